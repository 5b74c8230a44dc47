import type { ObjectionState, PlainDate } from '@tepat/shared';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { ObjectionContent, ObjectionRecord } from '../domain/objection';

export interface NewObjection extends ObjectionContent {
  readonly kelurahanCode: string;
  readonly raisedAt: Date;
}

export async function insertObjection(tx: Sql, objection: NewObjection): Promise<number> {
  const { residentId, kelurahanCode, programId, period, decisionRun, listId, reference, ground, statement } = objection;
  const { channel, letterNumber, receivedOn, dueOn, raisedBy, raisedAt } = objection;
  const { insertId } = await tx.run(
    `INSERT INTO objection (resident_id, kelurahan_code, program_id, period, decision_run, list_id, reference, ground,
       statement, channel, letter_number, received_on, due_on, raised_by, raised_at, state, edit, step)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RAISED', 1, 1)`,
    [
      ...[residentId, kelurahanCode, programId, period, decisionRun, listId, reference, ground, statement],
      ...[channel, letterNumber, receivedOn, dueOn, raisedBy, raisedAt],
    ],
  );
  return insertId;
}

export interface NewStep {
  readonly to: ObjectionState;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly reason: string | null;
  readonly at: Date;
  readonly payload?: { readonly bytes: Buffer; readonly sha256: Buffer };
}

export async function appendStep(tx: Sql, id: number, seq: number, step: NewStep): Promise<void> {
  const { to, actor, reason, at, payload } = step;
  await tx.run(
    `INSERT INTO objection_step (objection_id, seq, state, actor_kind, actor_id, reason, payload, payload_sha256, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, seq, to, actor.kind, actor.id, reason, payload?.bytes ?? null, payload?.sha256 ?? null, at],
  );
}

const isOpen = (state: ObjectionState): boolean => OPEN_OBJECTION_STATES.includes(state);

/**
 * Takes the objection on from where it was read; false when anything has happened to it since: then nothing was done. An
 * end says who decided, and it is late no more; every other step leaves the deadline and whether it has passed.
 */
export async function takeStep(tx: Sql, read: ObjectionRecord, step: NewStep): Promise<boolean> {
  const [ended, values] = isOpen(step.to)
    ? ['', []]
    : [', decided_by = ?, decided_at = ?, escalated = 0', [step.actor.id, step.at]];
  const { affected } = await tx.run(
    `UPDATE objection SET state = ?, step = step + 1${ended} WHERE id = ? AND edit = ? AND step = ?`,
    [step.to, ...values, read.id, read.edit, read.step],
  );
  if (affected !== 1) return false;
  await appendStep(tx, read.id, read.step + 1, step);
  return true;
}

/** Counts that something is laid beside it, as long as it is open; false when anything has happened to it since. */
export async function layBeside(tx: Sql, read: ObjectionRecord): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE objection SET edit = edit + 1
      WHERE id = ? AND edit = ? AND step = ? AND state IN (${OPEN_OBJECTION_STATES.map((each) => `'${each}'`).join(', ')})`,
    [read.id, read.edit, read.step],
  );
  return affected === 1;
}

/** False when the correction belongs to an objection already. */
export async function addCorrection(
  tx: Sql,
  id: number,
  correctionId: number,
  by: { readonly actorId: string; readonly at: Date },
): Promise<boolean> {
  const { affected } = await tx.run(
    'INSERT IGNORE INTO objection_correction (correction_id, objection_id, added_by, added_at) VALUES (?, ?, ?, ?)',
    [correctionId, id, by.actorId, by.at],
  );
  return affected === 1;
}

/** Marks those of these that are still open and late, and says which. */
export async function markEscalated(tx: Sql, ids: readonly number[], today: PlainDate, at: Date): Promise<Set<number>> {
  const late = `id IN (${marks(ids)}) AND decided_by IS NULL`;
  await tx.run(`UPDATE objection SET escalated = 1, escalated_at = ? WHERE ${late} AND escalated = 0 AND due_on < ?`, [
    at,
    ...ids,
    today,
  ]);
  const marked = await tx.rows<{ id: number }>(`SELECT id FROM objection WHERE ${late} AND escalated_at = ?`, [
    ...ids,
    at,
  ]);
  return new Set(marked.map(({ id }) => id));
}
