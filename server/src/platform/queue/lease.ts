import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql, Value } from '../database/database';
import type { Platform } from '../platform';
import { LeaseLost, StepCancelled } from './step';

export const HOLDER = `${os.hostname()}:${process.pid}`;

type Key = Readonly<Record<string, string | number>>;

/** A table of tasks: it has the columns of a lease, of progress and of tries that `nightly_task` and `simulation` share. */
export interface TaskKind {
  readonly table: string;
  /** The state in which a task waits for somebody; RUNNING, DONE and FAILED are called so everywhere. */
  readonly waiting: string;
  /** A task over which so many workers have died (memory, say) would kill the next one, too: it fails instead. */
  readonly mostKills: number;
  /** Whether somebody asked for it to stop; without it, whoever cancels takes the token away. */
  cancelled?(sql: Sql, key: Key): Promise<boolean>;
}

/** A task as it was read. */
export interface Task {
  readonly kind: TaskKind;
  /** Its row: column and value. */
  readonly key: Key;
  /** How often it was taken. */
  readonly attempts: number;
  /** How often it ended with an error. */
  readonly errors: number;
}

/** So often may a task end with an error; kills of innocent workers do not count. */
export const MOST_ERRORS = 4;
/** A task that failed waits before it is tried again, longer each time: a deadlock or a restart of the database passes. */
const PAUSE_MS = 500;
const REPORT_EVERY_MS = 500;

/** Whether a task may be taken, in SQL: nobody holds it, or the holder's lease has run out by the clock of the database. */
export const isFree = ({ waiting }: TaskKind): string =>
  `(state = '${waiting}' OR (state = 'RUNNING' AND lease_until < UTC_TIMESTAMP(6)))`;

/**
 * Does a task under a lease. Its error is told and counted: the task is given back, or fails when it has been tried often
 * enough.
 *
 * @param work must complete the lease
 * @returns how it ended for this process: LOST when it was taken over or taken away; null when somebody else holds it
 */
export async function workOnTask(
  platform: Platform,
  task: Task,
  leaseSeconds: number,
  work: (lease: Lease) => Promise<void>,
): Promise<'DONE' | 'LOST' | 'CANCELLED' | 'FAILED' | null> {
  const lease = await Lease.take(platform, task, leaseSeconds);
  if (lease === null) return null;
  const { log } = platform;
  const { kind, attempts, errors } = task;
  const kills = attempts - errors;
  const about = { task: kind.table, ...task.key };
  try {
    if (kills >= kind.mostKills) throw new Error(`it was begun ${kills} times and never ended`);
    await work(lease);
    if (!lease.completed) throw new Error('the work returned without completing its task');
    log.info(about, 'task done');
    return 'DONE';
  } catch (error) {
    if (error instanceof LeaseLost) {
      log.warn(about, 'the task was taken over, or away');
      return 'LOST';
    }
    if (error instanceof StepCancelled) return 'CANCELLED';
    const failure = error instanceof Error ? error : new Error(String(error));
    const lastTry = errors + 1 >= MOST_ERRORS || kills >= kind.mostKills;
    log.error({ ...about, attempt: attempts + 1, error: failure.stack }, 'task failed');
    await lease.giveBack(failure, lastTry);
    if (!lastTry) await pause(PAUSE_MS * 2 ** errors);
    return 'FAILED';
  } finally {
    lease.release();
  }
}

/**
 * The right to work on one task, for a while. The token decides, not the clock: completing is an UPDATE where the
 * token still stands, so a process that slept through its lease can do no harm when it wakes.
 */
export class Lease {
  private readonly renewal: NodeJS.Timeout;
  private lastReport = 0;
  private lastPhase: string | null = null;
  private trouble: Error | null = null;
  completed = false;

