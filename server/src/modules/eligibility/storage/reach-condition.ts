import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Reach } from '../domain/reach';
import type { Window } from './window';

/** The reach as a condition on a current row `t` of residents. */
export function reachCondition(
  reach: Reach,
  registered: readonly number[],
  window: Window,
): { text: string; values: Value[] } {
  if (reach === 'EVERYBODY') return { text: '1 = 1', values: [] };
  const parts = ['t.birth_date IS NULL'];
  const values: Value[] = [];
  for (const { from, to } of reach.born) {
    parts.push('t.birth_date BETWEEN ? AND ?');
    values.push(from ?? '0001-01-01', to ?? '9999-12-31');
  }
  const ids = reach.disabled ? idsWithin(registered, window) : [];
  if (ids.length > 0) {
    parts.push(`t.id IN (${marks(ids)})`);
    values.push(...ids);
  }
  return { text: `(${parts.join(' OR ')})`, values };
}

/** Padded by repeating the last one, so that few different statements are prepared. */
function idsWithin(registered: readonly number[], { from, to }: Window): number[] {
  const ids = registered.slice(firstAtLeast(registered, from), firstAtLeast(registered, to));
  const last = ids.at(-1);
  if (last === undefined) return ids;
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return [...ids, ...new Array<number>(length - ids.length).fill(last)];
}

/** The position of the first of ascending numbers that is not below `bound`. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Everybody who is in the disability register, or was when the revision stood: by the number that the resident carries
 * now, ascending. Who carried it at the revision and does not any more has a replaced row, and those are all visited.
 */
export async function registeredResidents(sql: Sql, revision: number): Promise<number[]> {
  const registered: number[] = [];
  await sql.each(
    `SELECT t.id FROM disability_record x STRAIGHT_JOIN resident t ON t.nik_id = x.nik_id
     UNION ALL
     SELECT t.id FROM disability_record_history x STRAIGHT_JOIN resident t ON t.nik_id = x.nik_id WHERE x.until > ?`,
    [revision],
    (row) => registered.push(row[0] as number),
  );
  return registered.sort((a, b) => a - b);
}
