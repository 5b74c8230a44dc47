import { marks } from '../../../platform/database/pages';
import type { Statement } from '../../../platform/database/versioned';
import { countedMember } from '../../registry';

type RecordTable = 'asset_record' | 'central_program_record';

/**
 * The records of an extract (kept by NIK) of the counted members by family, both sides as they stood at a revision, in
 * one statement: current and history of the extract × current and history of the residents.
 *
 * For the whole province the extract drives (it is the smaller side and residents have an index by NIK); what residents
 * have left behind since the revision is little and drives itself. For some families the families drive.
 *
 * @param select columns of `x` (the extract)
 */
export function familyRecords(
  table: RecordTable,
  select: string,
  revision: number,
  familyIds: readonly number[] | null,
): Statement {
  const parts: string[] = [];
  const values: number[] = [];
  const listed = familyIds === null ? null : `r.family_id IN (${marks(familyIds)})`;
  for (const resident of ['resident', 'resident_history'] as const) {
    for (const records of [table, `${table}_history`]) {
      const residentFirst = familyIds !== null || resident === 'resident_history';
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
      const conditions = [...asked.map(([condition]) => condition), ...(listed === null ? [] : [listed])];
      values.push(...asked.map(([, value]) => value), ...(familyIds ?? []));
      parts.push(
        `SELECT r.family_id, ${select} FROM ${first} STRAIGHT_JOIN ${second} ON x.nik_id = r.nik_id ` +
          `WHERE ${countedMember('r')} AND ${conditions.join(' AND ')}`,
      );
    }
  }
  return { text: parts.join(' UNION ALL '), values };
}
