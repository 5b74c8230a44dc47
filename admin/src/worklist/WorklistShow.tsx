import { Stack, Typography } from '@mui/material';
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
  Timeline,
  useDocument,
  useWords,
} from '../components';
import { ProposeButton } from '../corrections';
import type { Case } from './case';
import { CaseActs } from './CaseActs';
import { CaseState } from './CaseState';
import { worklistMessages } from './messages';
import { placeOf, Reasons } from './Worklist';

/** One case: who, what stands in the way, what was decided, and what was done about it. */
export function WorklistShow() {
  const { id = '' } = useParams();
  const t = useWords(worklistMessages).worklist;
  const query = useDocument(client.WorklistRecordDocument, { id });
  const item = nodeWith(query.data?.node, 'steps');
  return (
    <Page
      title={item ? fill(t.one, { name: item.resident?.name ?? t.out_of_reach }) : t.title}
      back={{ to: '/worklist', name: t.title }}
      actions={
        item && (
          <>
            <CaseActs item={item} />
            {item.state !== 'DONE' && item.resident?.family && <ProposeButton familyId={item.resident.family.id} />}
          </>
        )
      }
    >
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'steps')} lines={8}>
        {(shown) => (
          <>
            <About item={shown} />
            <Decided item={shown} />
            <Trace item={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ item }: { readonly item: Case }) {
  const t = useWords(worklistMessages).worklist;
  const { resident, program, region, reasons, mine, assignee, openedOn, openedCause, ageDays, closedAt } = item;
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
              t.out_of_reach
            ),
          ],
          [t.program, program ? `${program.name} (${program.code})` : '–'],
          [t.reasons, <Reasons reasons={reasons} />],
          [t.place, [region?.name, placeOf(item, t.rw_rt)].filter(Boolean).join(', ')],
          [
            t.opened,
            <>
              <Day value={openedOn} /> ({t.by_cause[openedCause]})
            </>,
          ],
          [t.age, fill(t.days, { days: ageDays })],
          [t.state, <CaseState item={item} />],
          [t.who, mine ? t.mine : (assignee?.name ?? t.nobody)],
          ...(closedAt && item.closedCause
            ? ([
                [
                  t.closed,
                  <>
                    <DateWib value={closedAt} /> ({t.by_cause[item.closedCause]})
                  </>,
                ],
              ] as const)
            : []),
          ...(item.earlierId
            ? ([
                [
                  t.earlier,
                  <RecordLink kind="worklist" id={item.earlierId}>
                    {t.see_earlier}
                  </RecordLink>,
                ],
              ] as const)
            : []),
        ]}
      />
    </Section>
  );
}

function Decided({ item: { decision, resident } }: { readonly item: Case }) {
  const t = useWords(worklistMessages).worklist;
  if (!decision) {
    return (
      <Section title={t.decision}>
        <EmptyState>{t.no_decision}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.decision} note={t.decision_help}>
      <Typography sx={{ mb: 1 }}>{decision.sentence}</Typography>
      {resident && (
        <RecordLink kind="residents" id={resident.id}>
          {decision.reference}
        </RecordLink>
      )}
    </Section>
  );
}

function Trace({ item: { steps } }: { readonly item: Case }) {
  const t = useWords(worklistMessages).worklist;
  return (
    <Section title={t.trace}>
      {steps.length === 0 ? (
        <EmptyState>{t.no_steps}</EmptyState>
      ) : (
        <Timeline
          label={t.trace}
          entries={steps.map((step, at) => ({
            key: String(at),
            content: (
              <Stack sx={{ gap: 0.25 }}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {step.label}
                  {(step.before || step.after) &&
                    `: ${fill(t.change, { before: step.before ?? '–', after: step.after ?? '–' })}`}
                </Typography>
                {step.note && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{step.note}</Typography>}
                <Typography variant="body2" color="textSecondary">
                  <DateWib value={step.at} /> ·{' '}
                  {step.actorKind === 'SYSTEM' ? t.system : (step.actorName ?? step.actorId)}
                </Typography>
              </Stack>
            ),
          }))}
        />
      )}
    </Section>
  );
}
