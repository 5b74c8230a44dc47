import { Button, MenuItem, Stack, Typography } from '@mui/material';
import { client, CONFLICT_STATE_LABELS, CONFLICT_STATES, CORRECTABLE } from '@tepat/shared';
import { Link, useSearchParams } from 'react-router-dom';
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
import { RegionPicker } from '../regions';
import type { Conflict } from './conflict';
import { ConflictActs } from './ConflictActs';
import { ConflictEnd } from './ConflictEnd';
import { ConflictSide } from './ConflictSide';
import { conflictMessages } from './messages';

interface ConflictFilter {
  readonly region: string | null;
  readonly fact: string | null;
  readonly state: client.ConflictState;
}

const OPEN: ConflictFilter = { region: null, fact: null, state: 'OPEN' };

/** Where a correction and a delivery say different things: both values side by side, and what may be done. */
export function ConflictList() {
  const t = useWords(conflictMessages).conflicts;
  const [filter, setFilter] = useViewState<ConflictFilter>('conflicts', OPEN);
  const [search] = useSearchParams();
  // A number of a delivery is no personal data: a link from its import may name it.
  const revision = Number(search.get('revision')) || null;
  const pages = usePages(
    client.FactConflictPageDocument,
    { filter: { ...filter, revision } },
    ({ factConflicts }) => factConflicts,
  );
  const columns: readonly Column<Conflict>[] = [
    { label: t.fact, render: (row) => <TwoLines first={row.label} second={<Whose conflict={row} />} /> },
    { label: t.corrected, render: (row) => <ConflictSide conflict={row} side="corrected" /> },
    { label: t.delivered, render: (row) => <ConflictSide conflict={row} side="delivered" /> },
    filter.state === 'OPEN'
      ? { label: t.acts, render: (row) => <ConflictActs conflict={row} onDone={pages.refresh} /> }
      : { label: t.ended, render: (row) => <ConflictEnd conflict={row} /> },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.caption}>
        <Filters filter={filter} onChange={setFilter} />
        {revision !== null && (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1 }}>
            <Typography variant="body2">{fill(t.of_delivery, { revision })}</Typography>
            <Button size="small" component={Link} to="/conflicts">
              {t.all_deliveries}
            </Button>
          </Stack>
        )}
        <CursorTable
          caption={t.caption}
          columns={columns}
          pages={pages}
          keyOf={({ id }) => id}
          empty={t.empty}
          cardsOnPhone
        />
      </Section>
    </Page>
  );
}

function Whose({ conflict }: { readonly conflict: Conflict }) {
  const { resident, family, region, corrected, delivered, current, currentText } = conflict;
  const t = useWords(conflictMessages).conflicts;
  return (
    <>
      {resident && (
        <RecordLink kind="residents" id={resident.id}>
          {resident.name}
        </RecordLink>
      )}
      {!resident && family && (
        <RecordLink kind="families" id={family.id}>
          {family.head ? fill(t.family_of, { name: family.head.name }) : t.family}
        </RecordLink>
      )}
      <div>{region?.name ?? '–'}</div>
      {![corrected.value, delivered.value].includes(current) && (
        <div>{fill(t.third, { value: currentText ?? t.unrecorded })}</div>
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: ConflictFilter;
  readonly onChange: (filter: ConflictFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useWords(conflictMessages).conflicts;
  const { locale } = useFormat();
  return (
    <Stack role="search" aria-label={t.filter} sx={{ gap: 1, mb: 1.5 }}>
      <RegionPicker value={filter.region} onChange={(region) => onChange({ ...filter, region })} />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        <FilterField
          select
          label={t.fact}
          value={filter.fact ?? ''}
          onChange={({ target }) => onChange({ ...filter, fact: target.value || null })}
        >
          <MenuItem value="">{t.all_facts}</MenuItem>
          {CORRECTABLE.map(({ fact, label }) => (
            <MenuItem key={fact} value={fact}>
              {label[locale]}
            </MenuItem>
          ))}
        </FilterField>
        <FilterField
          select
          label={t.state}
          value={filter.state}
          onChange={({ target }) => onChange({ ...filter, state: target.value === 'CLOSED' ? 'CLOSED' : 'OPEN' })}
        >
          {CONFLICT_STATES.map((state) => (
            <MenuItem key={state} value={state}>
              {CONFLICT_STATE_LABELS[state][locale]}
            </MenuItem>
          ))}
        </FilterField>
      </Stack>
    </Stack>
  );
}
