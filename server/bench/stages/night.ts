import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { runDateAt } from '@tepat/shared';
import { installationOf } from '../../src/main/compose';
import { runById, startNight, tasksOf, type TaskRow } from '../../src/nightly';
import { Doorbell } from '../../src/platform/queue/doorbell';
import { BENCH_ACTOR, type Bench } from '../bench';
import { endProgram, startProgram } from '../measure/children';
import { beginCost, serverPid, type Cost } from '../measure/cost';
import { forgetPeak, peakMegabytes } from '../measure/processes';

const LOOK_EVERY_MS = 50;
/** The bench rings nights by itself. */
const NEVER = '0 1 1 1 *';

/** A night shared by several workers is another figure than that of one. */
const keyOf = (night: string, workers: number): string => (workers === 1 ? night : `${night}@${workers}`);

/**
 * Runs one night in worker processes of its own, as built, and keeps the night as `<key>` and each of its steps as
 * `<key>.<STEP>`. A step's time is that between its first start and its last end in MySQL; its peak is the highest
 * resident memory that a worker had while it ran. Answers with the key.
 */
export async function runNight(bench: Bench, night: string): Promise<string> {
  const { environment, options, platform, results, say } = bench;
  const key = keyOf(night, options.workers);
  const workers = Array.from({ length: options.workers }, () => startProgram('worker', { TEPAT_NIGHT_CRON: NEVER }));
  const doorbell = new Doorbell(environment.redisUrl, installationOf(environment), platform.log);
  const ends = new Map<number, () => Cost>();
  try {
    const runDate = runDateAt(platform.clock.now());
    const reason = `bench: ${night}`;
    const started = await startNight(platform, BENCH_ACTOR, { runDate, origin: 'MANUAL', reason });
    if (!started.ok) throw new Error(started.error.code);
    const runId = started.value;
    for (const { pid } of workers) {
      if (pid !== undefined) ends.set(pid, beginCost(pid, serverPid(environment.dataDirectory)));
    }
    for (let i = 0; i < workers.length; i++) await doorbell.ring('night.task', { runId });
    const peaks = await watchNight(bench, runId, workers);
    const run = await runById(platform.database, runId);
    if (run?.state !== 'DONE' || run.finishedAt === null) {
      throw new Error(`the night ended ${run?.state}: ${JSON.stringify(run?.summary)}`);
    }
    const costs = [...ends.values()].map((end) => end());
    const tasks = await tasksOf(platform.database, [runId]);
    const whole = secondsOf(tasks);
    results.keep(key, {
      seconds: whole,
      cpu: {
        program: costs.reduce((sum, { cpu }) => sum + (cpu.program ?? 0), 0),
        server: costs[0]?.cpu.server ?? null,
      },
      peakMegabytes: Math.max(0, ...peaks.values()),
      detail: { outcome: run.outcome, workers: workers.length },
    });
    for (const step of new Set(tasks.map((task) => task.step))) {
      const ofStep = tasks.filter((task) => task.step === step);
      if (ofStep.some(({ state }) => state !== 'DONE')) continue;
      const lists = step === 'LISTS' ? listsOf(ofStep) : [];
      results.keep(`${key}.${step}`, {
        seconds: secondsOf(ofStep),
        peakMegabytes: peaks.get(step) ?? null,
        ...(step === 'LISTS' ? { rows: rowsOf(lists) } : {}),
        detail: { parts: ofStep.length },
      });
      keepParts(results, `${key}.${step}`, lists);
    }
    say(`${key}: ${run.outcome} in ${whole.toFixed(1)} s`);
    return key;
  } finally {
    await Promise.all(workers.map(endProgram));
    await doorbell.close();
  }
}

/** Looks at the tasks until the run has ended; the highest memory of any worker during each step, in MB. */
async function watchNight(
  { platform }: Bench,
  runId: number,
  workers: readonly ChildProcess[],
): Promise<Map<string, number>> {
  const peaks = new Map<string, number>();
  const pids = workers.flatMap(({ pid }) => pid ?? []);
  let step: string | null = null;
  for (;;) {
    const tasks = await tasksOf(platform.database, [runId]);
    const now: string | null = tasks.find(({ state }) => state === 'RUNNING')?.step ?? step;
    if (step !== null) for (const pid of pids) peaks.set(step, Math.max(peaks.get(step) ?? 0, peakMegabytes(pid) ?? 0));
    if (now !== step) pids.forEach(forgetPeak);
    step = now;
    if (!(await runById(platform.database, runId))?.active) return peaks;
    if (workers.every(({ exitCode }) => exitCode !== null)) throw new Error('every worker has ended');
    await pause(LOOK_EVERY_MS);
  }
}

function secondsOf(tasks: readonly TaskRow[]): number {
  const begun = tasks.flatMap(({ startedAt }) => startedAt?.getTime() ?? []);
  const ended = tasks.flatMap(({ finishedAt }) => finishedAt?.getTime() ?? []);
  return (Math.max(...ended) - Math.min(...begun)) / 1000;
}

interface ListResult {
  outcome: string;
  recipients: number;
  waiting: number;
  joined: number;
  left: number;
  seconds: Record<'PLACE' | 'SEAL' | 'ROWS' | 'CHANGES', number>;
}

/** The lists that a step says it wrote. */
function listsOf(tasks: readonly TaskRow[]): ListResult[] {
  const lists = (tasks[0]?.result?.['lists'] ?? []) as ListResult[];
  return lists.filter(({ outcome }) => outcome === 'PREPARED');
}

const sumOf = (lists: readonly ListResult[], of: (list: ListResult) => number): number =>
  lists.reduce((sum, list) => sum + of(list), 0);

const rowsOf = (lists: readonly ListResult[]): number =>
  sumOf(lists, ({ recipients, waiting }) => recipients + waiting);

/**
 * What the parts of a list step took: `<step>.write`, from the placed list to its stored rows (each made once for the
 * digest and once to be stored), and `<step>.diff`, the difference from the lists before, named and stored. Reading the
 * people and their order of need is the rest; one list is read while another is written, so the parts may overlap.
 */
function keepParts(results: Bench['results'], key: string, lists: readonly ListResult[]): void {
  const rows = rowsOf(lists);
  if (rows === 0) return;
  const part = (name: keyof ListResult['seconds']): number => sumOf(lists, ({ seconds }) => seconds[name]);
  results.keep(`${key}.write`, {
    seconds: part('SEAL') + part('ROWS'),
    rows,
    detail: { seal: part('SEAL'), load: part('ROWS'), place: part('PLACE') },
  });
  const changes = sumOf(lists, ({ joined, left }) => joined + left);
  results.keep(`${key}.diff`, { seconds: part('CHANGES'), rows, detail: { changes } });
}
