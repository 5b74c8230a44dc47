import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import { transact, type Actor } from '../../audit';
import { isWithinReach, type Reach } from '../../registry';
import { duplicateOf, keepApart as keep } from '../storage/duplicate-store';

export interface KeepApartRequest {
  readonly first: number;
  readonly second: number;
  readonly reach: Reach;
  readonly reason: string;
}

/** Says that two records are two people, with a reason. It is remembered: the pair is not shown as open again. */
export function keepApart(
  { database, clock }: Platform,
  actor: Actor,
  { first, second, reach, reason: given }: KeepApartRequest,
): Promise<Result<null, UserError<MessageCode>>> {
  return refusable(async () => {
    const reason = given.normalize('NFC').trim();
    const pair = await duplicateOf(database, first, second);
    const within = pair && [pair.firstKelurahan, pair.secondKelurahan].some((code) => isWithinReach(reach, code));
    if (!pair || !within) throw new Refused({ code: 'NOT_FOUND' });
    if (reason === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
    return transact(database, clock, actor, async (tx) => {
      if (!(await keep(tx, pair, { by: actor.id, at: clock.now(), reason }))) {
        throw new Refused({ code: 'DUPLICATE_DONE' });
      }
      tx.record({
        action: 'identity.keep_apart',
        subject: { kind: 'RESIDENT', id: String(first) },
        reason,
        after: { other: second },
        subjects: [first, second].map((id) => ({ kind: 'RESIDENT', id: String(id) })),
      });
      return null;
    });
  });
}
