import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../platform/platform';
import { workOnTask } from '../platform/queue/lease';
import { StepCancelled, type StepContext } from '../platform/queue/step';
import { stepUnder, taskOf } from './night-task';
import { runById, tasksOf, WHOLE_STEP, type RunRow, type TaskRow } from './run-store';
import { endRun } from './start';
import { STEPS, type Step, type StepName } from './steps';

/** How often a worker looks for open tasks while others hold all that there are. */
const LOOK_EVERY_MS = 1000;

export interface NightOptions {
  leaseSeconds: number;
  /** Ends the work after the task at hand: for a process that shuts down. */
  signal?: AbortSignal;
}

/**
 * Works on a run until it ends: takes an open task that nobody holds, does it, looks again; while others hold all open
 * tasks it waits for them, so that no part ever waits for a ring. Everything is looked up in MySQL, so a doubled or
 * stale ring finds nothing to do. Whoever finds all tasks done ends the run.
 */
export async function advanceRun(platform: Platform, runId: number, options: NightOptions): Promise<void> {
  while (!options.signal?.aborted) {
    // The tasks first: whoever sees MATCH done must see the revision that it pinned.
    const tasks = await tasksOf(platform.database, [runId]);
    const run = await runById(platform.database, runId);
    if (!run?.active) return;
    const open = openTasks(tasks);
    const failed = open.find((task) => task.state === 'FAILED');
    if (failed) {
      const { step, error } = failed;
      platform.log.error({ runId, step, error }, 'the night failed: nothing is published');
      const summary = { step, error: error ?? 'unknown' };
      await endRun(platform, runId, { state: 'FAILED', outcome: 'FAILED', summary });
    } else if (open.length === 0) {
      await endRun(platform, runId, { state: 'DONE', ...conclusion(tasks) });
    } else if (!(await performOne(platform, run, open, tasks, options))) {
      await pause(LOOK_EVERY_MS, undefined, options).catch(() => undefined);
    }
  }
}

/** The tasks of the first step that is not done: its open parts, and when there are none the step's own task. */
function openTasks(tasks: readonly TaskRow[]): TaskRow[] {
  const unfinished = tasks.filter((task) => task.state !== 'DONE' && task.state !== 'SKIPPED');
  const current = unfinished.filter((task) => task.step === unfinished[0]?.step);
  const parts = current.filter((task) => task.shard !== WHOLE_STEP);
  return parts.length > 0 ? parts : current;
}

/** Does the first of the open tasks that can be had. @returns false when others hold them all */
async function performOne(
  platform: Platform,
  run: RunRow,
  open: readonly TaskRow[],
  tasks: readonly TaskRow[],
  { leaseSeconds }: NightOptions,
): Promise<boolean> {
  for (const task of open) {
    if (!task.free) continue;
    const ended = await workOnTask(platform, taskOf(task), leaseSeconds, async (lease) => {
      if (run.cancelRequested) throw new StepCancelled();
      await workOn(platform, run, task, tasks, stepUnder(lease, task));
    });
    if (ended === 'CANCELLED') {
      await endRun(platform, run.id, { state: 'CANCELLED', outcome: 'CANCELLED', summary: { step: task.step } });
    }
    if (ended !== null) return true;
  }
  return false;
}

async function workOn(
  platform: Platform,
  run: RunRow,
  task: TaskRow,
  tasks: readonly TaskRow[],
  context: StepContext,
): Promise<void> {
  const step: Step = STEPS[task.step as StepName];
  if (typeof step === 'function') {
    await step(platform, run, context);
    return;
  }
  const parts = tasks.filter(({ step: name, shard }) => name === task.step && shard !== WHOLE_STEP);
  // A night that was begun by a version which did not share this step: closing it would skip its work.
  if (parts.length === 0) throw new Error(`${task.step} of run ${run.id} has no parts: start another night`);
  if (task.shard === WHOLE_STEP) {
    const results = parts.map(({ result }) => result ?? {});
    await step.close(platform, run, results, context);
  } else {
    await step.part(platform, run, { part: task.shard - 1, parts: parts.length, size: run.partSize }, context);
  }
}

/**
 * The outcome of the night in one word, the weightiest of what its steps say: a list that its gates hold wants people
 * tonight, even if another one was published; and every step's result side by side.
 */
function conclusion(tasks: readonly TaskRow[]): { outcome: string; summary: Record<string, unknown> } {
  const steps = tasks.filter((task) => task.shard === WHOLE_STEP);
  const summary = Object.fromEntries(steps.map((task) => [task.step, task.result]));
  const lists = (steps.find((task) => task.step === 'PUBLISH')?.result?.['lists'] ?? []) as { outcome: string }[];
  const some = (...outcomes: string[]): boolean => lists.some(({ outcome }) => outcomes.includes(outcome));
  if (steps.some((task) => task.result?.['held']) || some('HELD')) return { outcome: 'HELD', summary };
  if (some('PUBLISHED')) return { outcome: 'PUBLISHED', summary };
  return { outcome: some('WAITS', 'NO_ORDER') ? 'WAITING' : 'NOTHING_NEW', summary };
}
