import type { Sql } from '../../../platform/database/database';
import type { RowStatus } from '@tepat/shared';
import { ListDigest } from '../domain/list-rows';
import { Listed } from '../domain/listed';

/** `list_row.kind` of a recipient who keeps the place and is not paid. */
export const HELD_KIND = 'HELD';

export const statusOf = (standing: string, kind: string): RowStatus =>
  standing === 'WAITING' ? 'WAITING' : kind === HELD_KIND ? 'HELD' : 'PAYABLE';

/** Who stood on a list, without the bytes. */
export async function listedOn(
  sql: Sql,
  list: { readonly id: number; readonly recipients: number; readonly waiting: number },
): Promise<Listed> {
  const listed = new Listed(list.recipients + list.waiting);
  await sql.each(
    'SELECT resident_id, standing, kind, amount, kelurahan_code FROM list_row WHERE list_id = ? ORDER BY resident_id',
    [list.id],
    (row) => {
      const [residentId, standing, kind, amount, kelurahanCode] = row as [number, string, string, number, string];
      listed.add({ residentId, status: statusOf(standing, kind), amount, kelurahanCode });
    },
  );
  return listed;
}

/** The digest of a stored list, computed again from the bytes of its rows alone. */
export async function digestOfList(sql: Sql, listId: number): Promise<Buffer> {
  const digest = new ListDigest();
  for (const standing of ['RECIPIENT', 'WAITING']) {
    await sql.each(
      'SELECT content FROM list_row WHERE list_id = ? AND standing = ? ORDER BY position',
      [listId, standing],
      (row) => digest.add(row[0] as Buffer),
    );
  }
  return digest.finish();
}
