import type { Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { takeSteps } from '../storage/correction-writer';
import type { Refusal, StepRequest } from './take-step';
import { answered, assertMayStep, movedOn, reachedCorrection, stepEvent } from './take-step';

/** The proposer takes it back, as long as nobody has verified it. It stays on record. */
export function withdrawCorrection(
  { database, clock }: Platform,
  actor: Actor,
  request: StepRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const whole = await reachedCorrection(database, request.correctionId, request.reach);
    assertMayStep(whole, actor, 'WITHDRAWN', request, 'correction.propose');
    const { record } = whole;
    const { reason } = request;
    return transact(database, clock, actor, async (tx) => {
      const step = { to: 'WITHDRAWN', actor, reason, at: clock.now() } as const;
      if (!(await takeSteps(tx, record, [step], { dueOn: null }))) throw movedOn();
      tx.record(stepEvent('corrections.withdraw', record, 'WITHDRAWN', reason ? { reason } : {}));
      return { correctionId: record.id };
    });
  });
}
