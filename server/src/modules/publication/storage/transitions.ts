import type { ListState } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** One step of a list from state to state, as recorded. */
export interface StoredTransition {
  readonly seq: number;
  readonly state: ListState;
  readonly actorKind: 'USER' | 'CLIENT' | 'SYSTEM';
  readonly actorId: string;
  readonly standingOrderId: number | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** Every step so far, oldest first. */
export async function transitionsOf(sql: Sql, listId: number): Promise<StoredTransition[]> {
  return (await transitionsOfLists(sql, [listId])).get(listId) ?? [];
}

export async function transitionsOfLists(
  sql: Sql,
  listIds: readonly number[],
): Promise<Map<number, StoredTransition[]>> {
  const found = new Map<number, StoredTransition[]>(listIds.map((id) => [id, []]));
  if (listIds.length === 0) return found;
  const rows = await sql.rows<StoredTransition & { listId: number }>(
    `SELECT list_id AS listId, seq, state, actor_kind AS actorKind, actor_id AS actorId,
            standing_order_id AS standingOrderId, reason, at FROM list_transition
      WHERE list_id IN (${listIds.map(() => '?').join(', ')}) ORDER BY list_id, seq`,
    listIds,
  );
  for (const { listId, ...row } of rows) found.get(listId)?.push(row);
  return found;
}
