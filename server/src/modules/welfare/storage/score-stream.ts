import type { Sql, Value } from '../../../platform/database/database';
import { tableOf } from './slots';
import type { Slot } from './slots';

/** A scored family as the ranking sees it: score, members, delivered desil (0 = none). */
export type RankedFamily = readonly [score: number, members: number, nationalDesil: number];

/**
 * The current rows of a slot in ascending order of score, read from the covering index alone. Unscored families are
 * excluded by condition: both engines sort NULL first, where it would rank as poorest.
 */
export function currentScoresInOrder(slot: Slot, revision: number): { text: string; values: Value[] } {
  const table = tableOf(slot);
  return {
    text:
      `SELECT score, members, national_desil FROM ${table} FORCE INDEX (${table}_by_score) ` +
      'WHERE score IS NOT NULL AND since <= ? ORDER BY score, members, national_desil',
    values: [revision],
  };
}

/**
 * Visits all scored families as of a revision, by ascending score: the current rows stream from the index, and what has
 * been replaced since (a few corrections, normally) is merged in between. `sql` must be one consistent snapshot.
 */
export async function visitScoresInOrder(
  sql: Sql,
  slot: Slot,
  revision: number,
  visit: (family: RankedFamily) => void,
): Promise<void> {
  const replaced = await replacedScores(sql, slot, revision);
  let next = 0;
  const { text, values } = currentScoresInOrder(slot, revision);
  await sql.each(text, values, (row) => {
    const current = row as unknown as RankedFamily;
    for (let earlier = replaced[next]; earlier && earlier[0] <= current[0]; earlier = replaced[++next]) visit(earlier);
    visit(current);
  });
  for (; next < replaced.length; next++) visit(replaced[next] as RankedFamily);
}

async function replacedScores(sql: Sql, slot: Slot, revision: number): Promise<RankedFamily[]> {
  const replaced: RankedFamily[] = [];
  await sql.each(
    `SELECT score, members, national_desil FROM ${tableOf(slot)}_history
     WHERE until > ? AND since <= ? AND score IS NOT NULL`,
    [revision, revision],
    (row) => void replaced.push(row as unknown as RankedFamily),
  );
  return replaced.sort((a, b) => a[0] - b[0]);
}

/** Unscored families as of a revision, by delivered desil (0 = none). */
export async function unscoredByDesil(
  sql: Sql,
  slot: Slot,
  revision: number,
): Promise<{ nationalDesil: number; families: number; persons: number }[]> {
  const table = tableOf(slot);
  const rows = await sql.rows<{ nationalDesil: number; families: number; persons: string | number }>(
    `SELECT national_desil AS nationalDesil, COUNT(*) AS families, SUM(members) AS persons FROM ${table}
     WHERE score IS NULL AND since <= ? GROUP BY national_desil
     UNION ALL
     SELECT national_desil, COUNT(*), SUM(members) FROM ${table}_history
     WHERE score IS NULL AND until > ? AND since <= ? GROUP BY national_desil`,
    [revision, revision, revision],
  );
  // A sum is DECIMAL, which the driver gives as text.
  return rows.map((row) => ({ ...row, persons: Number(row.persons) }));
}

/** Has any score that stands as of `to` begun or ended after `from`? */
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
