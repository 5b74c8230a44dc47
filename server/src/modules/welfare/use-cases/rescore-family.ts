import type { Sql } from '../../../platform/database/database';
import { prepareScorer } from '../domain';
import type { Scorer } from '../domain';
import { familyFactsAsOf } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import { replaceScore } from '../storage/one-score';
import type { Score } from '../storage/score-row';
import { lockSlots, readSlots } from '../storage/slots';
import type { ScoringSlot, Slot } from '../storage/slots';
import { scoreFamily } from './score-family';

/** A family's score in one slot before and after; null = none, `score` null within = unscored. */
export interface Rescored {
  readonly slot: Slot;
  readonly modelId: number;
  readonly before: Score | null;
  readonly after: Score | null;
}

/** By the digest of the model's document: what is prepared once serves every correction of this process. */
const scorers = new Map<string, Scorer>();

/**
 * Scores one family within the transaction that changed it, in every slot that a model is writing to: while a new model
 * is being computed beside the one that ranks, both must see the correction. The caller holds registry_head, and
 * `revision` is its new revision. At most three statements for a slot and two for all.
 */
export async function rescoreFamily(tx: Sql, revision: number, familyId: number): Promise<Rescored[]> {
  return rescoreIn(tx, await lockSlots(tx), revision, familyId);
}

/**
 * The same for a transaction that will be rolled back: what the scores would be. The slots are not locked, so that nobody
 * waits for somebody who only looks; what is written stands in the way of this one family alone.
 */
export async function rescoreHypothetically(tx: Sql, revision: number, familyId: number): Promise<Rescored[]> {
  return rescoreIn(tx, await readSlots(tx), revision, familyId);
}

async function rescoreIn(
  tx: Sql,
  slots: readonly ScoringSlot[],
  revision: number,
  familyId: number,
): Promise<Rescored[]> {
  const facts = await familyFactsAsOf(tx, familyId, revision);
  if (!facts) throw new Error(`there is no family ${familyId}`);
  const results: Rescored[] = [];
  for (const { slot, modelId, modelDigest } of slots) {
    if (modelId === null) continue;
    const after = scoreFamily(await scorerOf(tx, modelId, modelDigest ?? ''), facts);
    const before = await replaceScore(tx, { slot, modelId, revision }, familyId, after);
    results.push({ slot, modelId, before, after });
  }
  return results;
}

async function scorerOf(tx: Sql, modelId: number, digest: string): Promise<Scorer> {
  const known = scorers.get(digest);
  if (known) return known;
  const scorer = prepareScorer(await modelDocument(tx, modelId));
  scorers.set(digest, scorer);
  return scorer;
}
