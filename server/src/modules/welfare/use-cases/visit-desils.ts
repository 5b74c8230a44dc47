import type { Platform } from '../../../platform/platform';
import { decidingDesil, desilOf } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import { correctedFamilies } from '../storage/corrected-families';
import { modelDocument } from '../storage/model-store';
import type { Ranking } from '../storage/ranking-store';
import { scoresAsOf } from '../storage/slots';

/** What a family has under a ranking; desil 0 = none. */
export interface FamilyDesil {
  readonly familyId: number;
  readonly kelurahan: string;
  readonly members: number;
  readonly provincial: number;
  /** The deciding desil on basis EFFECTIVE. */
  readonly effective: number;
}

/** Visits the desil of all families under a ranking as of a revision, in no order, without keeping any. */
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
  const columns = 't.family_id, t.kelurahan_code, t.score, t.members, t.national_desil';
  const { text, values } = scoresAsOf(ranking, revision, columns);
  await database.each(text, values, (row) => {
    const [familyId, kelurahan, score, members, delivered] = row as [number, string, number | null, number, number];
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
