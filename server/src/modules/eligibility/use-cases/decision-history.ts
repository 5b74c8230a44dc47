import type { CriteriaDocument } from '@tepat/shared';
import { blockingClauses, clauseCodes, prepareCriteria } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { releasedRules } from '../../programs';
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
  /** The clauses on the failing path, by the same tree that decided. */
  readonly blocking: readonly string[];
  /** The clauses that answered otherwise than in the one before. */
  readonly changed: readonly ClauseChange[];
}

/**
 * The decisions of one resident and programme, newest first, each with what changed against the one before. A gap
 * between two (the person was out of the category) shows as `ENTERED_CATEGORY`.
 *
 * @param known the standing decision, where the caller has read it
 */
export async function decisionHistory(
  sql: Sql,
  residentId: number,
  programId: number,
  known?: DecisionRecord,
): Promise<DecisionStep[]> {
  const standing = known ?? (await decisionOf(sql, residentId, programId));
  const past = await pastDecisionsOf(sql, residentId, programId);
  const decisions = standing ? [standing, ...past] : past;
  const rules = await releasedRules(
    sql,
    decisions.map(({ criteriaVersionId }) => criteriaVersionId),
  );
  const criteriaOf = (record: DecisionRecord) => rules.get(record.criteriaVersionId)?.criteria ?? null;
  return decisions.map((decision, index) => {
    const criteria = criteriaOf(decision);
    const step = { decision, blocking: criteria ? blockingCodes(criteria, decision) : [] };
    const before = decisions[index + 1];
    if (!before) return { ...step, because: [], changed: [] };
    if (before.untilRun !== decision.sinceRun) return { ...step, because: ['ENTERED_CATEGORY'], changed: [] };
    const earlier = criteriaOf(before);
    const changed =
      criteria && earlier ? clauseChanges({ ...before, criteria: earlier }, { ...decision, criteria }) : [];
    return { ...step, because: decisionDifferences(before, decision, criteria), changed };
  });
}

function blockingCodes(document: CriteriaDocument, { met, unknown }: DecisionRecord): string[] {
  const criteria = prepareCriteria(document);
  return clauseCodes(criteria, blockingClauses(criteria, met, unknown));
}
