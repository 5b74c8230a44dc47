import type { Sql } from '../../../platform/database/database';
import { DERIVED_COLUMNS } from '../domain/columns';
import { isCounted } from './counted-member';
import { ageAt, derivedAggregates, derivedValue, MEMBER_COLUMNS } from './derived-columns';
import { FAMILY, toHistoryOf } from './tables';

/**
 * A family with the day at which its members are counted now: that of the last full delivery, where that is newer than
 * the row's own. (A delivery that repeats a family's facts does not rewrite its row, and dates it all the same.)
 */
const COUNTED = `SELECT f.id, f.since, f.absent, f.reference_date, ${DERIVED_COLUMNS.map((column) => `f.${column}`).join(', ')},
    IF(f.absent = 1, f.reference_date, GREATEST(f.reference_date, COALESCE((
      SELECT MAX(i.reference_date) FROM import_file i
      WHERE i.kind = 'families' AND i.mode = 'FULL' AND i.state = 'COMMITTED'), f.reference_date))) AS counted_on
  FROM family f WHERE f.id = ?`;

/**
 * Counts one family's derived columns anew, within a revision; writes only when one differs. One statement, and two more
 * where something is written.
 */
export async function deriveFamily(sql: Sql, revision: number, familyId: number): Promise<void> {
  const member = `SELECT r.family_id, r.id, ${ageAt('r.birth_date', 'f.counted_on')} AS age, ${MEMBER_COLUMNS.map((column) => `r.${column}`).join(', ')}
     FROM resident r JOIN counted f ON f.id = r.family_id
     WHERE ${isCounted('r.presence')} AND (r.absent = 0 OR f.absent = 1)`;
  const [row] = await sql.rows<Record<string, number | string | null>>(
    `WITH counted AS (${COUNTED})
     SELECT f.since AS began, f.reference_date = f.counted_on AS same_date, CAST(f.counted_on AS CHAR) AS counted_on,
       ${DERIVED_COLUMNS.map((column) => `f.${column} AS was_${column}, ${derivedValue(column)} AS now_${column}`).join(', ')}
     FROM counted f LEFT JOIN (
       SELECT m.family_id, ${derivedAggregates()
         .map((expression, i) => `${expression} AS ${DERIVED_COLUMNS[i]}`)
         .join(', ')} FROM (${member}) m GROUP BY m.family_id
     ) d ON d.family_id = f.id`,
    [familyId],
  );
  if (!row) throw new Error(`family ${familyId} does not exist`);
  const numberOf = (value: number | string | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  const now = DERIVED_COLUMNS.map((column) => numberOf(row[`now_${column}`]));
  const changed = DERIVED_COLUMNS.some((column, i) => numberOf(row[`was_${column}`]) !== now[i]);
  if (!changed && row['same_date'] === 1) return;
  if (Number(row['began']) !== revision) await sql.run(toHistoryOf(FAMILY, 1), [revision, familyId, revision]);
  await sql.run(
    `UPDATE family SET ${DERIVED_COLUMNS.map((column) => `${column} = ?`).join(', ')}, reference_date = ?, since = ? WHERE id = ?`,
    [...now, row['counted_on'] ?? null, revision, familyId],
  );
}
