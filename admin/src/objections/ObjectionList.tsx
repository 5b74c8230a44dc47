import { MenuItem, Stack, Tab, Tabs } from '@mui/material';
import { client, OBJECTION_STATE_LABELS, OBJECTION_STATES, type ObjectionState as State } from '@tepat/shared';
import { useViewer } from '../access';
import {
  CursorTable,
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
import { ReceiptStatus } from '../receipt';
import { RegionPicker } from '../regions';
import { objectionMessages } from './messages';
import { filterInput, OBJECTION_VIEWS, type InboxFilter, type ObjectionRow, type ObjectionView } from './objection';
import { Deadline, ObjectionState } from './ObjectionState';

const FIRST: InboxFilter = { view: 'WAITING', state: null, region: null };
const isView = (value: unknown): value is ObjectionView => OBJECTION_VIEWS.includes(value as ObjectionView);

/** The inbox: what waits for the viewer first, what is late, what they entered, and all within reach. */
export function ObjectionList() {
  const t = useWords(objectionMessages).objections;
  const { locale } = useFormat();
  const [filter, setFilter] = useViewState<InboxFilter>('objections', FIRST);
  const regions = useViewer()?.regions ?? [];
  const inOneKelurahan = regions.length === 1 && regions[0]?.level === 'KELURAHAN';
  const pages = usePages(client.ObjectionPageDocument, { filter: filterInput(filter) }, (answer) => answer.objections);
  const columns = useColumns();
  return (
    <Page title={t.title} lead={t.lead}>
      <ReceiptStatus />
      <Section title={t.inbox}>
        <Tabs
          value={filter.view}
          onChange={(_, view: unknown) => isView(view) && setFilter({ ...filter, view, state: null })}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={t.inbox}
          sx={{ mb: 1.5 }}
        >
          {OBJECTION_VIEWS.map((view) => (
            <Tab key={view} value={view} label={t.views[view]} />
          ))}
        </Tabs>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
          {!inOneKelurahan && (
            <RegionPicker value={filter.region} onChange={(region) => setFilter({ ...filter, region })} />
          )}
          {filter.view === 'ALL' && (
            <FilterField
              select
              label={t.state}
              value={filter.state ?? ''}
              onChange={({ target }) =>
                setFilter({ ...filter, state: target.value === '' ? null : (target.value as State) })
              }
            >
              <MenuItem value="">{t.anyState}</MenuItem>
              {OBJECTION_STATES.map((state) => (
                <MenuItem key={state} value={state}>
                  {OBJECTION_STATE_LABELS[state][locale]}
                </MenuItem>
              ))}
            </FilterField>
          )}
        </Stack>
        <CursorTable
          caption={t.captions[filter.view]}
          columns={columns}
          pages={pages}
          keyOf={({ id }) => id}
          empty={t.empty[filter.view]}
        />
      </Section>
    </Page>
  );
}

function useColumns(): readonly Column<ObjectionRow>[] {
  const t = useWords(objectionMessages).objections;
  return [
    {
      label: t.number,
      render: ({ id, number, resident }) => (
        <TwoLines
          first={
            <RecordLink kind="objections" id={id}>
              {number}
            </RecordLink>
          }
          second={resident?.name ?? t.outOfReach}
        />
      ),
    },
    { label: t.state, render: (objection) => <ObjectionState objection={objection} /> },
    { label: t.due, render: (objection) => <Deadline objection={objection} /> },
    { label: t.decision, render: ({ reference, groundLabel }) => <TwoLines first={reference} second={groundLabel} /> },
    { label: t.place, render: ({ region }) => region?.name ?? '–' },
  ];
}
