import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { correctionsOfFacts, factKey, type CorrectionOfFact } from '../../corrections';
import { closeConflict, conflictsByIds, isWithinReach, type ConflictRecord, type Reach } from '../../registry';

export interface KeepRequest {
  readonly conflictId: number;
  /** How far the permission reaches for whoever decides. */
  readonly reach: Reach;
  readonly reason: string;
}

/**
 * A person lets the recorded value stand where a correction and a delivery disagree. Nothing of the registry changes by it;
 * whoever finds another value right proposes a correction, and the conflict ends when that is applied. Nobody who had a hand
 * in the correction decides about it.
 */
export function keepValue(
  { database, clock }: Platform,
  actor: Actor,
  { conflictId, reach, reason }: KeepRequest,
): Promise<Result<{ conflictId: number }, UserError<MessageCode>>> {
  return refusable(async () => {
    const conflict = (await conflictsByIds(database, [conflictId])).get(conflictId);
    // Absent and out of reach look the same.
    if (!conflict || !isWithinReach(reach, conflict.kelurahanCode)) {
      throw new Refused({ code: 'NOT_FOUND', field: 'conflict' });
    }
    if (reason.trim() === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
    const corrections = (await correctionsOfFacts(database, [conflict])).get(factKey(conflict)) ?? [];
    if (handsIn(conflict, corrections).has(actor.id)) throw new Refused({ code: 'CONFLICT_SAME_PERSON' });
    const { fact, winner, revision, familyId } = conflict;
    await transact(database, clock, actor, async (tx) => {
      const end = { by: actor.id, at: clock.now(), reason: reason.trim() };
      if (!(await closeConflict(tx, conflictId, end))) throw new Refused({ code: 'CONFLICT_CLOSED' });
      tx.record({
        action: 'centre.keep_value',
        subject: { kind: 'CONFLICT', id: String(conflictId) },
        reason: end.reason,
        before: { state: 'OPEN' },
        after: { state: 'CLOSED', outcome: 'KEPT', fact, recorded: winner, delivery: revision },
        subjects: [{ kind: 'FAMILY', id: String(familyId) }],
      });
    });
    return { conflictId };
  });
}

/** Those who made the correction that met the delivery. */
function handsIn({ revision }: ConflictRecord, corrections: readonly CorrectionOfFact[]): ReadonlySet<string | null> {
  const applied = corrections.filter(
    ({ state, appliedRevision }) => state === 'APPLIED' && appliedRevision !== null && appliedRevision < revision,
  );
  return new Set(applied.flatMap(({ proposerId, verifierId, approverId }) => [proposerId, verifierId, approverId]));
}
