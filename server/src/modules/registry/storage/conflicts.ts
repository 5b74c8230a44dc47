import type { ConflictOutcome, ConflictState, ConflictWinner, RegionCode } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { Conditions, PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, marks, readPage } from '../../../platform/database/pages';
import type { SubjectKind } from '../domain/columns';
import { kelurahanWithin, type Reach } from './read/reach';

/** Where a correction met another delivered value, and what became of that. */
export interface ConflictRecord {
  readonly id: number;
  readonly kind: SubjectKind;
  readonly subjectId: number;
  readonly familyId: number;
  readonly kelurahanCode: string;
  readonly fact: string;
  /** What had been delivered before the correction. */
  readonly baseValue: string | null;
  readonly correctedValue: string | null;
  /** YYYY-MM-DD, of the observation behind the correction. */
  readonly correctedOn: string;
  readonly source: string | null;
  readonly verifiedBy: string | null;
  readonly deliveredValue: string | null;
  /** YYYY-MM-DD, the day that the delivery describes. */
  readonly deliveredOn: string;
  /** Whose value was recorded when they met. */
  readonly winner: ConflictWinner;
  /** Of the delivery. */
  readonly revision: number;
  readonly state: ConflictState;
  readonly outcome: ConflictOutcome | null;
  /** The revision that ended it by itself; null where a person did. */
  readonly closedRevision: number | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
}

const SELECT = `t.id, t.subject_kind AS kind, t.subject_id AS subjectId, t.family_id AS familyId, t.kelurahan_code AS kelurahanCode,
  t.fact, t.base_value AS baseValue, t.corrected_value AS correctedValue, t.corrected_on AS correctedOn, t.source,
  t.verified_by AS verifiedBy, t.delivered_value AS deliveredValue, t.delivered_on AS deliveredOn, t.winner, t.revision, t.state,
  t.outcome, t.closed_revision AS closedRevision, t.closed_by AS closedBy, t.closed_at AS closedAt, t.closed_reason AS closedReason`;

export interface ConflictPageRequest {
  readonly state: ConflictState;
  /** Name of a column; null = of all facts. */
  readonly fact: string | null;
  /** Those that this delivery has found; null = of all deliveries. */
  readonly revision: number | null;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: { readonly kelurahanCode: string; readonly id: number } | null;
}

/** By kelurahan, and within it the oldest first. Those of one delivery are looked at row by row: it has a few thousand at most. */
export function conflictPageStatements(request: ConflictPageRequest): PageStatement[] {
  const { state, fact, revision, reach, region, after } = request;
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const [index, before, values]: [string, string, Value[]] =
    fact === null
      ? ['fact_conflict_by_state', 't.state = ? AND', [state]]
      : ['fact_conflict_by_fact', 't.state = ? AND t.fact = ? AND', [state, fact]];
  const and: Conditions =
    revision === null ? { text: '', values: [] } : { text: 'AND t.revision = ?', values: [revision] };
  return kelurahanPages({
    select: `SELECT ${SELECT} FROM fact_conflict t FORCE INDEX (${index}) WHERE ${before}`,
    values,
    column: 't.kelurahan_code',
    kelurahan,
    and,
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND t.id > ?', values: [after.id] } },
    orderBy: 't.kelurahan_code, t.id',
  });
}

export function conflictPage(sql: Sql, request: ConflictPageRequest): Promise<ConflictRecord[]> {
  return readPage<ConflictRecord>(sql, conflictPageStatements(request), request.limit);
}

export async function conflictsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, ConflictRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<ConflictRecord>(
    `SELECT ${SELECT} FROM fact_conflict t WHERE t.id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A person lets the recorded value stand. False where it is closed already: then nothing was done. */
export async function closeConflict(
  tx: Sql,
  id: number,
  end: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE fact_conflict SET state = 'CLOSED', outcome = 'KEPT', closed_by = ?, closed_at = ?, closed_reason = ?
     WHERE id = ? AND state = 'OPEN'`,
    [end.by, end.at, end.reason, id],
  );
  return affected === 1;
}
