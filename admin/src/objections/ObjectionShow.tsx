import { Box, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  DateWib,
  Day,
  EmptyState,
  FactList,
  fill,
  nodeWith,
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
import { Receipt, receiptMessages } from '../receipt';
import { ClauseTable } from '../residents/ClauseTable';
import { OutcomeChip } from '../residents/OutcomeChip';
import { EvidenceSection } from './EvidenceSection';
import { objectionMessages } from './messages';
import type { Objection } from './objection';
import { NotForMe, ObjectionActs } from './ObjectionActs';
import { Deadline, ObjectionState } from './ObjectionState';

/** One objection: what was said, what it is about and why that was decided so, what proves it, and who did what. */
export function ObjectionShow() {
  const { id = '' } = useParams();
  const t = useWords(objectionMessages).objections;
  const words = useWords(receiptMessages).receipt;
  const query = useDocument(client.ObjectionRecordDocument, { id });
  const objection = nodeWith(query.data?.node, 'statement');
  return (
    <Page
      title={objection ? fill(t.one, { number: objection.number }) : t.title}
      back={{ to: '/objections', name: t.title }}
      actions={objection && <ObjectionActs objection={objection} />}
    >
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'statement')} lines={8}>
        {(shown) => (
          <>
            <NotForMe objection={shown} />
            <About objection={shown} />
            <Section title={words.title}>
              <Receipt receipt={shown.receipt} />
            </Section>
            <ObjectedTo objection={shown} />
            <EvidenceSection objection={shown} />
            <Corrections objection={shown} />
            <Trace objection={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ objection }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections;
  const { resident, region, groundLabel, statement, channelLabel, letterNumber, receivedOn, others } = objection;
  return (
    <Section title={t.about}>
      <FactList
        items={[
          [
            t.person,
            resident ? (
              <RecordLink kind="residents" id={resident.id}>
                {resident.name}
              </RecordLink>
            ) : (
              t.outOfReach
            ),
          ],
          [t.place, region?.name ?? '–'],
          [t.state, <ObjectionState objection={objection} />],
          [t.due, <Deadline objection={objection} />],
          [t.ground, groundLabel],
          [t.channel, letterNumber ? `${channelLabel}, ${letterNumber}` : channelLabel],
          [t.received, <Day value={receivedOn} />],
        ]}
      />
      <Box sx={{ mt: 1.5, maxWidth: '80ch', borderLeft: 4, borderColor: 'divider', pl: 1.5 }}>
        <Typography variant="body2" color="textSecondary">
          {t.said}
        </Typography>
        <Typography component="blockquote" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {statement}
        </Typography>
      </Box>
      {others.length > 0 && (
        <Typography component="div" variant="body2" sx={{ mt: 1.5 }}>
          {t.others}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {others.map(({ id, number, reference, stateLabel }) => (
              <li key={id}>
                <RecordLink kind="objections" id={id}>
                  {number}
                </RecordLink>{' '}
                {reference}: {stateLabel}
              </li>
            ))}
          </Box>
        </Typography>
      )}
    </Section>
  );
}

/** The decision as it stood then, with every clause: what whoever decides has to weigh. */
function ObjectedTo({ objection }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections;
  const format = useFormat();
  const { decision, list, program, reference, resident } = objection;
  return (
    <Section title={t.objectedTo}>
      <FactList
        items={[
          [t.program, program ? `${program.name} (${program.code})` : '–'],
          [t.reference, reference],
          ...(list
            ? ([
                [
                  t.list,
                  <RecordLink kind="lists" id={list.id}>
                    {fill(t.listOf, { period: format.period(list.period), version: list.version })}
                  </RecordLink>,
                ],
              ] as const)
            : []),
          ...(decision
            ? ([
                [t.outcome, <OutcomeChip outcome={decision.outcome} />],
                [t.decidedAt, <DateWib value={decision.decidedAt} />],
              ] as const)
            : []),
        ]}
      />
      {decision ? (
        <>
          <Typography sx={{ my: 1.5, maxWidth: '80ch' }}>{decision.sentence}</Typography>
          {decision.replacedAt && (
            <Typography variant="body2" sx={{ mb: 1 }}>
              {t.replaced} <DateWib value={decision.replacedAt} />.{' '}
              {resident && (
                <RecordLink kind="residents" id={resident.id}>
                  {t.seeNow}
                </RecordLink>
              )}
            </Typography>
          )}
          <ClauseTable caption={fill(t.clauses, { reference })} clauses={decision.clauses} />
        </>
      ) : (
        <EmptyState>{t.noDecision}</EmptyState>
      )}
    </Section>
  );
}

function Corrections({ objection: { corrections } }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections;
  return (
    <Section title={t.corrections} note={t.correctionsNote}>
      {corrections.length === 0 ? (
        <EmptyState>{t.noCorrections}</EmptyState>
      ) : (
        <SimpleTable
          caption={t.corrections}
          rows={corrections}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t.number,
              render: ({ id, number }) => (
                <RecordLink kind="corrections" id={id}>
                  {number}
                </RecordLink>
              ),
            },
            { label: t.state, render: ({ stateLabel }) => stateLabel },
            { label: t.revision, align: 'right', render: ({ appliedRevision }) => appliedRevision ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}

function Trace({ objection: { steps } }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections;
  const who = useActorText();
  return (
    <Section title={t.trace} note={t.people}>
      <Timeline
        label={t.trace}
        entries={steps.map((step, at) => ({
          key: String(at),
          content: (
            <Stack sx={{ gap: 0.25 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {at === 0 ? t.entered : step.stateLabel}
              </Typography>
              {step.reason && (
                <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{step.reason}</Typography>
              )}
              <Typography variant="body2" color="textSecondary">
                <DateWib value={step.at} /> · {who(step.actorKind, step.actorId, step.actorName)}
              </Typography>
            </Stack>
          ),
        }))}
      />
    </Section>
  );
}
