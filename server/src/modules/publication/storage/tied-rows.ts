import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';
import type { RowPlace } from './scoped-readers';
import { HELD_KIND } from './list-rows';

/** How many rows on either side of a place are looked at: a tie is a handful of people, unless a model hardly tells them apart. */
export const LOOKED_AT = 200;

export interface NeighbourRow {
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  readonly position: number;
  readonly birthDate: string;
  /** Was on the list before. */
  readonly incumbent: boolean;
  /** Hex; null where no lot was drawn. */
  readonly lot: string | null;
}

type StoredNeighbour = Omit<NeighbourRow, 'incumbent' | 'lot'> & { kind: string; content: Buffer };

/** The place of the lot in the canonical row. */
const LOT = 13;

/**
 * The rows around a place in the order of need: on both sides of it within its own standing, and those of the other
 * standing next to the edge of the quota.
 */
export async function rowsAround(
  sql: Sql,
  listId: number,
  { standing, position }: Omit<RowPlace, 'kelurahanCode'> & { readonly standing: NeighbourRow['standing'] },
  recipients: number,
): Promise<NeighbourRow[]> {
  const select = `SELECT resident_id AS residentId, standing, position, birth_date AS birthDate, kind, content
    FROM list_row FORCE INDEX (list_row_by_position) WHERE list_id = ? AND standing = ? AND position BETWEEN ? AND ?`;
  const windows: [string, number, number][] = [
    [standing, position - LOOKED_AT, position + LOOKED_AT],
    standing === 'RECIPIENT' ? ['WAITING', 1, LOOKED_AT] : ['RECIPIENT', recipients - LOOKED_AT + 1, recipients],
  ];
  const rows: StoredNeighbour[] = [];
  for (const [side, from, to] of windows)
    rows.push(...(await sql.rows<StoredNeighbour>(select, [listId, side, from, to])));
  return rows.map(({ kind, content, ...row }) => ({
    ...row,
    incumbent: kind === 'EXISTING' || kind === HELD_KIND,
    lot: lotIn(content.toString('utf8')),
  }));
}

/** The recorded lot of a row, hex; null where none was drawn. @param content the canonical text */
export function lotIn(content: string): string | null {
  const lot = (JSON.parse(content) as unknown[])[LOT];
  return typeof lot === 'string' ? lot : null;
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
