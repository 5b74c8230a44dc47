import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { sameScore, SCORE_COLUMNS, selectScore } from './score-row';
import type { Score, StandingScore } from './score-row';
import type { ScoreTarget } from './score-change';
import { tableOf } from './slots';

/**
 * Replaces the scores of a few families since the target's revision (null: it has none any more), old rows going to
 * history. The slot must be locked. Returns what stood before, by family. At most four statements, however many families.
 */
export async function replaceScores(
  tx: Sql,
  { slot, modelId, revision }: ScoreTarget,
  scores: ReadonlyMap<number, Score | null>,
): Promise<Map<number, StandingScore>> {
  const table = tableOf(slot);
  const rows = await tx.rows<StandingScore>(
    `SELECT ${selectScore('s')} FROM ${table} s WHERE s.model_id = ? AND s.family_id IN (${marks([...scores.keys()])})`,
    [modelId, ...scores.keys()],
  );
  const standing = new Map(rows.map((row) => [row.familyId, row]));
  const changed = [...scores].filter(([id, score]) => !sameScore(score, standing.get(id) ?? null, modelId));
  // A row of this very revision has stood for nobody else yet.
  const past = changed.flatMap(([id]) => ((standing.get(id)?.since ?? revision) < revision ? [id] : []));
  if (past.length > 0) {
    await tx.run(
      `INSERT INTO ${table}_history (family_id, since, until, ${SCORE_COLUMNS.join(', ')})
       SELECT family_id, since, ?, ${SCORE_COLUMNS.join(', ')} FROM ${table}
       WHERE model_id = ? AND family_id IN (${marks(past)})`,
      [revision, modelId, ...past],
    );
  }
  const gone = changed.flatMap(([id, score]) => (score === null ? [id] : []));
  if (gone.length > 0) {
    await tx.run(`DELETE FROM ${table} WHERE model_id = ? AND family_id IN (${marks(gone)})`, [modelId, ...gone]);
  }
  const now = changed.flatMap(([, score]) => (score === null ? [] : [score]));
  if (now.length > 0) {
    const columns = ['since', ...SCORE_COLUMNS];
    await tx.run(
      `INSERT INTO ${table} (family_id, ${columns.join(', ')}) VALUES ${now.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
      now.flatMap(({ familyId, kelurahan, score, members, nationalDesil, incomplete }): Value[] => [
        ...[familyId, revision, kelurahan, score, members, nationalDesil, incomplete, modelId],
      ]),
    );
  }
  return standing;
}
