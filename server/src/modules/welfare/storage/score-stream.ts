import type { Sql } from '../../../platform/database/database';
import { eachPacked, packedSelect } from '../../../platform/database/packed';
import { idRanges } from '../../../platform/id-set';
import { inLanes } from '../../../platform/lanes';
import { highestFamily } from './family-facts';
import { highestScored } from './scores-in-range';
import { scoresAsOf, tableOf } from './slots';
import type { ScoresOf } from './slots';

/** Ids that one statement reads: a value of a megabyte or so. */
const IDS_A_READ = 50_000;
/** The server reads on as many processors as it has, while we sort out what came. */
const LANES = [1, 2];
/** More than any desil, and more than any number of members (SMALLINT): all three are one number below 2^53. */
const DESILS = 16;
const MEMBERS = 32_768;
/** Stands for no score: beyond INT. */
const UNSCORED = 2_147_483_648;
/** NULL where a value has no place in the number: a row that is left out is told (see `eachPacked`). */
const SELECT = packedSelect([
  `IF(t.members >= 0 AND t.national_desil BETWEEN 0 AND ${DESILS - 1},
     (COALESCE(t.score, ${UNSCORED}) * ${MEMBERS} + t.members) * ${DESILS} + t.national_desil, NULL)`,
]);

/**
 * Visits all families with a score of a model as of a revision, in no order: score (null = unscored), members, delivered desil
 * (0 = none). Several statements: of a scored revision they say the same at any moment.
 */
export async function visitScores(
  sql: Sql,
  of: ScoresOf,
  revision: number,
  visit: (score: number | null, members: number, nationalDesil: number) => void,
): Promise<void> {
  const last = Math.max(await highestFamily(sql), await highestScored(sql, of));
  await inLanes(LANES, idRanges({ first: 1, last }, IDS_A_READ), async ({ first, last: to }) => {
    const statement = scoresAsOf(of, revision, SELECT, 't.family_id BETWEEN ? AND ?', [first, to]);
    await eachPacked(sql, statement, (row) => {
      const all = row.count();
      const scoreAndMembers = Math.floor(all / DESILS);
      const score = Math.floor(scoreAndMembers / MEMBERS);
      const members = scoreAndMembers - score * MEMBERS;
      visit(score === UNSCORED ? null : score, members, all - scoreAndMembers * DESILS);
    });
  });
}

/**
 * Has any score of a model that stands as of `to` begun or ended after `from`? Where one has, the look through the slot ends early;
 * where none has, it costs a scan, which is less than the ranking that it saves.
 */
export async function scoresChanged(sql: Sql, { slot, modelId }: ScoresOf, from: number, to: number): Promise<boolean> {
  const table = tableOf(slot);
  const rows = await sql.rows(
    `(SELECT 1 FROM ${table} WHERE model_id = ? AND since > ? AND since <= ? LIMIT 1)
     UNION ALL
     (SELECT 1 FROM ${table}_history WHERE model_id = ? AND until > ? AND (until <= ? OR (since > ? AND since <= ?)) LIMIT 1)`,
    [modelId, from, to, modelId, from, to, from, to],
  );
  return rows.length > 0;
}
