import type { Connection } from 'mysql2/promise';
import type { Sql } from '../../../platform/database/database';
import { loadRows } from '../../../platform/database/load';
import type { Decision } from '../domain/decider';
import { DECISION_COLUMNS } from './decision-columns';

/** One changed decision; `decision` null = the person left the programme's category. */
export interface DecisionChange {
  readonly programId: number;
  readonly residentId: number;
  readonly criteriaVersionId: number;
  readonly decision: Decision | null;
}

export interface DecisionPins {
  readonly runId: number;
  readonly rankingId: number | null;
  readonly revision: number;
  readonly referenceDate: string;
}

const KEYS = ['program_id', 'resident_id'] as const;
const COLUMNS = DECISION_COLUMNS.join(', ');

/** The changes of a night wait in a temporary table of the session: a pass that dies leaves nothing behind. */
export async function createChangeTable(connection: Connection): Promise<void> {
  await connection.query(
    `CREATE TEMPORARY TABLE decision_change (
       program_id BIGINT NOT NULL, resident_id BIGINT NOT NULL, closed TINYINT NOT NULL, outcome TINYINT NOT NULL,
       met_mask INT NOT NULL, unknown_mask INT NOT NULL, desil_used TINYINT NULL, desil_kind TINYINT NOT NULL,
       excluded_by BIGINT NULL, ranking_id BIGINT NULL, criteria_version_id BIGINT NOT NULL, revision BIGINT NOT NULL,
       reference_date DATE NOT NULL, PRIMARY KEY (program_id, resident_id)
     ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  );
}

export async function stageChanges(
  connection: Connection,
  changes: readonly DecisionChange[],
  pins: DecisionPins,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ programId, residentId, criteriaVersionId, decision }) => [
    programId,
    residentId,
    decision === null ? 1 : 0,
    decision?.outcome ?? 0,
    decision?.met ?? 0,
    decision?.unknown ?? 0,
    decision?.desil ?? null,
    decision?.desilKind ?? 0,
    decision?.excludedBy ?? null,
    pins.rankingId,
    criteriaVersionId,
    pins.revision,
    pins.referenceDate,
  ]);
  await loadRows(connection, 'decision_change', [...KEYS, 'closed', ...DECISION_COLUMNS], rows);
}

/**
 * Puts the staged changes in force: what stood before the run goes to the history, who left the category goes out, the
 * rest is written. Run again under the same run it finds nothing that began earlier, and ends the same.
 */
export async function mergeChanges(tx: Sql, runId: number): Promise<void> {
  await tx.run(
    `INSERT INTO decision_history (program_id, resident_id, since_run, until_run, ${COLUMNS})
     SELECT d.program_id, d.resident_id, d.since_run, ?, ${DECISION_COLUMNS.map((column) => `d.${column}`).join(', ')}
       FROM decision_change c STRAIGHT_JOIN decision d ON d.program_id = c.program_id AND d.resident_id = c.resident_id
      WHERE d.since_run < ?`,
    [runId, runId],
  );
  await tx.run(
    `DELETE d FROM decision_change c STRAIGHT_JOIN decision d
         ON d.program_id = c.program_id AND d.resident_id = c.resident_id
      WHERE c.closed = 1`,
  );
  const set = DECISION_COLUMNS.map((column) => `${column} = VALUES(${column})`).join(', ');
  await tx.run(
    `INSERT INTO decision (program_id, resident_id, since_run, ${COLUMNS})
     SELECT program_id, resident_id, ?, ${COLUMNS} FROM decision_change WHERE closed = 0
     ON DUPLICATE KEY UPDATE since_run = VALUES(since_run), ${set}`,
    [runId],
  );
}
