// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programs } from './demo.mjs';
import { readJson, writePrivate } from './places.mjs';
import { argumentsOf, birthOf, endProcess, findProcess } from './processes.mjs';
import { Fault } from './say.mjs';

/** @typedef {{ pid: number, born: string | undefined, port: number }} RunRecord */

/** @param {string} dataDir */
const path = (dataDir) => join(dataDir, 'run.json');

/**
 * Notes that this process serves the demo.
 * @param {string} dataDir
 * @param {number} port
 */
export function noteRun(dataDir, port) {
  writePrivate(path(dataDir), JSON.stringify({ pid: process.pid, born: birthOf(process.pid), port }));
}

/** @param {string} dataDir */
export function forgetRun(dataDir) {
  if (readJson(path(dataDir))?.pid === process.pid) rmSync(path(dataDir), { force: true });
}

/**
 * The `npm start` that lives on this data folder; the note of a killed one is not believed.
 * @param {string} dataDir
 * @returns {RunRecord | undefined}
 */
export function currentRun(dataDir) {
  /** @type {RunRecord | undefined} */
  const record = readJson(path(dataDir));
  return record && record.born !== undefined && birthOf(record.pid) === record.born ? record : undefined;
}

/**
 * Programs of a run whose parent was killed: they still hold the port and the queue.
 * @param {string} dataDir
 */
function orphan(dataDir) {
  return findProcess((pid) => {
    if (!argumentsOf(pid).some((arg) => arg === programs.api || arg === programs.worker)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`TEPAT_DATA=${dataDir}`);
    } catch {
      return false;
    }
  });
}

/**
 * Ends what a killed run left behind.
 * @param {string} dataDir
 * @returns {Promise<number>} how many processes
 */
export async function endOrphans(dataDir) {
  for (let count = 0; ; count++) {
    const pid = orphan(dataDir);
    if (pid === undefined) return count;
    if (!(await endProcess(pid, 60))) throw new Fault(`Process ${pid} of an earlier run does not end.`);
  }
}
