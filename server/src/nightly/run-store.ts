import type { Row, Sql } from '../platform/database/database';
import { marks } from '../platform/database/pages';
import { isFree, type TaskKind } from '../platform/queue/lease';
import type { NightRun } from './steps';

/** The task of a step that stands for the step itself; the parts of a shared step are numbered from 1. */
export const WHOLE_STEP = 0;

export const MOST_KILLS = 20;

export const NIGHT_TASK: TaskKind = {
  table: 'nightly_task',
  waiting: 'WAITING',
  mostKills: MOST_KILLS,
  async cancelled(sql, key) {
    const [run] = await sql.rows<{ cancelled: number }>(
      'SELECT cancel_requested_at IS NOT NULL AS cancelled FROM nightly_run WHERE id = ?',
      [key['run_id'] ?? 0],
    );
    return run?.cancelled === 1;
  },
};

export interface TaskRow {
  runId: number;
  step: string;
  /** WHOLE_STEP, or the part from 1. */
  shard: number;
  position: number;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'SKIPPED' | 'CANCELLED';
  /** How often it was taken. */
  attempts: number;
  /** How often it ended with an error. */
  errors: number;
  /** Whether it may be taken: nobody holds it, or the holder's lease has run out by the clock of the database. */
  free: boolean;
  phase: string | null;
  phaseStartedAt: Date | null;
  rowsDone: number;
  rowsTotal: number;
  result: Record<string, unknown> | null;
  error: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface RunRow extends NightRun {
  /** How many ids a part of a shared step covers. */
  partSize: number;
  origin: 'SCHEDULE' | 'MANUAL';
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  active: boolean;
  reason: string | null;
  requestedBy: string;
  outcome: string | null;
  summary: Record<string, unknown> | null;
  createdAt: Date;
  finishedAt: Date | null;
  cancelRequested: boolean;
}

const parsed = (text: unknown): Record<string, unknown> | null =>
  typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : null;

function toRun(row: Row): RunRow {
  return {
    id: row['id'] as number,
    runDate: row['run_date'] as string,
    attempt: row['attempt'] as number,
    partSize: row['part_size'] as number,
    revision: row['revision'] as number | null,
    rankingId: row['ranking_id'] as number | null,
    origin: row['origin'] as RunRow['origin'],
    state: row['state'] as RunRow['state'],
    active: row['active'] === 1,
    reason: row['reason'] as string | null,
    requestedBy: row['requested_by'] as string,
    outcome: row['outcome'] as string | null,
    summary: parsed(row['summary']),
    createdAt: row['created_at'] as Date,
    finishedAt: row['finished_at'] as Date | null,
    cancelRequested: row['cancel_requested_at'] !== null,
  };
}

export async function runById(sql: Sql, id: number): Promise<RunRow | null> {
  const [row] = await sql.rows('SELECT * FROM nightly_run WHERE id = ?', [id]);
  return row ? toRun(row) : null;
}

export async function activeRun(sql: Sql): Promise<RunRow | null> {
  const [row] = await sql.rows('SELECT * FROM nightly_run WHERE active = 1');
  return row ? toRun(row) : null;
}

/** Runs newest first, by keyset: those with an id below `before`. */
export async function pageOfRuns(sql: Sql, first: number, before: number | null): Promise<RunRow[]> {
  const rows = await sql.rows('SELECT * FROM nightly_run WHERE id < ? ORDER BY id DESC LIMIT ?', [
    before ?? Number.MAX_SAFE_INTEGER,
    first,
  ]);
  return rows.map(toRun);
}

/** The tasks of several runs in one statement, in the order of the night. */
export async function tasksOf(sql: Sql, runIds: readonly number[]): Promise<TaskRow[]> {
  if (runIds.length === 0) return [];
  const rows = await sql.rows(
    `SELECT t.*, ${isFree(NIGHT_TASK)} AS free FROM nightly_task t WHERE run_id IN (${marks(runIds)})
      ORDER BY run_id, position, shard`,
    [...runIds],
  );
  return rows.map((row) => ({
    runId: row['run_id'] as number,
    step: row['step'] as string,
    shard: row['shard'] as number,
    position: row['position'] as number,
    state: row['state'] as TaskRow['state'],
    attempts: row['attempts'] as number,
    errors: row['errors'] as number,
    free: row['free'] === 1,
    phase: row['phase'] as string | null,
    phaseStartedAt: row['phase_started_at'] as Date | null,
    rowsDone: row['rows_done'] as number,
    rowsTotal: row['rows_total'] as number,
    result: parsed(row['result']),
    error: row['error_text'] as string | null,
    startedAt: row['started_at'] as Date | null,
    finishedAt: row['finished_at'] as Date | null,
  }));
}
