import type { ChangeKind } from '@tepat/shared';
import type { RowEssence } from './list-rows';

/** One person on either list whose being on it, payment or kelurahan differs. */
export interface RowChange {
  readonly residentId: number;
  readonly kind: ChangeKind;
}

/**
 * The recipients of a list against those of the list before it. Of several differences of one person the weightiest
 * names the change: being on the list, being paid, the amount, the kelurahan.
 */
export function listDiff(before: ReadonlyMap<number, RowEssence>, after: ReadonlyMap<number, RowEssence>): RowChange[] {
  const changes: RowChange[] = [];
  for (const [residentId, row] of after) {
    const old = before.get(residentId);
    const kind = old === undefined ? 'JOINED' : differenceOf(old, row);
    if (kind !== null) changes.push({ residentId, kind });
  }
  for (const residentId of before.keys()) {
    if (!after.has(residentId)) changes.push({ residentId, kind: 'LEFT' });
  }
  return changes.sort((a, b) => a.residentId - b.residentId);
}

function differenceOf(before: RowEssence, after: RowEssence): ChangeKind | null {
  if (before.status !== after.status) return after.status === 'HELD' ? 'HELD' : 'RELEASED';
  if (before.amount !== after.amount) return 'AMOUNT_CHANGED';
  return before.kelurahanCode === after.kelurahanCode ? null : 'MOVED_REGION';
}

/** Would a new version say anything new? Only recipients, amounts and holds count; the waiting list does not. */
export function sameRecipients(
  before: ReadonlyMap<number, RowEssence>,
  after: ReadonlyMap<number, RowEssence>,
): boolean {
  if (before.size !== after.size) return false;
  for (const [residentId, row] of after) {
    const old = before.get(residentId);
    if (old === undefined || old.status !== row.status || old.amount !== row.amount) return false;
  }
  return true;
}
