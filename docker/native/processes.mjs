// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './say.mjs';

/**
 * The arguments of a live process; empty when there is none (or only its remains).
 * @param {number} pid
 * @returns {string[]}
 */
export function argumentsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * When a process began, in clock ticks since boot: with the pid, a name that is never used twice.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Finds the process that fits. Process ids are re-used, and a killed program leaves its pid file:
 * so the living are asked what they are, and no pid file is believed.
 * @param {(pid: number, args: string[]) => boolean} fits
 * @returns {number | undefined}
 */
export function findProcess(fits) {
  if (!existsSync('/proc/self/cmdline')) {
    throw new Fault(
      'Private services need Linux. Elsewhere, give DATABASE_URL and REDIS_URL (docker/compose.yaml starts both).',
    );
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      const args = argumentsOf(pid);
      return args.length > 0 && fits(pid, args);
    });
}

/**
 * Whether a process stands in this folder (a database server changes into its data folder).
 * @param {number} pid
 * @param {string} dir
 */
export function standsIn(pid, dir) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dir;
  } catch {
    return false;
  }
}

/**
 * @param {string[]} args
 * @param {RegExp} name
 */
export const isProgram = (args, name) => name.test(basename(args[0] ?? ''));

/**
 * Starts a service apart from the terminal (Ctrl-C doesn't reach it), its files private, its words in a log.
 * @param {{ command: string[], env?: NodeJS.ProcessEnv, log: string, cwd: string }} service
 * @returns {import('node:child_process').ChildProcess}
 */
export function startDetached({ command, env, log, cwd }) {
  const out = openSync(log, 'a', 0o600);
  try {
    const child = spawn('/bin/sh', ['-c', 'umask 077; exec "$0" "$@"', ...command], {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', out, out],
    });
    child.unref();
    return child;
  } finally {
    closeSync(out);
  }
}

/**
 * Waits until a condition holds; gives up when `dead` says why, or after `seconds`.
 * @param {() => Promise<boolean>} ready
 * @param {{ seconds: number, dead?: () => boolean }} limits
 * @returns {Promise<boolean>}
 */
export async function waitUntil(ready, { seconds, dead = () => false }) {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    if (await ready()) return true;
    if (dead()) return false;
    await pause(50);
  }
  return false;
}

/**
 * Asks a process to end and waits for it. A database is never killed hard: it is only told.
 * @param {number} pid
 * @param {number} seconds
 * @returns {Promise<boolean>} whether it ended in time
 */
export async function endProcess(pid, seconds) {
  const born = birthOf(pid);
  if (born === undefined) return true;
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return true;
    throw new Fault(`Process ${pid} belongs to another user: stop it as that user.`);
  }
  return waitUntil(async () => birthOf(pid) !== born, { seconds });
}

/**
 * The last lines of a log, for a failure's message.
 * @param {string} path
 * @param {number} [lines]
 */
export function lastLines(path, lines = 12) {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}
