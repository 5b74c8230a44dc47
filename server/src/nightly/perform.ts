import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../platform/platform';
import { LeaseLost, StepCancelled } from '../platform/queue/step';
import { Lease } from './lease';
import { runById, tasksOf, type RunRow, type TaskRow } from './run-store';
import { endRun } from './start';
import { STEPS, type StepName } from './steps';

/** A kill counts as an attempt, so there are a few more than a fault would need. */
export const MAX_ATTEMPTS = 4;
/** A step that failed waits before it is tried again, longer each time: a deadlock or a restart of the database passes. */
const PAUSE_MS = 500;

export interface NightOptions {
  leaseSeconds: number;
}

/**
 * Works on a run for as long as there is something to do that nobody else holds: take the first open task, do it, look
 * again. Everything is looked up in MySQL, so a doubled or stale ring finds nothing to do. Ends the run when its tasks
 * are at an end.
 */
export async function advanceRun(platform: Platform, runId: number, options: NightOptions): Promise<void> {
  for (;;) {
    const run = await runById(platform.database, runId);
    if (!run?.active) return;
    const tasks = await tasksOf(platform.database, [runId]);
    const open = tasks.find((task) => task.state !== 'DONE' && task.state !== 'SKIPPED');
    if (!open) {
      await endRun(platform, runId, { state: 'DONE', ...conclusion(tasks) });
      return;
    }
    if (open.state === 'FAILED') {
      platform.log.error({ runId, step: open.step, error: open.error }, 'the night failed: nothing is published');
      await endRun(platform, runId, {
        state: 'FAILED',
        outcome: 'FAILED',
        summary: { step: open.step, error: open.error ?? 'unknown' },
      });
      return;
    }
    if (!(await performTask(platform, run, open, options))) return;
  }
}

/** @returns whether to look for more: false when somebody else holds the task */
async function performTask(platform: Platform, run: RunRow, task: TaskRow, options: NightOptions): Promise<boolean> {
  const step = task.step as StepName;
  const lease = await Lease.take(platform, { runId: run.id, step, shard: task.shard }, options.leaseSeconds);
  if (!lease) return false;
  try {
    if (run.cancelRequested) throw new StepCancelled();
    await STEPS[step](platform, run, lease);
    if (!lease.completed) throw new Error(`${step} returned without completing its task`);
    platform.log.info({ runId: run.id, step }, 'step done');
    return true;
  } catch (error) {
    if (error instanceof LeaseLost) {
      platform.log.warn({ runId: run.id, step }, 'another process took the step over');
      return false;
    }
    if (error instanceof StepCancelled) {
      await endRun(platform, run.id, { state: 'CANCELLED', outcome: 'CANCELLED', summary: { step } });
      return false;
    }
    const failure = error instanceof Error ? error : new Error(String(error));
    const lastTry = task.attempts + 1 >= MAX_ATTEMPTS;
    platform.log.error({ runId: run.id, step, attempt: task.attempts + 1, error: failure.stack }, 'step failed');
    await lease.giveBack(failure, lastTry);
    if (!lastTry) await pause(PAUSE_MS * 2 ** task.attempts);
    return true;
  } finally {
    lease.release();
  }
}

/**
 * The outcome of the night in one word, the weightiest of what its steps say: a list that its gates hold wants people
 * tonight, even if another one was published; and every step's result side by side.
 */
function conclusion(tasks: readonly TaskRow[]): { outcome: string; summary: Record<string, unknown> } {
  const summary = Object.fromEntries(tasks.map((task) => [task.step, task.result]));
  const lists = (tasks.find((task) => task.step === 'PUBLISH')?.result?.['lists'] ?? []) as { outcome: string }[];
  const some = (...outcomes: string[]): boolean => lists.some(({ outcome }) => outcomes.includes(outcome));
  if (tasks.some((task) => task.result?.['held']) || some('HELD')) return { outcome: 'HELD', summary };
  if (some('PUBLISHED')) return { outcome: 'PUBLISHED', summary };
  return { outcome: some('WAITS', 'NO_ORDER') ? 'WAITING' : 'NOTHING_NEW', summary };
}
