import type { Sql } from '../../../platform/database/database';
import { rankingById, storedModel } from '../../welfare';

/** Does the ranking rest on a model that is only an example? An unknown one counts as such. */
export async function isIllustrative(sql: Sql, rankingId: number): Promise<boolean> {
  const ranking = await rankingById(sql, rankingId);
  const model = ranking === null ? null : await storedModel(sql, ranking.modelId);
  return model?.illustrative ?? true;
}
