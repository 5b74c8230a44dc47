import type { Readable } from 'node:stream';
import type { Connection as CallbackConnection, ConnectionOptions } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { EntityManager, EntitySchema } from 'typeorm';
import { Sentinel } from './sentinel';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';
export type Engine = 'mysql' | 'mariadb';
export type Row = Record<string, unknown>;
export type Value = string | number | bigint | boolean | Buffer | Date | null;
type EntityClass = (new () => object) | EntitySchema;

/**
 * What every session of ours must have, whatever the server's defaults: strict values, UTC, and the collation of our
 * tables (a literal compared with a column would otherwise bring the server's own).
 */
export const SESSION_SETTINGS = [
  "SET SESSION sql_mode = 'TRADITIONAL,ONLY_FULL_GROUP_BY'",
  "SET SESSION time_zone = '+00:00'",
  'SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci',
  // Packed rows (packed.ts): MySQL's own limit is a kilobyte.
  'SET SESSION group_concat_max_len = 16777216',
] as const;

/** How long a silent connection is trusted; the system's own two hours are too long for a night. See Sentinel. */
const KEEP_ALIVE_MS = 10_000;

/** Options that every connection shares. Dates stay text (a DATE has no time zone); BIGINT beyond 2^53 stays exact. */
export function connectionOptions(url: string): ConnectionOptions {
  const at = new URL(url);
  return {
    host: at.hostname,
    port: Number(at.port || 3306),
    user: decodeURIComponent(at.username),
    password: decodeURIComponent(at.password),
    database: at.pathname.slice(1),
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: false,
    flags: ['-LOCAL_FILES'],
    keepAliveInitialDelay: KEEP_ALIVE_MS,
  };
}

/** A statement runner: a pooled connection, a dedicated one, or one inside a transaction. */
export interface Sql {
  rows<T = Row>(text: string, values?: readonly Value[]): Promise<T[]>;
  /** Runs a write and returns the number of rows it affected (for UPDATE: matched and changed by the server's rule). */
  run(text: string, values?: readonly Value[]): Promise<{ affected: number; insertId: number }>;
  /** Streams rows as arrays by the binary protocol: bounded memory at any size. */
  stream(text: string, values?: readonly Value[], highWaterMark?: number): AsyncIterable<unknown[]>;
  /**
   * The same for a visitor that needs no waiting: a quarter of the work of an iterator, for passes over millions. When
   * the visitor throws, the rest is read to its end unseen (the connection stays usable) and the error rises.
   */
  each(text: string, values: readonly Value[], visit: (row: unknown[]) => void): Promise<void>;
}

/** Wraps a mysql2 connection. `query` (text protocol) serves statements that cannot be prepared. */
export function sqlOn(connection: CallbackConnection): Sql {
  const promised = connection.promise();
  return {
    async rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
      const [rows] = await promised.query(text, [...values]);
      return rows as T[];
    },
    async run(text, values = []) {
      const [result] = await promised.query(text, [...values]);
      const { affectedRows = 0, insertId = 0 } = result as { affectedRows?: number; insertId?: number };
      return { affected: affectedRows, insertId };
    },
    async each(text, values, visit) {
      let failed: { error: unknown } | null = null;
      await new Promise<void>((resolve, reject) => {
        const command = executed(connection, text, values);
        const settle = (end: () => void): void => {
          connection.off('error', lost);
          end();
        };
        const lost = (error: Error): void => settle(() => reject(error));
        connection.once('error', lost);
        command.once('error', lost);
        command.once('end', () => settle(resolve));
        command.on('result', (row) => {
          if (failed) return;
          try {
            visit(row);
          } catch (error) {
            failed = { error };
          }
        });
      });
      const failure = failed as { error: unknown } | null;
      if (failure) throw failure.error;
    },
    stream(text, values = [], highWaterMark = 4096) {
      return rowStream(connection, text, values, highWaterMark);
    },
  };
}

/** A running statement. mysql2 gives each row as an event; a stream of them costs a fifth more, and can be paused. */
interface Executed {
  on(event: 'result', visit: (row: unknown[]) => void): this;
  once(event: 'error', fail: (error: Error) => void): this;
  once(event: 'end', end: () => void): this;
  stream(options: { highWaterMark: number }): Readable;
}

function executed(connection: CallbackConnection, text: string, values: readonly Value[]): Executed {
  return connection.execute({ sql: text, values: [...values], rowsAsArray: true });
}

/**
 * The rows of one statement as they come. A connection that is lost tells itself alone, and none of the streams on it
 * (mysql2 tells callbacks only): without this, whoever reads would wait for ever, and go on renewing the lease of a task.
 */
