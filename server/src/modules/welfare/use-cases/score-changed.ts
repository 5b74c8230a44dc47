import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { giveSlot, markScored, slotState } from '../storage/slots';
import { pinnedRevision, NIGHT } from './pinned-run';
import type { PinnedRun } from './pinned-run';
import { scoreSlot } from './score-slot';
import { standingTarget } from './standing-target';

/**
 * Night step SCORE: re-scores the families that changed since the slot was last scored, as of the pinned revision. What
 * a night finds differing it writes since that revision; it never overwrites what came after.
 */
export async function scoreChanged(platform: Platform, run: PinnedRun, step: StepContext): Promise<void> {
  const revision = pinnedRevision(run);
  const { slot, modelId } = await standingTarget(platform.database);
  let state = await slotState(platform.database, slot);
  if (state.modelId !== modelId) {
    await transact(platform.database, platform.clock, NIGHT, async (tx) => {
      await giveSlot(tx, slot, modelId);
      tx.record({ action: 'welfare.give_slot', subject: { kind: 'MODEL', id: String(modelId) }, after: { slot } });
    });
    state = await slotState(platform.database, slot);
  }
  const target = { slot, modelId, revision };
  const result =
    state.scoredRevision >= revision
      ? { compared: 0, written: 0 }
      : await scoreSlot(platform, NIGHT, target, state.scoredRevision, step);
  await transact(platform.database, platform.clock, NIGHT, async (tx) => {
    await markScored(tx, slot, modelId, revision);
    tx.record({ action: 'welfare.score_night', subject: { kind: 'RUN', id: String(run.id) }, revision, after: result });
    await step.complete(tx, { slot, modelId, revision, ...result });
  });
}
