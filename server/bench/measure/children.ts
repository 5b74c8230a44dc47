import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SERVER = path.resolve(__dirname, '../..');
const REGISTER = path.join(SERVER, 'bench', 'register.cjs');

/** Starts one of the server's own programs, as built: `api` or `worker`. What it logs goes nowhere but to our errors. */
export function startProgram(name: 'api' | 'worker', env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [path.join(SERVER, 'dist', 'main', `${name}.js`)], {
    env: { ...process.env, TEPAT_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const READY_SECONDS = 60;

/** Waits for an API that was just started. Throws when it has ended, or has not answered within a minute. */
export async function untilItAnswers(address: string, api: ChildProcess): Promise<void> {
  const until = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const answered = await fetch(`${address}/healthz`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (api.exitCode !== null || Date.now() > until) throw new Error(`the API did not begin to answer at ${address}`);
    await pause(100);
  }
}

/** Ends a program as an operator would. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * Runs one of the bench's own scripts in a process of its own, and takes the JSON that it prints. The limits of the
 * server's heap are not for rivals and anchors.
 */
export async function askScript<T>(script: string, args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, ['--require', REGISTER, path.join(SERVER, 'bench', script), ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with code ${code}`);
  return JSON.parse(said) as T;
}
