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

/**
 * Every person who had a hand in a list of this programme: who took a step with it, and the two who ordered that it be
 * published by itself.
 *
 * @param periods the first and the last period; null: all since the first
 */
export async function handsInLists(
  sql: Sql,
  programId: number,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<Set<string>> {
  const of = `JOIN recipient_list l ON l.id = t.list_id
    WHERE l.program_id = ? AND l.period >= ?${to === null ? '' : ' AND l.period <= ?'}`;
  const values = to === null ? [programId, from] : [programId, from, to];
  const order = (column: string): string =>
    `SELECT o.${column} FROM list_transition t JOIN standing_order o ON o.id = t.standing_order_id ${of}`;
  const rows = await sql.rows<{ actorId: string }>(
    `SELECT t.actor_id AS actorId FROM list_transition t ${of} AND t.actor_kind = 'USER'
     UNION SELECT t.actor_id FROM list_decision t ${of} AND t.actor_kind = 'USER'
     UNION ${order('proposed_by')} UNION ${order('approved_by')}`,
    Array.from({ length: 4 }, () => values).flat(),
  );
  return new Set(rows.map(({ actorId }) => actorId));
}
