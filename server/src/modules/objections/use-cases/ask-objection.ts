import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { takeStep } from '../storage/objection-writer';
import { assertMayStep, movedOn, reachedObjection, stepEvent, type StepRequest } from './take-step';

type Asked = Promise<Result<{ objectionId: number }, UserError<MessageCode>>>;

/** Asks whoever speaks with the resident. The deadline goes on: questions are no way to gain time. */
export function askObjection(platform: Platform, actor: Actor, request: StepRequest): Asked {
  return step(platform, actor, request, 'ASKED', 'objections.ask');
}

/** Answers the questions, for the resident; anybody may who may enter objections there and did not ask. */
export function answerObjection(platform: Platform, actor: Actor, request: StepRequest): Asked {
  return step(platform, actor, request, 'RAISED', 'objections.answer');
}

function step(
  { database, clock }: Platform,
  actor: Actor,
  request: StepRequest,
  to: 'ASKED' | 'RAISED',
  action: string,
): Asked {
  const reason = (request.reason ?? '').trim();
  return refusable(async () => {
    const whole = await reachedObjection(database, request.objectionId, request.reach);
    await assertMayStep(database, whole, actor, to, request);
    const { record } = whole;
    return transact(database, clock, actor, async (tx) => {
      if (!(await takeStep(tx, record, { to, actor, reason, at: clock.now() }))) throw movedOn();
      tx.record(stepEvent(action, record, to, { reason: reason.slice(0, 500) }));
      return { objectionId: record.id };
    });
  });
}
