import type { Sql } from '../../../platform/database/database';
import { prepareScorer } from '../domain';
import type { Explanation } from '../domain';
import { familyFactsAsOf } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';

/**
 * What every term of a model adds to a family's score as of a revision, by the code that ranked it. Weights can be
 * solved from contributions: the caller must hold the permission to read scores. Null when the family did not exist.
 */
export async function contributionsOf(
  sql: Sql,
  familyId: number,
  revision: number,
  modelId: number,
): Promise<Explanation | null> {
  const [facts] = await familyFactsAsOf(sql, [familyId], revision);
  if (!facts) return null;
  return prepareScorer(await modelDocument(sql, modelId)).explain(facts.vec);
}
