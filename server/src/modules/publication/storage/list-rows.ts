import type { Sql } from '../../../platform/database/database';
import type { RowStatus } from '@tepat/shared';
import type { RowEssence } from '../domain/list-rows';
import { ListDigest } from '../domain/list-rows';

/** `list_row.kind` of a recipient who keeps the place and is not paid. */
export const HELD_KIND = 'HELD';

export const statusOf = (standing: string, kind: string): RowStatus =>
  standing === 'WAITING' ? 'WAITING' : kind === HELD_KIND ? 'HELD' : 'PAYABLE';

export interface ListedBefore {
  readonly recipients: ReadonlyMap<number, RowEssence>;
  readonly waiting: ReadonlySet<number>;
}

/** Who stood on a list, without the bytes. */
export async function listedOn(sql: Sql, listId: number): Promise<ListedBefore> {
  const recipients = new Map<number, RowEssence>();
  const waiting = new Set<number>();
  const rows = sql.stream(
    'SELECT resident_id, standing, kind, amount, kelurahan_code FROM list_row WHERE list_id = ?',
    [listId],
  );
  for await (const row of rows) {
    const [residentId, standing, kind, amount, kelurahanCode] = row as [number, string, string, number, string];
    if (standing === 'WAITING') waiting.add(residentId);
    else recipients.set(residentId, { status: statusOf(standing, kind), amount, kelurahanCode });
  }
  return { recipients, waiting };
}

/** The digest of a stored list, computed again from the bytes of its rows alone. */
export async function digestOfList(sql: Sql, listId: number): Promise<Buffer> {
  const digest = new ListDigest();
  for (const standing of ['RECIPIENT', 'WAITING']) {
    const rows = sql.stream('SELECT content FROM list_row WHERE list_id = ? AND standing = ? ORDER BY position', [
      listId,
      standing,
    ]);
    for await (const row of rows) digest.add(row[0] as Buffer);
  }
  return digest.finish();
}
