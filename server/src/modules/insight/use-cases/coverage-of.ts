import type { RegionLevel } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { ListRecord } from '../../publication';
import { coverageCounts } from '../../publication';
import { regionOf } from '../domain/cube';
import { withoutSmallRegions } from '../domain/small-cells';

/** Recipients of a published list beside those whom the programme could be for; null = too few to be shown. */
export interface RegionCoverage {
  readonly key: string;
  readonly within: number | null;
  readonly recipients: number | null;
}

/**
 * The coverage of a published list by the regions of a level, as it was counted when the list was written; empty for a
 * list from before there were such counts. Small counts are hidden among the regions of one parent.
 */
export async function coverageOf(
  sql: Sql,
  list: Pick<ListRecord, 'id'>,
  level: RegionLevel,
): Promise<RegionCoverage[]> {
  const counts = await coverageCounts(sql, list.id);
  if (!counts.some(({ part }) => part === 'WITHIN')) return [];
  const linesOf = (asked: RegionLevel) => {
    const sums = new Map<string, { within: number; recipients: number }>();
    for (const { kelurahanCode, part, people } of counts) {
      const key = regionOf(kelurahanCode, asked);
      const sum = sums.get(key) ?? { within: 0, recipients: 0 };
      sum[part === 'WITHIN' ? 'within' : 'recipients'] += people;
      sums.set(key, sum);
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => ({ key, ...sum }));
  };
  return withoutSmallRegions(linesOf, level, [['within', 'recipients']]);
}
