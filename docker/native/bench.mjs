// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoEnvironment, nodeOptions } from './demo.mjs';
import { privateDir, repository } from './places.mjs';
import { choosePort } from './ports.mjs';
import { Fault, runMain, sayPlainly as say } from './say.mjs';
import { ensureServices, stopServices } from './services.mjs';
import { profileOf } from './settings.mjs';
import { ensureBuilt, ensureDependencies } from './workspace.mjs';

const usage = `npm run bench -- [options]: every figure of the design beside its anchor, on services of its own

  --engine mariadb|mysql|both   both by default
  --families N                  100000 by default; the province has 3700000
  --only STAGE,STAGE            some stages alone (an unknown name lists them)
  --keep                        go on with the province that the last run left, and leave the services running
  --data DIR                    the same with services of any data folder
  --files DIR                   delivery-1 and delivery-2, as generated with this seed
  --seed N                      2026 by default
  --workers N,N                 1 by default; several: all once more on an empty database for each, a row for each night
  --report                      only draw the tables and plots of README anew from the results that are kept

The table is printed at the end, the figures are kept in server/bench/results; README is touched by --report alone.`;

const engines = /** @type {const} */ (['mariadb', 'mysql']);

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runBench(args, env) {
  const folder = join(repository, 'server/bench');
  const child = spawn(process.execPath, ['--require', join(folder, 'register.cjs'), join(folder, 'main.ts'), ...args], {
    cwd: repository,
    env,
    stdio: 'inherit',
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Fault(`The bench ended with code ${code}.`);
}

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: 'both' },
      families: { type: 'string', default: '100000' },
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      data: { type: 'string' },
      files: { type: 'string' },
      seed: { type: 'string', default: '2026' },
      workers: { type: 'string', default: '1' },
      profile: { type: 'string', default: 'province' },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const wanted = engines.filter((engine) => values.engine === 'both' || values.engine === engine);
  if (wanted.length === 0) throw new Fault(`--engine ${values.engine}: mariadb, mysql or both`);
  if (!/^[1-9]\d*$/.test(values.families)) throw new Fault(`--families ${values.families}: a whole number`);
  const counts = values.workers.split(',');
  if (!counts.every((count) => /^[1-9]\d*$/.test(count))) throw new Fault(`--workers ${values.workers}: 1, or 1,2,4`);
  const kept = values.keep || values.data !== undefined;
  if (kept && counts.length > 1)
    throw new Fault('--workers of several counts takes databases of its own: no --keep, no --data');
  await ensureDependencies(say);
  await ensureBuilt(say);
  if (values.report) return runBench(['--report'], process.env);

  const command = commandOf(process.argv.slice(2));
  for (const [engine, workers] of wanted.flatMap((each) =>
    counts.map((count) => /** @type {const} */ ([each, count])),
  )) {
    const dataDir = realpathSync(privateDir(resolve(values.data ?? join(repository, '.data', `bench-${engine}`))));
    if (!kept) {
      await stopServices({ dataDir });
      for (const stale of ['database', 'redis', 'services.json', 'imports'])
        rmSync(join(dataDir, stale), { recursive: true, force: true });
    }
    process.env['TEPAT_ENGINE'] = engine;
    try {
      const services = await startOrSkip(engine, dataDir, values.profile);
      if (!services) continue;
      // The generated files serve both engines.
      const files =
        values.files ?? join(repository, '.data', 'bench-files', `seed-${values.seed}-families-${values.families}`);
      const { families, seed, only } = values;
      const args = Object.entries({ families, seed, workers, only }).flatMap(([name, value]) =>
        value === undefined ? [] : [`--${name}`, value],
      );
      const port = await choosePort(undefined);
      await runBench([...args, '--files', resolve(files), '--settings', services.describe()], {
        ...demoEnvironment(dataDir, services),
        PORT: String(port),
        // What is measured runs as it runs in service.
        NODE_OPTIONS: nodeOptions.join(' '),
        TEPAT_BENCH_COMMAND: command,
      });
    } finally {
      if (!kept) await stopServices({ dataDir });
    }
  }
  await runBench(['--show', values.families], process.env);
});

/**
 * The command as somebody else would give it: where the folders stand is this machine's affair.
 *
 * @param {string[]} args
 */
function commandOf(args) {
  const kept = args.filter((arg, at) => !isFolder(arg) && !isFolder(args[at - 1] ?? ''));
  return ['npm run bench --', ...kept].join(' ');
}

/** @param {string} arg */
function isFolder(arg) {
  return arg === '--data' || arg === '--files';
}

/**
 * @param {string} engine
 * @param {string} dataDir
 * @param {string} profile
 */
async function startOrSkip(engine, dataDir, profile) {
  try {
    return await ensureServices({ dataDir, profile: profileOf(profile), say });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`${engine}: not measured here: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}
