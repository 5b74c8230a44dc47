import type { FactCode, PlainDate } from '@tepat/shared';
import { daysBetween, factDefinition } from '@tepat/shared';
import type { ExplainedClause } from './explained-clause';

/**
 * Why a fact in the way may be named to whoever handles the case: the identity, a proof that is missing and an institution
 * freely; a welfare fact only where another source says otherwise, or where it is old. Anything more would be a manual for
 * how to qualify.
 */
export type RemedyKind = 'IDENTITY' | 'INSTITUTION' | 'MISSING_PROOF' | 'CONFLICT' | 'STALE';

export interface Remedy {
  readonly kind: RemedyKind;
  readonly clause: ExplainedClause;
}

export interface Evidence {
  /** Facts that another source states otherwise. */
  readonly contradicted: ReadonlySet<FactCode>;
  /** Reference date of the delivery that stands behind the family's facts and its desil. */
  readonly deliveredOn: PlainDate | null;
  readonly today: PlainDate;
  /** From more days than these on a welfare fact counts as old. */
  readonly staleDays: number;
}

const IDENTITY: ReadonlySet<FactCode> = new Set<FactCode>([
  'identityMatched',
  'identitySuspended',
  'recordedDomicileInProvince',
  'present',
]);
const WELFARE: ReadonlySet<FactCode> = new Set<FactCode>([
  'desil',
  'desilNational',
  'desilProvincial',
  'familyCars',
  'familyNjop',
  'centralProgramsPerson',
  'centralProgramsFamily',
  'bottledWater',
  'civilServantInFamily',
]);

/** What would change the decision, as far as it may be told; in the order of the rule. */
export function remediesOf(clauses: readonly ExplainedClause[], evidence: Evidence): Remedy[] {
  return clauses.flatMap((clause) => {
    const kind = clause.blocking ? kindOf(clause, evidence) : null;
    return kind === null ? [] : [{ kind, clause }];
  });
}

function kindOf(clause: ExplainedClause, evidence: Evidence): RemedyKind | null {
  const { fact, outcome } = clause;
  if (IDENTITY.has(fact)) return 'IDENTITY';
  if (fact === 'livesInInstitution') return 'INSTITUTION';
  if (WELFARE.has(fact)) {
    if (evidence.contradicted.has(fact)) return 'CONFLICT';
    if (isOld(clause, evidence)) return 'STALE';
  }
  // Nothing is recorded: which answer would help stays open.
  return outcome === 'UNKNOWN' ? 'MISSING_PROOF' : null;
}

function isOld({ fact, sourceDate, maxAge }: ExplainedClause, evidence: Evidence): boolean {
  const { deliveredOn, today, staleDays } = evidence;
  const { source } = factDefinition(fact);
  // A ranking is of today, and the facts that it ranks are as old as their delivery.
  const since = source === 'DTSEN' || source === 'RANKING' ? deliveredOn : sourceDate;
  return since !== null && daysBetween(since, today) > (maxAge ?? staleDays);
}
