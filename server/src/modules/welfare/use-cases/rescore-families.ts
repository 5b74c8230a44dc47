import type { Sql } from '../../../platform/database/database';
import { prepareScorer } from '../domain';
import type { Scorer } from '../domain';
import { modelDocument } from '../storage/model-store';
import { factsWithScores, replaceScores } from '../storage/few-scores';
import type { Score } from '../storage/score-row';
import { lockSlots, readSlots } from '../storage/slots';
import type { ScoringSlot, Slot } from '../storage/slots';
import { scoreFamily } from './score-family';

/** A family's score in one slot before and after; null = none, `score` null within = unscored. */
export interface Rescored {
  readonly familyId: number;
  readonly slot: Slot;
  readonly modelId: number;
  readonly before: Score | null;
  readonly after: Score | null;
}

/** By the digest of the model's document: what is prepared once serves every correction of this process. */
const scorers = new Map<string, Scorer>();

/**
 * Scores families within the transaction that changed them, in every slot that a model is writing to: while a new model
 * is being computed beside the one that ranks, both must see the correction. The caller holds registry_head, and
 * `revision` is its new revision. However many families, at most three statements for a slot and one for all (four for a
 * slot where a family is no longer ranked).
 */
export async function rescoreFamilies(tx: Sql, revision: number, familyIds: readonly number[]): Promise<Rescored[]> {
  return rescoreIn(tx, await lockSlots(tx), revision, familyIds);
}

/**
 * The same for a transaction that will be rolled back: what the scores would be. The slots are not locked, so that nobody
 * waits for somebody who only looks; what is written stands in the way of these families alone.
 */
export async function rescoreHypothetically(
  tx: Sql,
  revision: number,
  familyIds: readonly number[],
): Promise<Rescored[]> {
  return rescoreIn(tx, await readSlots(tx), revision, familyIds);
}

async function rescoreIn(
  tx: Sql,
  slots: readonly ScoringSlot[],
  revision: number,
  familyIds: readonly number[],
): Promise<Rescored[]> {
  const results: Rescored[] = [];
  for (const { slot, modelId, modelDigest } of slots) {
    if (modelId === null) continue;
    const target = { slot, modelId, revision };
    const families = await factsWithScores(tx, target, familyIds);
    if (families.length !== familyIds.length) throw new Error(`not all families exist of ${familyIds.join(', ')}`);
    const scorer = await scorerOf(tx, modelId, modelDigest ?? '');
    const changes = families.map(({ facts, standing }) => {
      return { familyId: facts.id, before: standing, after: scoreFamily(scorer, facts) };
    });
    await replaceScores(tx, target, changes);
    results.push(...changes.map((change) => ({ ...change, slot, modelId })));
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
