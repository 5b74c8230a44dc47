import { Button, MenuItem, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { CursorTable, FilterField, Page, Section, useDocument, usePages, useViewState, useWords } from '../components';
import { useListColumns } from './list-columns';
import { listMessages } from './messages';

interface Filter {
  readonly program: string | null;
  readonly period: string | null;
}

/** All recipient lists, newest first. */
export function RecipientLists() {
  const t = useWords(listMessages).lists;
  const [filter, setFilter] = useViewState<Filter>('lists', { program: null, period: null });
  const pages = usePages(client.ListPageDocument, { filter }, (answer) => answer.recipientLists);
  const columns = useListColumns();
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.title}>
        <ListFilter filter={filter} onChange={setFilter} />
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={(list) => list.id} empty={t.empty} />
      </Section>
    </Page>
  );
}

function ListFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useWords(listMessages).lists;
  const query = useDocument(client.ProgramPageDocument, { first: 50, after: null });
  const programs = query.data?.programs.edges.map((edge) => edge.node) ?? [];
  const known = programs.some((program) => program.code === filter.program);
  return (
    <Stack
      role="search"
      aria-label={t.title}
      direction="row"
      sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}
    >
      <FilterField
        select
        label={t.program}
        value={known ? filter.program : ''}
        onChange={(event) => onChange({ ...filter, program: event.target.value || null })}
        sx={{ minWidth: 260 }}
      >
        <MenuItem value="">{t.allPrograms}</MenuItem>
        {programs.map((program) => (
          <MenuItem key={program.id} value={program.code}>
            {program.name}
          </MenuItem>
        ))}
      </FilterField>
      <FilterField
        type="month"
        label={t.period}
        value={filter.period ?? ''}
        onChange={(event) => onChange({ ...filter, period: event.target.value || null })}
      />
      <Button
        onClick={() => onChange({ program: null, period: null })}
        disabled={filter.program === null && filter.period === null}
      >
        {t.clear}
      </Button>
    </Stack>
  );
}
