import { advanceRun, runById, startNight, type RunRow } from '../../src/nightly';
import type { Platform } from '../../src/platform/platform';
import { SEEDER, THE_DAY } from './province';

/** A whole night by the one who asks, to its end. */
export async function wholeNight(platform: Platform, reason: string): Promise<RunRow> {
  const started = await startNight(platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason });
  if (!started.ok) throw new Error(started.error.code);
  await advanceRun(platform, started.value, { leaseSeconds: 30 });
  const run = await runById(platform.database, started.value);
  if (run === null) throw new Error('the run is gone');
  return run;
}
