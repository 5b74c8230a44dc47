import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { PeopleByKelurahan } from '../../eligibility';

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

/**
 * By kelurahan, how many people the night found in a programme's category and within its bound of desil; nobody where
 * the decisions were not made by parts of a night.
 */
export async function peopleWithin(sql: Sql, runId: number, program: string): Promise<PeopleByKelurahan> {
  const parts = await sql.rows<{ result: string | null }>(
    "SELECT result FROM nightly_task WHERE run_id = ? AND step = 'DECIDE' AND shard > 0 AND state = 'DONE'",
    [runId],
  );
  const sums: Record<string, number> = {};
  for (const { result } of parts) {
    const { within } = JSON.parse(result ?? '{}') as { within?: Readonly<Record<string, PeopleByKelurahan>> };
    for (const [kelurahan, people] of Object.entries(within?.[program] ?? {})) {
      sums[kelurahan] = (sums[kelurahan] ?? 0) + people;
    }
  }
  return sums;
}
