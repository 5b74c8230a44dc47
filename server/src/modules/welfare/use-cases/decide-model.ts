import type { MessageCode, Result, UserError } from '@tepat/shared';
import { runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { activeModel, noteDecision, storedModel } from '../storage/model-store';
import type { ModelState } from '../storage/model-store';

export interface ModelDecision {
  readonly modelId: number;
  readonly release: boolean;
  readonly reason: string;
}

/**
 * Releases or rejects a model that somebody else has imported. A released one ranks from the first night of its date on
 * (`changeToDueModel`); where nothing has ever ranked, from the next night on. A date that has passed is refused: nights of
 * that date have ranked by another model, and nobody decides them anew. Only the first model has no such night behind it.
 */
export function decideModel(
  platform: Platform,
  actor: Actor,
  { modelId, release, reason }: ModelDecision,
): Promise<Result<{ modelId: number; state: ModelState }, UserError<MessageCode>>> {
  return refusable(async () => {
    const model = await storedModel(platform.database, modelId);
    if (model === null) throw new Refused({ code: 'MODEL_UNKNOWN' });
    if (model.state !== 'LOADED') throw new Refused({ code: 'MODEL_DECIDED' });
    if (release && model.createdBy === actor.id) throw new Refused({ code: 'MODEL_SAME_PERSON' });
    const now = platform.clock.now();
    return transact(platform.database, platform.clock, actor, async (tx) => {
      const isFirst = (await activeModel(tx)) === null;
      if (release && !isFirst && model.effectiveFrom < runDateAt(now)) {
        throw new Refused({ code: 'MODEL_DATE_PASSED', params: { from: model.effectiveFrom } });
      }
      const state = release ? (isFirst ? 'ACTIVE' : 'RELEASED') : 'REJECTED';
      if (!(await noteDecision(tx, modelId, { state, by: actor.id, at: now }))) {
        throw new Refused({ code: 'MODEL_DECIDED' });
      }
      tx.record({
        action: release ? 'welfare.release_model' : 'welfare.reject_model',
        subject: { kind: 'MODEL', id: String(modelId) },
        reason,
        before: { state: 'LOADED' },
        after: { state, effectiveFrom: model.effectiveFrom },
      });
      return { modelId, state };
    });
  });
}
