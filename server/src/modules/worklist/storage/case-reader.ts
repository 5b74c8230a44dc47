import type { WorkCause, WorkOutcome, WorkState, WorkStep } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

/** A case as it stands, or stood when it was closed; where the family lives now tells RW and RT. */
export interface CaseRecord {
  readonly id: number;
  readonly residentId: number;
  readonly programId: number;
  readonly kelurahanCode: string;
  readonly rw: number | null;
  readonly rt: number | null;
  /** Bits of `WORK_REASONS`. */
  readonly reasons: number;
  readonly state: WorkState;
  readonly assigneeId: number | null;
  /** YYYY-MM-DD. */
  readonly openedOn: string;
  readonly openedAt: Date;
  readonly openedCause: WorkCause;
  readonly earlierId: number | null;
  readonly closedAt: Date | null;
  readonly closedCause: WorkCause | null;
  readonly outcome: WorkOutcome | null;
}

export interface CaseStep {
  readonly itemId: number;
  readonly step: WorkStep;
  readonly actorKind: string;
  readonly actorId: string;
  readonly at: Date;
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
}

export const CASE_SELECT = `w.id, w.resident_id AS residentId, w.program_id AS programId, w.kelurahan_code AS kelurahanCode,
  f.rw, f.rt, w.reasons, w.state, w.assignee_id AS assigneeId, w.opened_on AS openedOn, w.opened_at AS openedAt,
  w.opened_cause AS openedCause, w.earlier_id AS earlierId, w.closed_at AS closedAt, w.closed_cause AS closedCause, w.outcome`;
export const CASE_PLACE =
  'STRAIGHT_JOIN resident r ON r.id = w.resident_id STRAIGHT_JOIN family f ON f.id = r.family_id';

export async function casesByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, CaseRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<CaseRecord>(
    `SELECT ${CASE_SELECT} FROM work_item w ${CASE_PLACE} WHERE w.id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A case for whoever is about to change it; locked until the end of the transaction. */
export async function lockCase(
  tx: Sql,
  id: number,
): Promise<Pick<CaseRecord, 'kelurahanCode' | 'state' | 'assigneeId' | 'residentId'> | null> {
  const [row] = await tx.rows<CaseRecord>(
    `SELECT resident_id AS residentId, kelurahan_code AS kelurahanCode, state, assignee_id AS assigneeId
       FROM work_item WHERE id = ? FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** What happened to some cases, each oldest first. */
export async function caseSteps(sql: Sql, ids: readonly number[]): Promise<Map<number, CaseStep[]>> {
  const found = new Map<number, CaseStep[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await sql.rows<CaseStep>(
    `SELECT item_id AS itemId, step, actor_kind AS actorKind, actor_id AS actorId, at, before_value AS \`before\`,
            after_value AS \`after\`, note FROM work_step WHERE item_id IN (${marks(ids)}) ORDER BY item_id, id`,
    ids,
  );
  for (const row of rows) found.get(row.itemId)?.push(row);
  return found;
}
