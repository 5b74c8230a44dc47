import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import { tableOf } from './slots';
import type { Slot } from './slots';

/**
 * Visits all families of a slot as of a revision, in no order: score (null = unscored), members, delivered desil
 * (0 = none). One statement, and so one state.
 */
export async function visitScores(
  sql: Sql,
  slot: Slot,
  revision: number,
  visit: (score: number | null, members: number, nationalDesil: number) => void,
): Promise<void> {
  const { text, values } = asOfRows(tableOf(slot), revision, 't.score, t.members, t.national_desil');
  await sql.each(text, values, (row) => {
    const [score, members, nationalDesil] = row as [number | null, number, number];
    visit(score, members, nationalDesil);
  });
}

/**
 * Has any score that stands as of `to` begun or ended after `from`? Where one has, the look through the slot ends early;
 * where none has, it costs a scan, which is less than the ranking that it saves.
 */
export async function scoresChanged(sql: Sql, slot: Slot, from: number, to: number): Promise<boolean> {
  const table = tableOf(slot);
  const rows = await sql.rows(
    `(SELECT 1 FROM ${table} WHERE since > ? AND since <= ? LIMIT 1)
     UNION ALL
     (SELECT 1 FROM ${table}_history WHERE until > ? AND (until <= ? OR (since > ? AND since <= ?)) LIMIT 1)`,
    [from, to, from, to, from, to],
  );
  return rows.length > 0;
}
