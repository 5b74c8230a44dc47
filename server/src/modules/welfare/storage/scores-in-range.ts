import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import type { IdChunk } from '../../../platform/id-set';
import { selectScore } from './score-row';
import type { StandingScore } from './score-row';
import { tableOf } from './slots';
import type { Slot } from './slots';

/** Every score of a slot as of a revision whose family's id lies in the range. */
export async function scoresInRange(
  sql: Sql,
  slot: Slot,
  { first, last }: IdChunk,
  revision: number,
): Promise<Map<number, StandingScore>> {
  const condition = 't.family_id BETWEEN ? AND ?';
  const { text, values } = asOfRows(tableOf(slot), revision, selectScore('t'), condition, [first, last]);
  return new Map((await sql.rows<StandingScore>(text, values)).map((row) => [row.familyId, row]));
}

/** How many families have a row in a slot as of a revision, unscored ones included. */
export async function countScores(sql: Sql, slot: Slot, revision: number): Promise<number> {
  const { text, values } = asOfRows(tableOf(slot), revision, 'COUNT(*) AS families');
  const rows = await sql.rows<{ families: number }>(text, values);
  return rows.reduce((sum, { families }) => sum + families, 0);
}

export async function highestScored(sql: Sql, slot: Slot): Promise<number> {
  const [row] = await sql.rows<{ highest: number | null }>(`SELECT MAX(family_id) AS highest FROM ${tableOf(slot)}`);
  return row?.highest ?? 0;
}
