import type { ReceiptKind } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { EvidenceKind, TakenAt } from '../domain/evidence';

/** What it proves something for: whatever has a receipt. */
export type CaseKind = ReceiptKind;

export interface EvidenceRecord extends TakenAt {
  readonly id: number;
  readonly caseKind: CaseKind;
  readonly caseId: number;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  /** Of the file as it is kept; a submission names it. */
  readonly sha256: Buffer;
  /** Generated; the file stands under it, sealed. */
  readonly file: string;
  readonly shownName: string;
  readonly addedBy: string;
  readonly addedAt: Date;
}

export interface NewEvidence extends Omit<EvidenceRecord, 'id'> {
  readonly receivedSha256: Buffer;
  readonly pictureHash: Buffer | null;
  /** Of the file of proposals that it came with, for all cases that the file made; null for one that came alone. */
  readonly session: Buffer | null;
}

const SELECT = `e.id, e.case_kind AS caseKind, e.case_id AS caseId, e.kind, e.bytes, e.sha256, e.file,
  e.shown_name AS shownName, e.latitude + 0e0 AS latitude, e.longitude + 0e0 AS longitude, e.taken_time AS time,
  e.added_by AS addedBy, e.added_at AS addedAt`;

export async function insertEvidence(tx: Sql, evidence: NewEvidence): Promise<number> {
  const { caseKind, caseId, kind, bytes, sha256, receivedSha256, pictureHash, file, session, shownName } = evidence;
  const { latitude, longitude, time, addedBy, addedAt } = evidence;
  const { insertId } = await tx.run(
    `INSERT INTO evidence (case_kind, case_id, kind, bytes, sha256, received_sha256, picture_hash, file, session_sha256,
       shown_name, latitude, longitude, taken_time, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[caseKind, caseId, kind, bytes, sha256, receivedSha256, pictureHash, file, session, shownName],
      ...[latitude, longitude, time, addedBy, addedAt],
    ],
  );
  return insertId;
}

/** What stands for each case, in the order in which it was added. */
export async function evidenceOf(
  sql: Sql,
  kind: CaseKind,
  caseIds: readonly number[],
): Promise<Map<number, EvidenceRecord[]>> {
  const lists = new Map<number, EvidenceRecord[]>(caseIds.map((id) => [id, []]));
  if (caseIds.length === 0) return lists;
  const rows = await sql.rows<EvidenceRecord>(
    `SELECT ${SELECT} FROM evidence e
      WHERE e.case_kind = ? AND e.case_id IN (${marks(caseIds)}) AND e.dropped_at IS NULL ORDER BY e.id`,
    [kind, ...caseIds],
  );
  for (const row of rows) lists.get(row.caseId)?.push(row);
  return lists;
}

/** A file by its id, dropped or not: what an earlier submission named can still be looked at. */
export async function evidenceById(sql: Sql, id: number): Promise<EvidenceRecord | null> {
  const [row] = await sql.rows<EvidenceRecord>(`SELECT ${SELECT} FROM evidence e WHERE e.id = ?`, [id]);
  return row ?? null;
}

/** Whether it was taken off its case: its file may be gone. */
export async function wasDropped(sql: Sql, id: number): Promise<boolean> {
  const [row] = await sql.rows<{ id: number }>('SELECT id FROM evidence WHERE id = ? AND dropped_at IS NOT NULL', [id]);
  return row !== undefined;
}

export async function dropEvidence(tx: Sql, id: number, at: Date): Promise<void> {
  await tx.run('UPDATE evidence SET dropped_at = ? WHERE id = ? AND dropped_at IS NULL', [at, id]);
}

/** Which of these files stand for something, dropped or not. */
export async function filesInUse(sql: Sql, files: readonly string[]): Promise<Set<string>> {
  if (files.length === 0) return new Set();
  const rows = await sql.rows<{ file: string }>(`SELECT file FROM evidence WHERE file IN (${marks(files)})`, files);
  return new Set(rows.map(({ file }) => file));
}

/** Where photographs were taken is kept for a field check only. */
export async function forgetPlaces(tx: Sql, kind: CaseKind, caseId: number): Promise<void> {
  await tx.run('UPDATE evidence SET latitude = NULL, longitude = NULL WHERE case_kind = ? AND case_id = ?', [
    kind,
    caseId,
  ]);
}

export interface ReusedEvidence {
  readonly id: number;
  readonly caseKind: CaseKind;
  readonly caseId: number;
}

/**
 * Two rows that say the same by intent, as SQL: what one officer laid beside all drafts of one session.
 *
 * @param mine one row of `evidence`, by its alias, and `other` the second
 */
export const ofOneSession = (mine: string, other: string): string =>
  `(${other}.session_sha256 = ${mine}.session_sha256 AND ${other}.added_by = ${mine}.added_by)`;

/**
 * Of each file the other cases where the same file, or the same picture packed anew, was brought before or since; the minutes
 * of one session do not count beside its own drafts.
 */
export async function usedElsewhere(sql: Sql, ids: readonly number[]): Promise<Map<number, ReusedEvidence[]>> {
  const found = new Map<number, ReusedEvidence[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const same = (column: string): string =>
    `SELECT mine.id, other.case_kind AS caseKind, other.case_id AS caseId FROM evidence mine
       JOIN evidence other ON other.${column} = mine.${column}
        AND NOT (other.case_kind = mine.case_kind AND other.case_id = mine.case_id)
        AND ${ofOneSession('mine', 'other')} IS NOT TRUE
      WHERE mine.id IN (${marks(ids)})`;
  const rows = await sql.rows<ReusedEvidence>(
    `${same('received_sha256')} UNION ${same('sha256')} UNION ${same('picture_hash')} ORDER BY id, caseKind, caseId`,
    [...ids, ...ids, ...ids],
  );
  for (const row of rows) found.get(row.id)?.push(row);
  return found;
}
