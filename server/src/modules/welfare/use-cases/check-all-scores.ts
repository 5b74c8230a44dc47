import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { prepareScorer } from '../domain';
import { idRanges } from '../../../platform/id-set';
import { factsInRange, FAMILIES_A_CHUNK, highestFamily } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { sameScore } from '../storage/score-row';
import { scoresInRange } from '../storage/scores-in-range';
import { slotState } from '../storage/slots';
import { NIGHT } from './pinned-run';
import { scoreFamily } from './score-family';
import { standingTarget } from './standing-target';

export class ScoresDiffer extends Error {}

const FAMILIES_NAMED = 20;

/**
 * The weekly check: computes every score anew as of the revision up to which the slot is scored, and compares. A
 * difference is an audit event that names families, and an error: something wrote scores that should not have.
 */
export async function checkAllScores(platform: Platform, step?: StepContext): Promise<{ compared: number }> {
  const { database, clock } = platform;
  const { slot, modelId } = await standingTarget(database);
  const { scoredRevision: revision } = await slotState(database, slot);
  const scorer = prepareScorer(await modelDocument(database, modelId));
  const highest = await highestFamily(database);
  const differing: number[] = [];
  let count = 0;
  let compared = 0;
  for (const range of idRanges({ first: 1, last: highest }, FAMILIES_A_CHUNK)) {
    const standing = await scoresInRange(database, slot, range, revision);
    for (const facts of await factsInRange(database, range, revision)) {
      const score = scoreFamily(scorer, facts);
      const found = standing.get(facts.id) ?? null;
      standing.delete(facts.id);
      compared += 1;
      if (found === null ? score === null : score !== null && sameScore(score, found, modelId)) continue;
      if (++count <= FAMILIES_NAMED) differing.push(facts.id);
    }
    // What is left has a score and no family.
    count += standing.size;
    differing.push(...[...standing.keys()].slice(0, Math.max(0, FAMILIES_NAMED - differing.length)));
    await step?.report('CHECK', range.last, highest);
  }
  await transact(database, clock, NIGHT, async (tx) => {
    tx.record({
      action: 'welfare.check_scores',
      subject: { kind: 'MODEL', id: String(modelId) },
      revision,
      after: { slot, compared, differing: count, families: differing },
    });
    if (count === 0) await step?.complete(tx, { slot, revision, compared });
  });
  if (count > 0) {
    throw new ScoresDiffer(`${count} of ${compared} scores differ as of revision ${revision}: ${differing.join(', ')}`);
  }
  return { compared };
}
