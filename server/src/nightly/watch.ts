import { runDateAt } from '@tepat/shared';
import type { Platform } from '../platform/platform';
import { HOLDER } from '../platform/queue/lease';
import { activeRun } from './run-store';
import { FORGOTTEN_AFTER_MINUTES, LATE_AFTER_MINUTES, lastDue } from './schedule';
import { startNight } from './start';
import { NIGHT_ACTOR } from './steps';

const minutes = (count: number): number => count * 60_000;

/** The night that should have begun and has no run at all; null when all is well or nothing was ever imported. */
async function forgottenDate(platform: Platform, cron: string): Promise<string | null> {
  const now = platform.clock.now();
  const due = lastDue(cron, now);
  if (now.getTime() - due.getTime() < minutes(FORGOTTEN_AFTER_MINUTES)) return null;
  const date = runDateAt(due);
  const [row] = await platform.database.rows<{ runs: number; first: Date | null }>(
    `SELECT EXISTS(SELECT 1 FROM nightly_run WHERE run_date >= ?) AS runs, (SELECT created_at FROM revision WHERE id = 1) AS first`,
    [date],
  );
  // Before there was anything to rank, no night was due.
  if (!row?.first || row.first > due) return null;
  return row.runs ? null : date;
}

/**
 * One look of the timer that every worker has: reads MySQL, never Redis. Finds the run that is under way, and starts
 * the night that the doorbell forgot.
 *
 * @returns the run to join, if any
 */
export async function watchOnce(platform: Platform, cron: string): Promise<number | null> {
  await platform.database.run(
    'INSERT INTO worker_heartbeat (holder, seen_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)',
    [HOLDER, platform.clock.now()],
  );
  const run = await activeRun(platform.database);
  if (run) return run.id;
  const date = await forgottenDate(platform, cron);
  if (date === null) return null;
  platform.log.warn({ date }, 'a night was forgotten: starting it now');
  const started = await startNight(platform, NIGHT_ACTOR, {
    runDate: runDateAt(lastDue(cron, platform.clock.now())),
    origin: 'SCHEDULE',
    reason: null,
  });
  return started.ok ? started.value : null;
}

/** Whether the last due night has ended well, for `/readyz`. An installation without data is never late. */
export async function nightIsLate(platform: Platform, cron: string): Promise<boolean> {
  const now = platform.clock.now();
  const due = lastDue(cron, now);
  if (now.getTime() - due.getTime() < minutes(LATE_AFTER_MINUTES)) return false;
  const [row] = await platform.database.rows<{ done: number; first: Date | null }>(
    `SELECT EXISTS(SELECT 1 FROM nightly_run WHERE run_date >= ? AND state = 'DONE') AS done,
       (SELECT created_at FROM revision WHERE id = 1) AS first`,
    [runDateAt(due)],
  );
  return Boolean(row?.first && row.first <= due && !row.done);
}
