import type { EvidenceJudgement, Result } from '@tepat/shared';
import { PASSABLE_JUDGEMENTS } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { lockAsRead, takeSteps } from '../storage/correction-writer';
import { isNewFinding, recordFinding } from './judge-evidence';
import type { Refusal, StepRequest } from './take-step';
import {
  answered,
  assertAsSubmitted,
  assertConfirmed,
  assertMayStep,
  dueOf,
  movedOn,
  reachedCorrection,
  stepEvent,
} from './take-step';

/** VERIFIED passes it on to whoever decides; null only records the judgement, after which the effect is shown. */
export type VerificationOutcome = 'VERIFIED' | 'RETURNED' | 'REJECTED';

export interface VerifyRequest extends StepRequest {
  readonly judgement: EvidenceJudgement;
  /** Why the verifier judges so; for a return, the questions. */
  readonly reason: string;
  readonly outcome: VerificationOutcome | null;
}

const ACTIONS: Readonly<Record<VerificationOutcome, string>> = {
  VERIFIED: 'corrections.verify',
  RETURNED: 'corrections.return',
  REJECTED: 'corrections.reject',
};

/**
 * Records what a verifier finds of the evidence, and where an outcome is given takes the step. The judgement always stands
 * before the effect is shown; a later change of mind is one more row, and says whether it came after.
 */
export function verifyCorrection(
  { database, clock }: Platform,
  actor: Actor,
  request: VerifyRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  const { judgement, outcome } = request;
  const reason = request.reason.trim();
  return answered(async () => {
    const whole = await reachedCorrection(database, request.correctionId, request.reach);
    const { record } = whole;
    // Judging is part of verifying: whoever may not verify may not judge either.
    assertMayStep(whole, actor, outcome ?? 'VERIFIED', request, 'correction.verify');
    const isNew = isNewFinding(whole, actor, { judgement, reason });
    if (outcome === 'VERIFIED' && !PASSABLE_JUDGEMENTS.includes(judgement)) {
      throw new Refused({ code: 'CORRECTION_EVIDENCE_CONTRADICTS', field: 'judgement' });
    }
    assertConfirmed(whole, actor, outcome === 'VERIFIED');
    assertAsSubmitted(whole);
    if (!isNew && outcome === null) return { correctionId: record.id };
    return transact(database, clock, actor, async (tx) => {
      if (!(await lockAsRead(tx, record))) throw movedOn();
      const at = clock.now();
      if (isNew) await recordFinding(tx, actor, whole, { judgement, reason }, at);
      if (outcome !== null) {
        const dueOn = await dueOf(tx, outcome, at);
        const change = outcome === 'VERIFIED' ? { dueOn, verifierId: actor.id } : { dueOn };
        if (!(await takeSteps(tx, record, [{ to: outcome, actor, reason, at }], change))) throw movedOn();
        tx.record(stepEvent(ACTIONS[outcome], record, outcome, { reason, after: { judgement, dueOn } }));
      }
      return { correctionId: record.id };
    });
  });
}
