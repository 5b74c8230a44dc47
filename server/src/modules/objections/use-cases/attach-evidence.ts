import type { MessageCode, Result, UserError } from '@tepat/shared';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { layEvidence } from '../../evidence';
import type { Reach } from '../../registry';
import { layBeside } from '../storage/objection-writer';
import { movedOn, reachedObjection } from './take-step';

export interface AttachRequest {
  readonly objectionId: number;
  /** What had been laid beside it when it was read. */
  readonly edit: number;
  readonly reach: Reach;
  readonly bytes: Buffer;
  /** As the sender named the file. */
  readonly name: string;
}

/**
 * Lays a file of evidence beside an open objection. Nothing is taken away again: what a resident brought is not for an
 * official to lose.
 */
export function attachEvidence(
  platform: Platform,
  actor: Actor,
  request: AttachRequest,
): Promise<Result<{ objectionId: number }, UserError<MessageCode>>> {
  return refusable(async () => {
    const { record, evidence } = await reachedObjection(platform.database, request.objectionId, request.reach);
    if (!OPEN_OBJECTION_STATES.includes(record.state)) {
      throw new Refused({ code: 'OBJECTION_STATE', params: { objectionState: record.state } });
    }
    if (record.edit !== request.edit) throw movedOn();
    const file = {
      caseKind: 'OBJECTION',
      caseId: record.id,
      action: 'objections.attach_evidence',
      ...{ bytes: request.bytes, name: request.name, standing: evidence.length, keepsPlace: false },
    } as const;
    await layEvidence(platform, actor, file, async (tx) => {
      if (!(await layBeside(tx, record))) throw movedOn();
    });
    return { objectionId: record.id };
  });
}
