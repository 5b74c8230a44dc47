import { Box, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  Day,
  Digest,
  FactList,
  fill,
  gateMessages,
  GateTable,
  ListStateChip,
  Money,
  Page,
  RecordLink,
  Section,
  SimpleTable,
  Timeline,
  useActorText,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { ListActions } from './ListActions';
import { ListContent } from './ListContent';
import { listMessages } from './messages';
import { type RecipientList } from './recipient-list';

/** One list: what it is pinned to, the checks, every step, its rows and how it differs from the one before. */
export function ListShow() {
  const { id = '' } = useParams();
  const t = useWords(listMessages).lists;
  const gates = useWords(gateMessages).gates;
  const format = useFormat();
  // A worker publishes what was ordered, within seconds.
  const query = useDocument(
    client.ListRecordDocument,
    { id },
    { pollEvery: (answer) => (answer?.recipientList?.status === 'ORDERED' ? 2000 : false) },
  );
  const list = query.data?.recipientList;
  const title = list
    ? fill(t.one, {
        program: list.program?.name ?? '',
        period: format.period(list.period),
        version: list.version,
      })
    : t.title;
  return (
    <Page
      title={title}
      lead={list && <ListStateChip state={list.status} />}
      back={{ to: '/lists', name: t.title }}
      actions={list && <ListActions list={list} onDone={() => void query.refetch()} />}
    >
      <Answered query={query} pick={() => list} lines={10}>
        {(shown) => (
          <>
            <Pins list={shown} />
            {shown.quotas.length > 1 && <Quotas quotas={shown.quotas} />}
            <ListContent list={shown} />
            <Section title={gates.title}>
              <GateTable caption={t.gatesCaption} gates={shown.gates} />
            </Section>
            <Steps list={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Pins({ list }: { readonly list: RecipientList }) {
  const t = useWords(listMessages).lists;
  const { manifest, program } = list;
  return (
    <Section title={t.pins}>
      <FactList
        items={[
          [
            t.program,
            program ? (
              <RecordLink kind="programs" id={program.id}>
                {program.name}
              </RecordLink>
            ) : (
              '–'
            ),
          ],
          [t.recipients, <Count value={list.counts.recipients} />],
          [t.waiting, <Count value={list.counts.waiting} />],
          [t.amount, <Money value={list.counts.amountTotal} />],
          [t.revision, <Count value={manifest.revisionNumber} />],
          [
            t.ranking,
            manifest.ranking ? (
              <RecordLink kind="rankings" id={manifest.ranking.id}>
                <DateWib value={manifest.ranking.publishedAt} />
              </RecordLink>
            ) : (
              '–'
            ),
          ],
          [t.criteria, manifest.criteriaVersion?.version ?? '–'],
          [t.referenceDate, <Day value={manifest.referenceDate} />],
          [t.created, <DateWib value={list.createdAt} />],
          [t.code, manifest.codeVersion],
        ]}
      />
      <Box sx={{ mt: 1.5 }}>
        <Typography variant="body2" color="textSecondary">
          {t.digest}
        </Typography>
        <Digest value={manifest.digest} />
      </Box>
    </Section>
  );
}

/** How the places are divided, where they are; a province of one quota says it beside its terms. */
function Quotas({ quotas }: Pick<RecipientList, 'quotas'>) {
  const t = useWords(listMessages).lists;
  return (
    <Section title={t.quotas} note={t.quotasNote}>
      <SimpleTable
        caption={t.quotas}
        rows={quotas}
        keyOf={({ region }) => region ?? ''}
        columns={[
          { label: t.quotaRegion, render: ({ region }) => region ?? t.restOfProvince },
          { label: t.places, align: 'right', render: ({ places }) => <Count value={places} /> },
          { label: t.recipients, align: 'right', render: ({ recipients }) => <Count value={recipients} /> },
          { label: t.waiting, align: 'right', render: ({ waiting }) => <Count value={waiting} /> },
        ]}
      />
    </Section>
  );
}

function Steps({ list }: { readonly list: RecipientList }) {
  const t = useWords(listMessages).lists;
  const actorText = useActorText();
  return (
    <Section title={t.transitions}>
      <Timeline
        label={t.transitions}
        entries={list.transitions.map((step, at) => ({
          key: `${at} ${step.state}`,
          content: (
            <>
              <ListStateChip state={step.state} />{' '}
              <Typography component="span" variant="body2">
                <DateWib value={step.at} />
                {`, ${fill(t.by, { actor: actorText(step.actorKind, step.actorId, step.actorName) })}`}
                {step.standingOrder && `, ${fill(t.standingOrder, { label: step.standingOrder })}`}
              </Typography>
              {step.reason && step.reason !== step.standingOrder && <Typography>{step.reason}</Typography>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
