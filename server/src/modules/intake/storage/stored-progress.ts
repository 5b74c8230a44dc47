import type { Platform } from '../../../platform/platform';
import type { Progress } from '../domain/progress';

const WRITE_EVERY_MS = 1000;

/**
 * Passes progress on and keeps the newest beside the file, on a connection of its own (the import's is busy). What is
 * lost here is shown late and harms nothing.
 */
export function storedProgress(platform: Platform, importId: number, onProgress: Progress): Progress {
  let lastPhase = '';
  let written = 0;
  return async (phase, done, total) => {
    await onProgress(phase, done, total);
    const now = platform.clock.now().getTime();
    if (phase === lastPhase && now - written < WRITE_EVERY_MS) return;
    lastPhase = phase;
    written = now;
    await platform.database.run(
      'UPDATE import_file SET phase = ?, progress_done = ?, progress_total = ? WHERE id = ?',
      [phase.slice(0, 40), done, total, importId],
    );
  };
}
