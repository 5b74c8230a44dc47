import {
  IDENTITY_SUSPENDING_MASK,
  type IdentityCheckBasis,
  type IdentityCheckState,
  type IdentityFinding,
  type PlainDate,
  type RegionCode,
} from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { kelurahanPages, marks, readPage, type PageStatement } from '../../../platform/database/pages';
import type { IdRange } from '../../../platform/id-set';
import { kelurahanWithin, type Reach } from '../../registry';
import type { CivilStatus, Refutation } from '../domain/match-resident';

/** What one person found of two records that differ. */
export interface NewCheck {
  readonly residentId: number;
  readonly kelurahanCode: string;
  /** Bit of the category. */
  readonly category: number;
  readonly finding: IdentityFinding;
  readonly basis: IdentityCheckBasis;
  readonly documentNumber: string | null;
  readonly observedOn: PlainDate;
  readonly reason: string;
  /** What the civil registry said then. */
  readonly civilStatus: CivilStatus;
  readonly civilStatusDate: PlainDate | null;
  readonly civilKelurahanCode: RegionCode | null;
  readonly civilSince: number;
  readonly proposerId: string;
  readonly proposedAt: Date;
}

export interface CheckRecord extends NewCheck {
  readonly id: number;
  readonly state: IdentityCheckState;
  readonly deciderId: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** From which revision on it holds; null where it changes no comparison. */
  readonly revision: number | null;
  /** Number of the file that told the civil registry. */
  readonly feedbackId: number | null;
}

const SELECT = `t.id, t.resident_id AS residentId, t.kelurahan_code AS kelurahanCode, t.category, t.finding, t.basis,
  t.document_number AS documentNumber, t.observed_on AS observedOn, t.reason, t.civil_status AS civilStatus,
  t.civil_status_date AS civilStatusDate, t.civil_kelurahan_code AS civilKelurahanCode, t.civil_since AS civilSince,
  t.state, t.proposer_id AS proposerId, t.proposed_at AS proposedAt, t.decider_id AS deciderId,
  t.decided_at AS decidedAt, t.decision_reason AS decisionReason, t.revision, t.feedback_id AS feedbackId`;

/** Returns null where one is waiting for this person and category already. */
export async function insertCheck(tx: Sql, check: NewCheck): Promise<number | null> {
  const { residentId, kelurahanCode, category, finding, basis, documentNumber, observedOn, reason } = check;
  const { civilStatus, civilStatusDate, civilKelurahanCode, civilSince, proposerId, proposedAt } = check;
  const { affected, insertId } = await tx.run(
    `INSERT IGNORE INTO identity_check (resident_id, kelurahan_code, category, finding, basis, document_number,
       observed_on, reason, civil_status, civil_status_date, civil_kelurahan_code, civil_since, state, waiting,
       proposer_id, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', 1, ?, ?)`,
    [
      ...[residentId, kelurahanCode, category, finding, basis, documentNumber, observedOn, reason],
      ...[civilStatus, civilStatusDate, civilKelurahanCode, civilSince, proposerId, proposedAt],
    ],
  );
  return affected === 1 ? insertId : null;
}

export interface CheckDecision {
  readonly state: Exclude<IdentityCheckState, 'PROPOSED'>;
  readonly deciderId: string;
  readonly decidedAt: Date;
  readonly reason: string;
  readonly revision: number | null;
}

/** False where somebody else has decided it. */
export async function decideWaiting(tx: Sql, id: number, decision: CheckDecision): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE identity_check SET state = ?, waiting = NULL, decider_id = ?, decided_at = ?, decision_reason = ?,
       revision = ? WHERE id = ? AND state = 'PROPOSED'`,
    [decision.state, decision.deciderId, decision.decidedAt, decision.reason, decision.revision, id],
  );
  return affected === 1;
}

export async function checksByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, CheckRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<CheckRecord>(`SELECT ${SELECT} FROM identity_check t WHERE t.id IN (${marks(ids)})`, [
    ...ids,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** All checks of each person, the oldest first. */
export async function checksOf(sql: Sql, residentIds: readonly number[]): Promise<Map<number, CheckRecord[]>> {
  const lists = new Map<number, CheckRecord[]>(residentIds.map((id) => [id, []]));
  if (residentIds.length === 0) return lists;
  const rows = await sql.rows<CheckRecord>(
    `SELECT ${SELECT} FROM identity_check t WHERE t.resident_id IN (${marks(residentIds)}) ORDER BY t.id`,
    [...residentIds],
  );
  for (const row of rows) lists.get(row.residentId)?.push(row);
  return lists;
}

/**
 * What was refuted of the residents of a range, by resident. As many as officials found in person: they fit in memory,
 * and millions of residents are not asked for theirs one by one.
 */
export async function refutationsWithin(sql: Sql, { first, last }: IdRange): Promise<Map<number, Refutation[]>> {
  const found = new Map<number, Refutation[]>();
  const rows = await sql.rows<Refutation & { residentId: number }>(
    `SELECT t.resident_id AS residentId, t.category, t.civil_status AS status, t.civil_status_date AS statusDate,
       t.civil_kelurahan_code AS kelurahan
     FROM identity_check t FORCE INDEX (identity_check_by_finding)
     WHERE t.state = 'CONFIRMED' AND t.finding = 'RECORD_RIGHT' AND (t.category & ?) <> 0
       AND t.resident_id BETWEEN ? AND ?`,
    [IDENTITY_SUSPENDING_MASK, first, last],
  );
  for (const { residentId, ...refutation } of rows) {
    const list = found.get(residentId);
    if (list) list.push(refutation);
    else found.set(residentId, [refutation]);
  }
  return found;
}

export interface CheckPageRequest {
  readonly state: IdentityCheckState;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: { readonly kelurahanCode: string; readonly id: number } | null;
}

/** Checks in a state by kelurahan, within it the oldest first: a walk along their index. */
export function checkPageStatements({ state, reach, region, after }: CheckPageRequest): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  return kelurahanPages({
    select: `SELECT ${SELECT} FROM identity_check t FORCE INDEX (identity_check_by_state) WHERE t.state = ? AND`,
    values: [state],
    column: 't.kelurahan_code',
    kelurahan,
    and: { text: '', values: [] },
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND t.id > ?', values: [after.id] } },
    orderBy: 't.kelurahan_code, t.id',
  });
}

export const checkPage = (sql: Sql, request: CheckPageRequest): Promise<CheckRecord[]> =>
  readPage<CheckRecord>(sql, checkPageStatements(request), request.limit);
