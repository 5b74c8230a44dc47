import type { OrderOfNeed, QuotaShare } from '@tepat/shared';
import { shareOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { rankingById, scoresUnder } from '../../welfare';
import { countTied, type TieCounts } from '../domain/tie';
import { rowContent, type ListRecord, type RowRecord } from '../storage/list-readers';
import { drawIn, familiesOf, LOOKED_AT, rowsAround } from '../storage/tied-rows';

export interface Tie extends TieCounts {
  /** Hex. */
  readonly lot: string;
  /** As many are tied as were looked at, or more. */
  readonly more: boolean;
}

/**
 * Those whom neither need nor age tells apart from one person on a list, and how many of them have a place. Null where
 * no lot was drawn for the person. Of several quotas only the people of the same one contend with each other. A few rows
 * of the list and their scores are read, never the whole list.
 */
export async function tieOf(
  sql: Sql,
  list: Pick<ListRecord, 'id' | 'revision' | 'rankingId'>,
  place: Pick<RowRecord, 'residentId' | 'standing' | 'position'>,
  { continuityMargin }: OrderOfNeed,
  shares: readonly QuotaShare[],
): Promise<Tie | null> {
  // Almost nobody is tied: one row is read for them.
  const content = await rowContent(sql, list.id, place.residentId);
  const drawn = content === null ? null : drawIn(content);
  if (drawn === null) return null;
  const ranking = await rankingById(sql, list.rankingId);
  const around = await rowsAround(sql, list.id, place, drawn.needRank);
  const own = around.find(({ residentId }) => residentId === place.residentId);
  if (!own || ranking === null) throw new Error(`list ${list.id} lost a row or its ranking`);
  const quota = shareOf(shares, own.kelurahanCode);
  const drawnBeside = around.filter(({ birthDate, lot }) => lot !== null && birthDate === own.birthDate);
  const rows = drawnBeside.filter(({ kelurahanCode }) => shareOf(shares, kelurahanCode) === quota);
  const families = await familiesOf(
    sql,
    list.revision,
    rows.map(({ residentId }) => residentId),
  );
  const scores = await scoresUnder(sql, [...new Set(families.values())], ranking, list.revision);
  const tied = rows.map(({ residentId, standing, incumbent }) => {
    const score = scores.get(families.get(residentId) ?? 0) ?? null;
    return { residentId, standing, need: score === null ? null : score - (incumbent ? continuityMargin : 0) };
  });
  const counts = countTied(tied, place.residentId);
  return { ...counts, lot: drawn.lot, more: drawnBeside.length >= LOOKED_AT };
}
