import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bench } from '../bench';
import { endProgram, startProgram, untilItAnswers } from '../measure/children';
import { serverPid } from '../measure/cost';
import { cpuSeconds, forgetPeak, peakMegabytes } from '../measure/processes';
import { RESULTS_FOLDER, type Subject } from '../results';
import { fire, p95BySecond, spreadOf, type Spread, type Volley } from './fire';
import { mixed, OPERATION_NAMES, requestsOf, type Operation, type Request } from './operations';
import { findTargets } from './targets';

const CONNECTIONS = [1, 2, 4, 8, 16, 32, 64] as const;
const STEP_SECONDS = 10;
const SPIKE = { before: 15, during: 10, after: 30, times: 5 };
const READERS_AT_NIGHT = 4;
const CLI = path.resolve(__dirname, '../../dist/main/cli.js');

export interface OperationRow extends Spread {
  readonly operation: Operation;
  readonly requests: number;
}

export interface StepRow extends Spread {
  readonly connections: number;
  readonly perSecond: number;
  /** CPU milliseconds that a request costs; null where the system does not tell. */
  readonly apiCpu: number | null;
  readonly databaseCpu: number | null;
  readonly faults: number;
}

export interface LoadResult extends Omit<Subject, 'seed'> {
  readonly at: string;
  readonly commit: string;
  readonly command: string;
  /** One reader alone: nothing waits for anything else. */
  readonly alone: readonly OperationRow[];
  readonly steps: readonly StepRow[];
  readonly spike: {
    readonly connections: number;
    readonly spikeConnections: number;
    readonly p95Before: number;
    readonly p95During: number;
    /** Seconds after the spike until a second's p95 is at most half again what it was; null: not within the time. */
    readonly recoveredAfter: number | null;
    readonly faults: number;
  };
  readonly night: {
    readonly connections: number;
    readonly seconds: number;
    readonly before: readonly OperationRow[];
    readonly during: readonly OperationRow[];
    readonly faults: number;
  } | null;
  /** Of the API over all of it, in MB. */
  readonly apiPeakMegabytes: number | null;
}

/** Everybody reads at once: the API as built, in a process of its own, is asked what officers ask all day. */
export async function measureLoad(bench: Bench): Promise<void> {
  const { environment, say, results } = bench;
  const api = startProgram('api', {});
  const pids = { api: api.pid ?? 0, database: serverPid(environment.dataDirectory) };
  const address = `http://127.0.0.1:${environment.port}`;
  try {
    await untilItAnswers(address, api);
    const requests = requestsOf(await findTargets(bench, address));
    const any = mixed(requests);
    const shoot = async (next: () => Request, connections: number, seconds: number): Promise<Volley> => {
      const volley = await fire(address, next, connections, seconds);
      if (volley.firstFault !== null) say(`  a fault: ${volley.firstFault}`);
      return volley;
    };
    await shoot(any, READERS_AT_NIGHT, STEP_SECONDS);
    forgetPeak(pids.api);

    const alone: OperationRow[] = [];
    for (const operation of OPERATION_NAMES) {
      const row = rowOf(operation, await shoot(requests[operation], 1, STEP_SECONDS));
      alone.push(row);
      say(`alone, ${operation}: p50 ${row.p50} ms, p95 ${row.p95} ms, p99 ${row.p99} ms (${row.requests} requests)`);
    }

    const steps: StepRow[] = [];
    for (const connections of CONNECTIONS) {
      const row = await stepOf(connections, pids, () => shoot(any, connections, STEP_SECONDS));
      steps.push(row);
      say(`${connections} connections: ${row.perSecond}/s, p50 ${row.p50} ms, p95 ${row.p95} ms, p99 ${row.p99} ms`);
    }

    const spike = await spikeOf(steps, (connections, seconds) => shoot(any, connections, seconds));
    say(`spike: p95 ${spike.p95Before} → ${spike.p95During} ms, back after ${spike.recoveredAfter ?? 'too many'} s`);
    const night = await nightOf(bench, (seconds) => shoot(any, READERS_AT_NIGHT, seconds));
    const { seed: _seed, ...subject } = results.subject;
    const result: LoadResult = {
      ...subject,
      at: new Date().toISOString(),
      ...results.origin,
      alone,
      steps,
      spike,
      night,
      apiPeakMegabytes: peakMegabytes(pids.api),
    };
    const file = path.join(RESULTS_FOLDER, `load-${subject.engine}-${subject.families}.json`);
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    say(`written: ${file}`);
  } finally {
    await endProgram(api);
  }
}

