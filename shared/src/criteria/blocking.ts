import { NO, YES } from './outcome';
import { type PreparedCriteria, type PreparedNode } from './prepare';

/** The clauses that keep a node from the wished answer; none where it stands as wished. */
function against({ node, first, judge, children }: PreparedNode, wished: 0 | 1, met: number, unknown: number): number {
  if (judge(met, unknown) === wished) return 0;
  if ('clause' in node) return 1 << first;
  const inner = 'not' in node ? (wished === YES ? NO : YES) : wished;
  let mask = 0;
  for (const child of children) mask |= against(child, inner, met, unknown);
  return mask;
}

/**
 * The clauses on the failing path, as a mask: of an `all` its children that are not met (refused or unknown), of an
 * `any` all its children, through `not` the clauses that hold the inner node up. Empty exactly when the outcome is
 * YES.
 */
export function blockingClauses(criteria: PreparedCriteria, met: number, unknown: number): number {
  return against(criteria.root, YES, met, unknown);
}

/**
 * Blocked by data only: not a yes, and could become one by nothing but better data, that is once the unknown facts
 * are known and the identity is put right. These people are a worklist, because nobody else finds them.
 */
export function isBlockedByDataOnly(criteria: PreparedCriteria, met: number, unknown: number): boolean {
  if (criteria.outcomeOf(met, unknown) === YES) return false;
  const data = criteria.aboutData;
  return criteria.outcomeOf(met & ~data, unknown | data) !== NO;
}
