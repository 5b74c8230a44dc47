import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { accountStatements } from './accounts.mjs';
import { restartDelay } from './children.mjs';
import { socketPath } from './database.mjs';
import { jestOutcome, tapOutcome } from './outcome.mjs';
import { demoKeys, serviceSecrets } from './secrets.mjs';
import { databaseMemory } from './settings.mjs';
import { inStep } from './workspace.mjs';

const GiB = 1024 ** 3;

void test('the buffer pool is a quarter of memory, with a floor and a cap', () => {
  assert.equal(databaseMemory('demo', 8 * GiB).bufferPoolMiB, 2048);
  assert.equal(databaseMemory('demo', 64 * GiB).bufferPoolMiB, 4096);
  assert.equal(databaseMemory('test', 64 * GiB).bufferPoolMiB, 512);
  assert.equal(databaseMemory('demo', GiB / 4).bufferPoolMiB, 128);
});

void test('a socket in a deep folder moves to a short private one, and is found there again', () => {
  assert.equal(socketPath('/srv/tepat', undefined), '/srv/tepat/mysql.sock');
  const deep = `/srv/${'x'.repeat(100)}`;
  const socket = socketPath(deep, undefined);
  try {
    assert.ok(socket.length <= 107);
    assert.equal(statSync(join(socket, '..')).mode & 0o077, 0);
    assert.equal(socketPath(deep, socket), socket);
    assert.notEqual(socketPath(deep, '/tmp/mysql.sock'), '/tmp/mysql.sock', 'a folder open to all is not used');
  } finally {
    rmSync(join(socket, '..'), { recursive: true });
  }
});

void test('secrets are made once, differ from each other, and are for their owner only', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tepat-test-'));
  try {
    const secrets = serviceSecrets(dir);
    assert.deepEqual(serviceSecrets(dir), secrets);
    assert.equal(new Set(Object.values(secrets)).size, Object.keys(secrets).length);
    assert.equal(demoKeys(dir), demoKeys(dir));
    for (const name of ['secrets.json', 'keys.json']) assert.equal(statSync(join(dir, name)).mode & 0o777, 0o600);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

void test('only the migrator has rights from the start, and only below tepat', () => {
  const secrets = { root: 'r', migrator: 'm', app: 'a', publisher: 'p', redis: 'x' };
  const grants = accountStatements(secrets)
    .split('\n')
    .filter((line) => line.startsWith('GRANT'));
  assert.equal(grants.length, 2);
  for (const grant of grants) assert.match(grant, /^GRANT ALL PRIVILEGES ON `tepat%`\.\* TO 'tepat_migrator'@/);
});

void test('a program that crashes is started again ever later, and given up after five times in a minute', () => {
  assert.equal(restartDelay([0]), 1000);
  assert.equal(restartDelay([0, 2000, 5000]), 4000);
  assert.equal(restartDelay([0, 1, 2, 3, 4, 5]), undefined);
  assert.equal(restartDelay([0, 1, 2, 3, 4, 70_000]), 1000, 'a crash of more than a minute ago is forgotten');
});

void test('installed packages are in step with the lock file when every version agrees', () => {
  const lock = {
    packages: {
      '': {},
      shared: { version: '1' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '2.0.0', optional: true },
    },
  };
  assert.equal(inStep(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } }), true);
  assert.equal(inStep(lock, { packages: { 'node_modules/a': { version: '0.9.0' } } }), false);
  assert.equal(inStep(lock, undefined), false);
});

void test('a test run without tests, without a report or with a broken file has failed', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };
  assert.deepEqual(jestOutcome(report), { passed: 3, failed: 0 });
  assert.deepEqual(jestOutcome({ ...report, numRuntimeErrorTestSuites: 2, success: false }), { passed: 3, failed: 2 });
  assert.deepEqual(jestOutcome({ ...report, numPassedTests: 0 }), { passed: 0, failed: 1 });
  assert.deepEqual(jestOutcome(undefined), { passed: 0, failed: 1 });
  assert.deepEqual(tapOutcome('# pass 4\n# fail 1\n# cancelled 0\n'), { passed: 4, failed: 1 });
  assert.deepEqual(tapOutcome(''), { passed: 0, failed: 1 });
});
