import type { PlainDate } from '@tepat/shared';
import { idRanges } from '../../../platform/id-set';
import { inLanes } from '../../../platform/lanes';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { decidingDesil, desilOf, prepareScorer, RankingAccumulator, rankingGates } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import type { CutPoints, RankingBasis, RankingGate } from '../domain';
import { correctedFamilies } from '../storage/corrected-families';
import { highestFamily, visitFacts } from '../storage/family-facts';
import { modelDocument } from '../storage/model-store';
import type { Ranking } from '../storage/ranking-store';
import { rankingThresholdsOn } from './ranking-thresholds';
import type { Desils } from './read-desils';
import { NOT_IN_DTSEN, SCORED, UNSCORED } from './read-desils';
import { scoreFamily } from './score-family';

/** Cut points that nobody has published, with what its gates would say of them. */
export interface TriedRanking {
  readonly modelId: number;
  readonly basis: RankingBasis;
  readonly provincial: CutPoints;
  readonly calibrated: CutPoints;
  readonly families: number;
  readonly unscored: number;
  readonly gates: readonly RankingGate[];
}

/** The province as a model would rank it. */
export interface TriedProvince {
  readonly ranking: TriedRanking;
  readonly desils: Desils;
  /** Of a family that is in DTSEN at the revision. */
  readonly membersOf: (familyId: number) => number;
  readonly kelurahanOf: (familyId: number) => string;
}

/** Ids that one statement reads, and how many statements are under way: as in the weekly check. */
const IDS_A_READ = 8000;
const LANES = [1, 2, 3];

/**
 * Ranks the province in memory as a model would, as of a revision: every family scored from its facts, cut points taken
 * by the accumulator of a night. Nothing is written and no slot is touched, so a model may be tried in whatever state it
 * is, and a delivery before any night reads it. Some 16 bytes a family, and 8 more while the cut points are taken.
 *
 * @param standing the ranking in force: what the gates compare with where it is of the same model
 * @param on by which date's thresholds the gates judge
 */
export async function tryRanking(
  platform: Platform,
  { modelId, revision, standing, on }: { modelId: number; revision: number; standing: Ranking; on: PlainDate },
  step: Pick<StepContext, 'report'>,
): Promise<TriedProvince> {
  const { database } = platform;
  const model = await modelDocument(database, modelId);
  const scorer = prepareScorer(model);
  const last = await highestFamily(database);
  const columns = new TriedColumns(last);
  for (const id of await correctedFamilies(database, factsUsedBy(model), revision)) columns.corrected[id] = 1;
  const accumulator = new RankingAccumulator(model.basis);
  let done = 0;
  await inLanes(LANES, idRanges({ first: 1, last }, IDS_A_READ), async (range) => {
    await visitFacts(database, range, revision, (facts) => {
      const score = scoreFamily(scorer, facts);
      if (score === null) return;
      columns.add(score.familyId, score.score, score.members, score.nationalDesil, score.kelurahan);
      if (score.score !== null) accumulator.add(score.score, score.members, score.nationalDesil);
    });
    done += range.last - range.first + 1;
    await step.report('RANK', done, last);
  });
  const isSame = standing.modelId === modelId && standing.basis === model.basis;
  const result = accumulator.finish(isSame ? standing : null);
  const { cutPoints: provincial } = result.provincial;
  const { cutPoints: calibrated } = result.calibrated;
  columns.place(provincial, calibrated);
  const unscored = columns.unscored + result.withoutMembers;
  return {
    ranking: {
      modelId,
      basis: model.basis,
      provincial,
      calibrated,
      families: result.families,
      unscored,
      gates: rankingGates(result, unscored, rankingThresholdsOn(on)),
    },
    desils: columns,
    membersOf: (id) => columns.members[id] ?? 0,
    kelurahanOf: (id) => columns.kelurahanCode(id),
  };
}

/** The columns of `Desils`, with the members and the kelurahan of each family. */
class TriedColumns implements Desils {
  readonly state: Uint8Array;
  readonly score: Int32Array;
  readonly provincial: Uint8Array;
  readonly calibrated: Uint8Array;
  readonly national: Uint8Array;
  readonly effective: Uint8Array;
  readonly provisional: Uint8Array;
  readonly corrected: Uint8Array;
  readonly members: Uint16Array;
  scored = 0;
  unscored = 0;
  private readonly home: Uint16Array;
  private readonly homes: string[] = [];
  private readonly homeNumbers = new Map<string, number>();

  constructor(readonly highestId: number) {
    const bytes = (): Uint8Array => new Uint8Array(highestId + 1);
    this.score = new Int32Array(highestId + 1);
    [this.state, this.provincial, this.calibrated, this.national] = [bytes(), bytes(), bytes(), bytes()];
    [this.effective, this.provisional, this.corrected] = [bytes(), bytes(), bytes()];
    this.members = new Uint16Array(highestId + 1);
    this.home = new Uint16Array(highestId + 1);
  }

  add(id: number, score: number | null, members: number, national: number, kelurahan: string): void {
    this.state[id] = score === null ? UNSCORED : SCORED;
    if (score === null) this.unscored += 1;
    else {
      this.scored += 1;
      this.score[id] = score;
    }
    this.members[id] = members;
    this.national[id] = national;
    let number = this.homeNumbers.get(kelurahan);
    if (number === undefined) {
      number = this.homes.push(kelurahan) - 1;
      this.homeNumbers.set(kelurahan, number);
    }
    this.home[id] = number;
  }

  /** Derives every desil, once the cut points are known. */
  place(provincial: CutPoints, calibrated: CutPoints): void {
    for (let id = 0; id <= this.highestId; id++) {
      if (this.state[id] === NOT_IN_DTSEN) continue;
      if (this.state[id] === SCORED) {
        const score = this.score[id] ?? 0;
        this.provincial[id] = desilOf(score, provincial);
        this.calibrated[id] = desilOf(score, calibrated);
      }
      const deciding = decidingDesil({
        basis: 'EFFECTIVE',
        national: this.national[id] || null,
        provincial: this.provincial[id] || null,
        calibrated: this.calibrated[id] || null,
        correctionNewerThanDelivery: this.corrected[id] === 1,
      });
      this.effective[id] = deciding.desil ?? 0;
      this.provisional[id] = deciding.provisional && deciding.desil !== null ? 1 : 0;
    }
  }

  kelurahanCode(id: number): string {
    return this.homes[this.home[id] ?? 0] ?? '';
  }
}
