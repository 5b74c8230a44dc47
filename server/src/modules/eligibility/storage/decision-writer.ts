import type { Connection } from 'mysql2/promise';
import type { Sql } from '../../../platform/database/database';
import type { LoadCell } from '../../../platform/database/load';
import { loadRows } from '../../../platform/database/load';
import type { Decision } from '../domain/decider';
import { DECISION_COLUMNS } from './decision-columns';

/** One changed decision; `decision` null = the person left the programme's category. */
export interface DecisionChange {
  readonly programId: number;
  readonly residentId: number;
  readonly criteriaVersionId: number;
  readonly decision: Decision | null;
  /** Whether another decision stood before. */
  readonly stood: boolean;
}

export interface DecisionPins {
  readonly runId: number;
  readonly rankingId: number;
  readonly revision: number;
  readonly referenceDate: string;
}

const COLUMNS = ['program_id', 'resident_id', 'since_run', ...DECISION_COLUMNS];
const KEPT = DECISION_COLUMNS.join(', ');
const STOOD =
  'decision_change c STRAIGHT_JOIN decision d ON d.resident_id = c.resident_id AND d.program_id = c.program_id';

/**
 * Puts changes in force: what stood before the run goes to the history, who left the category goes out, the rest is
 * written, what stood in its place: half the work of taking it out and putting it in. Run again under the same run it finds
 * nothing that began earlier, and ends the same.
 */
export async function writeChanges(
  tx: Sql & { connection: Connection },
  changes: readonly DecisionChange[],
  pins: DecisionPins,
): Promise<void> {
  const stood = changes.filter((change) => change.stood);
  const fresh = changes.filter((change) => !change.stood);
  if (stood.length > 0) await replace(tx, stood, pins);
  if (fresh.length > 0) await loadRows(tx.connection, 'decision', COLUMNS, cellsOf(fresh, pins));
}

async function replace(
  tx: Sql & { connection: Connection },
  changes: readonly DecisionChange[],
  pins: DecisionPins,
): Promise<void> {
  await tx.run('DROP TEMPORARY TABLE IF EXISTS decision_change');
  // Outcome 0: the person left the category.
  await tx.run(`CREATE TEMPORARY TABLE decision_change (
    program_id BIGINT NOT NULL, resident_id BIGINT NOT NULL, since_run BIGINT NOT NULL, outcome TINYINT NOT NULL,
    met_mask INT NOT NULL, unknown_mask INT NOT NULL, desil_used TINYINT NULL, desil_kind TINYINT NOT NULL,
    excluded_by BIGINT NULL, ranking_id BIGINT NULL, criteria_version_id BIGINT NOT NULL, revision BIGINT NOT NULL,
    reference_date DATE NOT NULL, PRIMARY KEY (resident_id, program_id)) ENGINE=InnoDB`);
  await loadRows(tx.connection, 'decision_change', COLUMNS, cellsOf(changes, pins));
  await tx.run(
    `INSERT INTO decision_history (program_id, resident_id, since_run, until_run, ${KEPT})
     SELECT d.program_id, d.resident_id, d.since_run, ?, ${DECISION_COLUMNS.map((column) => `d.${column}`).join(', ')}
       FROM ${STOOD} WHERE d.since_run < ?`,
    [pins.runId, pins.runId],
  );
  if (changes.some(({ decision }) => decision === null)) {
    await tx.run(`DELETE d FROM ${STOOD} WHERE c.outcome = 0`);
  }
  const sets = ['since_run', ...DECISION_COLUMNS].map((column) => `d.${column} = c.${column}`);
  await tx.run(`UPDATE ${STOOD} SET ${sets.join(', ')}`);
}

function* cellsOf(changes: readonly DecisionChange[], pins: DecisionPins): Generator<LoadCell[]> {
  const { runId, rankingId, revision, referenceDate } = pins;
  for (const { programId, residentId, criteriaVersionId, decision } of changes) {
    const { outcome, met, unknown, desil, desilKind, excludedBy } = decision ?? GONE;
    yield [
      ...[programId, residentId, runId, outcome, met, unknown, desil, desilKind, excludedBy],
      ...[rankingId, criteriaVersionId, revision, referenceDate],
    ];
  }
}

const GONE = { outcome: 0, met: 0, unknown: 0, desil: null, desilKind: 0, excludedBy: null };
