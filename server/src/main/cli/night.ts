import { setTimeout as pause } from 'node:timers/promises';
import { errorMessage, parsePlainDate, runDateAt } from '@tepat/shared';
import type { Command } from 'commander';
import type { Actor } from '../../modules/audit';
import { advanceRun, runById, startNight, stepsOf, tasksOf, type RunRow } from '../../nightly';
import type { Platform } from '../../platform/platform';
import { nightExitCode, nightLines, progressLine } from './night-report';
import { answer, COMMAND_LINE, Failure, withComposition } from './verb';

/** Runs a night here and now, together with any worker that answers: whoever holds a task does it. */
export async function runNight(
  platform: Platform,
  actor: Actor,
  request: { date?: string; reason: string; leaseSeconds: number },
): Promise<RunRow> {
  const date = parsePlainDate(request.date ?? runDateAt(platform.clock.now()));
  if (!date.ok) throw new Failure(errorMessage('en', date.error));
  const started = await startNight(platform, actor, { runDate: date.value, origin: 'MANUAL', reason: request.reason });
  if (!started.ok) throw new Failure(errorMessage('en', started.error));
  const told = new AbortController();
  const telling = tellProgress(platform, started.value, told.signal);
  try {
    await advanceRun(platform, started.value, { leaseSeconds: request.leaseSeconds });
  } finally {
    told.abort();
    await telling;
  }
  const run = await runById(platform.database, started.value);
  if (!run) throw new Error('the run that was just started is gone');
  return run;
}

const TELL_EVERY_MS = 5000;

/** Says on stderr how far the running step is, for as long as the night runs. */
async function tellProgress(platform: Platform, runId: number, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await pause(TELL_EVERY_MS, undefined, { signal });
      const steps = stepsOf(await tasksOf(platform.database, [runId]), platform.clock.now());
      const line = progressLine(steps);
      if (line) process.stderr.write(`${line}\n`);
    }
  } catch (error) {
    if (!signal.aborted) platform.log.warn({ error: String(error) }, 'could not tell the progress');
  }
}

export function addNight(program: Command): void {
  program
    .command('night')
    .description('run the night of a date: match, score, rank, decide, prepare and publish lists')
    .addHelpText(
      'after',
      '\nExit code: 0 done; 1 failed or cancelled; 3 done, but a gate holds back a ranking or a list',
    )
    .option('--date <date>', 'YYYY-MM-DD; today in Jakarta by default')
    .option('--reason <text>', 'why by hand', 'started from the command line')
    .action(async (options: { date?: string; reason: string }, command: Command) => {
      await withComposition(async ({ platform }, environment) => {
        const run = await runNight(platform, COMMAND_LINE, { ...options, leaseSeconds: environment.leaseSeconds });
        answer(command, { ...run }, nightLines(run));
        process.exitCode = nightExitCode(run);
      });
    });
}
