import type { Sql } from '../../../platform/database/database';
import type { Ranking } from '../../welfare';
import { currentRanking, rankingById } from '../../welfare';

/**
 * The ranking of a night: the one that its RANK (or already its DECIDE) step named, so that a ranking published by
 * somebody else in the meantime does not get in; otherwise the standing one. Null before the first ranking.
 */
export async function pinnedRanking(sql: Sql, runId: number): Promise<Ranking | null> {
  const tasks = await sql.rows<{ step: string; result: string | null }>(
    "SELECT step, result FROM nightly_task WHERE run_id = ? AND step IN ('DECIDE', 'RANK') AND state = 'DONE'",
    [runId],
  );
  for (const step of ['DECIDE', 'RANK']) {
    const result = tasks.find((task) => task.step === step)?.result;
    const rankingId = result ? (JSON.parse(result) as { rankingId?: number | null }).rankingId : undefined;
    if (typeof rankingId === 'number') return rankingById(sql, rankingId);
  }
  return currentRanking(sql);
}
