import type { Sql } from '../../../platform/database/database';
import { DERIVED_COLUMNS } from '../domain/columns';
import type { CorrectedFact } from './corrected-rows';
import { isCounted } from './counted-member';
import { ageAt, derivedAggregates, derivedValue, MEMBER_COLUMNS } from './derived-columns';

/**
 * Families with the day at which their members are counted now: that of the last full delivery, where that is newer than
 * the row's own. (A delivery that repeats a family's facts does not rewrite its row, and dates it all the same.)
 */
const countedFamilies = (
  count: number,
): string => `SELECT f.id, f.absent, f.reference_date, ${DERIVED_COLUMNS.map((column) => `f.${column}`).join(', ')},
    IF(f.absent = 1, f.reference_date, GREATEST(f.reference_date, COALESCE((
      SELECT MAX(i.reference_date) FROM import_file i
      WHERE i.kind = 'families' AND i.mode = 'FULL' AND i.state = 'COMMITTED'), f.reference_date))) AS counted_on
  FROM family f WHERE f.id IN (${Array.from({ length: count }, () => '?').join(', ')})`;

/**
 * What counting the members of these families anew would change, by column of the family: nothing where all is as it
 * stands. One statement, which sees what its transaction has written.
 */
export async function derivedChanges(sql: Sql, familyIds: readonly number[]): Promise<CorrectedFact[]> {
  const member = `SELECT r.family_id, r.id, ${ageAt('r.birth_date', 'f.counted_on')} AS age, ${MEMBER_COLUMNS.map((column) => `r.${column}`).join(', ')}
     FROM resident r JOIN counted f ON f.id = r.family_id
     WHERE ${isCounted('r.presence')} AND (r.absent = 0 OR f.absent = 1)`;
  const rows = await sql.rows<Record<string, number | string | null>>(
    `WITH counted AS (${countedFamilies(familyIds.length)})
     SELECT f.id, f.reference_date = f.counted_on AS same_date, CAST(f.counted_on AS CHAR) AS counted_on,
       ${DERIVED_COLUMNS.map((column) => `f.${column} AS was_${column}, ${derivedValue(column)} AS now_${column}`).join(', ')}
     FROM counted f LEFT JOIN (
       SELECT m.family_id, ${derivedAggregates()
         .map((expression, i) => `${expression} AS ${DERIVED_COLUMNS[i]}`)
         .join(', ')} FROM (${member}) m GROUP BY m.family_id
     ) d ON d.family_id = f.id`,
    familyIds,
  );
  const textOf = (value: number | string | null | undefined): string | null =>
    value === null || value === undefined ? null : String(Number(value));
  return rows.flatMap((row): CorrectedFact[] => {
    const changed = DERIVED_COLUMNS.some((column) => textOf(row[`was_${column}`]) !== textOf(row[`now_${column}`]));
    if (!changed && row['same_date'] === 1) return [];
    const of = (fact: string, value: string | null): CorrectedFact => ({
      kind: 'FAMILY',
      id: Number(row['id']),
      fact,
      value,
    });
    const countedOn = row['counted_on'];
    return [
      ...DERIVED_COLUMNS.map((column) => of(column, textOf(row[`now_${column}`]))),
      of('reference_date', typeof countedOn === 'string' ? countedOn : null),
    ];
  });
}
