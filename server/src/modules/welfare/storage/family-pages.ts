import type { Sql, Value } from '../../../platform/database/database';
import type { CutPoints } from '../domain';
import type { Ranking } from './ranking-store';
import { tableOf } from './slots';

/** A family's place in the order by score; also the cursor of the page that ends with it. */
export interface FamilyPlace {
  readonly familyId: number;
  readonly score: number;
}

export interface FamilyPageFilter {
  /** 1..10. */
  readonly desil: number;
  readonly set: 'provincial' | 'calibrated';
  /** One kelurahan (dotted code); null: the whole province. Nothing in between has an index in this order. */
  readonly kelurahan: string | null;
}

/**
 * A page of the families of one desil, poorest first, by keyset: the cost does not grow with depth. Scores as they
 * stand now against the ranking's cut points.
 */
export async function familiesByDesil(
  sql: Sql,
  ranking: Ranking,
  filter: FamilyPageFilter,
  after: FamilyPlace | null,
  first: number,
): Promise<FamilyPlace[]> {
  const bounds = scoresOfDesil(ranking[filter.set], filter.desil);
  if (bounds === null) return [];
  const conditions = ['score IS NOT NULL', 'model_id = ?'];
  const values: Value[] = [ranking.modelId];
  const where = (text: string, ...more: Value[]): void => {
    conditions.push(text);
    values.push(...more);
  };
  if (filter.kelurahan !== null) where('kelurahan_code = ?', filter.kelurahan);
  if (bounds.from !== null) where('score >= ?', bounds.from);
  if (bounds.to !== null) where('score < ?', bounds.to);
  // The row constructor (a, b) > (x, y) would read everything before the cursor.
  if (after) where('score >= ? AND (score > ? OR family_id > ?)', after.score, after.score, after.familyId);
  const table = tableOf(ranking.slot);
  const index = filter.kelurahan === null ? `${table}_by_family` : `${table}_by_kelurahan`;
  return sql.rows<FamilyPlace>(
    `SELECT family_id AS familyId, score FROM ${table} FORCE INDEX (${index})
     WHERE ${conditions.join(' AND ')} ORDER BY score, family_id LIMIT ?`,
    [...values, first],
  );
}

/** A page of the families that could not be scored, by id. */
export async function unscoredFamilies(
  sql: Sql,
  ranking: Ranking,
  filter: Pick<FamilyPageFilter, 'kelurahan'>,
  after: number,
  first: number,
): Promise<{ familyId: number; incomplete: number }[]> {
  const table = tableOf(ranking.slot);
  const [index, within, values] =
    filter.kelurahan === null
      ? [`${table}_by_family`, '', [] as Value[]]
      : [`${table}_by_kelurahan`, 'kelurahan_code = ? AND', [filter.kelurahan] as Value[]];
  return sql.rows<{ familyId: number; incomplete: number }>(
    `SELECT family_id AS familyId, incomplete FROM ${table} FORCE INDEX (${index})
     WHERE ${within} score IS NULL AND family_id > ? ORDER BY family_id LIMIT ?`,
    [...values, after, first],
  );
}

/** Scores of a desil: from ≤ score < to, null = open. Null: no score falls in this desil. */
function scoresOfDesil(cutPoints: CutPoints, desil: number): { from: number | null; to: number | null } | null {
  const from = desil === 1 ? null : (cutPoints[desil - 2] ?? null);
  if (desil > 1 && from === null) return null;
  const to = desil === 10 ? null : (cutPoints[desil - 1] ?? null);
  return from !== null && to === from ? null : { from, to };
}
