import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { prepareScorer } from '../domain';
import type { Scorer } from '../domain';
import type { Sql } from '../../../platform/database/database';
import { idRanges } from '../../../platform/id-set';
import type { IdChunk, IdRange } from '../../../platform/id-set';
import { factsInRange, FAMILIES_A_CHUNK, highestFamily, visitFactsAndScores } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { sameScore } from '../storage/score-row';
import type { ScoreTarget } from '../storage/score-change';
import { countScores, highestScored, scoresInRange } from '../storage/scores-in-range';
import { slotState } from '../storage/slots';
import { NIGHT } from './pinned-run';
import { scoreFamily } from './score-family';
import { standingTarget } from './standing-target';

export class ScoresDiffer extends Error {}

const FAMILIES_NAMED = 20;
/** Families that one statement reads: a check tells its progress between two. */
const FAMILIES_A_READ = 100_000;

/** What was found to differ: how many, and the first of them by name. */
interface Differences {
  count: number;
  readonly families: number[];
}

/**
 * The weekly check: computes every score anew as of the revision up to which the slot is scored, and compares. A
 * difference is an audit event that names families, and an error: something wrote scores that should not have.
 *
 * One stream lays facts beside the scores that stand now. Only where it leaves a doubt (a later correction, a
 * difference) are the scores as of the revision read as well, and everywhere when there are more scores than families.
 */
export async function checkAllScores(platform: Platform, step?: StepContext): Promise<{ compared: number }> {
  const { database, clock } = platform;
  const { slot, modelId } = await standingTarget(database);
  const { scoredRevision: revision } = await slotState(database, slot);
  const target = { slot, modelId, revision };
  const scorer = prepareScorer(await modelDocument(database, modelId));
  const highest = await highestFamily(database);
  const found: Differences = { count: 0, families: [] };
  let compared = 0;
  let confirmed = 0;
  for (const range of idRanges({ first: 1, last: highest }, FAMILIES_A_READ)) {
    const seen = await compareWithStanding(database, scorer, target, range);
    compared += seen.compared;
    confirmed += seen.doubtful ? await compareAsOf(database, scorer, target, range, found) : seen.confirmed;
    await step?.report('CHECK', range.last, highest);
  }
  if (found.count === 0 && confirmed !== (await countScores(database, slot, revision))) {
    const last = Math.max(highest, await highestScored(database, slot));
    await compareAsOf(database, scorer, target, { first: 1, last }, found);
  }
  const { count, families: differing } = found;
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

/** Lays the scores that stand now beside a computation anew. `doubtful`: not all of them could be confirmed so. */
async function compareWithStanding(
  sql: Sql,
  scorer: Scorer,
  { slot, modelId, revision }: ScoreTarget,
  range: IdChunk,
): Promise<{ compared: number; confirmed: number; doubtful: boolean }> {
  let compared = 0;
  let confirmed = 0;
  let doubtful = false;
  await visitFactsAndScores(sql, slot, range, revision, (facts, standing) => {
    const score = scoreFamily(scorer, facts);
    compared += 1;
    if (standing === null || score === null) doubtful ||= standing !== null || score !== null;
    else if (standing.since <= revision && sameScore(score, standing, modelId)) confirmed += 1;
    else doubtful = true;
  });
  return { compared, confirmed, doubtful };
}

/** Compares with the scores as of the revision, and collects what differs. @returns how many scores were confirmed */
async function compareAsOf(
  sql: Sql,
  scorer: Scorer,
  { slot, modelId, revision }: ScoreTarget,
  range: IdRange,
  found: Differences,
): Promise<number> {
  let confirmed = 0;
  const differs = (ids: readonly number[]): void => {
    found.count += ids.length;
    found.families.push(...ids.slice(0, Math.max(0, FAMILIES_NAMED - found.families.length)));
  };
  for (const chunk of idRanges(range, FAMILIES_A_CHUNK)) {
    const stored = await scoresInRange(sql, slot, chunk, revision);
    for (const facts of await factsInRange(sql, chunk, revision)) {
      const score = scoreFamily(scorer, facts);
      const standing = stored.get(facts.id) ?? null;
      stored.delete(facts.id);
      if (standing !== null && score !== null && sameScore(score, standing, modelId)) confirmed += 1;
      else if (standing !== null || score !== null) differs([facts.id]);
    }
    // What is left has a score and no family.
    differs([...stored.keys()]);
  }
  return confirmed;
}
