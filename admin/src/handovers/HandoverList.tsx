import { MenuItem, Stack, Typography } from '@mui/material';
import { client, HANDOVER_STATE_LABELS, HANDOVER_STATES } from '@tepat/shared';
import {
  Count,
  CursorTable,
  DateWib,
  Day,
  fill,
  FilterField,
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
import { HandedOverTable } from './HandedOverTable';
import { handoverMessages } from './messages';

type Handover = client.HandoverPartsFragment;

interface StateFilter {
  readonly state: client.HandoverState;
  readonly region: string | null;
}

/** The files for the centre, and the corrections in them by where they stand: refusals that wait first. */
export function HandoverList() {
  const t = useWords(handoverMessages).handovers;
  const pages = usePages(client.HandoverPageDocument, {}, ({ handovers }) => handovers);
  const columns: readonly Column<Handover>[] = [
    {
      label: t.number,
      render: ({ id, number }) => (
        <RecordLink kind="handovers" id={id}>
          {fill(t.one, { number })}
        </RecordLink>
      ),
    },
    { label: t.cut_off, render: ({ cutOff }) => <Day value={cutOff} /> },
    { label: t.corrections, align: 'right', render: (row) => <Count value={row.correctionCount} /> },
    { label: t.states, render: (row) => <StateCounts handover={row} /> },
    { label: t.ready, render: (row) => (row.ready ? <DateWib value={row.readyAt} /> : t.preparing) },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.title}>
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.empty} />
      </Section>
      <ByState />
    </Page>
  );
}

/** How many corrections stand where; states without any are left out. */
export function StateCounts({ handover }: { readonly handover: Handover }) {
  const t = useWords(handoverMessages).handovers;
  const format = useFormat();
  return handover.counts
    .filter(({ count }) => count > 0)
    .map(({ state, label, count }) => (
      <Typography key={state} variant="body2" component="div">
        {fill(t.count, { label, count: format.count(count) })}
      </Typography>
    ));
}

function ByState() {
  const t = useWords(handoverMessages).handovers;
  const { locale } = useFormat();
  const [filter, setFilter] = useViewState<StateFilter>('handedOver', { state: 'REJECTED_BY_CENTRE', region: null });
  const pages = usePages(client.HandedOverPageDocument, { filter }, ({ handedOver }) => handedOver);
  const labelOf = (state: client.HandoverState): string =>
    state === 'REJECTED_BY_CENTRE' ? t.waiting : HANDOVER_STATE_LABELS[state][locale];
  return (
    <Section title={t.by_state}>
      <Stack role="search" aria-label={t.by_state} sx={{ gap: 1, mb: 1.5 }}>
        <RegionPicker value={filter.region} onChange={(region) => setFilter({ ...filter, region })} />
        <FilterField
          select
          label={t.state}
          value={filter.state}
          sx={{ alignSelf: 'flex-start' }}
          onChange={({ target }) => setFilter({ ...filter, state: target.value as client.HandoverState })}
        >
          {HANDOVER_STATES.map((state) => (
            <MenuItem key={state} value={state}>
              {labelOf(state)}
            </MenuItem>
          ))}
        </FilterField>
      </Stack>
      <HandedOverTable caption={t.by_state_caption} pages={pages} />
    </Section>
  );
}
