import { Alert, Box, Tab, Tabs } from '@mui/material';
import { useId, useState, type SyntheticEvent } from 'react';
import { useMay } from '../access';
import { Section, useWords } from '../components';
import { ListChanges } from './ListChanges';
import { type RecipientList } from './recipient-list';
import { ListRows } from './ListRows';
import { listMessages } from './messages';

const TABS = ['recipients', 'waiting', 'changes'] as const;
type TabName = (typeof TABS)[number];

/** Recipients, waiting list and changes, one at a time: only what is looked at is read, because reading is recorded. */
export function ListContent({ list }: { readonly list: RecipientList }) {
  const t = useWords(listMessages).lists;
  const may = useMay();
  const [tab, setTab] = useState<TabName>('recipients');
  const id = useId();
  if (!may('list.rows.read')) {
    return (
      <Section title={t.rowsTitle}>
        <Alert severity="info">{t.rowsHidden}</Alert>
      </Section>
    );
  }
  return (
    <Section title={t.rowsTitle} note={t.rowsNote}>
      <Tabs value={tab} onChange={(_: SyntheticEvent, next: TabName) => setTab(next)} aria-label={t.tabsLabel}>
        {TABS.map((name) => (
          <Tab key={name} value={name} label={t.tabs[name]} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ pt: 1.5 }}>
        {tab === 'recipients' && <ListRows listId={list.id} standing="RECIPIENT" />}
        {tab === 'waiting' && <ListRows listId={list.id} standing="WAITING" />}
        {tab === 'changes' && <ListChanges list={list} />}
      </Box>
    </Section>
  );
}
