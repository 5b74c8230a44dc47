// @ts-check
import './native/node-version.mjs';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { baseImage } from './base-image.mjs';
import { findContainerEngine } from './container-engine.mjs';
import { privateDir, repository, writePrivate } from './native/places.mjs';
import { choosePort } from './native/ports.mjs';
import { lastLines, waitUntil } from './native/processes.mjs';
import { Fault, runMain, sayPlainly as say, timed } from './native/say.mjs';
import { demoKeys } from './native/secrets.mjs';
import { ensureServices, stopServices } from './native/services.mjs';

/** @typedef {import('./container-engine.mjs').ContainerEngine} ContainerEngine */

// Builds the image and lets it do its work: migrate, api and worker run from it against private services that
// docker/native starts, a small province is imported and a night is run.

const image = 'tepat-server';
const dataDir = join(repository, '.data', 'containers');
const wantedBase = /^ARG NODE_IMAGE=(\S+)$/m.exec(
  readFileSync(join(repository, 'docker/server.Dockerfile'), 'utf8'),
)?.[1];

/** What compose.yaml takes from its programs, they do not have here either. */
const confined = [
  '--network=host',
  '--read-only',
  '--tmpfs=/tmp',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
];

/** @param {string} what @param {boolean} holds @param {string} [otherwise] */
function check(what, holds, otherwise = '') {
  if (!holds) throw new Fault(`NOT SO: ${what}${otherwise && `\n${otherwise}`}`);
  say(`  ok  ${what}`);
}

/** @param {ContainerEngine} engine */
async function build(engine) {
  if (!wantedBase) throw new Fault('docker/server.Dockerfile names no NODE_IMAGE.');
  const base = await baseImage(engine, wantedBase, say);
  const log = join(privateDir(join(dataDir, 'logs')), 'image.log');
  // Where packages come from, and whose certificates are trusted on the way, is this machine's business.
  const secrets = [
    ['npmrc', process.env['npm_config_userconfig'] ?? join(homedir(), '.npmrc')],
    ['ca', process.env['NODE_EXTRA_CA_CERTS'] ?? ''],
  ].filter(([, path]) => path && existsSync(path));
  const args = [
    ...['build', ...engine.limits, '--build-arg', `NODE_IMAGE=${base}`],
    ...secrets.flatMap(([id, path]) => ['--secret', `id=${id},src=${path}`]),
    // podman's own format has no health check; its private networks need rights that not every machine gives.
    ...(engine.name === 'podman' ? ['--format=docker', '--pull=never', '--network=host'] : []),
    ...['--file', join(repository, 'docker/server.Dockerfile'), '--tag', image, repository],
  ];
  const code = await timed(say, `building ${image} on ${base}`, () => engine.logged(log, ...args));
  if (code !== 0) throw new Fault(`The image was not built (the whole log: ${log})\n${lastLines(log, 25)}`);
}

/** What the image is, and what it must not hold. @param {ContainerEngine} engine */
async function lookInside(engine) {
  const [about] = JSON.parse(await engine.ask('image', 'inspect', image));
  say(`  ${image}: ${Math.round(about.Size / 1e6)} MB`);
  const inside = (/** @type {string} */ program) =>
    engine.ask('run', '--rm', '--no-healthcheck', ...confined, ...engine.limits, image, '-e', program);
  const uid = await inside('console.log(process.getuid())');
  check(`the programs run as user ${uid}, who is not root`, Number(uid) > 0);
  const installed = await inside(
    `const {readdirSync} = require('node:fs'), at = '/app/node_modules/';
     console.log(JSON.stringify(readdirSync(at).flatMap((n) => n[0] === '@' ? readdirSync(at + n).map((m) => n + '/' + m) : n)))`,
  );
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
  const names = /** @type {string[]} */ (JSON.parse(installed)).filter((name) => !name.startsWith('.'));
  const forBuilding = names.filter((name) => packages[`node_modules/${name}`]?.dev === true);
  check(
    `none of its ${names.length} packages is there for building or testing only`,
    forBuilding.length === 0,
    forBuilding.join(', '),
  );
  const sources = await inside(
    `const {readdirSync} = require('node:fs');
     console.log(readdirSync('/app', {recursive: true}).filter((f) => !f.startsWith('node_modules') && /(?<!\\.d)\\.tsx?$|\\.test\\.|\\.env|keys\\.json/.test(f)).length)`,
  );
  check('no source, test, key or environment file is inside', sources === '0', sources);
}

