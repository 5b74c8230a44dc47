import type { Platform } from '../platform/platform';
import { advanceRun } from './perform';

/**
 * The part of one process in the nights. It joins a run once, however often it is rung: a ring for a run on which it
 * works already has nothing to add.
 */
export class NightWorker {
  private readonly runs = new Map<number, Promise<void>>();
  private readonly leaving = new AbortController();

  constructor(
    private readonly platform: Platform,
    private readonly leaseSeconds: number,
  ) {}

  /** Works on the run in the background until it ends. A failure is told, and the watch joins again. */
  join(runId: number): void {
    if (this.leaving.signal.aborted || this.runs.has(runId)) return;
    const options = { leaseSeconds: this.leaseSeconds, signal: this.leaving.signal };
    const work = advanceRun(this.platform, runId, options)
      .catch((error: unknown) => this.platform.log.error({ runId, error: String(error) }, 'left the night'))
      .finally(() => this.runs.delete(runId));
    this.runs.set(runId, work);
  }

  /** Takes no further task, and waits for the one at hand. */
  async leave(): Promise<void> {
    this.leaving.abort();
    await Promise.all(this.runs.values());
  }
}
