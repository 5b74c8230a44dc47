import type { Sql } from '../../../platform/database/database';
import { criteriaVersionsByIds } from '../../programs';
import type { ClauseChange } from '../domain/clause-changes';
import { clauseChanges } from '../domain/clause-changes';
import type { DecisionDifference } from '../domain/decision-differences';
import { decisionDifferences } from '../domain/decision-differences';
import type { DecisionRecord } from '../storage/decision-reader';
import { decisionOf, pastDecisionsOf } from '../storage/decision-reader';

export interface DecisionStep {
  readonly decision: DecisionRecord;
  /** What made it differ from the one before; empty for the oldest that is kept. */
  readonly because: readonly DecisionDifference[];
  /** The clauses that answered otherwise than in the one before. */
  readonly changed: readonly ClauseChange[];
}

/**
 * The decisions of one resident and programme, newest first, each with what changed against the one before. A gap
 * between two (the person was out of the category) shows as `ENTERED_CATEGORY`.
 */
export async function decisionHistory(sql: Sql, residentId: number, programId: number): Promise<DecisionStep[]> {
  const standing = await decisionOf(sql, residentId, programId);
  const past = await pastDecisionsOf(sql, residentId, programId);
  const decisions = standing ? [standing, ...past] : past;
  const versions = await criteriaVersionsByIds(sql, [...new Set(decisions.map((record) => record.criteriaVersionId))]);
  return decisions.map((decision, index) => {
    const before = decisions[index + 1];
    if (!before) return { decision, because: [], changed: [] };
    if (before.untilRun !== decision.sinceRun) return { decision, because: ['ENTERED_CATEGORY'], changed: [] };
    const criteria = versions.get(decision.criteriaVersionId)?.rule.criteria ?? null;
    const earlier = versions.get(before.criteriaVersionId)?.rule.criteria ?? null;
    const changed =
      criteria && earlier ? clauseChanges({ ...before, criteria: earlier }, { ...decision, criteria }) : [];
    return { decision, because: decisionDifferences(before, decision, criteria), changed };
  });
}
