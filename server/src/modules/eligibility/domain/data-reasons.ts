import type { PreparedCriteria } from '@tepat/shared';
import { blockingClauses, factDefinition, identityReasons, unknownFactReason } from '@tepat/shared';

/**
 * Which data stand in the way of somebody who is blocked by data only, as bits of the worklist's reasons: of the clauses on
 * the failing path, the facts that are not known and how the identity differs. The explanation names the same clauses.
 *
 * @param identity bits of the comparison with the civil registry; null = not compared
 */
export function dataReasons(criteria: PreparedCriteria, met: number, unknown: number, identity: number | null): number {
  const blocking = blockingClauses(criteria, met, unknown);
  let reasons = 0;
  for (const [bit, { fact }] of criteria.clauses.entries()) {
    if ((blocking & (1 << bit)) === 0) continue;
    if ((unknown & (1 << bit)) !== 0) reasons |= unknownFactReason(fact);
    else if (factDefinition(fact).aboutData) reasons |= identityReasons(identity ?? 0) || unknownFactReason(fact);
  }
  return reasons;
}
