import type { Sql } from '../../../platform/database/database';
import type { RankingBasis } from '../domain';
import { activeModel } from '../storage/model-store';
import { currentRanking } from '../storage/ranking-store';
import type { Slot } from '../storage/slots';

/** The slot and model that rank the province: those of the current ranking, before the first the active model in slot a. */
export async function standingTarget(sql: Sql): Promise<{ slot: Slot; modelId: number; basis: RankingBasis }> {
  const ranking = await currentRanking(sql);
  if (ranking) return { slot: ranking.slot, modelId: ranking.modelId, basis: ranking.basis };
  const model = await activeModel(sql);
  if (!model) throw new Error('no welfare model has been imported: nobody can be scored');
  return { slot: 'a', modelId: model.id, basis: model.basis };
}
