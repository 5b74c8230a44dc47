import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { ActiveCase } from '../domain/compare-cases';

const SELECT = `SELECT resident_id AS residentId, program_id AS programId, kelurahan_code AS kelurahanCode, reasons
  FROM work_item FORCE INDEX (work_item_one_active) WHERE active = 1`;

/** The active cases of some programmes in a range of resident ids: `from` inclusive, `to` exclusive. */
export async function activeCasesBetween(
  sql: Sql,
  programIds: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ActiveCase[]> {
  if (programIds.length === 0) return [];
  const and = `AND resident_id >= ? AND resident_id < ? AND program_id IN (${marks(programIds)})`;
  return sql.rows<ActiveCase>(`${SELECT} ${and}`, [from, to, ...programIds]);
}

/** The same of some people. */
export async function activeCasesOf(
  sql: Sql,
  programIds: readonly number[],
  residentIds: readonly number[],
): Promise<ActiveCase[]> {
  if (programIds.length === 0 || residentIds.length === 0) return [];
  const and = `AND resident_id IN (${marks(residentIds)}) AND program_id IN (${marks(programIds)})`;
  return sql.rows<ActiveCase>(`${SELECT} ${and}`, [...residentIds, ...programIds]);
}
