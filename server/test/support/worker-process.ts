import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { TestDatabase } from './database';

const DIST = path.resolve(__dirname, '../../dist/main');

/** Environment of a real process of ours against a test's own database, with the same keys as the test's platform. */
export function processEnvironment(db: TestDatabase, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const keys = path.join(db.platform.dataDirectory, 'keys.json');
  const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
  writeFileSync(
    keys,
    JSON.stringify({
      version: 1,
      keys: { nik: key(1), familyCard: key(2), recipientRef: key(3), pepper: key(4), files: key(5) },
    }),
    { mode: 0o600 },
  );
  return {
    PATH: process.env['PATH'],
    TEPAT_MODE: 'demo',
    TEPAT_DATA: db.platform.dataDirectory,
    TEPAT_KEYS: keys,
    TEPAT_CODE_VERSION: db.platform.codeVersion,
    TEPAT_LEASE_SECONDS: '2',
    // Never due: the tests start their nights themselves, whatever the day is on which they run.
    TEPAT_NIGHT_CRON: '0 0 29 2 *',
    DATABASE_URL: db.appUrl,
    DATABASE_MIGRATOR_URL: db.migratorUrl,
    DATABASE_PUBLISHER_URL: db.publisherUrl,
    REDIS_URL: process.env['REDIS_URL'],
    ...extra,
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** A real process, built from dist/, whose end is awaited; its output is shown when it ends badly. */
export class OwnProcess {
  private constructor(
    readonly child: ChildProcess,
    private readonly output: string[],
  ) {}

  static start(main: 'api' | 'worker', environment: NodeJS.ProcessEnv, through: readonly string[] = []): OwnProcess {
    return OwnProcess.run(path.join(DIST, `${main}.js`), [], environment, through);
  }

  /** Any program of ours, wherever it was built; `through` are the words of a command that runs it elsewhere. */
  static run(
    file: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
    through: readonly string[] = [],
  ): OwnProcess {
    if (!existsSync(file)) throw new Error(`${file} is missing: run the tests by "npm test", which builds first`);
    const [command = process.execPath, ...words] = [...through, process.execPath, file, ...args];
    const child = spawn(command, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    return new OwnProcess(child, output);
  }

  get said(): string {
    return this.output.join('');
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The exit code; null when a signal ended it. */
  get ended(): Promise<number | null> {
    if (!this.running) return Promise.resolve(this.child.exitCode);
    return once(this.child, 'exit').then(([code]) => code as number | null);
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

/** Asks again until the answer is not null; the deadline fails the test with what was waited for. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | null>, every = 50): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
