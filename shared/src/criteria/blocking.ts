import { clausesOf, type CriteriaNode } from './document';
import { factDefinition } from './facts';
import { NO, UNKNOWN, YES, type Outcome } from './outcome';
import { type PreparedCriteria } from './prepare';

interface Seen {
  readonly outcome: Outcome;
  /** Clauses that keep the node from YES, and those that keep it from NO. */
  readonly againstYes: number;
  readonly againstNo: number;
}

function either(children: readonly Seen[], alone: Outcome): Outcome {
  const together = alone === NO ? YES : NO;
  if (children.some((child) => child.outcome === alone)) return alone;
  return children.some((child) => child.outcome === UNKNOWN) ? UNKNOWN : together;
}

const union = (children: readonly Seen[], side: 'againstYes' | 'againstNo'): number =>
  children.reduce((mask, child) => mask | child[side], 0);

function see(node: CriteriaNode, first: number, met: number, unknown: number): Seen {
  if ('not' in node) {
    const { outcome, againstYes, againstNo } = see(node.not, first, met, unknown);
    const turned = outcome === UNKNOWN ? UNKNOWN : outcome === YES ? NO : YES;
    return { outcome: turned, againstYes: againstNo, againstNo: againstYes };
  }
  if ('clause' in node) {
    const bit = 1 << first;
    const outcome = (met & bit) !== 0 ? YES : (unknown & bit) !== 0 ? UNKNOWN : NO;
    return { outcome, againstYes: outcome === YES ? 0 : bit, againstNo: outcome === NO ? 0 : bit };
  }
  const children: Seen[] = [];
  let next = first;
  for (const child of 'all' in node ? node.all : node.any) {
    children.push(see(child, next, met, unknown));
    next += clausesOf(child).length;
  }
  const outcome = either(children, 'all' in node ? NO : YES);
  // A child that already stands as wished adds nothing: its own mask on that side is empty.
  return {
    outcome,
    againstYes: outcome === YES ? 0 : union(children, 'againstYes'),
    againstNo: outcome === NO ? 0 : union(children, 'againstNo'),
  };
}

/**
 * The clauses on the failing path, as a mask: of an `all` its children that are not met (refused or unknown), of an
 * `any` all its children, through `not` the clauses that hold the inner node up. Empty exactly when the outcome is
 * YES.
 */
export function blockingClauses(criteria: PreparedCriteria, met: number, unknown: number): number {
  return see(criteria.document.root, 0, met, unknown).againstYes;
}

/** The clauses that speak about the record and not about the person's life: identity matched, identity suspended. */
function clausesAboutData(criteria: PreparedCriteria): number {
  return criteria.clauses.reduce(
    (mask, clause, at) => (factDefinition(clause.fact).aboutData ? mask | (1 << at) : mask),
    0,
  );
}

/**
 * Blocked by data only: not a yes, and could become one by nothing but better data, that is once the unknown facts
 * are known and the identity is put right. These people are a worklist, because nobody else finds them.
 */
export function isBlockedByDataOnly(criteria: PreparedCriteria, met: number, unknown: number): boolean {
  if (criteria.outcomeOf(met, unknown) === YES) return false;
  const data = clausesAboutData(criteria);
  return criteria.outcomeOf(met & ~data, unknown | data) !== NO;
}
