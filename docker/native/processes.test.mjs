import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { withLock } from './lock.mjs';
import { birthOf, endProcess, findProcess, standsIn } from './processes.mjs';
import { currentRun, noteRun } from './running.mjs';

let dir = '';
beforeEach(() => (dir = realpathSync(mkdtempSync(join(tmpdir(), 'tepat-test-')))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const idle = () =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'tepat-marker'], { cwd: dir, stdio: 'ignore' });

void test('a process is found by what it is and where it stands, and not once it is gone', async () => {
  const child = idle();
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  const fits = () => findProcess((pid, args) => args.includes('tepat-marker') && standsIn(pid, dir));
  assert.equal(fits(), child.pid);
  assert.equal(await endProcess(child.pid ?? 0, 10), true);
  await ended;
  assert.equal(fits(), undefined);
});

void test('the note of a killed run is not believed, even when its process id is used again', () => {
  noteRun(dir, 4000);
  assert.equal(currentRun(dir)?.port, 4000);
  const note = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'));
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ ...note, born: '1' }));
  assert.equal(currentRun(dir), undefined);
});

void test('a lock whose owner died holds nobody up', async () => {
  const lock = join(dir, 'lock');
  writeFileSync(lock, `${process.pid} 1`);
  assert.equal(
    await withLock(
      lock,
      () => undefined,
      async () => 'done',
    ),
    'done',
  );
});

void test('a lock whose owner died before it could sign it holds nobody up', async () => {
  const lock = join(dir, 'lock');
  writeFileSync(lock, '');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  assert.equal(
    await withLock(
      lock,
      () => undefined,
      async () => 'done',
    ),
    'done',
  );
});

void test('two that want the same lock work one after the other', async () => {
  const lock = join(dir, 'lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((done) => setImmediate(done));
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(lock, () => undefined, work)));
  assert.equal(most, 1);
  assert.notEqual(birthOf(process.pid), undefined);
});
