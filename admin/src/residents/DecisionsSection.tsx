import { Box, Button, Divider, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
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
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { RaiseObjection } from '../objections/RaiseObjection';
import { ClauseTable } from './ClauseTable';
import type { Decision, DecisionWords } from './decision';
import { PastDecisions } from './PastDecisions';
import { reasonsOf, StrongestContributions } from './DecisionReasons';
import { LiveCheck } from './LiveCheck';
import { residentMessages } from './messages';
import { OutcomeChip } from './OutcomeChip';
import { WhatIf } from './WhatIf';

/** What the nights decided about the person, programme by programme, with every reason. */
export function DecisionsSection({ residentId }: { readonly residentId: string }) {
  const t = useWords(residentMessages).residents.decisions;
  const query = useDocument(client.ResidentDecisionsDocument, { id: residentId });
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'decisions')}>
        {({ decisions }) => (
          <>
            {decisions.length === 0 ? <EmptyState>{t.empty}</EmptyState> : <Decisions decisions={decisions} />}
            <Undecided residentId={residentId} atOnce={decisions.length === 0} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <Stack divider={<Divider />} sx={{ gap: 3 }}>
      {decisions.map((decision) => (
        <OneDecision key={decision.id} decision={decision} />
      ))}
    </Stack>
  );
}

interface UndecidedProps {
  readonly residentId: string;
  /** Nothing else is told of the person, so this is not folded away. */
  readonly atOnce: boolean;
}

/** The programmes that are not for this person, each with its reason: asked for when somebody opens it. */
function Undecided({ residentId, atOnce }: UndecidedProps) {
  const t = useWords(residentMessages).residents.decisions;
  const [open, setOpen] = useState(atOnce);
  return (
    <Box
      component="details"
      open={open}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}
      sx={{ mt: 2 }}
    >
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {t.undecided}
      </Typography>
      {open && <UndecidedPrograms residentId={residentId} />}
    </Box>
  );
}

function UndecidedPrograms({ residentId }: { readonly residentId: string }) {
  const t = useWords(residentMessages).residents.decisions;
  const query = useDocument(client.ResidentUndecidedDocument, { id: residentId });
  return (
    <Answered query={query} pick={(answer) => nodeWith(answer.node, 'undecided')}>
      {({ undecided }) =>
        undecided.length === 0 ? <EmptyState>{t.undecidedEmpty}</EmptyState> : <Decisions decisions={undecided} />
      }
    </Answered>
  );
}

/** One programme: the sentence to read aloud, the clauses, and what was decided before. */
export function OneDecision({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const format = useFormat();
  const program = decision.program?.name ?? '';
  return (
    <Box component="article" aria-label={program}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {decision.program ? `${decision.program.name} (${decision.program.code})` : decision.reference}
        </Typography>
        <OutcomeChip outcome={decision.outcome} />
      </Stack>
      <Box sx={{ mb: 1.5, maxWidth: '80ch', borderLeft: 4, borderColor: 'divider', pl: 1.5 }}>
        <Typography variant="body2" color="textSecondary">
          {t.readAloud}
        </Typography>
        <Typography component="blockquote" sx={{ m: 0 }}>
          {decision.sentence}
          {decision.placement && ` ${decision.placement.sentence}`}
          {decision.unlistedSentence && ` ${decision.unlistedSentence}`}
        </Typography>
      </Box>
      <FactList items={[...factsOf(decision, t), ...reasonsOf(decision, t, format)]} />
      <Box sx={{ my: 1.5 }}>
        <ClauseTable caption={fill(t.caption, { program })} clauses={decision.clauses} />
      </Box>
      <StrongestContributions decision={decision} />
      <LetterLink decision={decision} />
      {/* Nobody has decided: there is nothing to object to but the record, and that is corrected. */}
      {decision.history.some(({ decidedAt }) => decidedAt) && (
        <RaiseObjection decision={decision.id} about={decision.reference} />
      )}
      <WhatIf decisionId={decision.id} program={program} />
      <LiveCheck decisionId={decision.id} program={program} />
      <PastDecisions decision={decision} />
    </Box>
  );
}

/** The letter for the person, in a page of its own to be printed. */
function LetterLink({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const { locale } = useFormat();
  return (
    <Button
      size="small"
      variant="outlined"
      href={`/letters/${encodeURIComponent(decision.id)}?locale=${locale}`}
      target="_blank"
      rel="noopener"
      aria-label={fill(t.letterFor, { program: decision.program?.name ?? '' })}
      sx={{ mr: 1 }}
    >
      {t.letter}
    </Button>
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
