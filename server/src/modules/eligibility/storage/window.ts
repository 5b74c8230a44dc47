import type { Sql } from '../../../platform/database/database';
import type { IdRange } from '../../../platform/id-set';
import { EVERY_ID, idRanges } from '../../../platform/id-set';

/** Ids a window: small enough for memory, large enough that the statements do not count. */
export const IDS_A_WINDOW = 50_000;

export interface Window {
  /** Resident ids, from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The windows of the ids from `first` to `last` that exist, in ascending order. */
export async function residentWindows(sql: Sql, { first, last }: IdRange = EVERY_ID): Promise<Window[]> {
  const [row] = await sql.rows<{ lowest: number | null; highest: number | null }>(
    'SELECT MIN(id) AS lowest, MAX(id) AS highest FROM resident',
  );
  const existing = { first: Math.max(first, row?.lowest ?? 1), last: Math.min(last, row?.highest ?? 0) };
  return Array.from(idRanges(existing, IDS_A_WINDOW), (range) => ({ from: range.first, to: range.last + 1 }));
}
