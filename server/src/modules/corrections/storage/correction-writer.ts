import type { CorrectionState, EvidenceJudgement, PlainDate } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { CorrectionHeader, CorrectionLine, CorrectionRecord } from '../domain/correction';

export interface NewDraft {
  readonly familyId: number;
  readonly kelurahanCode: string;
  readonly otherKelurahanCode: string | null;
  readonly proposerId: string;
  readonly header: CorrectionHeader;
  readonly at: Date;
}

const HEADER_COLUMNS = 'channel, letter_number, basis, minutes_number, observed_on, reason';
const headerValues = (header: CorrectionHeader): Value[] => [
  header.channel,
  header.letterNumber,
  header.basis,
  header.minutesNumber,
  header.observedOn,
  header.reason,
];

export async function insertDraft(tx: Sql, draft: NewDraft): Promise<number> {
  const { insertId } = await tx.run(
    `INSERT INTO correction (family_id, kelurahan_code, other_kelurahan_code, state, edit, step, ${HEADER_COLUMNS}, proposer_id, created_at)
     VALUES (?, ?, ?, 'DRAFT', 1, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      draft.familyId,
      draft.kelurahanCode,
      draft.otherKelurahanCode,
      ...headerValues(draft.header),
      draft.proposerId,
      draft.at,
    ],
  );
  return insertId;
}

/** Saves an edit over the one that was read; false when there has been another edit or a step since. */
export async function saveHeader(tx: Sql, read: CorrectionRecord, header: CorrectionHeader): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE correction SET edit = edit + 1, channel = ?, letter_number = ?, basis = ?, minutes_number = ?, observed_on = ?,
       reason = ? WHERE id = ? AND edit = ? AND step = ?`,
    [...headerValues(header), read.id, read.edit, read.step],
  );
  return affected === 1;
}

/** Puts lines in the place of those of the same facts. */
export async function putLines(tx: Sql, id: number, lines: readonly CorrectionLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.run(
    `INSERT INTO correction_line (correction_id, subject_kind, subject_id, fact, base_value, value)
     VALUES ${lines.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE base_value = VALUES(base_value), value = VALUES(value)`,
    lines.flatMap(({ kind, subjectId, fact, base, value }) => [id, kind, subjectId, fact, base, value]),
  );
}

