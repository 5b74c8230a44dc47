import { marks } from '../../../platform/database/pages';
import type { Platform } from '../../../platform/platform';
import type { Progress } from '../domain/progress';

const WRITE_EVERY_MS = 1000;

/**
 * Passes progress on and keeps the newest beside the files that are worked on together, on a connection of its own (the
 * import's is busy). The work begins with this call. What is lost here is shown late and harms nothing.
 */
export function storedProgress(platform: Platform, importIds: readonly number[], onProgress: Progress): Progress {
  const begun = platform.clock.now();
  let phaseBegun = begun;
  let lastPhase = '';
  let written = 0;
  return async (phase, done, total) => {
    await onProgress(phase, done, total);
    const now = platform.clock.now();
    if (phase === lastPhase && now.getTime() - written < WRITE_EVERY_MS) return;
    if (phase !== lastPhase) phaseBegun = now;
    lastPhase = phase;
    written = now.getTime();
    await platform.database.run(
      `UPDATE import_file SET phase = ?, progress_done = ?, progress_total = ?, work_started_at = ?, phase_started_at = ?
       WHERE id IN (${marks(importIds)})`,
      [phase.slice(0, 40), done, total, begun, phaseBegun, ...importIds],
    );
  };
}