function rowOf(operation: Operation, { samples }: Volley): OperationRow {
  const { count, ...spread } = spreadOf(samples, operation);
  return { operation, requests: count, ...spread };
}

async function stepOf(
  connections: number,
  pids: { api: number; database: number | null },
  shoot: () => Promise<Volley>,
): Promise<StepRow> {
  const cpu = (pid: number | null): number => (pid === null ? NaN : (cpuSeconds(pid) ?? NaN));
  const [api, database] = [cpu(pids.api), cpu(pids.database)];
  const { samples, seconds, faults } = await shoot();
  const { count, ...spread } = spreadOf(samples);
  const each = (used: number): number | null =>
    Number.isNaN(used) || count === 0 ? null : Number(((used * 1000) / count).toFixed(2));
  return {
    connections,
    perSecond: Number((count / seconds).toFixed(1)),
    ...spread,
    apiCpu: each(cpu(pids.api) - api),
    databaseCpu: each(cpu(pids.database) - database),
    faults,
  };
}

/** Half of what saturates it, then five times as many, then half again. */
async function spikeOf(
  steps: readonly StepRow[],
  shoot: (connections: number, seconds: number) => Promise<Volley>,
): Promise<LoadResult['spike']> {
  const most = Math.max(...steps.map(({ perSecond }) => perSecond));
  const saturated = steps.find(({ perSecond }) => perSecond >= 0.9 * most)?.connections ?? 1;
  const connections = Math.max(1, Math.floor(saturated / 2));
  const before = await shoot(connections, SPIKE.before);
  const during = await shoot(connections * SPIKE.times, SPIKE.during);
  const after = await shoot(connections, SPIKE.after);
  const p95Before = spreadOf(before.samples).p95;
  const back = p95BySecond(after).findIndex((p95) => p95 > 0 && p95 <= 1.5 * p95Before);
  return {
    connections,
    spikeConnections: connections * SPIKE.times,
    p95Before,
    p95During: spreadOf(during.samples).p95,
    recoveredAfter: back < 0 ? null : back + 1,
    faults: before.faults + during.faults + after.faults,
  };
}

/** The same readers before a night and while it runs, in a process of its own; null when no night could be run. */
async function nightOf(bench: Bench, shoot: (seconds: number) => Promise<Volley>): Promise<LoadResult['night']> {
  const before = await shoot(2 * STEP_SECONDS);
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI, 'night', '--reason', 'load'], {
    env: { ...process.env, TEPAT_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const during: Volley[] = [];
  while (child.exitCode === null) during.push(await shoot(2));
  const [code] = (await ended) as [number | null];
  // A night whose gates hold something back has run all the same.
  if (code !== 0 && code !== 3) {
    bench.say(`the night ended with code ${code}: not measured`);
    return null;
  }
  const samples = during.flatMap((volley) => volley.samples);
  const rows = (volley: Volley): OperationRow[] => OPERATION_NAMES.map((operation) => rowOf(operation, volley));
  const result = {
    connections: READERS_AT_NIGHT,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
    before: rows(before),
    during: rows({ ...before, samples }),
    faults: during.reduce((sum, { faults }) => sum + faults, before.faults),
  };
  const [calm, night] = [spreadOf(before.samples), spreadOf(samples)];
  bench.say(
    `a night of ${result.seconds} s: p95 ${calm.p95} → ${night.p95} ms (× ${(night.p95 / calm.p95).toFixed(2)})`,
  );
  return result;
}
