import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { desilHistory } from '../domain';
import type { DesilPeriod } from '../domain';
import { rankingsPage } from '../storage/ranking-store';
import { selectScore } from '../storage/score-row';
import type { StandingScore } from '../storage/score-row';
import { tableOf } from '../storage/slots';

/** A period of a family's desil, with the desil nasional of the delivery that stood then. */
export interface FamilyDesilPeriod extends DesilPeriod {
  readonly national: number | null;
  /** When the ranking was published. */
  readonly publishedAt: Date;
}

/**
 * A family's desil over time, oldest first, under the newest rankings: derived from its scores and the rankings, stored
 * nowhere. There is a ranking a night, so not all of them are read.
 */
export async function desilHistoryOf(sql: Sql, familyId: number, newest: number): Promise<FamilyDesilPeriod[]> {
  const rankings = (await rankingsPage(sql, newest, null)).reverse();
  const periods: FamilyDesilPeriod[] = [];
  const standing = rankings.map((ranking) => ({ ...ranking, standsFrom: ranking.revision }));
  for (const slot of ['a', 'b'] as const) {
    const own = new Map(rankings.filter((ranking) => ranking.slot === slot).map((ranking) => [ranking.id, ranking]));
    if (own.size === 0) continue;
    const table = tableOf(slot);
    const models = [...new Set([...own.values()].map(({ modelId }) => modelId))];
    const rows = await sql.rows<StandingScore & { until: number | null }>(
      `SELECT ${selectScore('s')}, NULL AS until FROM ${table} s WHERE s.model_id IN (${marks(models)}) AND s.family_id = ?
       UNION ALL SELECT ${selectScore('h')}, h.until FROM ${table}_history h
         WHERE h.model_id IN (${marks(models)}) AND h.family_id = ?`,
      [...models, familyId, ...models, familyId],
    );
    for (const period of desilHistory(rows, standing)) {
      const ranking = own.get(period.rankingId);
      // A ranking reads the scores of its own slot only.
      if (!ranking) continue;
      const row = rows.find(
        (score) =>
          score.modelId === ranking.modelId &&
          score.since <= period.since &&
          (score.until === null || score.until > period.since),
      );
      periods.push({ ...period, national: row?.nationalDesil || null, publishedAt: ranking.publishedAt });
    }
  }
  return periods.sort((a, b) => a.since - b.since || a.rankingId - b.rankingId);
}
