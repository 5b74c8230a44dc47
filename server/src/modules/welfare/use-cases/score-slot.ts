import type { IdChunk, IdRange } from '../../../platform/id-set';
import { inLanes } from '../../../platform/lanes';
import type { StepContext } from '../../../platform/queue/step';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { prepareScorer } from '../domain';
import type { Scorer } from '../domain';
import type { Sql } from '../../../platform/database/database';
import { familiesToScore, visitFacts } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { ScoreChanges } from '../storage/score-change';
import type { ScoreTarget } from '../storage/score-change';
import { ScoreWriter } from '../storage/score-writer';
import { ScoresInRange } from '../storage/scores-in-range';
import { scoreFamily } from './score-family';

/** Chunks under way at once: while one is computed, the server reads and writes others, on as many processors as it has. */
const LANES = 4;

/**
 * Scores every family of a range that changed after revision `from` (0: every family) as of the target's revision, and
 * writes what differs. Memory is bounded by a few chunks; repeating it, after a kill anywhere, writes only what is still
 * missing.
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
  const lanes = Array.from({ length: LANES }, () => ({
    writer: new ScoreWriter(platform),
    stored: new ScoresInRange(),
    changes: new ScoreChanges(),
  }));
  let done = 0;
  let compared = 0;
  let written = 0;
  try {
    await step.report('SCORE', 0, total);
    await inLanes(lanes, chunks, async (chunk, { writer, stored, changes }) => {
      const families = await scoreChunk(platform.database, scorer, target, chunk, stored, changes);
      await writer.write(actor, target, changes);
      compared += families;
      written += changes.count;
      done += chunk.ids?.length ?? chunk.last - chunk.first + 1;
      await step.report('SCORE', done, total);
    });
  } finally {
    await Promise.all(lanes.map(({ writer }) => writer.close()));
  }
  return { compared, written };
}

/**
 * Scores a chunk as of the revision and collects, ascending by family, where the slot says something else of that
 * revision. @returns how many families were compared
 */
async function scoreChunk(
  sql: Sql,
  scorer: Scorer,
  target: ScoreTarget,
  chunk: IdChunk,
  stored: ScoresInRange,
  changes: ScoreChanges,
): Promise<number> {
  await stored.read(sql, target, chunk, target.revision);
  let families = 0;
  changes.clear();
  await visitFacts(sql, chunk, target.revision, (facts) => {
    families += 1;
    const score = scoreFamily(scorer, facts);
    if (!stored.confirms(facts.id, score)) changes.add(facts.id, score);
  });
  changes.sort();
  return families;
}
