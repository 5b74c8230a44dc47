import type { Sql } from '../../../platform/database/database';
import { DERIVED_COLUMNS } from '../domain/columns';
import { isCounted } from './counted-member';
import { ageAt, derivedAggregates, derivedValue, MEMBER_COLUMNS } from './derived-columns';
import { FAMILY, toHistoryOfOne } from './tables';

/**
 * The day at which a family's members are counted now: that of the last full delivery, where that is newer than the
 * row's own. (A delivery that repeats a family's facts does not rewrite its row, and dates it all the same.)
 */
export async function referenceDateOf(sql: Sql, familyId: number): Promise<string> {
  const [family] = await sql.rows<{ date: string; absent: number }>(
    'SELECT reference_date AS date, absent FROM family WHERE id = ?',
    [familyId],
  );
  if (!family) throw new Error(`family ${familyId} does not exist`);
  if (family.absent === 1) return family.date;
  const [full] = await sql.rows<{ date: string | null }>(
    "SELECT MAX(reference_date) AS date FROM import_file WHERE kind = 'families' AND mode = 'FULL' AND state = 'COMMITTED'",
  );
  return full?.date && full.date > family.date ? full.date : family.date;
}

/** Counts one family's derived columns anew, within a revision; writes only when one differs. */
export async function deriveFamily(sql: Sql, revision: number, familyId: number, referenceDate: string): Promise<void> {
  const member = `SELECT r.family_id, r.id, ${ageAt('r.birth_date', '?')} AS age, ${MEMBER_COLUMNS.map((column) => `r.${column}`).join(', ')}
     FROM resident r JOIN family f ON f.id = r.family_id
     WHERE r.family_id = ? AND ${isCounted('r.presence')} AND (r.absent = 0 OR f.absent = 1)`;
  const [row] = await sql.rows<Record<string, number | string | null>>(
    `SELECT f.since AS began, f.reference_date = ? AS same_date,
       ${DERIVED_COLUMNS.map((column) => `f.${column} AS was_${column}, ${derivedValue(column)} AS now_${column}`).join(', ')}
     FROM family f LEFT JOIN (
       SELECT m.family_id, ${derivedAggregates()
         .map((expression, i) => `${expression} AS ${DERIVED_COLUMNS[i]}`)
         .join(', ')} FROM (${member}) m GROUP BY m.family_id
     ) d ON d.family_id = f.id WHERE f.id = ?`,
    [referenceDate, referenceDate, familyId, familyId],
  );
  if (!row) throw new Error(`family ${familyId} does not exist`);
  const numberOf = (value: number | string | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  const now = DERIVED_COLUMNS.map((column) => numberOf(row[`now_${column}`]));
  const changed = DERIVED_COLUMNS.some((column, i) => numberOf(row[`was_${column}`]) !== now[i]);
  if (!changed && row['same_date'] === 1) return;
  if (Number(row['began']) !== revision) await sql.run(toHistoryOfOne(FAMILY), [revision, familyId]);
  await sql.run(
    `UPDATE family SET ${DERIVED_COLUMNS.map((column) => `${column} = ?`).join(', ')}, reference_date = ?, since = ? WHERE id = ?`,
    [...now, referenceDate, revision, familyId],
  );
}
