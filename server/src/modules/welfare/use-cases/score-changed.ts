import { countParts, partRange } from '../../../platform/id-set';
import type { Part } from '../../../platform/id-set';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { highestFamily } from '../storage/family-facts';
import { giveSlot, markScored, slotState } from '../storage/slots';
import type { SlotState } from '../storage/slots';
import { pinnedRevision, NIGHT } from './pinned-run';
import type { PinnedRun } from './pinned-run';
import { scoreSlot } from './score-slot';
import { standingTarget } from './standing-target';

/**
 * Night step SCORE: re-scores the families that changed since the slot was last scored, as of the pinned revision. What
 * a night finds differing it writes since that revision; it never overwrites what came after. The slot counts as
 * scored when all parts are.
 */
export const scoreChanged = {
  parts: async ({ database }: Platform, size: number): Promise<number> =>
    countParts(await highestFamily(database), size),

  async part(platform: Platform, run: PinnedRun, part: Part, step: StepContext): Promise<void> {
    const revision = pinnedRevision(run);
    const { slot, modelId, scoredRevision } = await slotToScore(platform);
    const target = { slot, modelId, revision };
    const result =
      scoredRevision >= revision
        ? { compared: 0, written: 0 }
        : await scoreSlot(platform, NIGHT, target, scoredRevision, partRange(part), step);
    await transact(platform.database, platform.clock, NIGHT, async (tx) => {
      tx.record({ action: 'welfare.score_part', subject: runOf(run), revision, after: { ...target, ...result } });
      await step.complete(tx, { ...target, ...result });
    });
  },

  async close(
    platform: Platform,
    run: PinnedRun,
    results: readonly Record<string, unknown>[],
    step: StepContext,
  ): Promise<void> {
    const revision = pinnedRevision(run);
    const parts = results as unknown as readonly PartResult[];
    const { slot, modelId } = await slotToScore(platform);
    if (parts.some((part) => part.slot !== slot || part.modelId !== modelId)) {
      throw new Error('another model was put in force while the province was scored: start another run');
    }
    const result = { compared: sumOf(parts, 'compared'), written: sumOf(parts, 'written') };
    await transact(platform.database, platform.clock, NIGHT, async (tx) => {
      await markScored(tx, slot, modelId, revision);
      tx.record({ action: 'welfare.score_night', subject: runOf(run), revision, after: result });
      await step.complete(tx, { slot, modelId, revision, ...result });
    });
  },
};

/** What a part tells the closing. */
interface PartResult {
  readonly slot: string;
  readonly modelId: number;
  readonly compared: number;
  readonly written: number;
}

const runOf = ({ id }: PinnedRun) => ({ kind: 'RUN', id: String(id) }) as const;
const sumOf = (parts: readonly PartResult[], key: 'compared' | 'written'): number =>
  parts.reduce((sum, part) => sum + part[key], 0);

/** The slot of the model in force, which is given to it first where it has none yet. */
async function slotToScore({ database, clock }: Platform): Promise<SlotState & { modelId: number }> {
  const { slot, modelId } = await standingTarget(database);
  const state = await slotState(database, slot);
  if (state.modelId === modelId) return { ...state, modelId };
  await transact(database, clock, NIGHT, async (tx) => {
    await giveSlot(tx, slot, modelId);
    tx.record({ action: 'welfare.give_slot', subject: { kind: 'MODEL', id: String(modelId) }, after: { slot } });
  });
  return { ...(await slotState(database, slot)), modelId };
}
