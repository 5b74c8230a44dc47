import type { Sql } from '../../../platform/database/database';
import { sameScore, SCORE_COLUMNS, selectScore } from './score-row';
import type { Score, StandingScore } from './score-row';
import type { ScoreTarget } from './score-change';
import { tableOf } from './slots';

/**
 * Replaces one family's score since the target's revision (null: it has none any more), the old row going to history.
 * The slot must be locked. Returns what stood before.
 */
export async function replaceScore(
  tx: Sql,
  { slot, modelId, revision }: ScoreTarget,
  familyId: number,
  score: Score | null,
): Promise<StandingScore | null> {
  const table = tableOf(slot);
  const [standing = null] = await tx.rows<StandingScore>(
    `SELECT ${selectScore('s')} FROM ${table} s WHERE s.model_id = ? AND s.family_id = ?`,
    [modelId, familyId],
  );
  if (sameScore(score, standing, modelId)) return standing;
  // A row of this very revision has stood for nobody else yet.
  if (standing && standing.since < revision) {
    await tx.run(
      `INSERT INTO ${table}_history (family_id, since, until, ${SCORE_COLUMNS.join(', ')})
       SELECT family_id, since, ?, ${SCORE_COLUMNS.join(', ')} FROM ${table}
       WHERE model_id = ? AND family_id = ?`,
      [revision, modelId, familyId],
    );
  }
  if (score === null) {
    await tx.run(`DELETE FROM ${table} WHERE model_id = ? AND family_id = ?`, [modelId, familyId]);
    return standing;
  }
  const { kelurahan, members, nationalDesil, incomplete } = score;
  const columns = ['since', ...SCORE_COLUMNS];
  await tx.run(
    `INSERT INTO ${table} (family_id, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    [familyId, revision, kelurahan, score.score, members, nationalDesil, incomplete, modelId],
  );
  return standing;
}
