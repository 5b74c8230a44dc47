import { Box, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import {
  Answered,
  EmptyState,
  fill,
  RecordLink,
  Section,
  SimpleTable,
  StateChip,
  useDocument,
  useWords,
  type Column,
  type Tone,
} from '../components';
import { useFormat } from '../i18n';
import { draftAfter } from './draft-list';
import { dashboardMessages } from './messages';

type Program = client.DashboardProgramsQuery['programs']['edges'][number]['node'];
type List = NonNullable<Program['latestList']>;

const TONES: Readonly<Record<client.ListStatus, Tone>> = {
  PREPARED: 'info',
  SUBMITTED: 'warning',
  APPROVED: 'warning',
  ORDERED: 'warning',
  PUBLISHED: 'good',
  SUPERSEDED: 'quiet',
  REVOKED: 'bad',
};

/** Who receives what this month, programme by programme, and what changed since the list before. */
export function ProgramLists() {
  const t = useWords(dashboardMessages).dashboard.programs;
  const query = useDocument(client.DashboardProgramsDocument, {});
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => answer.programs.edges} lines={4}>
        {(edges) =>
          edges.length === 0 ? (
            <EmptyState>{t.none}</EmptyState>
          ) : (
            <ProgramTable programs={edges.map((edge) => edge.node)} />
          )
        }
      </Answered>
    </Section>
  );
}

function ProgramTable({ programs }: { readonly programs: readonly Program[] }) {
  const t = useWords(dashboardMessages).dashboard.programs;
  const format = useFormat();
  const ofList = (render: (list: List) => React.ReactNode) => (program: Program) =>
    program.latestList ? render(program.latestList) : format.count(null);
  const columns: Column<Program>[] = [
    {
      label: t.program,
      render: (program) => (
        <>
          <RecordLink kind="programs" id={program.id}>
            {program.code}
          </RecordLink>
          <Typography variant="body2" color="textSecondary">
            {program.name}
          </Typography>
        </>
      ),
    },
    {
      label: t.list,
      render: (program) =>
        program.latestList ? (
          <>
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              <RecordLink kind="lists" id={program.latestList.id}>
                {format.period(program.latestList.period)}
              </RecordLink>{' '}
              <Typography component="span" variant="body2" color="textSecondary">
                {fill(t.version, { version: program.latestList.version })}
              </Typography>
            </Box>
            <Draft program={program} />
          </>
        ) : (
          t.no_list
        ),
    },
    {
      label: t.state,
      render: ofList((list) => <StateChip tone={TONES[list.status]}>{t.states[list.status]}</StateChip>),
    },
    {
      label: t.recipients,
      align: 'right',
      render: ofList((list) => <strong>{format.count(list.counts.recipients)}</strong>),
    },
    { label: t.waiting, align: 'right', render: ofList((list) => format.count(list.counts.waiting)) },
    { label: t.amount, align: 'right', render: ofList((list) => format.rupiah(list.counts.amountTotal)) },
    { label: t.change, render: ofList((list) => <Change diff={list.diff} />) },
  ];
  return <SimpleTable caption={t.caption} rows={programs} keyOf={(program) => program.id} columns={columns} />;
}

/** What is on its way after the list in force, quietly below it: it pays nobody yet. */
function Draft({ program }: { readonly program: Program }) {
  const t = useWords(dashboardMessages).dashboard.programs;
  const format = useFormat();
  const draft = draftAfter(program);
  if (!draft) return null;
  const drafts: Readonly<Record<string, string>> = t.drafts;
  const version = draft.period === program.latestList?.period ? ` ${fill(t.version, { version: draft.version })}` : '';
  return (
    <Typography variant="body2" color="textSecondary">
      <RecordLink kind="lists" id={draft.id}>
        {fill(drafts[draft.status] ?? '%{list}', { list: `${format.period(draft.period)}${version}` })}
      </RecordLink>
    </Typography>
  );
}

function Change({ diff }: { readonly diff: List['diff'] }) {
  const t = useWords(dashboardMessages).dashboard.programs;
  const format = useFormat();
  if (typeof diff.previousVersion !== 'number')
    return (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {t.first}
      </Box>
    );
  return (
    <>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {fill(t.joined_left, { joined: format.count(diff.joined), left: format.count(diff.left) })}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {fill(t.against, { period: format.period(diff.previousPeriod), version: diff.previousVersion })}
      </Typography>
    </>
  );
}
