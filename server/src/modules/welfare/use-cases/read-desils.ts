import { idRanges } from '../../../platform/id-set';
import { inLanes } from '../../../platform/lanes';
import type { Platform } from '../../../platform/platform';
import { eachPacked, packedSelect } from '../../../platform/database/packed';
import { decidingDesil, desilOf } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import { correctedFamilies } from '../storage/corrected-families';
import { modelDocument } from '../storage/model-store';
import type { Ranking } from '../storage/ranking-store';
import { scoresAsOf } from '../storage/slots';

/** Ids that one statement reads: a value of a megabyte or so. */
const IDS_A_READ = 50_000;
/** The server reads on as many processors as it has. */
const LANES = [1, 2];
const SELECT = packedSelect(['t.family_id', "COALESCE(t.score, '')", 't.national_desil']);

export const NOT_IN_DTSEN = 0;
export const SCORED = 1;
export const UNSCORED = 2;

/**
 * What every family has under a ranking as of a revision, in arrays by family id (families above `highestId` are not in
 * DTSEN). Desil 0 = none. Some 40 MB for 3.7 million families.
 */
export interface Desils {
  readonly highestId: number;
  /** NOT_IN_DTSEN, SCORED or UNSCORED. */
  readonly state: Uint8Array;
  /** Only where the state is SCORED. */
  readonly score: Int32Array;
  readonly provincial: Uint8Array;
  readonly calibrated: Uint8Array;
  readonly national: Uint8Array;
  /** The deciding desil on basis EFFECTIVE. */
  readonly effective: Uint8Array;
  /** 1 where `effective` is the calibrated desil (*desil sementara, menunggu BPS*). */
  readonly provisional: Uint8Array;
  /** 1 where a verified correction of a fact that the model uses is newer than the delivery. */
  readonly corrected: Uint8Array;
  readonly scored: number;
  readonly unscored: number;
}

/** Reads the desil of all families by one pass, for the pass over all residents. */
export async function readDesils(platform: Platform, ranking: Ranking, revision: number): Promise<Desils> {
  const { database } = platform;
  const model = await modelDocument(database, ranking.modelId);
  const [top] = await database.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM family');
  const highestId = top?.highest ?? 0;
  const bytes = (): Uint8Array => new Uint8Array(highestId + 1);
  const score = new Int32Array(highestId + 1);
  const [state, provincial, calibrated, national] = [bytes(), bytes(), bytes(), bytes()];
  const [effective, provisional, corrected] = [bytes(), bytes(), bytes()];
  for (const id of await correctedFamilies(database, factsUsedBy(model), revision)) corrected[id] = 1;
  let scored = 0;
  let unscored = 0;
  const ranges = idRanges({ first: 1, last: highestId }, IDS_A_READ);
  await inLanes(LANES, ranges, async ({ first, last }) => {
    const of = scoresAsOf(ranking, revision, SELECT, 't.family_id BETWEEN ? AND ?', [first, last]);
    await eachPacked(database, of, (row) => {
      const id = row.count();
      const value = row.integer();
      const delivered = row.count();
      national[id] = delivered;
      state[id] = value === null ? UNSCORED : SCORED;
      if (value === null) unscored += 1;
      else {
        scored += 1;
        score[id] = value;
        provincial[id] = desilOf(value, ranking.provincial);
        calibrated[id] = desilOf(value, ranking.calibrated);
      }
      const deciding = decidingDesil({
        basis: 'EFFECTIVE',
        national: delivered === 0 ? null : delivered,
        provincial: provincial[id] || null,
        calibrated: calibrated[id] || null,
        correctionNewerThanDelivery: corrected[id] === 1,
      });
      effective[id] = deciding.desil ?? 0;
      provisional[id] = deciding.provisional && deciding.desil !== null ? 1 : 0;
    });
  });
  return {
    ...{ highestId, state, score, provincial, calibrated, national, effective, provisional, corrected },
    ...{ scored, unscored },
  };
}
