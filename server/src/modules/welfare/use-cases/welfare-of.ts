import { batches } from '../../../platform/database/batches';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { decidingDesil, desilOf, incompleteReasons, percentileOf } from '../domain';
import type { DecidingDesil, IncompleteReason } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import { correctedFamilies } from '../storage/corrected-families';
import { modelDocument } from '../storage/model-store';
import { histogramOf } from '../storage/ranking-store';
import type { Ranking } from '../storage/ranking-store';
import { selectScore } from '../storage/score-row';
import type { StandingScore } from '../storage/score-row';
import { scoresAsOf } from '../storage/slots';

/** UNSCORED: a fact is missing. NOT_IN_DTSEN: no family of the current delivery, or one that came after the last scoring. */
export type WelfareState = 'SCORED' | 'UNSCORED' | 'NOT_IN_DTSEN';

export interface FamilyWelfare {
  readonly familyId: number;
  readonly state: WelfareState;
  readonly score: number | null;
  /** What the family weighs in the ranking: its members, or 1, by the basis; 0 when it is not ranked. */
  readonly weight: number;
  readonly members: number;
  readonly provincial: number | null;
  readonly calibrated: number | null;
  readonly national: number | null;
  /** The deciding desil on basis EFFECTIVE, with its kind and whether it is provisional. */
  readonly effective: DecidingDesil;
  readonly correctionNewerThanDelivery: boolean;
  /** Share of the weight that is strictly poorer, in hundredths of a per cent (0..10000). */
  readonly percentile: number | null;
  readonly incompleteReasons: readonly IncompleteReason[];
  /** The revision since which the score stands. */
  readonly since: number | null;
}

/**
 * The welfare of families under a ranking: their scores as of a revision (default: as they stand now, so that a
 * correction shows at once) against the ranking's cut points. Every id asked for is in the answer.
 */
export async function welfareOf(
  sql: Sql,
  familyIds: readonly number[],
  ranking: Ranking,
  revision = Number.MAX_SAFE_INTEGER,
): Promise<Map<number, FamilyWelfare>> {
  const welfare = new Map<number, FamilyWelfare>();
  if (familyIds.length === 0) return welfare;
  const scores = await scoresOf(sql, familyIds, ranking, revision);
  const facts = factsUsedBy(await modelDocument(sql, ranking.modelId));
  const corrected = await correctedFamilies(sql, facts, revision, familyIds);
  const histogram = await histogramOf(sql, ranking.id);
  for (const familyId of familyIds) {
    const standing = scores.get(familyId) ?? null;
    const score = standing?.score ?? null;
    const provincial = score === null ? null : desilOf(score, ranking.provincial);
    const calibrated = score === null ? null : desilOf(score, ranking.calibrated);
    const national = standing?.nationalDesil || null;
    const correctionNewerThanDelivery = corrected.has(familyId);
    const members = standing?.members ?? 0;
    welfare.set(familyId, {
      familyId,
      state: standing === null ? 'NOT_IN_DTSEN' : score === null ? 'UNSCORED' : 'SCORED',
      score,
      weight: score === null ? 0 : ranking.basis === 'PERSON' ? members : 1,
      members,
      provincial,
      calibrated,
      national,
      effective: decidingDesil({
        basis: 'EFFECTIVE',
        national,
        provincial,
        calibrated,
        correctionNewerThanDelivery,
      }),
      correctionNewerThanDelivery,
      percentile: score === null ? null : percentileOf(histogram, score),
      incompleteReasons: standing === null ? [] : incompleteReasons(standing.incomplete),
      since: standing?.since ?? null,
    });
  }
  return welfare;
}

/** The scores of families under a ranking as of a revision; who has none is left out. */
export async function scoresUnder(
  sql: Sql,
  familyIds: readonly number[],
  ranking: Ranking,
  revision: number,
): Promise<Map<number, number>> {
  if (familyIds.length === 0) return new Map();
  const standing = await scoresOf(sql, familyIds, ranking, revision);
  return new Map([...standing.values()].flatMap(({ familyId, score }) => (score === null ? [] : [[familyId, score]])));
}

async function scoresOf(
  sql: Sql,
  familyIds: readonly number[],
  ranking: Ranking,
  revision: number,
): Promise<Map<number, StandingScore>> {
  const scores = new Map<number, StandingScore>();
  for (const part of batches(familyIds)) {
    const listed = `t.family_id IN (${marks(part)})`;
    const { text, values } = scoresAsOf(ranking, revision, selectScore('t'), listed, part);
    for (const row of await sql.rows<StandingScore>(text, values)) scores.set(row.familyId, row);
  }
  return scores;
}