  private constructor(
    private readonly platform: Platform,
    private readonly task: Task,
    private readonly token: Buffer,
    private readonly seconds: number,
  ) {
    // A long set-based statement reports nothing: the lease is then renewed by the process being alive.
    this.renewal = setInterval(
      () => {
        this.renew().catch((error: unknown) => {
          if (error instanceof LeaseLost || error instanceof StepCancelled) this.trouble = error;
        });
      },
      (seconds * 1000) / 3,
    );
    this.renewal.unref();
  }

  /** Takes a task that nobody holds, or whose holder's lease has run out; null when somebody has it. */
  static async take(platform: Platform, task: Task, seconds: number): Promise<Lease | null> {
    const token = randomBytes(16);
    const now = platform.clock.now();
    const { affected } = await platform.database.run(
      `UPDATE ${task.kind.table} SET state = 'RUNNING', lease_token = ?, lease_holder = ?, attempts = attempts + 1,
         lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND), started_at = COALESCE(started_at, ?),
         error_text = NULL, phase = NULL, phase_started_at = ?, rows_done = 0, rows_total = 0
       WHERE ${rowOf(task)} AND ${isFree(task.kind)}`,
      [token, HOLDER, seconds, now, now, ...Object.values(task.key)],
    );
    return affected === 1 ? new Lease(platform, task, token, seconds) : null;
  }

  /** Tells progress (rows). @throws LeaseLost, StepCancelled */
  async report(phase: string, done: number, total: number): Promise<void> {
    if (this.trouble) throw this.trouble;
    const now = Date.now();
    const newPhase = phase !== this.lastPhase;
    if (!newPhase && now - this.lastReport < REPORT_EVERY_MS && done < total) return;
    [this.lastReport, this.lastPhase] = [now, phase];
    await this.renew({
      ...{ phase, rows_done: done, rows_total: total },
      ...(newPhase ? { phase_started_at: this.platform.clock.now() } : {}),
    });
  }

  /**
   * Marks the task done, in the transaction that holds its effect.
   *
   * @param also further columns of the task
   * @throws LeaseLost, StepCancelled
   */
  async complete(tx: Sql, also: Readonly<Record<string, Value>> = {}): Promise<void> {
    if (this.trouble) throw this.trouble;
    const finished = { ...also, finished_at: this.platform.clock.now() };
    const affected = await this.update(tx, `state = 'DONE', lease_token = NULL, lease_until = NULL`, finished);
    if (affected !== 1) throw new LeaseLost();
    this.completed = true;
  }

  async giveBack(error: Error, lastTry: boolean): Promise<void> {
    await this.update(this.platform.database, 'lease_token = NULL, lease_until = NULL, errors = errors + 1', {
      state: lastTry ? 'FAILED' : this.task.kind.waiting,
      error_text: error.message.slice(0, 500),
      finished_at: lastTry ? this.platform.clock.now() : null,
    });
  }

  release(): void {
    clearInterval(this.renewal);
  }

  private async renew(also: Readonly<Record<string, Value>> = {}): Promise<void> {
    const { kind, key } = this.task;
    const { database } = this.platform;
    const until = `lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ${this.seconds} SECOND)`;
    const affected = await this.update(database, until, also);
    if (this.completed) return;
    if (affected !== 1) throw new LeaseLost(`${JSON.stringify(key)} was cancelled, or is held by somebody else`);
    if (await kind.cancelled?.(database, key)) throw new StepCancelled();
  }

  /** Changes the task where the token still stands. @returns how many rows that were: none when the lease is lost */
  private async update(sql: Sql, set: string, also: Readonly<Record<string, Value>>): Promise<number> {
    const assignments = [set, ...Object.keys(also).map((column) => `${column} = ?`)].join(', ');
    const { affected } = await sql.run(
      `UPDATE ${this.task.kind.table} SET ${assignments} WHERE ${rowOf(this.task)} AND lease_token = ?`,
      [...Object.values(also), ...Object.values(this.task.key), this.token],
    );
    return affected;
  }
}

const rowOf = ({ key }: Task): string =>
  Object.keys(key)
    .map((column) => `${column} = ?`)
    .join(' AND ');
