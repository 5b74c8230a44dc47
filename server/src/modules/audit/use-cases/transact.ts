import type { Connection as CallbackConnection } from 'mysql2';
import type { Connection } from 'mysql2/promise';
import type { Clock } from '../../../platform/clock';
import type { Database, Sql, Transaction } from '../../../platform/database/database';
import { sqlOn } from '../../../platform/database/database';
import type { Actor, AuditEvent } from '../domain/event';
import { appendEvents } from '../storage/append';

export interface Recorder {
  /** Tells what this transaction does. Every transaction that commits must tell something. */
  record(event: AuditEvent): void;
}

export class ChangeWithoutEvent extends Error {
  constructor() {
    super('a transaction tried to commit without an audit event');
  }
}

/**
 * THE way to change anything: one transaction with its audit events in it. Work that records nothing is rolled back,
 * so a change can't slip past the trail; work that finds nothing to do throws or returns before calling this.
 */
export async function transact<T>(
  database: Database,
  clock: Clock,
  actor: Actor,
  work: (tx: Transaction & Recorder) => Promise<T>,
): Promise<T> {
  return database.inTransaction('READ COMMITTED', async (tx) => {
    const { recorder, finish } = recording(clock, actor, tx);
    const result = await work(Object.assign(tx, recorder));
    await finish();
    return result;
  });
}

/** The same on a connection of the caller's own: bulk work that needs temporary tables or LOAD DATA. */
export async function transactOn<T>(
  connection: Connection,
  clock: Clock,
  actor: Actor,
  work: (tx: Sql & Recorder & { connection: Connection }) => Promise<T>,
): Promise<T> {
  const sql = sqlOn((connection as unknown as { connection: CallbackConnection }).connection);
  await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
  await connection.query('START TRANSACTION');
  try {
    const { recorder, finish } = recording(clock, actor, sql);
    const result = await work(Object.assign(sql, recorder, { connection }));
    await finish();
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function recording(clock: Clock, actor: Actor, sql: Sql): { recorder: Recorder; finish: () => Promise<void> } {
  const events: AuditEvent[] = [];
  return {
    recorder: { record: (event) => void events.push(event) },
    finish: async () => {
      if (events.length === 0) throw new ChangeWithoutEvent();
      await appendEvents(sql, clock.now(), actor, events);
    },
  };
}
