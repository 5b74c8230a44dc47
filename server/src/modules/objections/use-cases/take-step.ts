import { createHash } from 'node:crypto';
import type { MessageCode, ObjectionState, ObjectionTransition } from '@tepat/shared';
import { objectionNumber, objectionTransition, OPEN_OBJECTION_STATES, spokeInObjection } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Refused } from '../../../platform/refused';
import type { Actor, AuditEvent } from '../../audit';
import { handsInCorrections } from '../../corrections';
import { handsInLists } from '../../publication';
import { isWithinReach, type Reach } from '../../registry';
import { raisedBytes, type ObjectionRecord } from '../domain/objection';
import { wholeObjection, type WholeObjection } from '../storage/objection-reader';

/** Which objection, as it was read: nobody acts on what they have not seen. */
export interface StepRequest {
  readonly objectionId: number;
  /** The number of steps that whoever acts has seen. */
  readonly step: number;
  /** How far the permission of the step reaches for whoever acts. */
  readonly reach: Reach;
  readonly reason: string | null;
}

/** Something else has happened to it since it was read. */
export const movedOn = (): Refused => new Refused({ code: 'OBJECTION_MOVED_ON' });

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The objection; absent and out of reach look the same. */
export async function reachedObjection(sql: Sql, id: number, reach: Reach): Promise<WholeObjection> {
  const whole = await wholeObjection(sql, id);
  if (whole === null || !isWithinReach(reach, whole.record.kelurahanCode)) {
    throw new Refused({ code: 'NOT_FOUND', field: 'objection' });
  }
  return whole;
}

/**
 * Whether the row says what its append-only history says: what was raised to the byte, how many steps, where it stands, and
 * who ended it. A state that nobody decided is no answer, whatever wrote it.
 */
export function isAsRecorded({ record, steps }: WholeObjection): boolean {
  const [raised, last] = [steps[0], steps.at(-1)];
  if (raised?.payloadSha256?.equals(sha256(raisedBytes(record))) !== true || raised.actorId !== record.raisedBy) {
    return false;
  }
  const ended = OPEN_OBJECTION_STATES.includes(record.state) ? null : last?.actorId;
  return last?.to === record.state && last.seq === record.step && record.decidedBy === ended;
}

export function assertAsRecorded(whole: WholeObjection): void {
  if (!isAsRecorded(whole)) throw new Refused({ code: 'OBJECTION_ALTERED' });
}

/**
 * People who had a hand in what is objected to: in the list on whose row it turns; of a decision, in every list that could
 * rest on it since; and in the corrections that belong to the objection.
 */
async function handsIn(sql: Sql, { record, correctionIds }: WholeObjection): Promise<Set<string>> {
  const { programId, period, listId } = record;
  const hands = await handsInLists(sql, programId, { from: period, to: listId === null ? null : period });
  for (const actorId of await handsInCorrections(sql, correctionIds)) hands.add(actorId);
  return hands;
}

/** What keeps this person from a step that the table has; null: nothing does. */
export async function obstacle(
  sql: Sql,
  whole: WholeObjection,
  actorId: string,
  transition: ObjectionTransition,
): Promise<Extract<MessageCode, 'OBJECTION_SAME_PERSON' | 'OBJECTION_OWN_DECISION'> | null> {
  if (spokeInObjection(transition, whole.steps, actorId)) return 'OBJECTION_SAME_PERSON';
  if (transition.impartial && (await handsIn(sql, whole)).has(actorId)) return 'OBJECTION_OWN_DECISION';
  return null;
}

/** Refuses what the table of transitions does not allow to this person, now. */
export async function assertMayStep(
  sql: Sql,
  whole: WholeObjection,
  actor: Actor,
  to: ObjectionState,
  request: StepRequest,
): Promise<void> {
  const { record } = whole;
  const transition = objectionTransition(record.state, to);
  if (transition === null) throw new Refused({ code: 'OBJECTION_STATE', params: { objectionState: record.state } });
  if (record.step !== request.step) throw movedOn();
  assertAsRecorded(whole);
  const code = await obstacle(sql, whole, actor.id, transition);
  if (code !== null) throw new Refused({ code });
  if (transition.reasonRequired && !request.reason?.trim()) {
    throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
  }
}

/** The event of a step: the objection is its subject, by the number that people know. */
export function stepEvent(
  action: string,
  record: ObjectionRecord,
  to: ObjectionState,
  more: Pick<AuditEvent, 'reason' | 'after'> = {},
): AuditEvent {
  const { after, ...rest } = more;
  return {
    action,
    subject: { kind: 'OBJECTION', id: String(record.id) },
    before: { state: record.state },
    after: { number: objectionNumber(record.id), state: to, ...after },
    ...rest,
  };
}
