// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf } from './processes.mjs';
import { Fault } from './say.mjs';

/** @typedef {import('./say.mjs').Say} Say */

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Takes away a lock whose owner is dead. If another process did so first and already holds a new
 * lock, what was taken is put back.
 * @param {string} path
 * @param {string} stale
 */
function removeStale(path, stale) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (read(aside) !== stale) linkSync(aside, path);
  } catch {
    // somebody else removed it: the next attempt shows
  }
  rmSync(aside, { force: true });
}

/**
 * Lets one process at a time do the work, also across a crash: a lock names its owner by process id
 * and time of birth, so that neither a dead owner nor a re-used id holds anybody up.
 * @template T
 * @param {string} path
 * @param {Say} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, say, work) {
  const mine = `${process.pid} ${birthOf(process.pid)}`;
  const until = performance.now() + 10 * 60_000;
  for (let said = false; ;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const held = read(path);
    if (held === undefined) continue;
    const [pid, born] = held.split(' ');
    // A lock is empty for the instant between its making and its writing, unless its owner died there.
    const unfinished = held === '' && Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 5000;
    if (held === '' ? !unfinished : birthOf(Number(pid)) !== born) {
      removeStale(path, held);
      continue;
    }
    if (performance.now() > until) throw new Fault(`${path} has been held by process ${pid} for ten minutes.`);
    if (!said) say(`  waiting for process ${pid}, which is starting the same services`);
    said = true;
    await pause(100);
  }
  try {
    return await work();
  } finally {
    if (read(path) === mine) rmSync(path, { force: true });
  }
}
