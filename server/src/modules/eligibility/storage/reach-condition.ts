import type { Sql, Value } from '../../../platform/database/database';
import { IdSet } from '../../../platform/id-set';
import type { Reach } from '../domain/reach';
import type { Window } from './window';

/** The reach as a condition on a current row `t` of residents. */
export function reachCondition(reach: Reach, registered: IdSet, window: Window): { text: string; values: Value[] } {
  if (reach === 'EVERYBODY') return { text: '1 = 1', values: [] };
  const parts = ['t.birth_date IS NULL'];
  const values: Value[] = [];
  for (const { from, to } of reach.born) {
    parts.push('t.birth_date BETWEEN ? AND ?');
    values.push(from ?? '0001-01-01', to ?? '9999-12-31');
  }
  const ids = reach.disabled ? idsWithin(registered, window) : [];
  if (ids.length > 0) {
    parts.push(`t.id IN (${ids.map(() => '?').join(', ')})`);
    values.push(...ids);
  }
  return { text: `(${parts.join(' OR ')})`, values };
}

/** Padded by repeating the last one, so that few different statements are prepared. */
function idsWithin(registered: IdSet, { from, to }: Window): number[] {
  const ids: number[] = [];
  for (let id = from; id < to; id++) if (registered.has(id)) ids.push(id);
  const last = ids.at(-1);
  if (last === undefined) return ids;
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return [...ids, ...new Array<number>(length - ids.length).fill(last)];
}

/**
 * Everybody who is in the disability register, or was when the revision stood: by the number that the resident carries
 * now. Who carried it at the revision and does not any more has a replaced row, and those are all visited.
 */
export async function registeredResidents(sql: Sql, revision: number): Promise<IdSet> {
  const registered = new IdSet();
  await sql.each(
    `SELECT t.id FROM disability_record x STRAIGHT_JOIN resident t ON t.nik_id = x.nik_id
     UNION ALL
     SELECT t.id FROM disability_record_history x STRAIGHT_JOIN resident t ON t.nik_id = x.nik_id WHERE x.until > ?`,
    [revision],
    ([id]) => registered.add(id as number),
  );
  return registered;
}
