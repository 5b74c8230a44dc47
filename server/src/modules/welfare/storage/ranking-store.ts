import type { Sql } from '../../../platform/database/database';
import { Kept } from '../../../platform/database/kept';
import { marks } from '../../../platform/database/pages';
import { formatCutPoints, parseCutPoints, ScoreHistogram } from '../domain';
import type { CutPoints, RankingBasis, RankingGate } from '../domain';
import type { Slot } from './slots';

/** Families and persons in desil 1..10 (index 0 = desil 1). */
export interface DesilCounts {
  readonly families: readonly number[];
  readonly persons: readonly number[];
}

/** `national` counts the delivered desil of all families, scored or not; its `none` those that came without one. */
export interface DesilDistribution {
  readonly provincial: DesilCounts;
  readonly calibrated: DesilCounts;
  readonly national: DesilCounts & { readonly none: { readonly families: number; readonly persons: number } };
}

/** A published ranking: the cut points that turn a score into a desil, and what they were taken from. Never changes. */
export interface Ranking {
  readonly id: number;
  readonly runId: number | null;
  readonly slot: Slot;
  readonly modelId: number;
  readonly basis: RankingBasis;
  readonly revision: number;
  readonly provincial: CutPoints;
  readonly calibrated: CutPoints;
  /** false: no scored family has a delivered desil, and calibrated = provincial. */
  readonly calibratedFromDeliveries: boolean;
  readonly totalWeight: number;
  readonly families: number;
  readonly unscored: number;
  readonly desilCounts: DesilDistribution;
  readonly tieMass: number;
  readonly gates: readonly RankingGate[];
  readonly publishedAt: Date;
}

export type NewRanking = Omit<Ranking, 'id'> & { readonly histogram: Buffer };

interface RankingRow extends Omit<
  Ranking,
  'provincial' | 'calibrated' | 'calibratedFromDeliveries' | 'desilCounts' | 'gates'
> {
  provincial: string;
  calibrated: string;
  calibratedFromDeliveries: number;
  desilCounts: string;
  gates: string;
}

const SELECT = `SELECT id, run_id AS runId, slot, model_id AS modelId, basis, revision,
  provincial_cut_points AS provincial, calibrated_cut_points AS calibrated,
  calibrated_from_deliveries AS calibratedFromDeliveries, total_weight AS totalWeight, families, unscored,
  desil_counts AS desilCounts, tie_mass AS tieMass, gates, published_at AS publishedAt FROM ranking`;

const fromRow = (row: RankingRow): Ranking => ({
  ...row,
  provincial: parseCutPoints(row.provincial),
  calibrated: parseCutPoints(row.calibrated),
  calibratedFromDeliveries: row.calibratedFromDeliveries === 1,
  desilCounts: JSON.parse(row.desilCounts) as DesilDistribution,
  gates: JSON.parse(row.gates) as RankingGate[],
});

/** The ranking that stands: the last one published; null before the first. */
export async function currentRanking(sql: Sql): Promise<Ranking | null> {
  const [row] = await sql.rows<RankingRow>(`${SELECT} ORDER BY id DESC LIMIT 1`);
  return row ? fromRow(row) : null;
}

const rankings = new Kept<Ranking>(64);

export async function rankingById(sql: Sql, id: number): Promise<Ranking | null> {
  return rankings.of(sql, id, async () => {
    const [row] = await sql.rows<RankingRow>(`${SELECT} WHERE id = ?`, [id]);
    return row ? fromRow(row) : null;
  });
}

export async function rankingsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, Ranking>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<RankingRow>(`${SELECT} WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** Rankings newest first, by keyset: those with an id below `before`. */
export async function rankingsPage(sql: Sql, first: number, before: number | null): Promise<Ranking[]> {
  const rows = await sql.rows<RankingRow>(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    first,
  ]);
  return rows.map(fromRow);
}

/** The histogram of a ranking's scores, for percentiles and displacement previews. */
export async function histogramOf(sql: Sql, rankingId: number): Promise<ScoreHistogram> {
  const histogram = await histograms.of(sql, rankingId, async () => {
    const [row] = await sql.rows<{ histogram: Buffer }>('SELECT histogram FROM ranking WHERE id = ?', [rankingId]);
    return row ? new ScoreHistogram(row.histogram) : null;
  });
  if (!histogram) throw new Error(`there is no ranking ${rankingId}`);
  return histogram;
}

/** The one that stands, and a few that decisions are pinned to. */
const histograms = new Kept<ScoreHistogram>(4);

/** Publishing a ranking IS inserting this one row. */
export async function insertRanking(tx: Sql, ranking: NewRanking): Promise<number> {
  const { insertId } = await tx.run(
    `INSERT INTO ranking (run_id, slot, model_id, basis, revision, provincial_cut_points, calibrated_cut_points,
       calibrated_from_deliveries, total_weight, families, unscored, desil_counts, tie_mass, histogram, gates, published_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ranking.runId,
      ranking.slot,
      ranking.modelId,
      ranking.basis,
      ranking.revision,
      formatCutPoints(ranking.provincial),
      formatCutPoints(ranking.calibrated),
      ranking.calibratedFromDeliveries ? 1 : 0,
      ranking.totalWeight,
      ranking.families,
      ranking.unscored,
      JSON.stringify(ranking.desilCounts),
      ranking.tieMass,
      ranking.histogram,
      JSON.stringify(ranking.gates),
      ranking.publishedAt,
    ],
  );
  return insertId;
}
