import type { Sql } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, readPage } from '../../../platform/database/pages';
import type { CutPoints } from '../domain';
import type { Ranking } from './ranking-store';
import { tableOf } from './slots';

export type DesilSet = 'national' | 'provincial' | 'calibrated';

/** A family's place in the order of every page of families. */
export interface FamilyPlace {
  readonly kelurahanCode: string;
  readonly id: number;
}

export interface DesilPageRequest {
  readonly set: DesilSet;
  /** 1..10. */
  readonly desil: number;
  /** The kelurahan that are read, sorted; null = all. */
  readonly kelurahan: readonly string[] | null;
  readonly after: FamilyPlace | null;
  readonly limit: number;
}

/**
 * The statements of a page of the families of one desil, in the order (kelurahan, id): by score, the page itself would
 * tell who is poorer than whom. Scores as they stand now against the ranking's cut points; the index holds all that decides.
 */
export function desilPageStatements(ranking: Ranking, request: DesilPageRequest): PageStatement[] {
  const decided = conditionOf(ranking, request);
  if (decided === null || request.kelurahan?.length === 0) return [];
  const table = tableOf(ranking.slot);
  const { after } = request;
  return kelurahanPages({
    select: `SELECT kelurahan_code AS kelurahanCode, family_id AS id FROM ${table}
      FORCE INDEX (${table}_by_kelurahan) WHERE model_id = ? AND`,
    values: [ranking.modelId],
    column: 'kelurahan_code',
    kelurahan: request.kelurahan,
    and: decided,
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND family_id > ?', values: [after.id] } },
    orderBy: 'kelurahan_code, family_id',
  });
}

/** A page of the families of one desil: their places alone. */
export function familiesByDesil(sql: Sql, ranking: Ranking, request: DesilPageRequest): Promise<FamilyPlace[]> {
  return readPage<FamilyPlace>(sql, desilPageStatements(ranking, request), request.limit);
}

/** Null: no score falls in this desil. */
function conditionOf(ranking: Ranking, { set, desil }: DesilPageRequest): PageStatement | null {
  if (set === 'national') return { text: 'AND national_desil = ?', values: [desil] };
  const bounds = scoresOfDesil(ranking[set], desil);
  if (bounds === null) return null;
  const from = bounds.from === null ? [] : [bounds.from];
  const to = bounds.to === null ? [] : [bounds.to];
  return {
    text: `AND score IS NOT NULL ${from.length > 0 ? 'AND score >= ?' : ''} ${to.length > 0 ? 'AND score < ?' : ''}`,
    values: [...from, ...to],
  };
}

/** Scores of a desil: from ≤ score < to, null = open. Null: no score falls in this desil. */
function scoresOfDesil(cutPoints: CutPoints, desil: number): { from: number | null; to: number | null } | null {
  const from = desil === 1 ? null : (cutPoints[desil - 2] ?? null);
  if (desil > 1 && from === null) return null;
  const to = desil === 10 ? null : (cutPoints[desil - 1] ?? null);
  return from !== null && to === from ? null : { from, to };
}
