import { createHash } from 'node:crypto';
import type {
  CorrectionState,
  MessageCode,
  Permission,
  PlainDate,
  Result,
  SettingName,
  UserError,
} from '@tepat/shared';
import {
  addDays,
  correctionNumber,
  correctionTransition,
  EDITABLE_STATES,
  err,
  hadAnotherHand,
  type CorrectionStepTaken,
  ok,
  runDateAt,
} from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Refused } from '../../../platform/refused';
import type { Actor, AuditEvent } from '../../audit';
import { settingOn } from '../../programs';
import { isWithinReach, type Reach } from '../../registry';
import { payloadOf, submissionOf, type CorrectionRecord } from '../domain/correction';
import { wholeCorrection, type WholeCorrection } from '../storage/correction-reader';

/** Which correction, as it was read: nobody acts on what they have not seen. */
export interface StepRequest {
  readonly correctionId: number;
  /** The number of steps that whoever acts has seen. */
  readonly step: number;
  /** How far the permission of the step reaches for whoever acts. */
  readonly reach: Reach;
  readonly reason: string | null;
}

export type Refusal = UserError<MessageCode>;

/** Something else has happened to it since it was read. */
export const movedOn = (): Refused => new Refused({ code: 'CORRECTION_MOVED_ON' });

/** The correction; absent and out of reach look the same. */
export async function reachedCorrection(sql: Sql, id: number, reach: Reach): Promise<WholeCorrection> {
  const whole = await wholeCorrection(sql, id);
  if (whole === null || !isWithinReach(reach, whole.record.kelurahanCode)) {
    throw new Refused({ code: 'NOT_FOUND', field: 'correction' });
  }
  return whole;
}

/**
 * Refuses what the table of transitions does not allow to this person, now.
 *
 * @param permission by which the person acts: whoever verifies cannot send away what waits for a decision, or the reverse
 */
export function assertMayStep(
  whole: WholeCorrection,
  actor: Actor,
  to: CorrectionState,
  request: StepRequest,
  permission: Permission,
): void {
  const { record } = whole;
  if (record.step !== request.step) throw movedOn();
  const transition = correctionTransition(record.state, to);
  if (transition?.permission !== permission) throw wrongState(record);
  if (transition.proposerOnly && record.proposerId !== actor.id) throw new Refused({ code: 'CORRECTION_NOT_YOURS' });
  if (hadAnotherHand(transition, handsIn(whole), actor.id)) throw new Refused({ code: 'CORRECTION_SAME_PERSON' });
  if (transition.reasonRequired && !request.reason?.trim()) {
    throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
  }
}

/**
 * Whoever judged the evidence of what was to be verified has verified, whether or not the step was then taken by them, and
 * whatever their role is now. Whoever judged what was to be decided has done what deciding begins with.
 */
const handsIn = ({ steps, judgements }: WholeCorrection): CorrectionStepTaken[] => [
  ...steps,
  ...judgements.flatMap(({ actorId, state }) => (state === 'SUBMITTED' ? [{ to: 'VERIFIED', actorId } as const] : [])),
];

/**
 * The side that people leave has its own say, by somebody who has no other hand in it.
 *
 * @param forward whether the step takes the correction on: it may be returned or rejected unconfirmed
 */
export function assertConfirmed({ record }: WholeCorrection, actor: Actor, forward: boolean): void {
  if (record.confirmerId === actor.id) throw new Refused({ code: 'CORRECTION_SAME_PERSON' });
  if (forward && record.otherKelurahanCode !== null && record.confirmerId === null) {
    throw new Refused({ code: 'TRANSFER_UNCONFIRMED' });
  }
}

export const wrongState = ({ state }: CorrectionRecord): Refused =>
  new Refused({ code: 'CORRECTION_STATE', params: { correctionState: state } });

/** The proposer may edit, until it is submitted and again when it came back. */
export function assertMayEdit({ record }: WholeCorrection, actor: Actor): void {
  if (record.proposerId !== actor.id) throw new Refused({ code: 'CORRECTION_NOT_YOURS' });
  if (!EDITABLE_STATES.includes(record.state)) throw new Refused({ code: 'CORRECTION_FROZEN' });
}

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Refuses what is not, to the byte, what was submitted. */
export function assertAsSubmitted({ record, lines, steps, evidence }: WholeCorrection): void {
  const submitted = submissionOf(steps)?.payloadSha256;
  if (!submitted?.equals(sha256(payloadOf(record, lines, evidence)))) throw new Refused({ code: 'CORRECTION_ALTERED' });
}

const STAGE_DAYS: Readonly<Partial<Record<CorrectionState, SettingName>>> = {
  SUBMITTED: 'CORRECTION_VERIFY_DAYS',
  VERIFIED: 'CORRECTION_DECIDE_DAYS',
  RETURNED: 'CORRECTION_ANSWER_DAYS',
};

/** Until when whoever has it in this state should act, by the setting of the day; null where nobody has to. */
export async function dueOf(sql: Sql, state: CorrectionState, now: Date): Promise<PlainDate | null> {
  const setting = STAGE_DAYS[state];
  const today = runDateAt(now);
  return setting === undefined ? null : addDays(today, await settingOn(sql, setting, today));
}

/** The event of a step: the correction is its subject, by the number that people know. */
export function stepEvent(
  action: string,
  record: CorrectionRecord,
  to: CorrectionState,
  more: Pick<AuditEvent, 'reason' | 'after' | 'revision'> = {},
): AuditEvent {
  const { after, ...rest } = more;
  return {
    action,
    subject: { kind: 'CORRECTION', id: String(record.id) },
    before: { state: record.state },
    after: { number: correctionNumber(record.id), state: to, ...after },
    ...rest,
  };
}

/** Runs work that may refuse with several things to put right at once. */
export class RefusedAll extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('refused');
  }
}

export async function answered<T>(work: () => Promise<T>): Promise<Result<T, readonly Refusal[]>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return err([error.refusal]);
    if (error instanceof RefusedAll) return err(error.refusals);
    throw error;
  }
}
