import type { CriteriaDocument } from '@tepat/shared';
import { clausesOf } from '@tepat/shared';
import type { DesilMove } from './desil-move';

/** Because of what a decision differs from the one before it. */
export type DecisionDifference = 'RULE' | DesilMove | 'OTHER_PROGRAM' | 'ENTERED_CATEGORY' | 'LEFT_CATEGORY';

export interface ComparedDecision {
  readonly criteriaVersionId: number;
  readonly met: number;
  readonly unknown: number;
  readonly excludedBy: number | null;
}

/**
 * What changed from one decision to the next: the rule, what moved the desil, other facts, or the preference of another
 * programme. Masks of two rules cannot be laid over each other, so under another rule only the rule is named, and what
 * moved the desil.
 *
 * @param move why the desil is another one; null where it is the same
 */
export function decisionDifferences(
  before: ComparedDecision | null,
  after: ComparedDecision | null,
  criteria: CriteriaDocument | null,
  move: DesilMove | null,
): DecisionDifference[] {
  if (before === null) return ['ENTERED_CATEGORY'];
  if (after === null) return ['LEFT_CATEGORY'];
  const differences: DecisionDifference[] = [];
  const sameRule = before.criteriaVersionId === after.criteriaVersionId;
  if (!sameRule) differences.push('RULE');
  if (move !== null) differences.push(move);
  if (sameRule && criteria !== null) {
    const aboutDesil = clausesOf(criteria.root).reduce(
      (mask, { fact }, bit) => (fact.startsWith('desil') ? mask | (1 << bit) : mask),
      0,
    );
    const changed = ((before.met ^ after.met) | (before.unknown ^ after.unknown)) & ~aboutDesil;
    if (changed !== 0 && move !== 'DATA') differences.push('DATA');
  }
  if (before.excludedBy !== after.excludedBy) differences.push('OTHER_PROGRAM');
  return differences;
}
