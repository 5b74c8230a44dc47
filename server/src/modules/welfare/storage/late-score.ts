import type { Sql } from '../../../platform/database/database';
import { sameScore, SCORE_COLUMNS, selectScore } from './score-row';
import type { StandingScore } from './score-row';
import type { ScoreChange, ScoreTarget } from './score-change';
import { tableOf } from './slots';

/**
 * Places a family's score as of a revision below a row that began later: a night pins a revision, and a correction that
 * came after it has already written its own score. What stands is right and stays; history gets the truth for the
 * revisions in between.
 */
export async function placeBelow(tx: Sql, target: ScoreTarget, { familyId, score }: ScoreChange): Promise<void> {
  const history = `${tableOf(target.slot)}_history`;
  const { revision, modelId } = target;
  const [covering = null] = await tx.rows<StandingScore & { until: number }>(
    `SELECT ${selectScore('h')}, h.until FROM ${history} h WHERE h.model_id = ? AND h.family_id = ? AND h.since <= ? AND h.until > ?`,
    [modelId, familyId, revision, revision],
  );
  if (sameScore(score, covering, modelId)) return;
  const until = covering?.until ?? (await nextSince(tx, target, familyId));
  if (covering && covering.since < revision) {
    await tx.run(`UPDATE ${history} SET until = ? WHERE model_id = ? AND family_id = ? AND since = ?`, [
      revision,
      modelId,
      familyId,
      covering.since,
    ]);
  } else if (covering) {
    await tx.run(`DELETE FROM ${history} WHERE model_id = ? AND family_id = ? AND since = ?`, [
      modelId,
      familyId,
      covering.since,
    ]);
  }
  if (score === null) return;
  await tx.run(
    `INSERT INTO ${history} (family_id, since, until, ${SCORE_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      familyId,
      revision,
      until,
      score.kelurahan,
      score.score,
      score.members,
      score.nationalDesil,
      score.incomplete,
      modelId,
    ],
  );
}

/** The revision at which the family's next row begins. */
async function nextSince(tx: Sql, { slot, modelId, revision }: ScoreTarget, familyId: number): Promise<number> {
  const table = tableOf(slot);
  const [row] = await tx.rows<{ next: number | null }>(
    `SELECT MIN(since) AS next FROM (
       SELECT since FROM ${table} WHERE model_id = ? AND family_id = ? AND since > ?
       UNION ALL SELECT since FROM ${table}_history WHERE model_id = ? AND family_id = ? AND since > ?) later`,
    [modelId, familyId, revision, modelId, familyId, revision],
  );
  if (!row?.next) throw new Error(`family ${familyId} has no row after revision ${revision}`);
  return row.next;
}
