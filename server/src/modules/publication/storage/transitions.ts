import type { ListState } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

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

/** Every step so far, of the publisher and of people, oldest first. */
export async function transitionsOf(sql: Sql, listId: number): Promise<StoredTransition[]> {
  return (await transitionsOfLists(sql, [listId])).get(listId) ?? [];
}

export async function transitionsOfLists(
  sql: Sql,
  listIds: readonly number[],
): Promise<Map<number, StoredTransition[]>> {
  const found = new Map<number, StoredTransition[]>(listIds.map((id) => [id, []]));
  if (listIds.length === 0) return found;
  const columns = 'list_id AS listId, seq, state, actor_kind AS actorKind, actor_id AS actorId';
  const listed = `list_id IN (${marks(listIds)})`;
  const rows = await sql.rows<StoredTransition & { listId: number }>(
    `SELECT ${columns}, standing_order_id AS standingOrderId, reason, at FROM list_transition WHERE ${listed}
     UNION ALL SELECT ${columns}, NULL, reason, at FROM list_decision WHERE ${listed} ORDER BY listId, seq`,
    [...listIds, ...listIds],
  );
  for (const { listId, ...row } of rows) found.get(listId)?.push(row);
  return found;
}
