import type { CriteriaDocument } from '@tepat/shared';
import { blockingClauses, clauseCodes, prepareCriteria } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { releasedRules } from '../../programs';
import { desilOf, rankingById, welfareOf } from '../../welfare';
import type { ClauseChange } from '../domain/clause-changes';
import { clauseChanges } from '../domain/clause-changes';
import type { DecisionDifference } from '../domain/decision-differences';
import { decisionDifferences } from '../domain/decision-differences';
import type { DesilMove } from '../domain/desil-move';
import { desilMove } from '../domain/desil-move';
import { decisionOf, pastDecisionsOf } from '../storage/decision-reader';
import { whereaboutsOf } from '../storage/residents';
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
  const steps: DecisionStep[] = [];
  for (const [index, decision] of decisions.entries()) {
    const criteria = criteriaOf(decision);
    const step = { decision, blocking: criteria ? blockingCodes(criteria, decision) : [] };
    const before = decisions[index + 1];
    if (!before) {
      steps.push({ ...step, because: [], changed: [] });
      continue;
    }
    const earlier = criteriaOf(before);
    const changed =
      criteria && earlier ? clauseChanges({ ...before, criteria: earlier }, { ...decision, criteria }) : [];
    if (decision.outcome === 'NOT_IN_CATEGORY') steps.push({ ...step, because: ['LEFT_CATEGORY'], changed });
    else if (before.untilRun !== decision.sinceRun) steps.push({ ...step, because: ['ENTERED_CATEGORY'], changed: [] });
    else {
      const move = await desilMoveOf(sql, residentId, before, decision);
      steps.push({ ...step, because: decisionDifferences(before, decision, criteria, move), changed });
    }
  }
  return steps;
}

/** Why the desil that decided is another one; null where it is not. Looked up only where the cut points may have moved it. */
async function desilMoveOf(
  sql: Sql,
  residentId: number,
  was: AnsweredDecision,
  is: AnsweredDecision,
): Promise<DesilMove | null> {
  if (was.desil === is.desil && was.desilKind === is.desilKind) return null;
  const pair = { isRecorded: true, isOtherModel: false, before: was.desil, nowByThen: null };
  const ranked = [was.desilKind, is.desilKind].every((kind) => kind === 'PROVINCIAL' || kind === 'CALIBRATED');
  const [then, now] = [was.rankingId, is.rankingId];
  const [before, after] = [then === null ? null : await rankingById(sql, then), now && (await rankingById(sql, now))];
  if (!ranked || was.desilKind !== is.desilKind || !before || !after) return desilMove(pair);
  const isOtherModel = before.modelId !== after.modelId;
  const [home] = (await whereaboutsOf(sql, is.revision, [residentId])).values();
  const score = home ? (await welfareOf(sql, [home.familyId], after, is.revision)).get(home.familyId)?.score : null;
  const cutPoints = was.desilKind === 'PROVINCIAL' ? before.provincial : before.calibrated;
  const nowByThen = typeof score === 'number' ? desilOf(score, cutPoints) : null;
  return desilMove({ ...pair, isRecorded: false, isOtherModel, nowByThen });
}

function blockingCodes(document: CriteriaDocument, { met, unknown }: AnsweredDecision): string[] {
  const criteria = prepareCriteria(document);
  return clauseCodes(criteria, blockingClauses(criteria, met, unknown));
}
