import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const SERVER = path.resolve(__dirname, '../..');
const REGISTER = path.join(SERVER, 'bench', 'register.cjs');

/** Starts one of the server's own programs, as built: `api` or `worker`. What it logs goes nowhere but to our errors. */
export function startProgram(name: 'api' | 'worker', env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [path.join(SERVER, 'dist', 'main', `${name}.js`)], {
    env: { ...process.env, TEPAT_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
