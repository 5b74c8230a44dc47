import type { MessageCode, Result, UserError } from '@tepat/shared';
import { correctionNumber, objectionNumber, OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { correctionsByIds, proposeCorrection } from '../../corrections';
import { isWithinReach, residentsByIds, type Reach } from '../../registry';
import type { ObjectionRecord } from '../domain/objection';
import { addCorrection, layBeside } from '../storage/objection-writer';
import { movedOn, reachedObjection } from './take-step';

export interface AddCorrectionRequest {
  readonly objectionId: number;
  readonly edit: number;
  /** One that there is already; null: a new draft of the resident's family. */
  readonly correctionId: number | null;
  /** How far the actor may propose corrections. */
  readonly reach: Reach;
}

/**
 * Opens a correction from an open objection, or says that an existing one belongs to it. Its application is shown with the
 * objection, which still waits for the decision of a person.
 */
export function addCorrectionTo(
  platform: Platform,
  actor: Actor,
  request: AddCorrectionRequest,
): Promise<Result<{ objectionId: number; correctionId: number }, UserError<MessageCode>>> {
  const { database, clock } = platform;
  return refusable(async () => {
    const { record } = await reachedObjection(database, request.objectionId, request.reach);
    if (!OPEN_OBJECTION_STATES.includes(record.state)) {
      throw new Refused({ code: 'OBJECTION_STATE', params: { objectionState: record.state } });
    }
    if (record.edit !== request.edit) throw movedOn();
    const correctionId = await correctionFor(platform, actor, record, request);
    return transact(database, clock, actor, async (tx) => {
      if (!(await layBeside(tx, record))) throw movedOn();
      const by = { actorId: actor.id, at: clock.now() };
      if (!(await addCorrection(tx, record.id, correctionId, by))) {
        throw new Refused({ code: 'OBJECTION_HAS_CORRECTION', field: 'correction' });
      }
      tx.record({
        action: 'objections.add_correction',
        subject: { kind: 'OBJECTION', id: String(record.id) },
        after: { number: objectionNumber(record.id), correction: correctionNumber(correctionId) },
      });
      return { objectionId: record.id, correctionId };
    });
  });
}

async function correctionFor(
  platform: Platform,
  actor: Actor,
  { residentId, channel, letterNumber }: ObjectionRecord,
  { correctionId, reach }: AddCorrectionRequest,
): Promise<number> {
  const resident = (await residentsByIds(platform.database, [residentId])).get(residentId);
  if (!resident) throw new Refused({ code: 'NOT_FOUND', field: 'objection' });
  const { familyId } = resident;
  if (correctionId !== null) {
    const found = (await correctionsByIds(platform.database, [correctionId])).get(correctionId);
    if (found?.familyId !== familyId || !isWithinReach(reach, found.kelurahanCode)) {
      throw new Refused({ code: 'NOT_FOUND', field: 'correction' });
    }
    return correctionId;
  }
  const header = channel === 'RT_RW' ? { channel, letterNumber } : {};
  const draft = await proposeCorrection(platform, actor, { draft: null, familyId, reach, header, changes: [] });
  if (draft.ok) return draft.value.correctionId;
  const [refusal] = draft.error;
  throw new Refused(refusal ?? { code: 'NOT_FOUND', field: 'correction' });
}
