// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { privateDir, readJson, repository } from './places.mjs';
import { lastLines } from './processes.mjs';
import { Fault, timed } from './say.mjs';

/** @typedef {import('./say.mjs').Say} Say */
/** @typedef {{ packages?: Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }> }} Lock */

/**
 * Whether what npm installed is what the lock file asks for. (Times of files don't tell: a checkout
 * renews them.) Optional packages may be absent: most are for other systems.
 * @param {Lock | undefined} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function inStep(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  const found = installed.packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.optional || (wanted.peer && !found[path])) return true;
    return wanted.link ? found[path]?.link === true : found[path]?.version === wanted.version;
  });
}

/**
 * Runs a program to its end, its words in a log, and shows the log's end when it fails.
 * @param {{ command: string[], log: string, env?: NodeJS.ProcessEnv, failure: string }} task
 */
async function runLogged({ command: [program = '', ...args], log, env, failure }) {
  const out = openSync(log, 'w', 0o600);
  const child = spawn(program, args, { cwd: repository, env: { ...process.env, ...env }, stdio: ['ignore', out, out] });
  const code = await new Promise((done) => child.once('error', () => done(-1)).once('exit', done));
  closeSync(out);
  if (code !== 0) throw new Fault(`${failure} (the whole log: ${log})\n${lastLines(log, 25)}`);
}

/** npm as the one that runs us, or the one on the PATH. */
const npm = () => {
  const own = process.env['npm_execpath'];
  return own && /npm/.test(own) && existsSync(own) ? [process.execPath, own] : ['npm'];
};

/** Two commands at once must not install or build over each other. */
const buildLock = () => join(privateDir(join(repository, '.data')), 'build.lock');

/** @param {string} name */
const logFile = (name) => join(privateDir(join(repository, '.data', 'logs')), `${name}.log`);

/**
 * Installs the packages of the lock file unless they are there.
 * @param {Say} say
 */
export async function ensureDependencies(say) {
  await withLock(buildLock(), say, () => installDependencies(say));
}

/** @param {Say} say */
async function installDependencies(say) {
  const lock = readJson(join(repository, 'package-lock.json'));
  if (inStep(lock, readJson(join(repository, 'node_modules/.package-lock.json')))) return;
  await timed(say, 'installing the npm packages of package-lock.json', () =>
    runLogged({
      command: [...npm(), 'ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'],
      log: logFile('npm-ci'),
      failure: 'npm could not install the packages. Is its registry reachable? Try "npm ci" by hand.',
    }),
  );
}

/** Settings for each call of turbo: no telemetry, no colours in logs. */
export const turboEnvironment = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };

/**
 * Builds what changed since the last build (turbo compares the sources' contents with its cache).
 * @param {Say} say
 */
export async function ensureBuilt(say) {
  await withLock(buildLock(), say, () => build(say));
}

/** @param {Say} say */
async function build(say) {
  const work = () =>
    runLogged({
      command: [join(repository, 'node_modules/.bin/turbo'), 'run', 'build', '--output-logs=new-only'],
      log: logFile('build'),
      env: turboEnvironment,
      failure: 'The build failed.',
    });
  const first = !existsSync(join(repository, 'server/dist/main/api.js'));
  await (first ? timed(say, 'building shared, server and admin', work) : work());
}
