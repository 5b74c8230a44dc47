import type { IdChunk, IdRange } from '../../../platform/id-set';
import type { StepContext } from '../../../platform/queue/step';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { prepareScorer } from '../domain';
import type { Scorer } from '../domain';
import { familiesToScore, visitFactsAndScores } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { sameScore } from '../storage/score-row';
import type { StandingScore } from '../storage/score-row';
import { ScoreWriter } from '../storage/score-writer';
import type { ScoreChange, ScoreTarget } from '../storage/score-change';
import { scoreFamily } from './score-family';

/**
 * Scores every family of a range that changed after revision `from` (0: every family) as of the target's revision, and writes what
 * differs. Memory is bounded by two chunks; repeating it, after a kill anywhere, writes only what is still missing.
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
    for await (const { chunk, families, changes } of scored(platform, scorer, target, chunks)) {
      await writer.write(actor, target, changes);
      compared += families;
      written += changes.length;
      done += chunk.ids?.length ?? chunk.last - chunk.first + 1;
      await step.report('SCORE', done, total);
    }
  } finally {
    await writer.close();
  }
  return { compared, written };
}

interface ScoredChunk {
  readonly chunk: IdChunk;
  readonly families: number;
  /** Ascending by family. */
  readonly changes: readonly ScoreChange[];
}

/** Scores chunk by chunk; while one is being written, the next is being read. */
async function* scored(
  platform: Platform,
  scorer: Scorer,
  target: ScoreTarget,
  chunks: Iterable<IdChunk>,
): AsyncGenerator<ScoredChunk> {
  let ahead: Promise<ScoredChunk> | null = null;
  for (const chunk of chunks) {
    const next = scoreChunk(platform, scorer, target, chunk);
    // It is awaited one turn later: until then nobody listens for its failure.
    next.catch(() => undefined);
    if (ahead) yield await ahead;
    ahead = next;
  }
  if (ahead) yield await ahead;
}

async function scoreChunk(
  { database }: Platform,
  scorer: Scorer,
  target: ScoreTarget,
  chunk: IdChunk,
): Promise<ScoredChunk> {
  const changes: ScoreChange[] = [];
  let families = 0;
  await visitFactsAndScores(database, target.slot, chunk, target.revision, (facts, standing) => {
    families += 1;
    const score = scoreFamily(scorer, facts);
    if (!isSettled(target, score, standing)) changes.push({ familyId: facts.id, score });
  });
  changes.sort((a, b) => a.familyId - b.familyId);
  return { chunk, families, changes };
}

/** Does the slot already hold this result for the revision? A row that began later says nothing about it. */
function isSettled(target: ScoreTarget, score: ScoreChange['score'], standing: StandingScore | null): boolean {
  if (standing === null) return score === null;
  return standing.since <= target.revision && score !== null && sameScore(score, standing, target.modelId);
}
