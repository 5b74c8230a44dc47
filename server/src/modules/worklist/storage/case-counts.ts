import { ANY_REASON } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { kelurahanWithin, type Reach } from '../../registry';

/** Active cases: all of them by kelurahan, and by the number of each reason. One case may have several reasons. */
export interface CaseCountsBy {
  readonly byKelurahan: ReadonlyMap<string, number>;
  readonly byReason: ReadonlyMap<number, number>;
}

/** From the tally: some thousand rows for the whole province, whatever the number of cases. */
export async function caseCounts(sql: Sql, reach: Reach): Promise<CaseCountsBy> {
  const byKelurahan = new Map<string, number>();
  const byReason = new Map<number, number>();
  const kelurahan = kelurahanWithin(reach, null);
  if (kelurahan?.length === 0) return { byKelurahan, byReason };
  const within = kelurahan === null ? '' : `AND kelurahan_code IN (${marks(kelurahan)})`;
  const rows = await sql.rows<{ kelurahan: string; reason: number; items: number }>(
    `SELECT kelurahan_code AS kelurahan, reason, items FROM work_tally WHERE items > 0 ${within}`,
    kelurahan ?? [],
  );
  for (const { kelurahan: code, reason, items } of rows) {
    if (reason === ANY_REASON) byKelurahan.set(code, items);
    else byReason.set(reason, (byReason.get(reason) ?? 0) + items);
  }
  return { byKelurahan, byReason };
}
