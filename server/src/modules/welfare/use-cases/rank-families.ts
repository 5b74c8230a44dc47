import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import type { RankingThresholds } from '../domain';
import { currentRanking, insertRanking } from '../storage/ranking-store';
import { scoresChanged } from '../storage/score-stream';
import { lockSlots, slotState } from '../storage/slots';
import { NIGHT, pinnedRevision } from './pinned-run';
import type { PinnedRun } from './pinned-run';
import { rankingThresholdsOn } from './ranking-thresholds';
import { standingTarget } from './standing-target';
import { takeRanking } from './take-ranking';

/**
 * Night step RANK. Ends in one of three ways, told in the step's result:
 *
 * - RANKED: a new ranking stands (`rankingId`);
 * - UNCHANGED: not one score has changed since the standing ranking, which goes on standing (`rankingId`, `unchanged`);
 * - HELD: a gate was breached. Nothing is published, the last ranking stands (`held`, `reasons`, `standingRankingId`).
 */
export async function rankFamilies(
  platform: Platform,
  run: PinnedRun,
  step: StepContext,
  thresholds: RankingThresholds = rankingThresholdsOn(run.runDate),
): Promise<void> {
  const revision = pinnedRevision(run);
  const { database, clock } = platform;
  const target = await standingTarget(database);
  const slot = await slotState(database, target.slot);
  if (slot.modelId !== target.modelId || slot.scoredRevision < revision) {
    throw new Error(`slot ${target.slot} is scored up to revision ${slot.scoredRevision}, not ${revision}`);
  }
  const subject = { kind: 'RUN', id: String(run.id) } as const;
  const standing = await currentRanking(database);
  if (standing && standing.revision > revision) {
    throw new Error(
      `the standing ranking is of revision ${standing.revision}, later than ${revision}: start another run`,
    );
  }
  if (standing && !(await scoresChanged(database, target, standing.revision, revision))) {
    await transact(database, clock, NIGHT, async (tx) => {
      const result = { outcome: 'UNCHANGED', unchanged: true, rankingId: standing.id };
      tx.record({ action: 'welfare.keep_ranking', subject, revision, after: result });
      await step.complete(tx, result);
    });
    return;
  }
  const input = { ...target, revision, runId: run.id, previous: standing, thresholds };
  const ranking = await takeRanking(platform, input, step);
  const breached = ranking.gates.filter((gate) => !gate.passed);
  await transact(database, clock, NIGHT, async (tx) => {
    if (breached.length > 0) {
      const result = { outcome: 'HELD', held: true, standingRankingId: standing?.id ?? null, reasons: breached };
      tx.record({ action: 'welfare.hold_ranking', subject, revision, after: { reasons: breached } });
      await step.complete(tx, result);
      return;
    }
    // A change of model may have published meanwhile: its ranking must not be followed by one of the old model.
    await lockSlots(tx);
    if ((await currentRanking(tx))?.id !== standing?.id) throw new Error('another ranking was published meanwhile');
    const rankingId = await insertRanking(tx, ranking);
    tx.record({
      action: 'welfare.publish_ranking',
      subject: { kind: 'RANKING', id: String(rankingId) },
      revision,
      after: { families: ranking.families, unscored: ranking.unscored, totalWeight: ranking.totalWeight },
    });
    await step.complete(tx, { outcome: 'RANKED', unchanged: false, rankingId, gates: ranking.gates });
  });
}
