import type { Row, Sql } from '../platform/database/database';
import type { NightRun } from './steps';

export interface TaskRow {
  runId: number;
  step: string;
  shard: number;
  position: number;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'SKIPPED' | 'CANCELLED';
  attempts: number;
  leaseUntil: Date | null;
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
    `SELECT * FROM nightly_task WHERE run_id IN (${runIds.map(() => '?').join(', ')}) ORDER BY run_id, position, shard`,
    [...runIds],
  );
  return rows.map((row) => ({
    runId: row['run_id'] as number,
    step: row['step'] as string,
    shard: row['shard'] as number,
    position: row['position'] as number,
    state: row['state'] as TaskRow['state'],
    attempts: row['attempts'] as number,
    leaseUntil: row['lease_until'] as Date | null,
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

export interface Progress {
  percent: number | null;
  etaSeconds: number | null;
}

/** How far a phase is, and how long it will still take at the pace so far; null while nobody can honestly say. */
export function progressOf(
  task: Pick<TaskRow, 'state' | 'rowsDone' | 'rowsTotal' | 'phaseStartedAt'>,
  now: Date,
): Progress {
  if (task.state === 'DONE') return { percent: 100, etaSeconds: 0 };
  if (task.state !== 'RUNNING' || task.rowsTotal === 0) return { percent: null, etaSeconds: null };
  const percent = Math.min(100, (task.rowsDone / task.rowsTotal) * 100);
  const elapsed = task.phaseStartedAt ? (now.getTime() - task.phaseStartedAt.getTime()) / 1000 : 0;
  if (task.rowsDone === 0 || elapsed < 1) return { percent, etaSeconds: null };
  return { percent, etaSeconds: Math.round(((task.rowsTotal - task.rowsDone) / task.rowsDone) * elapsed) };
}
