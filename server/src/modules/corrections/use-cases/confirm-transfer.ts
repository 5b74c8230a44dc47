import type { Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { isWithinReach, type Reach } from '../../registry';
import { wholeCorrection } from '../storage/correction-reader';
import { writeConfirmer } from '../storage/correction-writer';
import type { Refusal } from './take-step';
import { answered, assertAsSubmitted, movedOn, stepEvent, wrongState } from './take-step';

export interface ConfirmRequest {
  readonly correctionId: number;
  /** The number of steps that was seen. */
  readonly step: number;
  /** How far the permission to confirm reaches: into the kelurahan that people leave, or the city that it is in. */
  readonly reach: Reach;
}

/**
 * The side that people leave confirms that they do. A returned correction that is submitted again is confirmed again: it is
 * another one. Who confirms neither proposes, verifies nor decides it.
 */
export function confirmTransfer(
  { database, clock }: Platform,
  actor: Actor,
  { correctionId, step, reach }: ConfirmRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const whole = await wholeCorrection(database, correctionId);
    const { record } = whole ?? {};
    const other = record?.otherKelurahanCode ?? null;
    if (!whole || !record || other === null || !isWithinReach(reach, other)) {
      throw new Refused({ code: 'NOT_FOUND', field: 'correction' });
    }
    if (record.state !== 'SUBMITTED') throw wrongState(record);
    if (record.step !== step || record.confirmerId !== null) throw movedOn();
    if ([...whole.steps, ...whole.judgements].some(({ actorId }) => actorId === actor.id))
      throw new Refused({ code: 'CORRECTION_SAME_PERSON' });
    assertAsSubmitted(whole);
    return transact(database, clock, actor, async (tx) => {
      if (!(await writeConfirmer(tx, record, actor.id))) throw movedOn();
      tx.record(stepEvent('corrections.confirm_transfer', record, record.state, { after: { otherKelurahan: other } }));
      return { correctionId };
    });
  });
}
