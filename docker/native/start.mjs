// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keepRunning } from './children.mjs';
import { apiEnvironment, demoEnvironment, demoPort, nodeOptions, programs, servingEnvironment } from './demo.mjs';
import { demoDataDir, privateDir, repository } from './places.mjs';
import { isFree } from './ports.mjs';
import { waitUntil } from './processes.mjs';
import { currentRun, endOrphans, forgetRun, noteRun } from './running.mjs';
import { Fault, runMain, sayPlainly as say } from './say.mjs';
import { ensureServices, stopServices } from './services.mjs';
import { ensureBuilt, ensureDependencies } from './workspace.mjs';

/** What a stop undoes, the latest first. */
/** @type {(() => unknown)[]} */
const undo = [];

/** @type {Promise<void> | undefined} */
let stopping;

/** @param {number} code */
function stopAll(code) {
  stopping ??= (async () => {
    say('\nMenghentikan Tepat … (stopping)');
    for (let step = undo.pop(); step; step = undo.pop()) await step();
    say('Tepat berhenti. (stopped)');
    process.exit(code);
  })().catch((error) => {
    process.stderr.write(`${error instanceof Fault ? error.message : error}\n`);
    process.exit(1);
  });
  return stopping;
}

/**
 * Runs a verb of the command line to its end, its words on this terminal.
 * @param {string} verb
 * @param {NodeJS.ProcessEnv} env
 */
async function tepat(verb, env) {
  const child = spawn(process.execPath, [...nodeOptions, programs.cli, verb], {
    cwd: repository,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = () => child.kill('SIGTERM');
  undo.push(end);
  const code = await new Promise((done) => child.once('exit', done));
  undo.splice(undo.indexOf(end), 1);
  if (stopping) await stopping;
  if (code !== 0) throw new Fault(`"tepat ${verb}" failed (code ${code}).`);
}

/** @param {number} port */
async function refuseBusyPort(port) {
  if ((await isFree(port)) && (await isFree(port, '0.0.0.0'))) return;
  throw new Fault(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
}

/** @param {number} port */
async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) });
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** @param {string} dataDir */
function demoAccounts(dataDir) {
  try {
    return readFileSync(join(dataDir, 'demo-accounts.txt'), 'utf8').trimEnd();
  } catch {
    return '';
  }
}

/**
 * Says what went wrong and stops everything; during a stop, faults of what is being stopped are no news.
 * @param {unknown} error
 */
async function fail(error) {
  if (!stopping)
    process.stderr.write(`\n${error instanceof Fault ? error.message : /** @type {any} */ (error)?.stack}\n`);
  await stopAll(1);
}

async function main() {
  if (process.env['TEPAT_MODE'] === 'production') {
    throw new Fault('"npm start" is the demo. In production run "npm run serve -- api" and "npm run serve -- worker".');
  }
  const begun = performance.now();
  const dataDir = realpathSync(privateDir(demoDataDir));
  const port = demoPort();
  const already = currentRun(dataDir);
  if (already) {
    say(
      `Tepat sudah berjalan (already running): http://localhost:${already.port}\n"npm stop" menghentikannya (stops it).`,
    );
    return;
  }
  noteRun(dataDir, port);
  undo.push(() => forgetRun(dataDir));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void stopAll(0));

  try {
    await startEverything(dataDir, port);
  } catch (error) {
    await fail(error);
  }
  if (stopping) return;
  say(`\n${demoAccounts(dataDir)}`);
  say(
    `\nTepat siap: http://localhost:${port}   (${((performance.now() - begun) / 1000).toFixed(0)} s; Ctrl-C = berhenti)`,
  );
  await superviseServices(dataDir).catch(fail);
}

/**
 * The services' names, versions and ports, without their settings.
 * @param {import('./services.mjs').Services} what
 */
function inShort(what) {
  const lines = what.describe().split('\n');
  return lines.filter((line) => /^(mysql|mariadb|redis|database)[ :]/.test(line)).join('; ');
}

/** @type {import('./services.mjs').Services} */
let services;
/** @type {ReturnType<typeof keepRunning>[]} */
let served = [];

/**
 * @param {string} dataDir
 * @param {number} port
 */
async function startEverything(dataDir, port) {
  say('Tepat: menyiapkan (preparing). Data sintetis, model CONTOH-1 hanya ilustrasi.');
  if ((await endOrphans(dataDir)) > 0) say('  ended the programs that a killed run left behind');
  await refuseBusyPort(port);
  undo.push(() => stopServices({ dataDir }));
  // Fetching packages from two registries waits for the network: both at once.
  const built = ensureDependencies(say).then(() => ensureBuilt(say));
  [services] = await Promise.all([ensureServices({ dataDir, profile: 'demo', say }), built]);
  say(`  ${inShort(services)}`);
  const env = demoEnvironment(dataDir, services);
  await tepat('migrate', env);
  await tepat('demo', env);
  serve(dataDir);
  undo.push(() => Promise.all(served.map((program) => program.stop())));
  if (!(await waitUntil(() => isReady(port), { seconds: 120, dead: () => stopping !== undefined })) && !stopping) {
    throw new Fault(
      `http://localhost:${port}/readyz did not become ready in two minutes. Logs: ${join(dataDir, 'logs')}`,
    );
  }
}

/** @param {string} dataDir */
function serve(dataDir) {
  const everything = demoEnvironment(dataDir, services);
  const environments = { api: apiEnvironment(everything), worker: servingEnvironment(everything) };
  /** @param {string} why */
  const hopeless = (why) => {
    process.stderr.write(`${why}\n`);
    void stopAll(1);
  };
  served = /** @type {const} */ (['api', 'worker']).map((name) =>
    keepRunning({ name, program: programs[name], env: environments[name], dataDir, say, hopeless }),
  );
}

/**
 * Looks after the private services until the stop: one that was killed is started again, and the
 * programs follow when its port had to change.
 * @param {string} dataDir
 */
async function superviseServices(dataDir) {
  for (;;) {
    await pause(5000);
    if (stopping) return;
    const before = services;
    services = await ensureServices({ dataDir, profile: 'demo', say });
    if (services.DATABASE_URL === before.DATABASE_URL && services.REDIS_URL === before.REDIS_URL) continue;
    say('  the private services moved to another port: the programs are started again');
    await Promise.all(served.map((program) => program.stop()));
    if (!stopping) serve(dataDir);
  }
}

await runMain(main);
