import { Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import {
  CursorTable,
  EffectiveDesil,
  Nik,
  Page,
  RecordLink,
  Section,
  StateChip,
  usePages,
  useViewState,
  useWords,
  type Column,
} from '../components';
import { RegionPicker } from '../regions';
import { FamilySearch } from './FamilySearch';
import { familyMessages } from './messages';

type FamilyRow = client.FamilyPageQuery['families']['edges'][number]['node'];

interface Filter {
  readonly region: string | null;
  /** Only those that the last full delivery no longer named. */
  readonly absent: true | null;
}

/** Families within reach, by region; and the way to one of them by its card. */
export function FamilyList() {
  const t = useWords(familyMessages).families;
  const [filter, setFilter] = useViewState<Filter>('families', { region: null, absent: null });
  const pages = usePages(client.FamilyPageDocument, { filter }, (answer) => answer.families);
  const columns: readonly Column<FamilyRow>[] = [
    {
      label: t.head,
      render: (family) => (
        <RecordLink kind="families" id={family.id}>
          {family.head?.name ?? t.withoutHead}
        </RecordLink>
      ),
    },
    { label: t.cardNumber, render: (family) => <Nik value={family.cardNumber} /> },
    { label: t.region, render: (family) => family.region?.name ?? '–' },
    { label: t.rtRw, render: (family) => rtRw(family) },
    { label: t.members, align: 'right', render: (family) => family.memberCount },
    {
      label: t.desil,
      render: ({ welfare }) => <EffectiveDesil desil={welfare?.desil} />,
    },
    {
      label: t.status,
      render: (family) =>
        family.absent ? (
          <StateChip tone="warning">{t.absent}</StateChip>
        ) : (
          <StateChip tone="quiet">{t.recorded}</StateChip>
        ),
    },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <FamilySearch />
      <Section title={t.filter}>
        <FamilyFilter filter={filter} onChange={setFilter} />
        <CursorTable
          caption={t.caption}
          columns={columns}
          pages={pages}
          keyOf={(family) => family.id}
          empty={t.empty}
        />
      </Section>
    </Page>
  );
}

/** RT 003/RW 012, as addresses are written. */
export function rtRw({ rt, rw }: { rt?: number | null; rw?: number | null }): string {
  const three = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : String(value).padStart(3, '0');
  return `${three(rt)}/${three(rw)}`;
}

function FamilyFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useWords(familyMessages).families;
  return (
    <Stack
      role="search"
      aria-label={t.filter}
      direction="row"
      sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}
    >
      <RegionPicker value={filter.region} onChange={(region) => onChange({ ...filter, region })} />
      <FormControlLabel
        label={t.onlyAbsent}
        control={
          <Checkbox
            checked={filter.absent === true}
            onChange={(event) => onChange({ ...filter, absent: event.target.checked ? true : null })}
          />
        }
      />
      <Button
        onClick={() => onChange({ region: null, absent: null })}
        disabled={filter.region === null && filter.absent === null}
      >
        {t.clear}
      </Button>
    </Stack>
  );
}
