import type { IdentityCheckBasis, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { CivilStatus } from '../domain/match-resident';

/** A numbered file that went back to the civil registry. */
export interface FeedbackRecord {
  /** Its number. */
  readonly id: number;
  readonly rowCount: number;
  readonly bytes: number;
  readonly sha256: Buffer;
  /** Generated; the file stands under it, sealed. */
  readonly file: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const SELECT = `t.id, t.row_count AS rowCount, t.bytes, t.sha256, t.file, t.created_by AS createdBy,
  t.created_at AS createdAt`;

/** A confirmed difference that no file has told yet; numbers by their vault ids. */
export interface FeedbackLine {
  readonly checkId: number;
  readonly residentId: number;
  readonly category: number;
  readonly basis: IdentityCheckBasis;
  readonly documentNumber: string | null;
  readonly observedOn: PlainDate;
  readonly decidedAt: Date;
  readonly nikId: number;
  readonly name: string;
  readonly birthDate: PlainDate | null;
  readonly sex: number | null;
  readonly kelurahan: string;
  readonly cardId: number | null;
  readonly civilName: string;
  readonly civilBirthDate: PlainDate | null;
  readonly civilSex: number | null;
  readonly civilKelurahan: string | null;
  readonly civilCardId: number | null;
  readonly civilStatus: CivilStatus;
  readonly civilStatusDate: PlainDate | null;
}

/**
 * Differences of which two people found that the civil registry is wrong, and that no file has told, in the order in which
 * they were found. One that the civil registry has put right meanwhile is not told: its record is another by now.
 */
export async function untoldDifferences(tx: Sql, most: number): Promise<FeedbackLine[]> {
  return tx.rows<FeedbackLine>(
    `SELECT k.id AS checkId, k.resident_id AS residentId, k.category, k.basis, k.document_number AS documentNumber,
       k.observed_on AS observedOn, k.decided_at AS decidedAt, c.nik_id AS nikId, r.name, r.birth_date AS birthDate,
       r.sex, r.kelurahan_code AS kelurahan, f.card_id AS cardId, c.name AS civilName, c.birth_date AS civilBirthDate,
       c.sex AS civilSex, c.kelurahan_code AS civilKelurahan, c.card_id AS civilCardId, c.status AS civilStatus,
       c.status_date AS civilStatusDate
     FROM identity_check k FORCE INDEX (identity_check_by_finding)
     STRAIGHT_JOIN resident r ON r.id = k.resident_id
     STRAIGHT_JOIN family f ON f.id = r.family_id
     STRAIGHT_JOIN civil_record c ON c.nik_id = r.nik_id AND c.since = k.civil_since
     WHERE k.state = 'CONFIRMED' AND k.finding = 'RECORD_RIGHT' AND k.feedback_id IS NULL
     ORDER BY k.id LIMIT ?`,
    [most],
  );
}

export async function insertFeedback(tx: Sql, feedback: Omit<FeedbackRecord, 'id'>): Promise<number> {
  const { rowCount, bytes, sha256, file, createdBy, createdAt } = feedback;
  const { insertId } = await tx.run(
    'INSERT INTO civil_feedback (row_count, bytes, sha256, file, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    [rowCount, bytes, sha256, file, createdBy, createdAt],
  );
  return insertId;
}

/** Returns how many of the checks were told by this file: fewer than given when another file told some meanwhile. */
export async function markTold(tx: Sql, checkIds: readonly number[], feedbackId: number): Promise<number> {
  const { affected } = await tx.run(
    `UPDATE identity_check SET feedback_id = ? WHERE feedback_id IS NULL AND id IN (${checkIds.map(() => '?').join(', ')})`,
    [feedbackId, ...checkIds],
  );
  return affected;
}

/** Files, the newest first. */
export async function feedbackPage(sql: Sql, before: number | null, limit: number): Promise<FeedbackRecord[]> {
  return sql.rows<FeedbackRecord>(`SELECT ${SELECT} FROM civil_feedback t WHERE t.id < ? ORDER BY t.id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
}

export async function feedbackById(sql: Sql, id: number): Promise<FeedbackRecord | null> {
  const [row] = await sql.rows<FeedbackRecord>(`SELECT ${SELECT} FROM civil_feedback t WHERE t.id = ?`, [id]);
  return row ?? null;
}

/** Whose data stand in a file. */
export async function residentsOfFeedback(sql: Sql, id: number): Promise<number[]> {
  const rows = await sql.rows<{ residentId: number }>(
    `SELECT DISTINCT t.resident_id AS residentId FROM identity_check t FORCE INDEX (identity_check_by_finding)
      WHERE t.state = 'CONFIRMED' AND t.finding = 'RECORD_RIGHT' AND t.feedback_id = ?`,
    [id],
  );
  return rows.map(({ residentId }) => residentId);
}
