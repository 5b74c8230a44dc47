import type { IdRange } from '../../../platform/id-set';
import type { StepContext } from '../../../platform/queue/step';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { prepareScorer } from '../domain';
import { familiesToScore, factsAndScores } from '../storage/family-facts';
import type { FactsAndScore } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { sameScore } from '../storage/score-row';
import { ScoreWriter } from '../storage/score-writer';
import type { ScoreChange, ScoreTarget } from '../storage/score-change';
import { scoreFamily } from './score-family';

/**
 * Scores every family of a range that changed after revision `from` (0: every family) as of the target's revision, and writes what
 * differs. Memory is bounded by one chunk; repeating it, after a kill anywhere, writes only what is still missing.
 */
export async function scoreSlot(
  platform: Platform,
  actor: Actor,
  target: ScoreTarget,
  from: number,
  range: IdRange,
  step: Pick<StepContext, 'report'>,
): Promise<{ compared: number; written: number }> {
  const scorer = prepareScorer(await modelDocument(platform.database, target.modelId));
  const { total, chunks } = await familiesToScore(platform.database, from, target.revision, range);
  const writer = await ScoreWriter.open(platform);
  let done = 0;
  let compared = 0;
  let written = 0;
  try {
    await step.report('SCORE', 0, total);
    for (const chunk of chunks) {
      const families = await factsAndScores(platform.database, target.slot, chunk, target.revision);
      const changes = families.flatMap(({ facts, standing }): ScoreChange[] => {
        const score = scoreFamily(scorer, facts);
        return isSettled(target, score, standing) ? [] : [{ familyId: facts.id, score }];
      });
      await writer.write(actor, target, changes);
      compared += families.length;
      written += changes.length;
      done += chunk.ids?.length ?? chunk.last - chunk.first + 1;
      await step.report('SCORE', done, total);
    }
  } finally {
    await writer.close();
  }
  return { compared, written };
}

/** Does the slot already hold this result for the revision? A row that began later says nothing about it. */
function isSettled(target: ScoreTarget, score: ScoreChange['score'], standing: FactsAndScore['standing']): boolean {
  if (standing === null) return score === null;
  return standing.since <= target.revision && score !== null && sameScore(score, standing, target.modelId);
}
