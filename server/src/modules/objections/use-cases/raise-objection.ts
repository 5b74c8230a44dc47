import type { MessageCode, ObjectionChannel, ObjectionGround, PlainDate, Result, UserError } from '@tepat/shared';
import { addDays, NUMBERED_OBJECTION_CHANNELS, objectionNumber, runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { settingOn } from '../../programs';
import { isWithinReach, residentsByIds, type Reach } from '../../registry';
import { raisedBytes } from '../domain/objection';
import { appendStep, insertObjection } from '../storage/objection-writer';
import { objected, type ObjectedRequest } from './objected-decision';
import { sha256 } from './take-step';

export interface RaiseRequest extends ObjectedRequest {
  readonly ground: ObjectionGround;
  /** What the resident says. */
  readonly statement: string;
  readonly channel: ObjectionChannel;
  readonly letterNumber: string | null;
  /** The day on which it reached an office; the deadline counts from it. */
  readonly receivedOn: PlainDate;
  readonly reach: Reach;
}

const typed = (text: string | null): string => (text ?? '').normalize('NFC').trim();

/**
 * Enters an objection for a resident. It stands from now on, with a number, a deadline and its exact bytes; nothing of it
 * can be changed, and nobody but somebody else can end it.
 */
export function raiseObjection(
  { database, clock }: Platform,
  actor: Actor,
  request: RaiseRequest,
): Promise<Result<{ objectionId: number }, UserError<MessageCode>>> {
  const { residentId, programId, ground, channel, receivedOn, reach } = request;
  return refusable(async () => {
    const resident = (await residentsByIds(database, [residentId])).get(residentId);
    if (!resident || !isWithinReach(reach, resident.kelurahanCode)) {
      throw new Refused({ code: 'NOT_FOUND', field: 'decision' });
    }
    const what = await objected(database, request);
    const raisedAt = clock.now();
    const today = runDateAt(raisedAt);
    const statement = typed(request.statement);
    if (statement === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'statement' });
    const letterNumber = typed(request.letterNumber) || null;
    if (letterNumber === null && NUMBERED_OBJECTION_CHANNELS.includes(channel)) {
      throw new Refused({ code: 'OBJECTION_NUMBER_REQUIRED', field: 'letterNumber' });
    }
    if (receivedOn > today) throw new Refused({ code: 'RECEIVED_IN_FUTURE', field: 'receivedOn' });
    return transact(database, clock, actor, async (tx) => {
      const dueOn = addDays(receivedOn, await settingOn(tx, 'OBJECTION_DECIDE_DAYS', today));
      const content = {
        ...{ residentId, programId, ...what, ground, statement, channel, letterNumber, receivedOn, dueOn },
        raisedBy: actor.id,
      };
      const bytes = raisedBytes(content);
      const payload = { bytes, sha256: sha256(bytes) };
      const objectionId = await insertObjection(tx, { ...content, kelurahanCode: resident.kelurahanCode, raisedAt });
      await appendStep(tx, objectionId, 1, { to: 'RAISED', actor, reason: null, at: raisedAt, payload });
      const { reference, listId } = what;
      tx.record({
        action: 'objections.raise',
        subject: { kind: 'OBJECTION', id: String(objectionId) },
        after: {
          ...{ number: objectionNumber(objectionId), state: 'RAISED', reference, ground, channel, receivedOn, dueOn },
          ...(listId === null ? {} : { list: listId }),
          payloadSha256: payload.sha256.toString('hex'),
        },
        subjects: [{ kind: 'RESIDENT', id: String(residentId) }],
      });
      return { objectionId };
    });
  });
}