export async function dropLines(
  tx: Sql,
  id: number,
  lines: readonly Pick<CorrectionLine, 'kind' | 'subjectId' | 'fact'>[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx.run(
    `DELETE FROM correction_line WHERE correction_id = ?
       AND (${lines.map(() => '(subject_kind = ? AND subject_id = ? AND fact = ?)').join(' OR ')})`,
    [id, ...lines.flatMap(({ kind, subjectId, fact }) => [kind, subjectId, fact])],
  );
}

export interface NewStep {
  readonly to: CorrectionState;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly reason: string | null;
  readonly at: Date;
  readonly payload?: { readonly bytes: Buffer; readonly sha256: Buffer };
}

/** What else a step changes; what is not named stands. */
export interface StepChange {
  readonly dueOn: PlainDate | null;
  readonly verifierId?: string | null;
  readonly approverId?: string;
  readonly submittedAt?: Date;
  readonly appliedRevision?: number;
  /** The family that was made by it. */
  readonly familyId?: number;
  /** Submitted anew, it is to be confirmed anew. */
  readonly confirmerId?: null;
}

/**
 * Takes the correction on from where it was read, by one step or by several at once; false when there has been an edit or
 * a step since: then nothing was done. Two statements, and the row is locked until the transaction ends.
 */
export async function takeSteps(
  tx: Sql,
  read: CorrectionRecord,
  steps: readonly NewStep[],
  change: StepChange,
): Promise<boolean> {
  const last = steps.at(-1);
  if (!last) throw new RangeError('a correction goes on by a step');
  const { dueOn, verifierId, approverId, submittedAt, appliedRevision, familyId, confirmerId } = change;
  const { affected } = await tx.run(
    `UPDATE correction SET state = ?, step = step + ?, due_on = ?, escalated = 0, escalated_at = NULL, verifier_id = ?, approver_id = ?,
       submitted_at = ?, applied_revision = ?, family_id = ?, confirmer_id = ? WHERE id = ? AND edit = ? AND step = ?`,
    [
      last.to,
      steps.length,
      dueOn,
      verifierId === undefined ? read.verifierId : verifierId,
      approverId ?? read.approverId,
      submittedAt ?? read.submittedAt,
      appliedRevision ?? read.appliedRevision,
      familyId ?? read.familyId,
      confirmerId === undefined ? read.confirmerId : confirmerId,
      read.id,
      read.edit,
      read.step,
    ],
  );
  if (affected !== 1) return false;
  await appendSteps(tx, read.id, read.step, steps);
  return true;
}

/** Steps that stand behind `after` others. */
export async function appendSteps(tx: Sql, id: number, after: number, steps: readonly NewStep[]): Promise<void> {
  await tx.run(
    `INSERT INTO correction_step (correction_id, seq, state, actor_kind, actor_id, reason, payload, payload_sha256, at)
     VALUES ${steps.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    steps.flatMap(({ to, actor, reason, payload, at }, i) => [
      id,
      after + 1 + i,
      to,
      actor.kind,
      actor.id,
      reason,
      payload?.bytes ?? null,
      payload?.sha256 ?? null,
      at,
    ]),
  );
}

export async function appendJudgement(
  tx: Sql,
  judgement: {
    readonly correctionId: number;
    readonly submission: number;
    readonly actorId: string;
    readonly state: CorrectionState;
    readonly judgement: EvidenceJudgement;
    readonly reason: string;
    readonly afterEffect: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await tx.run(
    `INSERT INTO correction_judgement (correction_id, submission, actor_id, state, judgement, reason, after_effect, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      judgement.correctionId,
      judgement.submission,
      judgement.actorId,
      judgement.state,
      judgement.judgement,
      judgement.reason,
      judgement.afterEffect ? 1 : 0,
      judgement.at,
    ],
  );
}

/** Confirms as it was read; false when there has been an edit, a step or another confirmation since. */
export async function writeConfirmer(tx: Sql, read: CorrectionRecord, confirmerId: string): Promise<boolean> {
  const { affected } = await tx.run(
    'UPDATE correction SET confirmer_id = ? WHERE id = ? AND edit = ? AND step = ? AND confirmer_id IS NULL',
    [confirmerId, read.id, read.edit, read.step],
  );
  return affected === 1;
}

/** Locks a correction as it was read; false when there has been an edit or a step since. */
export async function lockAsRead(tx: Sql, read: CorrectionRecord): Promise<boolean> {
  const rows = await tx.rows('SELECT id FROM correction WHERE id = ? AND edit = ? AND step = ? FOR UPDATE', [
    read.id,
    read.edit,
    read.step,
  ]);
  return rows.length === 1;
}

/** Keeps that this person has seen the effect of a submission. */
export async function noteEffectView(
  tx: Sql,
  id: number,
  submission: number,
  actorId: string,
  at: Date,
): Promise<void> {
  await tx.run(
    'INSERT IGNORE INTO correction_effect_view (correction_id, submission, actor_id, at) VALUES (?, ?, ?, ?)',
    [id, submission, actorId, at],
  );
}

/** Marks those of these that are still late, and says which: one that was taken on meanwhile has another deadline. */
export async function markEscalated(tx: Sql, ids: readonly number[], today: PlainDate, at: Date): Promise<Set<number>> {
  await tx.run(
    `UPDATE correction SET escalated = 1, escalated_at = ? WHERE id IN (${marks(ids)}) AND escalated = 0 AND due_on < ?`,
    [at, ...ids, today],
  );
  const marked = await tx.rows<{ id: number }>(
    `SELECT id FROM correction WHERE id IN (${marks(ids)}) AND escalated_at = ?`,
    [...ids, at],
  );
  return new Set(marked.map(({ id }) => id));
}
