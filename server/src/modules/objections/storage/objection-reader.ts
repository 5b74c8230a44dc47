import type { PlainDate } from '@tepat/shared';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { evidenceOf, type EvidenceRecord } from '../../evidence';
import type { ObjectionRecord, ObjectionStep } from '../domain/objection';

export const OBJECTION_SELECT = `t.id, t.resident_id AS residentId, t.kelurahan_code AS kelurahanCode,
  t.program_id AS programId, t.period, t.decision_run AS decisionRun, t.list_id AS listId, t.reference, t.ground,
  t.statement, t.channel, t.letter_number AS letterNumber, t.received_on AS receivedOn, t.state, t.edit, t.step,
  t.raised_by AS raisedBy, t.raised_at AS raisedAt, t.due_on AS dueOn, t.escalated_at AS escalatedAt,
  t.decided_by AS decidedBy, t.decided_at AS decidedAt`;

export async function objectionsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, ObjectionRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<ObjectionRecord>(
    `SELECT ${OBJECTION_SELECT} FROM objection t WHERE t.id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Lists by objection; one without any has an empty list. */
async function listsOf<T extends { objectionId: number }>(
  sql: Sql,
  ids: readonly number[],
  text: (marked: string) => string,
): Promise<Map<number, T[]>> {
  const lists = new Map<number, T[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return lists;
  for (const row of await sql.rows<T>(text(marks(ids)), ids)) lists.get(row.objectionId)?.push(row);
  return lists;
}

/** Oldest first. */
export function stepsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, ObjectionStep[]>> {
  return listsOf(
    sql,
    ids,
    (marked) => `SELECT objection_id AS objectionId, seq, state AS \`to\`, actor_kind AS actorKind, actor_id AS actorId,
        reason, payload_sha256 AS payloadSha256, at
      FROM objection_step WHERE objection_id IN (${marked}) ORDER BY objection_id, seq`,
  );
}

export interface BelongingCorrection {
  readonly objectionId: number;
  readonly correctionId: number;
}

/** The corrections that belong to each, oldest first. */
export function correctionsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, BelongingCorrection[]>> {
  return listsOf(
    sql,
    ids,
    (marked) => `SELECT objection_id AS objectionId, correction_id AS correctionId FROM objection_correction
      WHERE objection_id IN (${marked}) ORDER BY objection_id, correction_id`,
  );
}

/** The objection to which each of these corrections belongs. */
export async function objectionsOfCorrections(sql: Sql, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<BelongingCorrection>(
    `SELECT objection_id AS objectionId, correction_id AS correctionId FROM objection_correction
      WHERE correction_id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(({ objectionId, correctionId }) => [correctionId, objectionId]));
}

/** An objection with all that its steps depend on. */
export interface WholeObjection {
  readonly record: ObjectionRecord;
  readonly steps: readonly ObjectionStep[];
  readonly evidence: readonly EvidenceRecord[];
  readonly correctionIds: readonly number[];
}

export async function wholeObjection(sql: Sql, id: number): Promise<WholeObjection | null> {
  const record = (await objectionsByIds(sql, [id])).get(id);
  if (!record) return null;
  return {
    record,
    steps: (await stepsOf(sql, [id])).get(id) ?? [],
    evidence: (await evidenceOf(sql, 'OBJECTION', [id])).get(id) ?? [],
    correctionIds: ((await correctionsOf(sql, [id])).get(id) ?? []).map(({ correctionId }) => correctionId),
  };
}

const OPEN = OPEN_OBJECTION_STATES.map((state) => `'${state}'`).join(', ');

/** Those that nobody has decided beyond their deadline, and that have not been told of yet. */
export function objectionsPastDue(sql: Sql, today: PlainDate, limit: number): Promise<ObjectionRecord[]> {
  return sql.rows<ObjectionRecord>(
    `SELECT ${OBJECTION_SELECT} FROM objection t FORCE INDEX (objection_by_due)
     WHERE t.state IN (${OPEN}) AND t.escalated = 0 AND t.due_on < ? ORDER BY t.due_on LIMIT ?`,
    [today, limit],
  );
}
