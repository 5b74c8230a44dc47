import { randomBytes } from 'node:crypto';
import os from 'node:os';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { LeaseLost } from '../../../platform/queue/step';

const HOLDER = `${os.hostname()}:${process.pid}`;
const REPORT_EVERY_MS = 500;

/**
 * The right to work on one simulation, for a while. The token decides, not the clock: completing is an UPDATE where the
 * token still stands. Whoever cancels takes the token away, so the worker finds out as it does when it was overtaken.
 */
export class SimulationLease {
  private readonly renewal: NodeJS.Timeout;
  private lost: LeaseLost | null = null;
  private lastReport = 0;
  private lastPhase: string | null = null;

  private constructor(
    private readonly platform: Platform,
    private readonly id: number,
    private readonly token: Buffer,
    private readonly seconds: number,
  ) {
    // Reading the desils of a province reports nothing: the lease is then renewed by the process being alive.
    this.renewal = setInterval(
      () => {
        this.renew().catch((error: unknown) => {
          if (error instanceof LeaseLost) this.lost = error;
        });
      },
      (seconds * 1000) / 3,
    );
    this.renewal.unref();
  }

  /** Takes a simulation that nobody holds, or whose holder's lease has run out; null when somebody has it. */
  static async take(platform: Platform, id: number, seconds: number): Promise<SimulationLease | null> {
    const token = randomBytes(16);
    const { affected } = await platform.database.run(
      `UPDATE simulation SET state = 'RUNNING', lease_token = ?, lease_holder = ?, attempts = attempts + 1,
         lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND), started_at = COALESCE(started_at, ?), error_text = NULL
        WHERE id = ? AND (state = 'QUEUED' OR (state = 'RUNNING' AND lease_until < UTC_TIMESTAMP(6)))`,
      [token, HOLDER, seconds, platform.clock.now(), id],
    );
    return affected === 1 ? new SimulationLease(platform, id, token, seconds) : null;
  }

  /** @throws LeaseLost when somebody has cancelled, or taken over */
  async report(phase: string, done: number, total: number): Promise<void> {
    if (this.lost) throw this.lost;
    const now = Date.now();
    if (phase === this.lastPhase && now - this.lastReport < REPORT_EVERY_MS && done < total) return;
    [this.lastReport, this.lastPhase] = [now, phase];
    await this.renew(', phase = ?, progress_done = ?, progress_total = ?', [phase, done, total]);
  }

  /** Marks the simulation done, inside the transaction that holds its report. @throws LeaseLost, as `report` does */
  async complete(tx: Sql): Promise<void> {
    const { affected } = await tx.run(
      `UPDATE simulation SET state = 'DONE', lease_token = NULL, lease_until = NULL, finished_at = ?
        WHERE id = ? AND lease_token = ?`,
      [this.platform.clock.now(), this.id, this.token],
    );
    if (affected !== 1) throw new LeaseLost();
  }

  /** Gives the simulation back after an error, or marks it failed when it has been tried often enough. */
  async giveBack(error: Error, lastTry: boolean): Promise<void> {
    await this.platform.database.run(
      `UPDATE simulation SET state = ?, lease_token = NULL, lease_until = NULL, error_text = ?, finished_at = ?
        WHERE id = ? AND lease_token = ?`,
      [
        lastTry ? 'FAILED' : 'QUEUED',
        error.message.slice(0, 500),
        lastTry ? this.platform.clock.now() : null,
        this.id,
        this.token,
      ],
    );
  }

  release(): void {
    clearInterval(this.renewal);
  }

  private async renew(set = '', values: (string | number)[] = []): Promise<void> {
    const { affected } = await this.platform.database.run(
      `UPDATE simulation SET lease_until = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND)${set}
        WHERE id = ? AND lease_token = ?`,
      [this.seconds, ...values, this.id, this.token],
    );
    if (affected !== 1) throw new LeaseLost(`simulation ${this.id} was cancelled, or is held by somebody else`);
  }
}
