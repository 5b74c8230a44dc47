import { Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useViewer } from '../access';
import {
  CursorTable,
  fill,
  Page,
  RecordLink,
  Section,
  TwoLines,
  usePages,
  useViewState,
  useWords,
  type Column,
} from '../components';
import { CaseFilters } from './CaseFilters';
import { CaseState } from './CaseState';
import { filterInput, isKelurahan, NO_FILTER, type CaseFilter } from './filter';
import { worklistMessages } from './messages';
import { TakeCase } from './TakeCase';

/** The cases within reach: who is blocked by data only, since when, and who works on it. */
export function Worklist() {
  const t = useWords(worklistMessages).worklist;
  const regions = useViewer()?.regions ?? [];
  const inOneKelurahan = regions.length === 1 && isKelurahan(regions[0]?.code);
  const [filter, setFilter] = useViewState<CaseFilter>('worklist', NO_FILTER);
  const [now] = useState(() => new Date());
  const pages = usePages(client.WorklistPageDocument, { filter: filterInput(filter, now) }, ({ worklist }) => worklist);
  const columns: readonly Column<client.WorklistItemFieldsFragment>[] = [
    {
      label: t.person,
      render: ({ id, resident }) => (
        <RecordLink kind="worklist" id={id}>
          {resident?.name ?? t.out_of_reach}
        </RecordLink>
      ),
    },
    { label: t.program, render: ({ program }) => program?.code ?? '–' },
    { label: t.reasons, render: ({ reasons }) => <Reasons reasons={reasons} /> },
    { label: t.place, render: (item) => <TwoLines first={item.region?.name ?? '–'} second={placeOf(item, t.rw_rt)} /> },
    { label: t.age, align: 'right', render: ({ ageDays }) => fill(t.days, { days: ageDays }) },
    { label: t.state, render: (item) => <CaseState item={item} /> },
    { label: t.who, render: ({ mine, assignee }) => (mine ? t.mine : (assignee?.name ?? t.nobody)) },
    { label: t.take, render: (item) => <TakeCase item={item} /> },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.filter}>
        <CaseFilters filter={filter} inOneKelurahan={inOneKelurahan} onChange={setFilter} />
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.empty} />
      </Section>
    </Page>
  );
}

/** Which data stand in the way, one a line. */
export function Reasons({ reasons }: { readonly reasons: client.WorklistItemFieldsFragment['reasons'] }) {
  return reasons.map(({ code, text }) => (
    <Typography key={code} variant="body2" component="div">
      {text}
    </Typography>
  ));
}

export function placeOf({ rw, rt }: client.WorklistItemFieldsFragment, words: string): string {
  return rw || rt ? fill(words, { rw: rw ?? '–', rt: rt ?? '–' }) : '';
}
