import type { Platform } from '../../../platform/platform';
import { asOfRows } from '../../../platform/database/versioned';
import { decidingDesil, desilOf } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import { correctedFamilies } from '../storage/corrected-families';
import { modelDocument } from '../storage/model-store';
import type { Ranking } from '../storage/ranking-store';
import { tableOf } from '../storage/slots';

/** What a family has under a ranking; desil 0 = none. */
export interface FamilyDesil {
  readonly familyId: number;
  readonly kelurahan: string;
  readonly members: number;
  readonly provincial: number;
  /** The deciding desil on basis EFFECTIVE. */
  readonly effective: number;
}

/**
 * Visits the desil of all families under a ranking as of a revision, in no order, without keeping any.
 *
 * @throws when the slot holds scores of another model by now
 */
export async function visitDesils(
  { database }: Platform,
  ranking: Ranking,
  revision: number,
  visit: (family: FamilyDesil) => void,
): Promise<void> {
  const corrected = await correctedFamilies(
    database,
    factsUsedBy(await modelDocument(database, ranking.modelId)),
    revision,
  );
  const columns = 't.family_id, t.kelurahan_code, t.score, t.members, t.national_desil, t.model_id';
  const { text, values } = asOfRows(tableOf(ranking.slot), revision, columns);
  await database.each(text, values, (row) => {
    const [familyId, kelurahan, score, members, delivered, modelId] = row as [
      number,
      string,
      number | null,
      number,
      number,
      number,
    ];
    if (modelId !== ranking.modelId) throw new Error(`family ${familyId} has no score of model ${ranking.modelId}`);
    const provincial = score === null ? null : desilOf(score, ranking.provincial);
    const { desil } = decidingDesil({
      basis: 'EFFECTIVE',
      national: delivered === 0 ? null : delivered,
      provincial,
      calibrated: score === null ? null : desilOf(score, ranking.calibrated),
      correctionNewerThanDelivery: corrected.has(familyId),
    });
    visit({ familyId, kelurahan, members, provincial: provincial ?? 0, effective: desil ?? 0 });
  });
}
