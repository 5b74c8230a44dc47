import type { ChangeKind } from '@tepat/shared';
import type { Listed } from './listed';

/** One person on either list whose being on it, payment or kelurahan differs. */
export interface RowChange {
  readonly residentId: number;
  readonly kind: ChangeKind;
}

/**
 * The recipients of a list against those of the list before it, by ascending resident, in one walk along both. Of several
 * differences of one person the weightiest names the change: being on the list, being paid, the amount, the kelurahan.
 */
export function* listDiff(before: Listed, after: Listed): Generator<RowChange> {
  let [old, now] = [nextRecipient(before, 0), nextRecipient(after, 0)];
  while (old < before.size || now < after.size) {
    const oldId = old < before.size ? before.idAt(old) : Number.POSITIVE_INFINITY;
    const nowId = now < after.size ? after.idAt(now) : Number.POSITIVE_INFINITY;
    if (oldId < nowId) yield { residentId: oldId, kind: 'LEFT' };
    else if (nowId < oldId) yield { residentId: nowId, kind: 'JOINED' };
    else {
      const kind = differenceOf(before, old, after, now);
      if (kind !== null) yield { residentId: nowId, kind };
    }
    if (oldId <= nowId) old = nextRecipient(before, old + 1);
    if (nowId <= oldId) now = nextRecipient(after, now + 1);
  }
}

function nextRecipient(listed: Listed, from: number): number {
  let at = from;
  while (at < listed.size && !listed.isRecipientAt(at)) at += 1;
  return at;
}

function differenceOf(before: Listed, old: number, after: Listed, now: number): ChangeKind | null {
  const status = after.statusAt(now);
  if (before.statusAt(old) !== status) return status === 'HELD' ? 'HELD' : 'RELEASED';
  if (before.amountAt(old) !== after.amountAt(now)) return 'AMOUNT_CHANGED';
  return before.kelurahanAt(old) === after.kelurahanAt(now) ? null : 'MOVED_REGION';
}

/** Would a new version say anything new? Only recipients, amounts and holds count; the waiting list does not. */
export function sameRecipients(before: Listed, after: Listed): boolean {
  for (const { kind } of listDiff(before, after)) if (kind !== 'MOVED_REGION') return false;
  return true;
}
