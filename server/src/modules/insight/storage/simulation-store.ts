import { createHash } from 'node:crypto';
import type { SimulationState } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { isFree, type TaskKind } from '../../../platform/queue/lease';
import type { SimulationKind } from '../domain/parameters';

/** A simulation as it stands. */
export interface SimulationRecord {
  readonly id: number;
  readonly kind: SimulationKind;
  /** Of a rule; null for what is tried with all programmes. */
  readonly programId: number | null;
  /** The version whose terms were taken; null where the terms were sent. */
  readonly criteriaVersionId: number | null;
  /** The exact bytes. */
  readonly parameters: Buffer;
  readonly parametersSha256: Buffer;
  readonly revision: number;
  readonly rankingId: number;
  readonly listId: number | null;
  readonly codeVersion: string;
  readonly state: SimulationState;
  readonly attempts: number;
  readonly errors: number;
  readonly phase: string | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export type NewSimulation = Pick<
  SimulationRecord,
  | 'kind'
  | 'programId'
  | 'criteriaVersionId'
  | 'parameters'
  | 'revision'
  | 'rankingId'
  | 'listId'
  | 'codeVersion'
  | 'requestedBy'
  | 'createdAt'
>;

/** Whoever cancels a simulation takes the token away. One that takes its workers down is not tried as often as a night. */
export const SIMULATION_TASK: TaskKind = { table: 'simulation', waiting: 'QUEUED', mostKills: 3 };

const SELECT = `SELECT id, kind, program_id AS programId, criteria_version_id AS criteriaVersionId, parameters,
  parameters_sha256 AS parametersSha256, revision, ranking_id AS rankingId, list_id AS listId,
  code_version AS codeVersion, state, attempts, errors, phase, rows_done AS progressDone, rows_total AS progressTotal,
  error_text AS error, requested_by AS requestedBy, created_at AS createdAt, started_at AS startedAt,
  finished_at AS finishedAt FROM simulation`;

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

export async function insertSimulation(tx: Sql, simulation: NewSimulation): Promise<number> {
  const { parameters } = simulation;
  const { insertId } = await tx.run(
    `INSERT INTO simulation (kind, program_id, criteria_version_id, parameters, parameters_sha256, revision, ranking_id,
       list_id, code_version, state, requested_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)`,
    [
      simulation.kind,
      simulation.programId,
      simulation.criteriaVersionId,
      parameters,
      sha256(parameters),
      simulation.revision,
      simulation.rankingId,
      simulation.listId,
      simulation.codeVersion,
      simulation.requestedBy,
      simulation.createdAt,
    ],
  );
  return insertId;
}

export async function simulationById(sql: Sql, id: number): Promise<SimulationRecord | null> {
  const [row] = await sql.rows<SimulationRecord>(`${SELECT} WHERE id = ?`, [id]);
  return row ?? null;
}

/** Newest first, by keyset on the id; those of one programme, or all. */
export async function simulationsPage(
  sql: Sql,
  page: { readonly first: number; readonly before: number | null; readonly programId: number | null },
): Promise<SimulationRecord[]> {
  const { first, before, programId } = page;
  const of = programId === null ? '' : 'program_id = ? AND ';
  return sql.rows<SimulationRecord>(`${SELECT} WHERE ${of}id < ? ORDER BY id DESC LIMIT ?`, [
    ...(programId === null ? [] : [programId]),
    before ?? Number.MAX_SAFE_INTEGER,
    first,
  ]);
}

export async function openSimulations(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ open: number }>(
    "SELECT COUNT(*) AS open FROM simulation WHERE state IN ('QUEUED', 'RUNNING')",
  );
  return row?.open ?? 0;
}

/** The oldest simulation that nobody works on; a lease that has run out counts as nobody. */
export async function nextSimulation(sql: Sql): Promise<SimulationRecord | null> {
  const [row] = await sql.rows<SimulationRecord>(`${SELECT} WHERE ${isFree(SIMULATION_TASK)} ORDER BY id LIMIT 1`);
  return row ?? null;
}

/** Cancels a simulation that has not ended. @returns false when it has, meanwhile */
export async function giveUp(sql: Sql, id: number, at: Date): Promise<boolean> {
  const { affected } = await sql.run(
    `UPDATE simulation SET state = 'CANCELLED', lease_token = NULL, lease_until = NULL, finished_at = ?
      WHERE id = ? AND state IN ('QUEUED', 'RUNNING')`,
    [at, id],
  );
  return affected === 1;
}

export interface StoredReport {
  /** The exact bytes. */
  readonly report: Buffer;
  readonly sha256: Buffer;
}

export async function insertReport(tx: Sql, simulationId: number, report: Buffer, at: Date): Promise<void> {
  await tx.run('INSERT INTO simulation_result (simulation_id, report, sha256, created_at) VALUES (?, ?, ?, ?)', [
    simulationId,
    report,
    sha256(report),
    at,
  ]);
}

/** The reports of some simulations; whoever has none yet is left out. */
export async function reportsOf(sql: Sql, simulationIds: readonly number[]): Promise<Map<number, StoredReport>> {
  if (simulationIds.length === 0) return new Map();
  const rows = await sql.rows<StoredReport & { simulationId: number }>(
    `SELECT simulation_id AS simulationId, report, sha256 FROM simulation_result
      WHERE simulation_id IN (${marks(simulationIds)})`,
    simulationIds,
  );
  return new Map(rows.map(({ simulationId, ...stored }) => [simulationId, stored]));
}
