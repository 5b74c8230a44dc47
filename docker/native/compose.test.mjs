import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { repository } from './places.mjs';

const folder = join(repository, 'docker');
const text = readFileSync(join(folder, 'compose.yaml'), 'utf8');
/** @type {{ services: Record<string, any>, volumes: Record<string, unknown> }} */
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const own = services.filter(([, service]) => service.build);

/** @param {any} service */
const environmentOf = (service) => Object.assign({}, ...[service.environment ?? {}].flat());

void test('every file that compose.yaml names is there, or made by compose-secrets', () => {
  for (const [name, { build, volumes = [] }] of services) {
    if (build) assert.ok(existsSync(join(folder, build.context, build.dockerfile)), `${name}: ${build.dockerfile}`);
    for (const volume of volumes) {
      const [source] = volume.split(':');
      if (!source.startsWith('.')) assert.ok(source in compose.volumes, `${name}: volume ${source} is declared`);
      else if (!source.startsWith('../.data/')) assert.ok(existsSync(resolve(folder, source)), `${name}: ${source}`);
    }
  }
});

void test('a service waits for services that exist, and for health where health is checked', () => {
  for (const [name, { depends_on = {} }] of services) {
    for (const [other, { condition }] of Object.entries(/** @type {Record<string, any>} */ (depends_on))) {
      const waited = compose.services[other];
      assert.ok(waited, `${name} waits for ${other}`);
      if (condition === 'service_healthy') assert.ok(waited.healthcheck?.test, `${other} says when it is healthy`);
      if (condition === 'service_completed_successfully') assert.equal(waited.restart, 'no', `${other} ends`);
    }
  }
});

void test('the programs are those of the image, and their commands are built from sources that exist', () => {
  assert.deepEqual(own.map(([name]) => name).sort(), ['api', 'demo', 'migrate', 'worker']);
  const [, first] = own[0] ?? [];
  for (const [name, { build, image, command }] of own) {
    assert.deepEqual({ build, image }, { build: first?.build, image: 'tepat-server' }, name);
    const source = command[0].replace('/dist/', '/src/').replace(/\.js$/, '.ts');
    assert.ok(existsSync(join(repository, source)), `${name}: ${source}`);
  }
});

void test('no program is given a variable that the server does not read', () => {
  const reader = readFileSync(join(repository, 'server/src/config/environment.ts'), 'utf8');
  for (const [name, service] of own) {
    for (const variable of Object.keys(environmentOf(service)))
      assert.match(reader, new RegExp(`^ {2}${variable}: `, 'm'), `${name}: ${variable}`);
  }
});

void test('each program has its own duties: only migrate changes tables, and the API writes no lists', () => {
  /** @param {string} variable */
  const having = (variable) => own.filter(([, service]) => variable in environmentOf(service)).map(([name]) => name);
  assert.deepEqual(having('DATABASE_MIGRATOR_URL'), ['migrate']);
  assert.deepEqual(having('DATABASE_PUBLISHER_URL').sort(), ['demo', 'migrate', 'worker']);
});

void test('what must be given is made by compose-secrets, and every account that is used is made', () => {
  const required = new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? ''));
  const maker = readFileSync(join(folder, 'compose-secrets.mjs'), 'utf8');
  for (const name of required) assert.match(maker, new RegExp(`\\b${name}=`), name);
  const accounts = readFileSync(join(folder, 'mysql/accounts.sh'), 'utf8');
  for (const [, account] of text.matchAll(/mysql:\/\/(\w+):/g)) assert.match(accounts, new RegExp(`'${account}'@`));
});

void test('what the Dockerfile copies from the build is there once it is built', () => {
  const dockerfile = readFileSync(join(folder, 'server.Dockerfile'), 'utf8');
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path ?? '');
  assert.ok(copied.length > 5);
  for (const path of copied) {
    // A dist folder is made by its workspace's build.
    const made = path.endsWith('/dist') ? join(dirname(path), 'package.json') : path;
    assert.ok(existsSync(join(repository, made)), path);
  }
});

void test('an engine that reads compose.yaml takes it as it is', (context) => {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'pipe' });
  } catch {
    return context.skip('there is no docker compose here');
  }
  const given = Object.fromEntries([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => [name, 'x']));
  const words = ['compose', '--file', join(folder, 'compose.yaml'), '--profile', 'demo', 'config', '--quiet'];
  execFileSync('docker', words, { env: { ...process.env, ...given }, stdio: 'pipe' });
});

void test('nothing that belongs to the repository is left out of the image', () => {
  const ignored = ['ls-files', '--cached', '--ignored', `--exclude-from=${join(repository, '.dockerignore')}`];
  assert.equal(execFileSync('git', ignored, { cwd: repository, encoding: 'utf8' }), '');
});
