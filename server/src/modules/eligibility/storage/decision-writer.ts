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
/** Fewer than a thousand: from there on MariaDB makes a table of an IN list. */
const IDS_A_STATEMENT = 500;

/**
 * Puts changes in force: what stood before the run goes to the history, who left the category goes out, the rest is
 * written. Run again under the same run it finds nothing that began earlier, and ends the same.
 */
export async function writeChanges(
  tx: Sql & { connection: Connection },
  changes: readonly DecisionChange[],
  pins: DecisionPins,
): Promise<void> {
  const stood = changes.filter((change) => change.stood);
  for (const programId of new Set(stood.map((change) => change.programId))) {
    const ids = stood.filter((change) => change.programId === programId).map(({ residentId }) => residentId);
    await retire(tx, programId, ids, pins.runId);
  }
  await loadRows(tx.connection, 'decision', COLUMNS, cellsOf(changes, pins));
}

/** The index is named: of a few people MariaDB would otherwise read every decision of the programme. */
async function retire(tx: Sql, programId: number, residentIds: readonly number[], runId: number): Promise<void> {
  const kept = DECISION_COLUMNS.join(', ');
  for (let from = 0; from < residentIds.length; from += IDS_A_STATEMENT) {
    const ids = residentIds.slice(from, from + IDS_A_STATEMENT);
    const listed = `program_id = ? AND resident_id IN (${ids.map(() => '?').join(', ')})`;
    await tx.run(
      `INSERT INTO decision_history (program_id, resident_id, since_run, until_run, ${kept})
       SELECT program_id, resident_id, since_run, ?, ${kept}
       FROM decision FORCE INDEX (decision_by_resident) WHERE ${listed} AND since_run < ?`,
      [runId, programId, ...ids, runId],
    );
    await tx.run(`DELETE FROM decision WHERE ${listed}`, [programId, ...ids]);
  }
}

function* cellsOf(changes: readonly DecisionChange[], pins: DecisionPins): Generator<LoadCell[]> {
  const { runId, rankingId, revision, referenceDate } = pins;
  for (const { programId, residentId, criteriaVersionId, decision } of changes) {
    if (decision === null) continue;
    const { outcome, met, unknown, desil, desilKind, excludedBy } = decision;
    yield [
      ...[programId, residentId, runId, outcome, met, unknown, desil, desilKind, excludedBy],
      ...[rankingId, criteriaVersionId, revision, referenceDate],
    ];
  }
}
