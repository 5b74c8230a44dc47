import {
  addDays,
  err,
  ok,
  runDateAt,
  type MessageCode,
  type PlainDate,
  type Result,
  type UserError,
} from '@tepat/shared';
import { transact, type Actor } from '../modules/audit';
import type { Transaction } from '../platform/database/database';
import type { Platform } from '../platform/platform';
import { Refused } from '../platform/refused';
import { activeRun, runById, WHOLE_STEP } from './run-store';
import { NIGHT_ACTOR, PART_SIZE, partsOf, STEP_NAMES } from './steps';

export interface StartRequest {
  /** The date in Jakarta that it is the night of. */
  runDate: PlainDate;
  origin: 'SCHEDULE' | 'MANUAL';
  reason: string | null;
  /** How many ids a part of a shared step covers; a small one shares a small province too. */
  partSize?: number;
}

type Refusal = UserError<MessageCode>;

const DEMO_DAYS_AHEAD = 62;

/**
 * Opens a run of a date with its tasks. At most one run is active, and at most one of a date comes from the schedule:
 * unique keys decide, so two starts at once need no lock. A further attempt of a date needs a reason.
 *
 * @returns the id of the run, or why it was refused
 */
export async function startNight(
  platform: Platform,
  actor: Actor,
  request: StartRequest,
): Promise<Result<number, Refusal>> {
  const now = platform.clock.now();
  // In production nobody publishes next month's list today; the demo may look two months ahead.
  const furthest = addDays(runDateAt(now), platform.mode === 'production' ? 0 : DEMO_DAYS_AHEAD);
  if (request.runDate > furthest) {
    return err({ code: 'NIGHT_DATE_IN_FUTURE', field: 'date', params: { last: furthest } });
  }
  const { partSize = PART_SIZE } = request;
  const parts = await partsOf(platform, partSize);
  try {
    return await transact(platform.database, platform.clock, actor, async (tx) => {
      const [{ attempts }] = (await tx.rows<{ attempts: number }>(
        'SELECT COALESCE(MAX(attempt), 0) AS attempts FROM nightly_run WHERE run_date = ?',
        [request.runDate],
      )) as [{ attempts: number }];
      const [{ last }] = (await tx.rows<{ last: string | null }>(
        "SELECT MAX(run_date) AS last FROM nightly_run WHERE state = 'DONE'",
      )) as [{ last: string | null }];
      // Decisions are those of the last night: a night of an earlier date would take them back.
      if (last !== null && request.runDate < last) {
        throw new Refused({ code: 'NIGHT_DATE_PASSED', field: 'date', params: { last } });
      }
      if (attempts > 0 && !request.reason?.trim()) {
        throw new Refused({ code: 'NIGHT_REASON_REQUIRED', field: 'reason', params: { runDate: request.runDate } });
      }
      const { insertId } = await tx.run(
        `INSERT INTO nightly_run (run_date, attempt, origin, state, active, scheduled, reason, requested_by, part_size, created_at, started_at)
         VALUES (?, ?, ?, 'RUNNING', 1, ?, ?, ?, ?, ?, ?)`,
        [
          request.runDate,
          attempts + 1,
          request.origin,
          request.origin === 'SCHEDULE' ? 1 : null,
          request.reason,
          actor.id,
          partSize,
          now,
          now,
        ],
      );
      await openTasks(tx, insertId, parts);
      tx.record({
        action: 'night.start',
        subject: { kind: 'RUN', id: String(insertId) },
        after: { runDate: request.runDate, attempt: attempts + 1, origin: request.origin },
        ...(request.reason ? { reason: request.reason } : {}),
      });
      return ok(insertId);
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    const message = error instanceof Error ? error.message : '';
    if (message.includes('nightly_run_one_scheduled')) {
      return err({ code: 'NIGHT_SCHEDULED_EXISTS', params: { runDate: request.runDate } });
    }
    if (message.includes('nightly_run_one_active') || message.includes('nightly_run_attempt')) {
      const running = await activeRun(platform.database);
      const { runDate, attempt } = running ?? { runDate: request.runDate, attempt: 1 };
      return err({ code: 'NIGHT_RUNNING', params: { runDate, attempt } });
    }
    throw error;
  }
}

/** One task for each step, and one for each part of a shared step beside it. */
async function openTasks(tx: Transaction, runId: number, parts: Readonly<Record<string, number>>): Promise<void> {
  for (const [position, step] of STEP_NAMES.entries()) {
    for (let shard = WHOLE_STEP; shard <= (parts[step] ?? 0); shard++) {
      await tx.run(`INSERT INTO nightly_task (run_id, step, shard, position, state) VALUES (?, ?, ?, ?, 'WAITING')`, [
        runId,
        step,
        shard,
        position,
      ]);
    }
  }
}

/** Asks a run to stop at its next safe place. A run that nobody holds ends at once. */
export async function cancelNight(
  platform: Platform,
  actor: Actor,
  request: { runId: number; reason: string },
): Promise<Result<number, UserError<'NIGHT_NOT_RUNNING'>>> {
  return transact<Result<number, UserError<'NIGHT_NOT_RUNNING'>>>(
    platform.database,
    platform.clock,
    actor,
    async (tx) => {
      const { affected } = await tx.run(
        'UPDATE nightly_run SET cancel_requested_at = ? WHERE id = ? AND active = 1 AND cancel_requested_at IS NULL',
        [platform.clock.now(), request.runId],
      );
      tx.record({
        action: affected === 1 ? 'night.cancel' : 'night.cancel-refused',
        subject: { kind: 'RUN', id: String(request.runId) },
        reason: request.reason,
      });
      return affected === 1 ? ok(request.runId) : err({ code: 'NIGHT_NOT_RUNNING' });
    },
  );
}

type Ending = { state: 'DONE' | 'FAILED' | 'CANCELLED'; outcome: string; summary: Record<string, unknown> };

/** Ends a run once: whoever comes second finds it no longer active and does nothing. */
export async function endRun(platform: Platform, runId: number, ending: Ending): Promise<boolean> {
  if (!(await runById(platform.database, runId))?.active) return false;
  return transact(platform.database, platform.clock, NIGHT_ACTOR, async (tx) => {
    const { affected } = await tx.run(
      'UPDATE nightly_run SET state = ?, outcome = ?, summary = ?, active = NULL, finished_at = ? WHERE id = ? AND active = 1',
      [ending.state, ending.outcome, JSON.stringify(ending.summary), platform.clock.now(), runId],
    );
    if (affected === 1 && ending.state !== 'DONE') {
      await tx.run(
        `UPDATE nightly_task SET state = 'CANCELLED', lease_token = NULL WHERE run_id = ? AND state IN ('WAITING', 'RUNNING')`,
        [runId],
      );
    }
    tx.record({
      action: affected === 1 ? 'night.end' : 'night.end-repeated',
      subject: { kind: 'RUN', id: String(runId) },
      after: { state: ending.state, outcome: ending.outcome },
    });
    return affected === 1;
  });
}
