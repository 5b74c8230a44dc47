// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './check.mjs';
import { withLock } from './lock.mjs';
import { onOtherEngine, otherThan } from './other-engine.mjs';
import { readJestOutcome, readTapOutcome } from './outcome.mjs';
import { privateDir, repository } from './places.mjs';
import { Fault, runMain, sayPlainly as say } from './say.mjs';
import { ensureServices, stopServices } from './services.mjs';
import { ensureBuilt, ensureDependencies } from './workspace.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** The tests' own database and Redis, apart from the demo's, and empty at each run. */
const dataDir = join(repository, '.data', 'test');
/** What the stories of faults came to, said once more at the end: it stands far above by then. */
const survivalReport = join(repository, '.data', 'survival-report.txt');
const survivalResult = join(repository, '.data', 'survival-report.json');
const workspaces = ['shared', 'server', 'admin'];
const usage = `npm test -- [options] [pattern of test files …] [options of jest, after another --]

  --only shared|server|admin   one workspace alone, and no checks; may be said more than once
  --long                       the long runs too (npm run test:long)
  --seed N | --seed N-M        of the stories of faults only these, and nothing else
  --keep                       keep what the stories came to beside the results of the bench; a long run does so by itself
  --help

TEPAT_ENGINE=mysql|mariadb chooses the database; without it the tests of the server run on both.`;

/**
 * @param {string[]} args of node
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>} its exit code
 */
function node(args, cwd, env) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((done) => child.once('exit', done));
}

/**
 * The launcher's own tests.
 * @returns {Promise<Outcome>}
 */
async function testNative() {
  const report = join(dataDir, 'native.tap');
  rmSync(report, { force: true });
  const here = join(repository, 'docker/native');
  const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs'));
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ];
  await node(['--test', '--test-timeout=60000', ...reporters, ...files], here, process.env);
  return readTapOutcome(report);
}

/**
 * @param {string} workspace
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} patterns of test files, and other words for jest
 * @returns {Promise<Outcome>}
 */
async function testWorkspace(workspace, env, patterns) {
  const report = join(dataDir, `${workspace}.json`);
  rmSync(report, { force: true });
  const jest = join(repository, 'node_modules/jest/bin/jest.js');
  const code = await node([jest, '--json', `--outputFile=${report}`, ...patterns], join(repository, workspace), env);
  const outcome = readJestOutcome(report);
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/**
 * Leaves nothing of an earlier run's services.
 * @param {string} dir
 */
async function clear(dir) {
  await stopServices({ dataDir: dir });
  for (const stale of ['database', 'redis', 'services.json'])
    rmSync(join(dir, stale), { recursive: true, force: true });
}

/**
 * @param {string[]} only
 * @param {string[]} patterns
 * @param {boolean} long
 */
async function testAll(only, patterns, long) {
  /** @type {[string, Outcome][]} */
  const outcomes = [];
  await ensureDependencies(say);
  // Some tests start the built programs: the checks build them, and a part alone must too.
  if (only.length === 0) outcomes.push(['checks', await runChecks(say, { unitTests: false })]);
  else await ensureBuilt(say);

  await clear(dataDir);
  let described = '';
  try {
    const { describe, ...urls } = await ensureServices({ dataDir, profile: 'test', say });
    say(describe());
    described = describe();
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, ...urls, ...(long ? { TEPAT_TEST_LONG: '1' } : {}) };
    if (only.length === 0 || only.includes('server')) env['TEPAT_BROWSER'] = await ensureBrowser(say);
    if (only.length === 0) outcomes.push(['docker/native', await testNative()]);
    for (const workspace of workspaces.filter((name) => only.length === 0 || only.includes(name))) {
      outcomes.push([workspace, await testWorkspace(workspace, env, patterns)]);
    }
  } finally {
    await stopServices({ dataDir });
  }
  // What the server promises on one engine it must keep on the other; whoever names an engine or a database has chosen.
  const chosen = process.env['TEPAT_ENGINE'] || process.env['DATABASE_URL'];
  if (only.length === 0 && !chosen) {
    const other = privateDir(join(dataDir, 'other'));
    await clear(other);
    await onOtherEngine({ described, dataDir: other, say }, async ({ describe, ...urls }) => {
      say(describe());
      const env = { ...process.env, ...urls };
      const name = `server on ${otherThan(described)}`;
      outcomes.push([name, await testWorkspace('server', env, [...patterns, '--selectProjects=integration'])]);
    });
  }
  return outcomes;
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      long: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return say(usage);
  // One story of faults (--seed 7) or several (--seed 1-10), and nothing else: what a failed long run names.
  if (values.seed !== undefined) {
    process.env['TEPAT_SEED'] = values.seed;
    values.only = ['server'];
    positionals.push('long/survival', '--selectProjects=long');
  }
  const unknown = values.only.find((name) => !workspaces.includes(name));
  if (unknown) throw new Fault(`--only ${unknown}: choose from ${workspaces.join(', ')}`);
  privateDir(dataDir);
  for (const report of [survivalReport, survivalResult]) rmSync(report, { force: true });
  const words = process.argv.slice(2).filter((word) => word !== '--long');
  process.env['TEPAT_TEST_COMMAND'] = [
    values.long ? 'npm run test:long' : 'npm test',
    ...(words.length > 0 ? ['--', ...words] : []),
  ].join(' ');
  // Children end at Ctrl-C by themselves; the services are stopped below in every case.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => undefined);
  const outcomes = await withLock(join(dataDir, 'tests.lock'), say, () =>
    testAll(values.only, positionals, values.long),
  );
  if (existsSync(survivalResult) && (values.keep || (values.long && values.seed === undefined))) {
    const { engine } = JSON.parse(readFileSync(survivalResult, 'utf8'));
    copyFileSync(survivalResult, join(repository, 'server/bench/results', `survival-${engine}.json`));
  }
  if (existsSync(survivalReport)) say(`\n${readFileSync(survivalReport, 'utf8').trimEnd()}`);
  say('');
  for (const [name, { passed, failed }] of outcomes) say(`${name}: ${passed} passed, ${failed} failed`);
  const total = { passed: 0, failed: 0 };
  for (const [, { passed, failed }] of outcomes) {
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  say(`${total.passed} passed, ${total.failed} failed`);
});
