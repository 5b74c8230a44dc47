import type { MessageCode, ObjectionOutcome, Result, UserError } from '@tepat/shared';
import { CORRECTIONS_WITH_CHECKERS, correctionNumber, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { correctionsByIds } from '../../corrections';
import { decidedBytes } from '../domain/objection';
import { takeStep } from '../storage/objection-writer';
import { assertMayStep, movedOn, reachedObjection, sha256, stepEvent, type StepRequest } from './take-step';

export interface DecideRequest extends StepRequest {
  readonly outcome: ObjectionOutcome;
  /** What had been laid beside it when it was read: a file that came since would be decided unseen. */
  readonly edit: number;
}

/**
 * Ends an objection, by somebody who had no hand in what is objected to and did not enter it, with reasons. It changes no
 * fact and no list: what is wrong is put right by corrections, and read by the next night. While a correction that belongs to
 * it is being checked, nobody knows yet what is right, and only the resident's taking it back ends it.
 */
export function decideObjection(
  { database, clock }: Platform,
  actor: Actor,
  request: DecideRequest,
): Promise<Result<{ objectionId: number }, UserError<MessageCode>>> {
  const { outcome, edit } = request;
  const reason = (request.reason ?? '').trim();
  return refusable(async () => {
    const whole = await reachedObjection(database, request.objectionId, request.reach);
    await assertMayStep(database, whole, actor, outcome, request);
    const { record, evidence, correctionIds } = whole;
    if (record.edit !== edit) throw movedOn();
    if (outcome !== 'WITHDRAWN') await assertNonePending(database, correctionIds);
    const bytes = decidedBytes({ id: record.id, outcome, decidedBy: actor.id, reason, evidence, correctionIds });
    const payload = { bytes, sha256: sha256(bytes) };
    return transact(database, clock, actor, async (tx) => {
      const at = clock.now();
      if (!(await takeStep(tx, record, { to: outcome, actor, reason, at, payload }))) throw movedOn();
      const { dueOn } = record;
      const after = { dueOn, late: runDateAt(at) > dueOn, payloadSha256: payload.sha256.toString('hex') };
      tx.record(stepEvent('objections.decide', record, outcome, { reason: reason.slice(0, 500), after }));
      return { objectionId: record.id };
    });
  });
}

/** A correction that waits for a check or a decision could end against what is said here; a draft is nobody's word yet. */
async function assertNonePending(sql: Sql, correctionIds: readonly number[]): Promise<void> {
  for (const { id, state } of (await correctionsByIds(sql, correctionIds)).values()) {
    if (!CORRECTIONS_WITH_CHECKERS.includes(state)) continue;
    const params = { correction: correctionNumber(id), correctionState: state };
    throw new Refused({ code: 'OBJECTION_CORRECTION_PENDING', field: 'corrections', params });
  }
}