/**
 * Runs a command of the image to its end.
 * @param {ContainerEngine} engine
 * @param {string[]} mounts
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
const tepat = (engine, mounts, env, ...args) =>
  engine.ask(
    ...['run', '--rm', '--no-healthcheck', ...confined, ...engine.limits, ...mounts, ...variables(env)],
    ...[image, 'server/dist/main/cli.js', ...args],
  );

/**
 * An environment as a file for its owner alone: arguments are for everybody to read.
 * @param {NodeJS.ProcessEnv} env
 */
function variables(env) {
  const path = join(dataDir, 'program.env');
  writePrivate(
    path,
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  return ['--env-file', path];
}

/**
 * @param {ContainerEngine} engine
 * @param {string} container
 * @returns {Promise<string>} starting, healthy or unhealthy
 */
async function healthOf(engine, container) {
  // podman leaves its timer to systemd: where there is none, the check is run by hand. It fails while it is unhealthy.
  if (engine.name === 'podman') await engine.ask('healthcheck', 'run', container).catch(() => undefined);
  const [{ State }] = JSON.parse(await engine.ask('inspect', container));
  return (State.Health ?? State.Healthcheck)?.Status ?? 'no health check';
}

/**
 * @param {ContainerEngine} engine
 * @param {string[]} started containers, the latest first, for the caller to remove
 * @param {string} volume
 */
async function runEverything(engine, started, volume) {
  const services = await ensureServices({ dataDir, profile: 'test', say });
  say(`  ${services.describe().split('\n')[0]}`);
  const keys = demoKeys(dataDir);
  // The account in the container is not ours; the folder keeps others of this machine out.
  chmodSync(keys, 0o644);
  const port = await choosePort(undefined);
  const mounts = ['--volume', `${volume}:/data`, '--volume', `${keys}:/run/secrets/keys.json:ro`];
  const { DATABASE_URL, DATABASE_PUBLISHER_URL, DATABASE_MIGRATOR_URL, REDIS_URL } = services;
  const serving = {
    ...{ TEPAT_MODE: 'demo', TEPAT_DATA: '/data', TEPAT_KEYS: '/run/secrets/keys.json', TEPAT_LOG_LEVEL: 'info' },
    ...{ DATABASE_URL, REDIS_URL, PORT: String(port) },
  };
  const writing = { ...serving, DATABASE_PUBLISHER_URL };
  say(await tepat(engine, mounts, { ...writing, DATABASE_MIGRATOR_URL }, 'migrate'));

  /** @param {string} name @param {NodeJS.ProcessEnv} env */
  const serve = async (name, env) => {
    const container = `tepat-try-${name}-${process.pid}`;
    started.unshift(container);
    await engine.ask(
      ...['run', '--detach', '--name', container, ...confined, ...engine.limits, ...mounts],
      ...[...variables(env), image, `server/dist/main/${name}.js`],
    );
    return container;
  };
  const api = await serve('api', serving);
  const worker = await serve('worker', writing);
  const address = `http://127.0.0.1:${port}`;
  const answers = async (/** @type {string} */ path) =>
    (await fetch(`${address}${path}`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined))?.status === 200;
  check(`${address}/readyz is ready`, await waitUntil(() => answers('/readyz'), { seconds: 120 }));
  check('the console is served', await answers('/'));
  const healthy = await waitUntil(async () => (await healthOf(engine, api)) === 'healthy', { seconds: 60 });
  check('the health check of api turns healthy', healthy);

  // A synthetic province, made, imported and brought through its first night, together with the worker.
  say(await tepat(engine, mounts, { ...writing, TEPAT_DEMO_FAMILIES: '2000' }, 'demo'));

  for (const container of [worker, api]) {
    const begun = performance.now();
    await engine.ask('stop', '--time', '60', container);
    const [{ State }] = JSON.parse(await engine.ask('inspect', container));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    check(
      `${container} ends when it is told, in ${seconds} s, with code 0`,
      State.ExitCode === 0,
      await engine.ask('logs', '--tail', '20', container),
    );
  }
}

await runMain(async () => {
  const engine = await findContainerEngine();
  say(`Containers by ${engine.name} ${engine.version}`);
  privateDir(dataDir);
  await build(engine);
  await lookInside(engine);
  /** @type {string[]} */
  const started = [];
  const volume = `tepat-try-${process.pid}`;
  try {
    await runEverything(engine, started, volume);
    say('The image serves: migrate, api, worker, import and night ran from it.');
  } finally {
    for (const container of started) await engine.ask('rm', '--force', container).catch(() => undefined);
    await engine.ask('volume', 'rm', '--force', volume).catch(() => undefined);
    await stopServices({ dataDir });
    for (const stale of ['database', 'redis', 'services.json'])
      rmSync(join(dataDir, stale), { recursive: true, force: true });
  }
});
