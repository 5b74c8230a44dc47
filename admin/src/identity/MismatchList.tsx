import { MenuItem, Stack } from '@mui/material';
import { client, IDENTITY_CATEGORIES, type IdentityCategoryCode } from '@tepat/shared';
import { useMay, useViewer } from '../access';
import {
  CursorTable,
  DateWib,
  Day,
  FilterField,
  Nik,
  Page,
  RecordLink,
  Section,
  usePages,
  useViewState,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { RegionPicker } from '../regions';
import { FeedbackSection } from './FeedbackSection';
import { Findings } from './Findings';
import { identityMessages } from './messages';

interface Filter {
  readonly category: IdentityCategoryCode;
  readonly region: string | null;
}

type Mismatch = client.IdentityMismatchPageQuery['identityMismatches']['edges'][number]['node'];
type Check = client.IdentityCheckPageQuery['identityChecks']['edges'][number]['node'];

/** Who differs from the civil registry, what waits for a second person, and what went back. */
export function MismatchList() {
  const t = useWords(identityMessages).identity;
  const may = useMay();
  return (
    <Page title={t.title} lead={t.lead}>
      <Waiting />
      <Mismatches />
      {may('identity.feedback.read') && <FeedbackSection />}
    </Page>
  );
}

function Mismatches() {
  const t = useWords(identityMessages).identity;
  const { locale } = useFormat();
  const regions = useViewer()?.regions ?? [];
  const [filter, setFilter] = useViewState<Filter>('identity', { category: 'MENINGGAL', region: null });
  const pages = usePages(client.IdentityMismatchPageDocument, filter, ({ identityMismatches }) => identityMismatches);
  const columns: readonly Column<Mismatch>[] = [
    {
      label: t.person,
      render: ({ id, resident }) => (
        <RecordLink kind="identity" id={id}>
          {resident?.name ?? t.out_of_reach}
        </RecordLink>
      ),
    },
    { label: t.nik, render: ({ resident }) => <Nik value={resident?.nik} /> },
    { label: t.birth_date, render: ({ resident }) => <Day value={resident?.birthDate} /> },
    { label: t.place, render: ({ resident }) => resident?.region?.name ?? '–' },
    { label: t.found, render: ({ findings }) => <Findings findings={findings} /> },
  ];
  return (
    <Section title={t.mismatches} note={t.mismatches_note}>
      <Stack role="search" aria-label={t.filter} sx={{ gap: 1, mb: 1.5 }}>
        {regions.length !== 1 || regions[0]?.level !== 'KELURAHAN' ? (
          <RegionPicker value={filter.region} onChange={(region) => setFilter({ ...filter, region })} />
        ) : null}
        <FilterField
          select
          sx={{ alignSelf: { sm: 'flex-start' } }}
          label={t.category}
          value={filter.category}
          onChange={({ target }) => setFilter({ ...filter, category: target.value as IdentityCategoryCode })}
        >
          {IDENTITY_CATEGORIES.map(({ code, label }) => (
            <MenuItem key={code} value={code}>
              {label[locale]}
            </MenuItem>
          ))}
        </FilterField>
      </Stack>
      <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.empty} />
    </Section>
  );
}

/** What one official found and another has to confirm. */
function Waiting() {
  const t = useWords(identityMessages).identity;
  const selection = { state: 'PROPOSED' as const, region: null };
  const pages = usePages(client.IdentityCheckPageDocument, selection, ({ identityChecks }) => identityChecks);
  const columns: readonly Column<Check>[] = [
    {
      label: t.person,
      render: ({ resident }) =>
        resident ? (
          <RecordLink kind="identity" id={resident.id}>
            {resident.name}
          </RecordLink>
        ) : (
          t.out_of_reach
        ),
    },
    { label: t.place, render: ({ resident }) => resident?.region?.name ?? '–' },
    { label: t.category, render: ({ categoryLabel }) => categoryLabel },
    { label: t.finding, render: ({ finding }) => t.findings[finding] },
    { label: t.by, render: ({ mine, proposedByName }) => (mine ? t.me : (proposedByName ?? '–')) },
    { label: t.at, render: ({ proposedAt }) => <DateWib value={proposedAt} /> },
  ];
  return (
    <Section title={t.waiting} note={t.waiting_note}>
      <CursorTable
        caption={t.waiting}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        empty={t.nothing_waiting}
      />
    </Section>
  );
}
