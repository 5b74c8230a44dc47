import { randomBytes } from 'node:crypto';
import os from 'node:os';
import type { Sql } from '../platform/database/database';
import type { Platform } from '../platform/platform';
import { LeaseLost, StepCancelled } from '../platform/queue/step';
import type { StepContext } from '../platform/queue/step';
import { WHOLE_STEP } from './run-store';
import type { StepName } from './steps';

export const HOLDER = `${os.hostname()}:${process.pid}`;

export interface TaskKey {
  runId: number;
  step: StepName;
  shard: number;
}

const REPORT_EVERY_MS = 500;

/**
 * The right to work on one task, for a while. The token decides, not the clock: completing is an UPDATE where the
 * token still stands, so a process that slept through its lease can do no harm when it wakes.
 */
export class Lease implements StepContext {
  private readonly renewal: NodeJS.Timeout;
  private lastReport = 0;
  private lastPhase: string | null = null;
  private trouble: Error | null = null;
  private renewing = false;
  completed = false;

  private constructor(
    private readonly platform: Platform,
    private readonly key: TaskKey,
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
  static async take(platform: Platform, key: TaskKey, seconds: number): Promise<Lease | null> {
    const token = randomBytes(16);
    const now = platform.clock.now();
    const { affected } = await platform.database.run(
      `UPDATE nightly_task SET state = 'RUNNING', lease_token = ?, lease_holder = ?, attempts = attempts + 1,
         lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND), started_at = COALESCE(started_at, ?), error_text = NULL,
         phase = NULL, phase_started_at = ?, rows_done = 0, rows_total = 0
       WHERE run_id = ? AND step = ? AND shard = ?
         AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < UTC_TIMESTAMP(6)))`,
      [token, HOLDER, seconds, now, now, key.runId, key.step, key.shard],
    );
    return affected === 1 ? new Lease(platform, key, token, seconds) : null;
  }

  async report(phase: string, done: number, total: number): Promise<void> {
    if (this.trouble) throw this.trouble;
    const now = Date.now();
    if (phase === this.lastPhase && now - this.lastReport < REPORT_EVERY_MS && done < total) return;
    const newPhase = phase !== this.lastPhase;
    this.lastReport = now;
    this.lastPhase = phase;
    await this.renew(
      `, phase = ?, rows_done = ?, rows_total = ?${newPhase ? ', phase_started_at = ?' : ''}`,
      newPhase ? [phase, done, total, this.platform.clock.now()] : [phase, done, total],
    );
  }

  async complete(tx: Sql, result: Record<string, unknown>): Promise<void> {
    if (this.trouble) throw this.trouble;
    const { affected } = await tx.run(
      `UPDATE nightly_task SET state = 'DONE', result = ?, lease_token = NULL, lease_until = NULL, finished_at = ?
       WHERE run_id = ? AND step = ? AND shard = ? AND lease_token = ?`,
      [JSON.stringify(result), this.platform.clock.now(), this.key.runId, this.key.step, this.key.shard, this.token],
    );
    if (affected !== 1) throw new LeaseLost();
    const { revision, rankingId, held } = result;
    if (this.key.step === 'MATCH' && this.key.shard === WHOLE_STEP) {
      if (typeof revision !== 'number') throw new Error('MATCH must name the revision that the night reads as of');
      await tx.run('UPDATE nightly_run SET revision = ? WHERE id = ?', [revision, this.key.runId]);
    }
    if (typeof rankingId === 'number') {
      await tx.run('UPDATE nightly_run SET ranking_id = ? WHERE id = ?', [rankingId, this.key.runId]);
    }
    if (held) {
      await tx.run(`UPDATE nightly_task SET state = 'SKIPPED' WHERE run_id = ? AND state = 'WAITING'`, [
        this.key.runId,
      ]);
    }
    this.completed = true;
  }

  /** Gives the task back after an error, or marks it failed when it has been tried often enough. */
  async giveBack(error: Error, lastTry: boolean): Promise<void> {
    await this.platform.database.run(
      `UPDATE nightly_task SET state = ?, lease_token = NULL, lease_until = NULL, error_text = ?, errors = errors + 1
       WHERE run_id = ? AND step = ? AND shard = ? AND lease_token = ?`,
      [
        lastTry ? 'FAILED' : 'WAITING',
        error.message.slice(0, 500),
        this.key.runId,
        this.key.step,
        this.key.shard,
        this.token,
      ],
    );
  }

  release(): void {
    clearInterval(this.renewal);
  }

  private async renew(set = '', values: (string | number | Date)[] = []): Promise<void> {
    const { affected } = await this.platform.database.run(
      `UPDATE nightly_task SET lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND)${set}
       WHERE run_id = ? AND step = ? AND shard = ? AND lease_token = ?`,
      [this.seconds, ...values, this.key.runId, this.key.step, this.key.shard, this.token],
    );
    if (this.completed) return;
    if (affected !== 1) throw new LeaseLost(`${this.key.step} of run ${this.key.runId} is held by somebody else`);
    const [run] = await this.platform.database.rows<{ cancelled: number }>(
      'SELECT cancel_requested_at IS NOT NULL AS cancelled FROM nightly_run WHERE id = ?',
      [this.key.runId],
    );
    if (run?.cancelled) throw new StepCancelled();
  }
}
