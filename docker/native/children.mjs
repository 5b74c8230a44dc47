// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOptions } from './demo.mjs';
import { privateDir, repository } from './places.mjs';
import { lastLines } from './processes.mjs';

/** @typedef {import('./say.mjs').Say} Say */

const longestLog = 20 * 1024 * 1024;

/**
 * A crashed program comes back after 1, 2, 4 … seconds, but not for ever: more than five crashes in
 * a minute are no accident.
 * @param {readonly number[]} crashes times of the crashes so far, the latest included, ms
 * @returns {number | undefined} milliseconds to wait, or undefined to give up
 */
export function restartDelay(crashes) {
  const latest = crashes.at(-1) ?? 0;
  const recent = crashes.filter((at) => latest - at < 60_000).length;
  return recent > 5 ? undefined : 1000 * 2 ** (recent - 1);
}

/**
 * Keeps a program running until it is told to stop.
 * @param {{ name: string, program: string, env: NodeJS.ProcessEnv, dataDir: string, say: Say, hopeless: (why: string) => void }} wish
 */
export function keepRunning({ name, program, env, dataDir, say, hopeless }) {
  const log = join(privateDir(join(dataDir, 'logs')), `${name}.log`);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(log, `${log}.1`);
  /** @type {number[]} */
  const crashes = [];
  let stopping = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  const launch = () => {
    const out = openSync(log, 'a', 0o600);
    // A group of its own: Ctrl-C reaches this process only, which then ends the others in order.
    child = spawn(process.execPath, [...nodeOptions, program], {
      cwd: repository,
      env,
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopping) return;
      crashes.push(Date.now());
      const delay = restartDelay(crashes);
      const how = signal ? `was killed (${signal})` : `ended with code ${code}`;
      if (delay === undefined)
        return hopeless(`${name} ${how} more than five times in a minute. Its log, ${log}, ends:\n${lastLines(log)}`);
      say(`  ${name} ${how}; it is started again in ${delay / 1000} s (log: ${log})`);
      timer = setTimeout(launch, delay);
    });
  };
  launch();

  return {
    /** Asks the program to finish its work; after 30 seconds it is ended hard, which it must survive anyway. */
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const last = child;
      if (!last) return;
      const ended = new Promise((done) => last.once('exit', done));
      last.kill('SIGTERM');
      const hard = setTimeout(() => last.kill('SIGKILL'), 30_000);
      await ended;
      clearTimeout(hard);
    },
  };
}
