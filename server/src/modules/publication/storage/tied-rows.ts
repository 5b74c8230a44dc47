import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';
import { HELD_KIND } from './list-rows';

/** How many rows on either side of a place are looked at: a tie is a handful of people, unless a model hardly tells them apart. */
export const LOOKED_AT = 200;

export interface NeighbourRow {
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  readonly position: number;
  readonly birthDate: string;
  readonly kelurahanCode: string;
  /** Was on the list before. */
  readonly incumbent: boolean;
  /** Hex; null where no lot was drawn. */
  readonly lot: string | null;
}

type StoredNeighbour = Omit<NeighbourRow, 'incumbent' | 'lot'> & { kind: string; content: Buffer };

/** Places in the canonical row. */
const NEED_RANK = 11;
const LOT = 13;

/**
 * The rows around a place in the order of need, in both standings. Each standing is in the order of need, so whoever of
 * the other standing has a lower rank stands there before the place that is left when the own standing is taken away.
 *
 * @param needRank of the person, over both standings
 */
export async function rowsAround(
  sql: Sql,
  listId: number,
  { standing, position }: Pick<NeighbourRow, 'standing' | 'position'>,
  needRank: number,
): Promise<NeighbourRow[]> {
  const select = `SELECT resident_id AS residentId, standing, position, birth_date AS birthDate,
      kelurahan_code AS kelurahanCode, kind, content
    FROM list_row FORCE INDEX (list_row_by_position) WHERE list_id = ? AND standing = ? AND position BETWEEN ? AND ?`;
  const other = standing === 'RECIPIENT' ? 'WAITING' : 'RECIPIENT';
  const rows: StoredNeighbour[] = [];
  for (const [side, at] of [[standing, position] as const, [other, needRank - position] as const]) {
    rows.push(...(await sql.rows<StoredNeighbour>(select, [listId, side, at - LOOKED_AT, at + LOOKED_AT])));
  }
  return rows.map(({ kind, content, ...row }) => ({
    ...row,
    incumbent: kind === 'EXISTING' || kind === HELD_KIND,
    lot: lotIn(content.toString('utf8')),
  }));
}

/** The recorded lot of a row, hex; null where none was drawn. @param content the canonical text */
export function lotIn(content: string): string | null {
  return drawIn(content)?.lot ?? null;
}

/** Rank and lot of a row for which a lot was drawn. */
export function drawIn(content: string): { readonly needRank: number; readonly lot: string } | null {
  const { [NEED_RANK]: needRank, [LOT]: lot } = JSON.parse(content) as unknown[];
  return typeof lot === 'string' && typeof needRank === 'number' ? { needRank, lot } : null;
}

/** The families of some residents as of a revision. */
export async function familiesOf(sql: Sql, revision: number, ids: readonly number[]): Promise<Map<number, number>> {
  const { text, values } = asOfRows(
    'resident',
    revision,
    't.id, t.family_id AS familyId',
    `t.id IN (${marks(ids)})`,
    ids,
  );
  const rows = await sql.rows<{ id: number; familyId: number }>(text, values);
  return new Map(rows.map(({ id, familyId }) => [id, familyId]));
}
