import { Box, Divider, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import type { ReactNode } from 'react';
import {
  Answered,
  DateWib,
  Day,
  EmptyState,
  FactList,
  fill,
  nodeWith,
  RecordLink,
  Section,
  SimpleTable,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { ClauseTable } from './ClauseTable';
import { LiveCheck } from './LiveCheck';
import { residentMessages } from './messages';
import { OutcomeChip } from './OutcomeChip';

type Resident = Extract<NonNullable<client.ResidentDecisionsQuery['node']>, { decisions: unknown }>;
export type Decision = Resident['decisions'][number];
type DecisionWords = (typeof residentMessages)['en']['residents']['decisions'];

/** What the nights decided about the person, programme by programme, with every reason. */
export function DecisionsSection({ residentId }: { readonly residentId: string }) {
  const t = useWords(residentMessages).residents.decisions;
  const query = useDocument(client.ResidentDecisionsDocument, { id: residentId });
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'decisions')}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <EmptyState>{t.empty}</EmptyState>
          ) : (
            <Stack divider={<Divider />} sx={{ gap: 3 }}>
              {decisions.map((decision) => (
                <OneDecision key={decision.id} decision={decision} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Section>
  );
}

/** One programme: the sentence to read aloud, the clauses, and what was decided before. */
export function OneDecision({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const program = decision.program?.name ?? '';
  return (
    <Box component="article" aria-label={program}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {decision.program ? `${decision.program.name} (${decision.program.code})` : decision.reference}
        </Typography>
        <OutcomeChip outcome={decision.outcome} />
      </Stack>
      <Typography sx={{ mb: 1.5, maxWidth: '80ch' }}>{decision.sentence}</Typography>
      <FactList items={factsOf(decision, t)} />
      <Box sx={{ my: 1.5 }}>
        <ClauseTable caption={fill(t.caption, { program })} clauses={decision.clauses} />
      </Box>
      <LiveCheck decisionId={decision.id} program={program} />
      <PastDecisions decision={decision} />
    </Box>
  );
}

function factsOf(decision: Decision, t: DecisionWords): (readonly [string, ReactNode])[] {
  const kinds: Readonly<Record<string, string>> = t.desilKinds;
  const desil =
    decision.desilUsed === null || decision.desilUsed === undefined
      ? t.desilKinds.NONE
      : `${decision.desilUsed} (${kinds[decision.desilKind] ?? decision.desilKind})`;
  return [
    [t.reference, decision.reference],
    [t.desilUsed, desil],
    [t.referenceDate, <Day value={decision.referenceDate} />],
    [t.decidedAt, <DateWib value={decision.decidedAt} />],
    [t.criteria, decision.criteriaVersion?.version ?? '–'],
    [t.revision, decision.revisionNumber],
    ...optional(t.rank, decision.rank),
    ...optional(t.waitingRank, decision.waitingRank),
    ...(decision.excludedBy
      ? ([
          [
            t.excludedBy,
            <RecordLink kind="programs" id={decision.excludedBy.id}>
              {decision.excludedBy.name}
            </RecordLink>,
          ],
        ] as const)
      : []),
  ];
}

function optional(label: string, value: number | null | undefined): (readonly [string, number])[] {
  return value === null || value === undefined ? [] : [[label, value]];
}

function PastDecisions({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const format = useFormat();
  const becauses: Readonly<Record<string, string>> = t.becauses;
  const sentenceOf = (code: string): string =>
    decision.clauses.find((clause) => clause.code === code)?.required ?? code;
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {t.history} ({format.count(decision.history.length)})
      </Typography>
      {decision.history.length === 0 ? (
        <EmptyState>{t.historyEmpty}</EmptyState>
      ) : (
        <SimpleTable
          caption={fill(t.historyCaption, { program: decision.program?.name ?? '' })}
          rows={decision.history}
          keyOf={(past) => `${past.decidedAt} ${past.referenceDate}`}
          columns={[
            { label: t.decidedAt, render: (past) => <DateWib value={past.decidedAt} /> },
            {
              label: t.until,
              render: (past) => (past.replacedAt ? <DateWib value={past.replacedAt} /> : t.stands),
            },
            { label: t.result, render: (past) => <OutcomeChip outcome={past.outcome} /> },
            { label: t.desilUsed, align: 'right', render: (past) => past.desilUsed ?? '–' },
            { label: t.referenceDate, render: (past) => <Day value={past.referenceDate} /> },
            {
              label: t.because,
              render: (past) => past.because.map((code) => becauses[code] ?? code).join(', ') || '–',
            },
            { label: t.blockedBy, render: (past) => past.blocking.map(sentenceOf).join('; ') || '–' },
          ]}
        />
      )}
    </Box>
  );
}