function rowStream(
  connection: CallbackConnection,
  text: string,
  values: readonly Value[],
  highWaterMark: number,
): Readable {
  const stream = executed(connection, text, values).stream({ highWaterMark });
  const lost = (error: Error): void => void stream.destroy(error);
  connection.once('error', lost);
  return stream.once('close', () => void connection.off('error', lost));
}

/** A transaction: statements and TypeORM's manager on the same connection. */
export interface Transaction extends Sql {
  readonly manager: EntityManager;
}

/** One account's pool. TypeORM owns it; nothing else opens one. */
export class Database implements Sql {
  private readonly sentinel: Sentinel;
  private readonly seen = new WeakSet<object>();

  private constructor(
    readonly source: DataSource,
    readonly engine: Engine,
    readonly version: string,
    private readonly url: string,
  ) {
    this.sentinel = new Sentinel(connectionOptions(url));
  }

  static async open(url: string, entities: readonly EntityClass[] = [], poolSize = 10): Promise<Database> {
    const probe = await createConnection(connectionOptions(url));
    let version: string;
    try {
      const [rows] = await probe.query('SELECT VERSION() AS version');
      version = (rows as { version: string }[])[0]?.version ?? '';
    } finally {
      await probe.end();
    }
    const engine: Engine = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
    const { host, port, user, password, database } = connectionOptions(url);
    const source = new DataSource({
      // TypeORM must be told the truth: with 'mysql' on MariaDB its schema comparison would rebuild text columns.
      type: engine,
      host,
      port,
      username: user,
      password,
      database,
      charset: 'utf8mb4_unicode_ci',
      timezone: 'Z',
      dateStrings: ['DATE'],
      supportBigNumbers: true,
      bigNumberStrings: false,
      synchronize: false,
      poolSize,
      extra: { flags: ['-LOCAL_FILES'], keepAliveInitialDelay: KEEP_ALIVE_MS },
      entities: [...entities],
    });
    await source.initialize();
    return new Database(source, engine, version, url);
  }

  async rows<T = Row>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return this.onConnection((sql) => sql.rows<T>(text, values));
  }

  async run(text: string, values: readonly Value[] = []): Promise<{ affected: number; insertId: number }> {
    return this.onConnection((sql) => sql.run(text, values));
  }

  async each(text: string, values: readonly Value[], visit: (row: unknown[]) => void): Promise<void> {
    return this.onConnection((sql) => sql.each(text, values, visit));
  }

  async *stream(text: string, values: readonly Value[] = [], highWaterMark = 4096): AsyncIterable<unknown[]> {
    const runner = this.source.createQueryRunner();
    try {
      yield* sqlOn(await this.connect(runner)).stream(text, values, highWaterMark);
    } finally {
      await runner.release();
    }
  }

  private async onConnection<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(sqlOn(await this.connect(runner)));
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs work in one transaction; an exception rolls everything back. Writers use READ COMMITTED; a reader that needs
   * several statements of one moment uses REPEATABLE READ.
   */
  async inTransaction<T>(isolation: Isolation, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const connection = await this.connect(runner);
      await runner.startTransaction(isolation);
      const tx: Transaction = Object.assign(sqlOn(connection), { manager: runner.manager });
      try {
        const result = await work(tx);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * A connection of its own, outside the pool: for bulk loads (LOAD DATA from a stream is allowed only here), temporary
   * tables and named locks. The caller ends it.
   */
  async dedicated(options: { localInfile?: boolean } = {}): Promise<Connection> {
    const base = connectionOptions(this.url);
    const connection = await createConnection({ ...base, flags: options.localInfile ? [] : ['-LOCAL_FILES'] });
    // Lost while nobody uses it, it would end the process: whoever uses it next is told by their own statement.
    connection.on('error', () => undefined);
    this.sentinel.guard((connection as unknown as { connection: CallbackConnection }).connection);
    for (const setting of SESSION_SETTINGS) await connection.query(setting);
    return connection;
  }

  async close(): Promise<void> {
    this.sentinel.close();
    await this.source.destroy();
  }

  /** Connects a query runner and gives a pooled connection its session settings the first time it is seen. */
  private async connect(runner: { connect(): Promise<unknown> }): Promise<CallbackConnection> {
    const connection = (await runner.connect()) as CallbackConnection;
    if (!this.seen.has(connection)) {
      this.sentinel.guard(connection);
      for (const setting of SESSION_SETTINGS) await connection.promise().query(setting);
      this.seen.add(connection);
    }
    return connection;
  }
}
