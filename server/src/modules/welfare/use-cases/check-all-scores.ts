import type { Platform } from '../../../platform/platform';
import { inLanes } from '../../../platform/lanes';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { prepareScorer } from '../domain';
import { idRanges } from '../../../platform/id-set';
import { highestFamily, visitFacts } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { highestScored, ScoresInRange } from '../storage/scores-in-range';
import { slotState } from '../storage/slots';
import { NIGHT } from './pinned-run';
import { scoreFamily } from './score-family';
import { standingTarget } from './standing-target';

export class ScoresDiffer extends Error {}

const FAMILIES_NAMED = 20;
/** Ids that one pair of statements reads: enough that starting them costs little, few enough that their scores are young garbage. */
const IDS_A_READ = 8000;
/** While one lane's rows are computed, the server reads those of the others. */
const LANES = 3;

/**
 * The weekly check: computes every score anew as of the revision up to which the slot is scored, and compares. A
 * difference is an audit event that names families, and an error: something wrote scores that should not have.
 *
 * Facts and scores are two plain scans, range by range, that meet here: a join would make the server look up every score
 * by itself. They need no common snapshot: as of a scored revision neither ever changes.
 */
export async function checkAllScores(platform: Platform, step?: StepContext): Promise<{ compared: number }> {
  const { database, clock } = platform;
  const of = await standingTarget(database);
  const { slot, modelId } = of;
  const { scoredRevision: revision } = await slotState(database, slot);
  const scorer = prepareScorer(await modelDocument(database, modelId));
  const last = Math.max(await highestFamily(database), await highestScored(database, of));
  const differing: number[] = [];
  let compared = 0;
  let done = 0;
  const lanes = Array.from({ length: LANES }, () => new ScoresInRange());
  await inLanes(lanes, idRanges({ first: 1, last }, IDS_A_READ), async (range, stored) => {
    await stored.read(database, of, range, revision);
    await visitFacts(database, range, revision, (facts) => {
      const score = scoreFamily(scorer, facts);
      if (!stored.confirms(facts.id, score)) differing.push(facts.id);
      compared += 1;
    });
    differing.push(...stored.left());
    done += range.last - range.first + 1;
    await step?.report('CHECK', done, last);
  });
  const count = differing.length;
  const families = differing.sort((a, b) => a - b).slice(0, FAMILIES_NAMED);
  await transact(database, clock, NIGHT, async (tx) => {
    tx.record({
      action: 'welfare.check_scores',
      subject: { kind: 'MODEL', id: String(modelId) },
      revision,
      after: { slot, compared, differing: count, families },
    });
    if (count === 0) await step?.complete(tx, { slot, revision, compared });
  });
  if (count > 0) {
    throw new ScoresDiffer(`${count} of ${compared} scores differ as of revision ${revision}: ${families.join(', ')}`);
  }
  return { compared };
}
