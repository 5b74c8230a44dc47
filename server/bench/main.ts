import 'reflect-metadata';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/config/environment';
import { compose } from '../src/main/compose';
import { targetTable } from './report/markdown';
import { renderReport } from './report/report';
import { readResults, Results, RESULTS_FOLDER, type Subject } from './results';
import { isStageName, prepareDatabase, runStages, STAGE_NAMES, USUAL_STAGES } from './stages';

const MIB = 1024 ** 2;

/** `bench/main.ts [--families N] [--only stage,…] | --report | --show N`: docker/native/bench.mjs starts it beside its services. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      families: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '2026' },
      files: { type: 'string' },
      only: { type: 'string' },
      workers: { type: 'string', default: '1' },
      results: { type: 'string', default: RESULTS_FOLDER },
      settings: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      show: { type: 'string' },
      into: { type: 'string' },
    },
  });
  if (values.report) {
    for (const written of await renderReport(values.results, values.into)) say(`written: ${written}`);
    return;
  }
  if (values.show) {
    const { show, results } = values;
    return say(targetTable(readResults(results).filter(({ families }) => families === Number(show))));
  }
  const wanted = values.only?.split(',') ?? USUAL_STAGES;
  const unknown = wanted.filter((name) => !isStageName(name));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: choose from ${STAGE_NAMES.join(', ')}`);

  if (wanted.length > 1) return oneAfterTheOther(wanted);

  const environment = { ...readEnvironment(), logLevel: 'warn' };
  const families = Number(values.families);
  const seed = Number(values.seed);
  await prepareDatabase(environment);
  const composition = await compose(environment, 'bench');
  const { engine, version } = composition.platform.database;
  const subject = {
    engine,
    version,
    families,
    seed,
    machine: machine(),
    settings: databaseSettings(values.settings),
  };
  const results = Results.open(values.results, subject, {
    commit: commit(),
    command: process.env['TEPAT_BENCH_COMMAND'] ?? 'npm run bench',
    load: os.loadavg()[0] ?? NaN,
  });
  const files = values.files ?? path.join(environment.dataDirectory, 'bench', `seed-${seed}`, String(families));
  const options = { families, seed, files, workers: Number(values.workers), repetitions: values.quick ? 0.1 : 1 };
  try {
    await runStages({ ...composition, environment, options, results, say }, wanted.filter(isStageName));
    await countResidents();
  } finally {
    await composition.close();
  }

  /** How many people the figures are about: as the last delivery said, which is cheaper than counting them. */
  async function countResidents(): Promise<void> {
    const [row] = await composition.platform.database.rows<{ count: number }>(
      "SELECT row_accepted AS count FROM import_file WHERE kind = 'residents' AND state = 'COMMITTED' ORDER BY id DESC LIMIT 1",
    );
    results.setResidents(row?.count ?? 0);
  }
}

/** Each stage in a process of its own: what one has left in memory is not counted against the next. */
async function oneAfterTheOther(stages: readonly string[]): Promise<void> {
  for (const stage of stages) {
    const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1), '--only', stage], {
      stdio: 'inherit',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the stage ${stage} failed`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Of what runs, the part that decides how fast it is: the database, without where it stands. */
function databaseSettings(described: string): string[] {
  const [, ...lines] = described.split('\n');
  const redis = lines.findIndex((line) => line.startsWith('redis'));
  return redis < 0 ? lines : lines.slice(0, redis);
}

function machine(): Subject['machine'] {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / MIB / 1024),
    node: process.version,
    system: `${os.type()} ${os.release()}`,
  };
}

/** The commit that ran, with a plus where something else than kept figures differs from it. */
function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!server/bench/results');
    return `${git('describe', '--always')}${changed === '' ? '' : '+'}`;
  } catch {
    return 'unknown';
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
