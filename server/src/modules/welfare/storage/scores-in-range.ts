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
