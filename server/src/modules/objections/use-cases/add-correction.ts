import type { MessageCode, Result, UserError } from '@tepat/shared';
import { correctionNumber, objectionNumber, OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
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
    const resident = (await residentsByIds(database, [record.residentId])).get(record.residentId);
    if (!resident) throw new Refused({ code: 'NOT_FOUND', field: 'objection' });
    const belongs = async (tx: Sql & Recorder, correctionId: number): Promise<void> => {
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
    };
    const { familyId } = resident;
    const { reach, correctionId } = request;
    if (correctionId === null) {
      const draft = await draftFor(platform, actor, record, { familyId, reach, within: belongs });
      return { objectionId: record.id, correctionId: draft };
    }
    const found = (await correctionsByIds(database, [correctionId])).get(correctionId);
    if (found?.familyId !== familyId || !isWithinReach(reach, found.kelurahanCode)) {
      throw new Refused({ code: 'NOT_FOUND', field: 'correction' });
    }
    await transact(database, clock, actor, (tx) => belongs(tx, correctionId));
    return { objectionId: record.id, correctionId };
  });
}

type Draft = Parameters<typeof proposeCorrection>[2];

/** A draft that is laid beside the objection as it comes into being: without the one there is not the other. */
async function draftFor(
  platform: Platform,
  actor: Actor,
  { channel, letterNumber }: ObjectionRecord,
  place: Pick<Draft, 'familyId' | 'reach' | 'within'>,
): Promise<number> {
  const header = channel === 'RT_RW' ? { channel, letterNumber } : {};
  const draft = await proposeCorrection(platform, actor, { draft: null, header, changes: [], ...place });
  if (draft.ok) return draft.value.correctionId;
  const [refusal] = draft.error;
  throw new Refused(refusal ?? { code: 'NOT_FOUND', field: 'correction' });
}
