import { packedSelect } from '../../../platform/database/packed';
import { marks } from '../../../platform/database/pages';
import type { Statement } from '../../../platform/database/versioned';
import type { IdRange } from '../../../platform/id-set';
import { countedMember } from '../../registry';

type RecordTable = 'asset_record' | 'central_program_record';

/** Whose records: of some families, or of all, as far as their number lies in a range of the vault. */
export type RecordScope = { readonly familyIds: readonly number[] } | { readonly niks: IdRange };

/**
 * The records of an extract (kept by NIK) of the counted members by family, both sides as they stood at a revision, in
 * one statement: current and history of the extract × current and history of the residents. They come packed: the family,
 * then the columns.
 *
 * For the whole province the extract drives (it is the smaller side and residents have an index by NIK); what residents
 * have left behind since the revision is little and drives itself. For some families the families drive.
 *
 * @param columns of `x` (the extract)
 */
export function familyRecords(
  table: RecordTable,
  columns: readonly string[],
  revision: number,
  scope: RecordScope,
): Statement {
  const parts: string[] = [];
  const values: number[] = [];
  const select = packedSelect(['r.family_id', ...columns]);
  const some = 'familyIds' in scope;
  const within = some ? `r.family_id IN (${marks(scope.familyIds)})` : 'x.nik_id BETWEEN ? AND ?';
  const bounds = some ? scope.familyIds : [scope.niks.first, scope.niks.last];
  for (const resident of ['resident', 'resident_history'] as const) {
    for (const records of [table, `${table}_history`]) {
      const residentFirst = some || resident === 'resident_history';
      // The index is named: until the server has counted a table anew, it takes one that was just filled for empty and
      // would rather read all of it than look up.
      const [first, second] = residentFirst
        ? [`${resident} r`, `${records} x FORCE INDEX (PRIMARY)`]
        : [`${records} x`, `${resident} r FORCE INDEX (resident_by_nik)`];
      const ended: [string, number | null][] = [
        ['x.since <= ?', revision],
        ['r.since <= ?', revision],
        ['x.until > ?', records === table ? null : revision],
        ['r.until > ?', resident === 'resident' ? null : revision],
      ];
      const asked = ended.filter((condition): condition is [string, number] => condition[1] !== null);
      const conditions = [...asked.map(([condition]) => condition), within];
      values.push(...asked.map(([, value]) => value), ...bounds);
      parts.push(
        `SELECT ${select} FROM ${first} STRAIGHT_JOIN ${second} ON x.nik_id = r.nik_id ` +
          `WHERE ${countedMember('r')} AND ${conditions.join(' AND ')}`,
      );
    }
  }
  return { text: parts.join(' UNION ALL '), values };
}
