import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { DesilKindName, OutcomeName } from '../domain/outcome';
import { desilKindOf, outcomeNameOf } from '../domain/outcome';

/** A decision as it stands, or stood until a later run. */
export interface DecisionRecord {
  readonly programId: number;
  readonly residentId: number;
  readonly sinceRun: number;
  /** The run that replaced it or closed it (the person left the category); null while it stands. */
  readonly untilRun: number | null;
  readonly outcome: OutcomeName;
  /** Bit i belongs to clause i of the criteria version. */
  readonly met: number;
  readonly unknown: number;
  readonly desil: number | null;
  readonly desilKind: DesilKindName;
  /** The programme of the same group that was preferred. */
  readonly excludedBy: number | null;
  readonly rankingId: number | null;
  readonly criteriaVersionId: number;
  readonly revision: number;
  readonly referenceDate: PlainDate;
  /** The date of the run, which a demo may set ahead of its day; null for a run that is not recorded. */
  readonly runDate: PlainDate | null;
  /** When the run ended; null while it is running, or for a run that is not recorded. */
  readonly decidedAt: Date | null;
  readonly replacedAt: Date | null;
}

type Stored = Omit<DecisionRecord, 'outcome' | 'desilKind'> & { outcome: number; desilKind: number };

const select = (table: string, until: string, replacedAt: string): string =>
  `SELECT d.program_id AS programId, d.resident_id AS residentId, d.since_run AS sinceRun, ${until} AS untilRun, d.outcome,
          d.met_mask AS met, d.unknown_mask AS unknown, d.desil_used AS desil, d.desil_kind AS desilKind,
          d.excluded_by AS excludedBy, d.ranking_id AS rankingId, d.criteria_version_id AS criteriaVersionId, d.revision,
          d.reference_date AS referenceDate, r.run_date AS runDate,
          COALESCE(r.finished_at, r.created_at) AS decidedAt, ${replacedAt} AS replacedAt
     FROM ${table} d LEFT JOIN nightly_run r ON r.id = d.since_run`;

const recordOf = (row: Stored): DecisionRecord => ({
  ...row,
  outcome: outcomeNameOf(row.outcome),
  desilKind: desilKindOf(row.desilKind),
});

/** The standing decisions of some residents, each in the order of the programmes. */
export async function decisionsOf(sql: Sql, residentIds: readonly number[]): Promise<Map<number, DecisionRecord[]>> {
  const found = new Map<number, DecisionRecord[]>(residentIds.map((id) => [id, []]));
  if (residentIds.length === 0) return found;
  const rows = await sql.rows<Stored>(
    `${select('decision', 'NULL', 'NULL')} WHERE d.resident_id IN (${marks(residentIds)})
      ORDER BY d.resident_id, d.program_id`,
    residentIds,
  );
  for (const row of rows) found.get(row.residentId)?.push(recordOf(row));
  return found;
}

/** The standing decision of one resident and programme; null when the person is not in its category. */
export async function decisionOf(sql: Sql, residentId: number, programId: number): Promise<DecisionRecord | null> {
  const [row] = await sql.rows<Stored>(
    `${select('decision', 'NULL', 'NULL')} WHERE d.program_id = ? AND d.resident_id = ?`,
    [programId, residentId],
  );
  return row ? recordOf(row) : null;
}

/** The decision of one resident and programme as it stood when a run had ended, however often it was replaced since. */
export async function decisionAsOfRun(
  sql: Sql,
  { residentId, programId, run }: { readonly residentId: number; readonly programId: number; readonly run: number },
): Promise<DecisionRecord | null> {
  const [row] = await sql.rows<Stored>(
    `${select('decision', 'NULL', 'NULL')} WHERE d.program_id = ? AND d.resident_id = ? AND d.since_run <= ?
     UNION ALL ${select('decision_history', 'd.until_run', 'COALESCE(u.finished_at, u.created_at)')}
       LEFT JOIN nightly_run u ON u.id = d.until_run
      WHERE d.program_id = ? AND d.resident_id = ? AND d.since_run <= ? AND d.until_run > ?`,
    [programId, residentId, run, programId, residentId, run, run],
  );
  return row ? recordOf(row) : null;
}

/** Earlier decisions of one resident, newest first, at most fifty; of one programme or of all. */
export async function pastDecisionsOf(sql: Sql, residentId: number, programId?: number): Promise<DecisionRecord[]> {
  const [and, values] = programId === undefined ? ['', []] : [' AND d.program_id = ?', [programId]];
  const rows = await sql.rows<Stored>(
    `${select('decision_history', 'd.until_run', 'COALESCE(u.finished_at, u.created_at)')}
       LEFT JOIN nightly_run u ON u.id = d.until_run
      WHERE d.resident_id = ?${and} ORDER BY d.until_run DESC, d.program_id LIMIT 50`,
    [residentId, ...values],
  );
  return rows.map(recordOf);
}
