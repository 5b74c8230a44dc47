import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** The gates that the night's own ranking breached; empty when it was published, or was not taken by a night. */
export async function rankingHeldBy(sql: Sql, runId: number): Promise<string[]> {
  const [task] = await sql.rows<{ result: string | null }>(
    "SELECT result FROM nightly_task WHERE run_id = ? AND step = 'RANK' AND state = 'DONE'",
    [runId],
  );
  if (!task?.result) return [];
  const result = JSON.parse(task.result) as { outcome?: string; reasons?: { gate: string }[] };
  return result.outcome === 'HELD' ? (result.reasons ?? []).map(({ gate }) => gate) : [];
}

/** The reference date of the newest DTSEN delivery as of a revision. */
export async function deliveredOn(sql: Sql, revision: number): Promise<PlainDate | null> {
  const [row] = await sql.rows<{ date: PlainDate | null }>(
    `SELECT MAX(reference_date) AS date FROM import_file
      WHERE kind = 'families' AND revision IS NOT NULL AND revision <= ?`,
    [revision],
  );
  return row?.date ?? null;
}
