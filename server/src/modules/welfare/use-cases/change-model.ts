import { err, ok, runDateAt } from '@tepat/shared';
import type { PlainDate, Result, UserError } from '@tepat/shared';
import { EVERY_ID } from '../../../platform/id-set';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import type { RankingGate, RankingThresholds } from '../domain';
import { familiesToScore } from '../storage/family-facts';
import { setModelState, storedModel } from '../storage/model-store';
import { currentRanking, insertRanking } from '../storage/ranking-store';
import type { ScoreTarget } from '../storage/score-change';
import { giveSlot, leaveSlot, lockSlots, markScored, otherSlot, slotState } from '../storage/slots';
import { nightBasis } from '../../registry';
import { rankingThresholdsOn } from './ranking-thresholds';
import { scoreSlot } from './score-slot';
import { takeRanking } from './take-ranking';

export type ChangeModelRefusal = UserError<
  'MODEL_UNKNOWN' | 'MODEL_ALREADY_RANKS' | 'MODEL_NOT_RELEASED' | 'MODEL_NOT_YET_EFFECTIVE' | 'NO_RANKING_YET'
>;
export type ModelChange =
  | { readonly outcome: 'RANKED'; readonly rankingId: number; readonly revision: number }
  | { readonly outcome: 'HELD'; readonly reasons: readonly RankingGate[] };

export interface ModelChangeOptions {
  /** The date on which the model must be in force: today in Jakarta unless a night says otherwise. */
  readonly on?: PlainDate;
  readonly thresholds?: RankingThresholds;
}

/** When fewer families than this changed during a round, the next round is the last. */
const LITTLE = 4000;
const MOST_ROUNDS = 10;

/**
 * Lets another model rank the province. It is computed into the slot that is not in use, while nights' readers go on
 * with the standing ranking and corrections go on arriving: from the moment the slot is given to the model, every
 * correction writes to both slots. What deliveries change meanwhile is re-scored in rounds until little remains; then
 * one inserted ranking, which names the slot, is the change. No table is renamed, and a kill anywhere leaves the
 * standing ranking standing: running it again goes on.
 */
export async function changeModel(
  platform: Platform,
  actor: Actor,
  modelId: number,
  step: StepContext,
  { on = runDateAt(platform.clock.now()), thresholds = rankingThresholdsOn(on) }: ModelChangeOptions = {},
): Promise<Result<ModelChange, ChangeModelRefusal>> {
  const { database, clock } = platform;
  const [model, standing] = [await storedModel(database, modelId), await currentRanking(database)];
  if (!model) return err({ code: 'MODEL_UNKNOWN' });
  if (!standing) return err({ code: 'NO_RANKING_YET' });
  if (standing.modelId === modelId) return err({ code: 'MODEL_ALREADY_RANKS' });
  if (model.state !== 'RELEASED' && model.state !== 'RETIRED') return err({ code: 'MODEL_NOT_RELEASED' });
  if (model.effectiveFrom > on) {
    return err({ code: 'MODEL_NOT_YET_EFFECTIVE', params: { from: model.effectiveFrom } });
  }
  const slot = otherSlot(standing.slot);
  const subject = { kind: 'MODEL', id: String(modelId) } as const;
  await transact(database, clock, actor, async (tx) => {
    await giveSlot(tx, slot, modelId);
    tx.record({ action: 'welfare.give_slot', subject, after: { slot } });
  });
  const target = await fill(platform, actor, { slot, modelId, revision: 0 }, step);
  const input = { ...target, basis: model.basis, runId: null, previous: standing, thresholds };
  const ranking = await takeRanking(platform, input, step);
  const reasons = ranking.gates.filter((gate) => !gate.passed);
  const { revision } = target;
  return transact(database, clock, actor, async (tx) => {
    await lockSlots(tx);
    if ((await currentRanking(tx))?.slot !== standing.slot) throw new Error('another model was put in force meanwhile');
    if (reasons.length > 0) {
      await leaveSlot(tx, slot);
      tx.record({ action: 'welfare.hold_ranking', subject, revision, after: { reasons } });
      await step.complete(tx, { outcome: 'HELD', reasons });
      return ok({ outcome: 'HELD', reasons });
    }
    const rankingId = await insertRanking(tx, ranking);
    await leaveSlot(tx, standing.slot);
    await setModelState(tx, standing.modelId, 'RETIRED');
    await setModelState(tx, modelId, 'ACTIVE');
    tx.record({
      action: 'welfare.change_model',
      subject,
      revision,
      before: { modelId: standing.modelId, slot: standing.slot, rankingId: standing.id },
      after: { modelId, slot, rankingId },
    });
    await step.complete(tx, { outcome: 'RANKED', rankingId, revision });
    return ok({ outcome: 'RANKED', rankingId, revision });
  });
}

/** Scores the whole province into the slot, then what changed since, until little did. Returns the revision reached. */
async function fill(platform: Platform, actor: Actor, target: ScoreTarget, step: StepContext): Promise<ScoreTarget> {
  const { database, clock } = platform;
  const { slot, modelId } = target;
  for (let round = 1; ; round++) {
    const { scoredRevision: from } = await slotState(database, slot);
    const { revision } = await nightBasis(database);
    const { total } = await familiesToScore(database, from, revision, EVERY_ID);
    const result = await scoreSlot(platform, actor, { slot, modelId, revision }, from, EVERY_ID, step);
    await transact(database, clock, actor, async (tx) => {
      await markScored(tx, slot, modelId, revision);
      tx.record({
        action: 'welfare.fill_slot',
        subject: { kind: 'MODEL', id: String(modelId) },
        revision,
        after: { slot, round, ...result },
      });
    });
    if ((from > 0 && total < LITTLE) || round === MOST_ROUNDS) return { slot, modelId, revision };
  }
}
