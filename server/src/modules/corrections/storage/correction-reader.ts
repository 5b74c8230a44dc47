import type { CorrectionState, PlainDate } from '@tepat/shared';
import { OPEN_CORRECTION_STATES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { evidenceOf, type EvidenceRecord } from '../../evidence';
import type { CorrectionLine, CorrectionRecord, CorrectionStep, Judgement } from '../domain/correction';

export const CORRECTION_SELECT = `t.id, t.family_id AS familyId, t.kelurahan_code AS kelurahanCode,
  t.other_kelurahan_code AS otherKelurahanCode, t.confirmer_id AS confirmerId, t.state, t.edit, t.step,
  t.channel, t.letter_number AS letterNumber, t.basis, t.minutes_number AS minutesNumber, t.observed_on AS observedOn,
  t.reason, t.proposer_id AS proposerId, t.verifier_id AS verifierId, t.approver_id AS approverId,
  t.submitted_at AS submittedAt, t.due_on AS dueOn, t.escalated_at AS escalatedAt, t.applied_revision AS appliedRevision,
  t.created_at AS createdAt`;

export async function correctionsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, CorrectionRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<CorrectionRecord>(
    `SELECT ${CORRECTION_SELECT} FROM correction t WHERE t.id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Lists by correction; one without any has an empty list. */
async function listsOf<T extends { correctionId: number }>(
  sql: Sql,
  ids: readonly number[],
  text: (marked: string) => string,
): Promise<Map<number, T[]>> {
  const lists = new Map<number, T[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return lists;
  for (const row of await sql.rows<T>(text(marks(ids)), ids)) lists.get(row.correctionId)?.push(row);
  return lists;
}

export function linesOf(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, (CorrectionLine & { correctionId: number })[]>> {
  return listsOf(
    sql,
    ids,
    (marked) => `SELECT correction_id AS correctionId, subject_kind AS kind, subject_id AS subjectId, fact,
        base_value AS base, value
      FROM correction_line WHERE correction_id IN (${marked}) ORDER BY correction_id, subject_kind, subject_id, fact`,
  );
}

/** Oldest first. */
export function stepsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, CorrectionStep[]>> {
  return listsOf(
    sql,
    ids,
    (
      marked,
    ) => `SELECT correction_id AS correctionId, seq, state AS \`to\`, actor_kind AS actorKind, actor_id AS actorId,
        reason, payload_sha256 AS payloadSha256, at
      FROM correction_step WHERE correction_id IN (${marked}) ORDER BY correction_id, seq`,
  );
}

/** Oldest first; every change of mind is one more. */
export async function judgementsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, Judgement[]>> {
  const found = await listsOf<Omit<Judgement, 'afterEffect'> & { afterEffect: number }>(
    sql,
    ids,
    (marked) => `SELECT correction_id AS correctionId, submission, actor_id AS actorId, state, judgement, reason,
        after_effect AS afterEffect, at
      FROM correction_judgement WHERE correction_id IN (${marked}) ORDER BY correction_id, id`,
  );
  return new Map(
    [...found].map(([id, list]) => [id, list.map((each) => ({ ...each, afterEffect: each.afterEffect === 1 }))]),
  );
}

export interface AlsoOpen {
  readonly correctionId: number;
  readonly otherId: number;
  readonly kind: CorrectionLine['kind'];
  readonly fact: string;
}

/** Other open corrections of the same facts, drafts included: two people should know of each other. */
export function alsoOpen(sql: Sql, ids: readonly number[]): Promise<Map<number, AlsoOpen[]>> {
  const open = OPEN_CORRECTION_STATES.map((state: CorrectionState) => `'${state}'`).join(', ');
  return listsOf(
    sql,
    ids,
    (marked) => `SELECT mine.correction_id AS correctionId, other.correction_id AS otherId,
        other.subject_kind AS kind, other.fact
      FROM correction_line mine
      JOIN correction_line other ON other.subject_kind = mine.subject_kind AND other.subject_id = mine.subject_id
        AND other.fact = mine.fact AND other.correction_id <> mine.correction_id
      JOIN correction t ON t.id = other.correction_id AND t.state IN (${open})
      WHERE mine.correction_id IN (${marked}) AND mine.subject_id > 0 ORDER BY mine.correction_id, other.correction_id, other.fact`,
  );
}

/** A correction with all that its steps depend on. */
export interface WholeCorrection {
  readonly record: CorrectionRecord;
  readonly lines: readonly CorrectionLine[];
  readonly steps: readonly CorrectionStep[];
  readonly judgements: readonly Judgement[];
  readonly evidence: readonly EvidenceRecord[];
}

export async function wholeCorrection(sql: Sql, id: number): Promise<WholeCorrection | null> {
  const record = (await correctionsByIds(sql, [id])).get(id);
  if (!record) return null;
  return {
    record,
    lines: (await linesOf(sql, [id])).get(id) ?? [],
    steps: (await stepsOf(sql, [id])).get(id) ?? [],
    judgements: (await judgementsOf(sql, [id])).get(id) ?? [],
    evidence: (await evidenceOf(sql, 'CORRECTION', [id])).get(id) ?? [],
  };
}

/** Whether this person has seen the effect of this submission. */
export async function sawEffect(sql: Sql, id: number, submission: number, actorId: string): Promise<boolean> {
  const rows = await sql.rows(
    'SELECT 1 FROM correction_effect_view WHERE correction_id = ? AND submission = ? AND actor_id = ?',
    [id, submission, actorId],
  );
  return rows.length > 0;
}

/** What somebody said last of the evidence of a submission; null: nothing yet. */
export async function lastFinding(
  sql: Sql,
  id: number,
  submission: number,
  actorId: string,
): Promise<Pick<Judgement, 'judgement' | 'reason'> | null> {
  const [found] = await sql.rows<Pick<Judgement, 'judgement' | 'reason'>>(
    `SELECT judgement, reason FROM correction_judgement
     WHERE correction_id = ? AND submission = ? AND actor_id = ? ORDER BY id DESC LIMIT 1`,
    [id, submission, actorId],
  );
  return found ?? null;
}

/** Those that wait for somebody beyond their deadline and have not been told of yet. */
export function correctionsPastDue(sql: Sql, today: PlainDate, limit: number): Promise<CorrectionRecord[]> {
  return sql.rows<CorrectionRecord>(
    `SELECT ${CORRECTION_SELECT} FROM correction t FORCE INDEX (correction_by_due)
     WHERE t.escalated = 0 AND t.due_on < ? ORDER BY t.due_on LIMIT ?`,
    [today, limit],
  );
}

/** Everybody who had a hand in some corrections: by a step, by a judgement of the evidence, or as the side that people leave. */
export async function handsInCorrections(sql: Sql, ids: readonly number[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await sql.rows<{ actorId: string }>(
    `SELECT actor_id AS actorId FROM correction_step WHERE correction_id IN (${marks(ids)})
     UNION SELECT actor_id FROM correction_judgement WHERE correction_id IN (${marks(ids)})
     UNION SELECT confirmer_id FROM correction WHERE id IN (${marks(ids)}) AND confirmer_id IS NOT NULL`,
    [...ids, ...ids, ...ids],
  );
  return new Set(rows.map(({ actorId }) => actorId));
}
