import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/platform/database/database';

/** The server writes an entry after it has answered. */
const LOOK_AGAIN_MS = 5;
const PATIENCE_MS = 10_000;

/** What the server itself spent, by its own clock: no network, no queue for a connection, nothing of ours. */
export interface ServerTime {
  /** Milliseconds of all statements together, those that prepare them included. */
  readonly sum: number;
  readonly slowest: number;
}

/**
 * The clock of the server, read from its slow log: in a session that finds everything slow (`long_query_time = 0`) it tells
 * of every statement how long it took. MySQL and MariaDB write it alike, and no other session pays for it.
 */
export class ServerClock {
  private constructor(
    private readonly file: string,
    private at: number,
  ) {}

  /**
   * Has every session of the pool told from now on. What it takes to say so may still be told at the first look, which is
   * for warming up.
   *
   * @throws when the server keeps no slow log, or keeps it on another machine: those of docker/native keep one
   */
  static async of(database: Database): Promise<ServerClock> {
    const [kept] = await database.rows<{ folder: string; log: string }>(
      'SELECT @@datadir AS folder, @@slow_query_log_file AS log',
    );
    if (!kept) throw new Error('the server does not tell where it keeps its slow log');
    const file = path.resolve(kept.folder, kept.log);
    await inEverySession(database, 'SET SESSION long_query_time = 0');
    return new ServerClock(file, (await stat(file)).size);
  }

  /** What the statements since the last look took, once the server has told of so many. */
  async since(statements: number): Promise<ServerTime> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const text = await this.read();
      const { told, times } = entriesOf(text);
      if (told >= statements) {
        this.at += Buffer.byteLength(text);
        return { sum: times.reduce((sum, time) => sum + time, 0), slowest: Math.max(0, ...times) };
      }
      if (performance.now() > until) throw new Error(`the server told of ${told} statements out of ${statements}`);
      await pause(LOOK_AGAIN_MS);
    }
  }

  private async read(): Promise<string> {
    const file = await open(this.file);
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(size - this.at);
      await file.read(bytes, 0, bytes.length, this.at);
      return bytes.toString('utf8');
    } finally {
      await file.close();
    }
  }
}

/** What the server tells of each statement; one that only prepares another is no statement of ours, but takes its time. */
export function entriesOf(text: string): { told: number; times: number[] } {
  const entries = text.split(/^# Query_time: /m).slice(1);
  return {
    told: entries.filter((entry) => !/^# administrator command: /m.test(entry)).length,
    times: entries.map((entry) => Number.parseFloat(entry) * 1000),
  };
}

/** Once in each session of the pool: every transaction keeps its own until the last has begun. */
async function inEverySession(database: Database, text: string): Promise<void> {
  const size = (database.source.options as { poolSize?: number }).poolSize ?? 1;
  let begun = 0;
  let go: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (go = resolve));
  await Promise.all(
    Array.from({ length: size }, () =>
      database.inTransaction('READ COMMITTED', async (tx) => {
        await tx.run(text);
        if (++begun === size) go();
        await all;
      }),
    ),
  );
}
