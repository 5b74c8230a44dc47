import { batches } from '../../../../platform/database/batches';
import type { Sql, Value } from '../../../../platform/database/database';
import { marks } from '../../../../platform/database/pages';
import { asOfRows } from '../../../../platform/database/versioned';
import type { FamilyRow, ResidentRow } from './rows';
import { FAMILY_SELECT, familyRow, RESIDENT_SELECT, residentRow } from './rows';

async function byIds<T>(
  sql: Sql,
  ids: readonly number[],
  text: (list: string) => string,
  read: (row: Record<string, unknown>) => T,
): Promise<T[]> {
  const found: T[] = [];
  for (const part of batches(ids)) {
    for (const row of await sql.rows(text(marks(part)), part)) found.push(read(row));
  }
  return found;
}

/** Families by id, as they stand; unknown ids are not in the map. Batch your ids: one statement for 500. */
export async function familiesByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, FamilyRow>> {
  const rows = await byIds(
    sql,
    ids,
    (list) => `SELECT ${FAMILY_SELECT} FROM family t WHERE t.id IN (${list})`,
    familyRow,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function residentsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, ResidentRow>> {
  const rows = await byIds(
    sql,
    ids,
    (list) => `SELECT ${RESIDENT_SELECT} FROM resident t WHERE t.id IN (${list})`,
    residentRow,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody recorded in these families, by family, in the order of their ids; families without anybody have an empty list. */
export async function membersOf(sql: Sql, familyIds: readonly number[]): Promise<Map<number, ResidentRow[]>> {
  const rows = await byIds(
    sql,
    familyIds,
    (list) => `SELECT ${RESIDENT_SELECT} FROM resident t WHERE t.family_id IN (${list}) ORDER BY t.family_id, t.id`,
    residentRow,
  );
  const members = new Map<number, ResidentRow[]>(familyIds.map((id) => [id, []]));
  for (const row of rows) members.get(row.familyId)?.push(row);
  return members;
}

/** A family as it stood at a revision; null when it was not yet known. */
export async function familyAsOf(sql: Sql, id: number, revision: number): Promise<FamilyRow | null> {
  const { text, values } = asOfRows('family', revision, FAMILY_SELECT, 't.id = ?', [id]);
  const [row] = await sql.rows(text, values);
  return row ? familyRow(row) : null;
}

/** The revision that replaced the version of a family which began at `since`; null while it stands. */
export async function familyUntil(sql: Sql, id: number, since: number): Promise<number | null> {
  const [row] = await sql.rows<{ until: number }>('SELECT until FROM family_history WHERE id = ? AND since = ?', [
    id,
    since,
  ]);
  return row?.until ?? null;
}

export async function residentAsOf(sql: Sql, id: number, revision: number): Promise<ResidentRow | null> {
  const { text, values } = asOfRows('resident', revision, RESIDENT_SELECT, 't.id = ?', [id]);
  const [row] = await sql.rows(text, values);
  return row ? residentRow(row) : null;
}

/** The members of a family as they stood at a revision, by id. */
export async function membersAsOf(sql: Sql, familyId: number, revision: number): Promise<ResidentRow[]> {
  const condition: [string, Value[]] = ['t.family_id = ?', [familyId]];
  const { text, values } = asOfRows('resident', revision, RESIDENT_SELECT, ...condition);
  const rows = await sql.rows(text, values);
  return rows.map(residentRow).sort((a, b) => a.id - b.id);
}
