import type { CriteriaDocument } from '@tepat/shared';
import { blockingClauses, clauseCodes, prepareCriteria } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { releasedRules } from '../../programs';
import type { ClauseChange } from '../domain/clause-changes';
import { clauseChanges } from '../domain/clause-changes';
import type { DecisionDifference } from '../domain/decision-differences';
import { decisionDifferences } from '../domain/decision-differences';
import { decisionOf, pastDecisionsOf } from '../storage/decision-reader';
import type { AnsweredDecision } from './explain-decision';

export interface DecisionStep {
  readonly decision: AnsweredDecision;
  /** What made it differ from the one before; empty for the oldest that is kept. */
  readonly because: readonly DecisionDifference[];
  /** The clauses on the failing path, by the same tree that decided. */
  readonly blocking: readonly string[];
  /** The clauses that answered otherwise than in the one before. */
  readonly changed: readonly ClauseChange[];
}

/**
 * The decisions of one resident and programme, newest first, each with what changed against the one before. A gap
 * between two (the person was out of the category) shows as `ENTERED_CATEGORY`.
 *
 * @param known the standing decision, where the caller has read it, or what is answered where there is none
 */
export async function decisionHistory(
  sql: Sql,
  residentId: number,
  programId: number,
  known?: AnsweredDecision,
): Promise<DecisionStep[]> {
  const standing = known ?? (await decisionOf(sql, residentId, programId));
  const past = await pastDecisionsOf(sql, residentId, programId);
  const decisions: AnsweredDecision[] = standing ? [standing, ...past] : past;
  const rules = await releasedRules(
    sql,
    decisions.map(({ criteriaVersionId }) => criteriaVersionId),
  );
  const criteriaOf = (record: AnsweredDecision) => rules.get(record.criteriaVersionId)?.criteria ?? null;
  return decisions.map((decision, index) => {
    const criteria = criteriaOf(decision);
    const step = { decision, blocking: criteria ? blockingCodes(criteria, decision) : [] };
    const before = decisions[index + 1];
    if (!before) return { ...step, because: [], changed: [] };
    const earlier = criteriaOf(before);
    const changed =
      criteria && earlier ? clauseChanges({ ...before, criteria: earlier }, { ...decision, criteria }) : [];
    if (decision.outcome === 'NOT_IN_CATEGORY') return { ...step, because: ['LEFT_CATEGORY'], changed };
    if (before.untilRun !== decision.sinceRun) return { ...step, because: ['ENTERED_CATEGORY'], changed: [] };
    return { ...step, because: decisionDifferences(before, decision, criteria), changed };
  });
}

function blockingCodes(document: CriteriaDocument, { met, unknown }: AnsweredDecision): string[] {
  const criteria = prepareCriteria(document);
  return clauseCodes(criteria, blockingClauses(criteria, met, unknown));
}
