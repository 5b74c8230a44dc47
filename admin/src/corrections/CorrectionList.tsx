import { Button, MenuItem, Tab, Tabs, Typography } from '@mui/material';
import {
  client,
  CORRECTION_BASES,
  CORRECTION_STATE_LABELS,
  CORRECTION_STATES,
  type CorrectionState as State,
} from '@tepat/shared';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import { useMay, useViewer } from '../access';
import {
  CursorTable,
  fill,
  FilterField,
  Page,
  RecordLink,
  Section,
  TwoLines,
  usePages,
  useViewState,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { ProposeByFile } from '../proposals';
import { RECEIPT_FIELD, ReceiptStatus } from '../receipt';
import { RegionPicker } from '../regions';
import { filterInput, INBOX_VIEWS, type CorrectionRow, type InboxFilter, type InboxView } from './correction';
import { CorrectionState, Deadline } from './CorrectionState';
import { useFamilyName } from './FamilyName';
import { correctionMessages } from './messages';
import { sendMessages, togetherMessages } from './together/messages';
import { useInbox } from './use-inbox';

const FIRST: InboxFilter = { view: 'WAITING', state: null, region: null };
const isInbox = (value: unknown): value is InboxView => INBOX_VIEWS.includes(value as InboxView);

/** The inbox: what waits for the viewer first, what they proposed, what is late, and all within reach. */
export function CorrectionList() {
  const t = useWords(correctionMessages).corrections;
  const [filter, setFilter] = useViewState<InboxFilter>('corrections', FIRST);
  const { view } = filter;
  const pages = usePages(
    client.CorrectionPageDocument,
    { filter: filterInput(filter) },
    (answer) => answer.corrections,
  );
  const columns = useColumns();
  const show = (next: InboxView): void => setFilter({ ...filter, view: next, state: null });
  const views = useViews();
  useKeys((at) => {
    const next = views[at];
    if (next) show(next);
  });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <TogetherButton />
          <SendButton />
          <ProposeByFile />
        </>
      }
    >
      <ReceiptStatus />
      <Section title={t.inbox}>
        <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', md: 'block' } }}>
          {t.keys}
        </Typography>
        <InboxTabs view={view} onChange={show} />
        <Filters filter={filter} onChange={setFilter} />
        <CursorTable
          caption={t.caption[view]}
          columns={columns}
          pages={pages}
          keyOf={({ id }) => id}
          empty={t.empty[view]}
        />
      </Section>
    </Page>
  );
}

/** The tabs of whoever looks: moves to confirm are shown to those who may. */
function useViews(): readonly InboxView[] {
  const may = useMay();
  return INBOX_VIEWS.filter((view) => view !== 'CONFIRM' || may('transfer.confirm'));
}

function InboxTabs({ view, onChange }: { readonly view: InboxView; readonly onChange: (view: InboxView) => void }) {
  const t = useWords(correctionMessages).corrections;
  const inbox = useInbox();
  const views = useViews();
  const counts: Readonly<Partial<Record<InboxView, string>>> = {
    WAITING: inbox.waitingForMe,
    CONFIRM: inbox.toConfirm,
    ESCALATED: inbox.escalated,
  };
  return (
    <Tabs
      value={view}
      onChange={(_, next: unknown) => isInbox(next) && onChange(next)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={t.inbox}
      sx={{ mb: 1.5 }}
    >
      {views.map((each) => {
        const count = counts[each];
        const label = count ? fill(t.counted, { view: t.views[each], count }) : t.views[each];
        return <Tab key={each} value={each} label={label} />;
      })}
    </Tabs>
  );
}

interface FiltersProps {
  readonly filter: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useWords(correctionMessages).corrections;
  const { locale } = useFormat();
  const regions = useViewer()?.regions ?? [];
  const inOneKelurahan = regions.length === 1 && regions[0]?.level === 'KELURAHAN';
  const takesState = filter.view === 'MINE' || filter.view === 'ALL';
  return (
    <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      {!inOneKelurahan && <RegionPicker value={filter.region} onChange={(region) => onChange({ ...filter, region })} />}
      {takesState && (
        <FilterField
          select
          label={t.state}
          value={filter.state ?? ''}
          onChange={(event) =>
            onChange({ ...filter, state: event.target.value === '' ? null : (event.target.value as State) })
          }
        >
          <MenuItem value="">{t.anyState}</MenuItem>
          {CORRECTION_STATES.filter((state) => state !== 'APPROVED').map((state) => (
            <MenuItem key={state} value={state}>
              {CORRECTION_STATE_LABELS[state][locale]}
            </MenuItem>
          ))}
        </FilterField>
      )}
    </Typography>
  );
}

function useColumns(): readonly Column<CorrectionRow>[] {
  const t = useWords(correctionMessages).corrections;
  const { locale } = useFormat();
  const nameOf = useFamilyName();
  return [
    {
      label: t.number,
      render: ({ id, number, family, mine }) => (
        <TwoLines
          first={
            <RecordLink kind="corrections" id={id}>
              {number}
            </RecordLink>
          }
          second={mine ? `${nameOf(family)} · ${t.mine}` : nameOf(family)}
        />
      ),
    },
    { label: t.state, render: (correction) => <CorrectionState correction={correction} /> },
    { label: t.due, render: (correction) => <Deadline correction={correction} /> },
    { label: t.place, render: ({ region }) => region?.name ?? '–' },
    { label: t.basis, render: ({ basis }) => (basis ? CORRECTION_BASES[basis][locale] : t.notFilled) },
  ];
}

/** Single keys where nobody is typing: tabs by their number, and the search. */
function useKeys(onTab: (at: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const types =
        target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
      if (types || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[1-5]$/.test(event.key)) onTab(Number(event.key) - 1);
      if (event.key.toLowerCase() === 'n') {
        event.preventDefault();
        document.getElementById(RECEIPT_FIELD)?.focus();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

/** For those who check: several of the inbox on one page. */
function TogetherButton() {
  const t = useWords(togetherMessages).together;
  const may = useMay();
  if (!may('correction.verify') && !may('correction.decide')) return null;
  return (
    <Button component={Link} to="/corrections/together" variant="outlined">
      {t.open}
    </Button>
  );
}

/** For those who propose: a session leaves many drafts behind. */
function SendButton() {
  const t = useWords(sendMessages).send;
  const may = useMay();
  if (!may('correction.propose')) return null;
  return (
    <Button component={Link} to="/corrections/send" variant="outlined">
      {t.open}
    </Button>
  );
}
