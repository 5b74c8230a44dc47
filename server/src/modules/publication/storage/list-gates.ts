import type { GateCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

export interface StoredGate {
  readonly gate: GateCode;
  /** False: it compares with a predecessor, and there was none. */
  readonly applicable: boolean;
  readonly passed: boolean;
  readonly actual: string;
  readonly threshold: string;
}

export async function gatesOf(sql: Sql, listId: number): Promise<StoredGate[]> {
  return (await gatesOfLists(sql, [listId])).get(listId) ?? [];
}

export async function gatesOfLists(sql: Sql, listIds: readonly number[]): Promise<Map<number, StoredGate[]>> {
  const found = new Map<number, StoredGate[]>(listIds.map((id) => [id, []]));
  if (listIds.length === 0) return found;
  const rows = await sql.rows<
    Omit<StoredGate, 'applicable' | 'passed'> & { listId: number; applicable: number; passed: number }
  >(
    `SELECT list_id AS listId, gate, applicable, passed, actual, threshold FROM list_gate
      WHERE list_id IN (${marks(listIds)}) ORDER BY list_id, gate`,
    listIds,
  );
  for (const { listId, applicable, passed, ...row } of rows) {
    found.get(listId)?.push({ ...row, applicable: applicable === 1, passed: passed === 1 });
  }
  return found;
}
