import { Button, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useState, type FormEvent } from 'react';
import { CursorTable, FilterField, Page, Section, usePages, useViewState, useWords } from '../components';
import { RegionPicker } from '../regions';
import { residentMessages } from './messages';
import { useResidentColumns } from './resident-columns';
import { ResidentSearch } from './ResidentSearch';

interface Filter {
  readonly region: string | null;
  readonly name: string | null;
}

/** People within reach, by region and the beginning of their name; and the way to one of them by NIK. */
export function ResidentList() {
  const t = useWords(residentMessages).residents;
  const [filter, setFilter] = useViewState<Filter>('residents', { region: null, name: null });
  const pages = usePages(client.ResidentPageDocument, { filter }, (answer) => answer.residents);
  const columns = useResidentColumns();
  return (
    <Page title={t.title} lead={t.lead}>
      <ResidentSearch />
      <Section title={t.filter}>
        <ResidentFilter filter={filter} onChange={setFilter} />
        <CursorTable
          caption={t.caption}
          columns={columns}
          pages={pages}
          keyOf={(person) => person.id}
          empty={t.empty}
        />
      </Section>
    </Page>
  );
}

function ResidentFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useWords(residentMessages).residents;
  const [name, setName] = useState(filter.name ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...filter, name: name.trim() || null });
  };
  const clear = (): void => {
    setName('');
    onChange({ region: null, name: null });
  };
  return (
    <Stack
      component="form"
      role="search"
      aria-label={t.filter}
      onSubmit={submit}
      direction="row"
      sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}
    >
      <RegionPicker value={filter.region} onChange={(region) => onChange({ ...filter, region })} />
      <FilterField
        label={t.namePrefix}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <Button type="submit" variant="outlined">
        {t.apply}
      </Button>
      <Button onClick={clear} disabled={filter.region === null && filter.name === null}>
        {t.clear}
      </Button>
    </Stack>
  );
}
