import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { RankingAccumulator, rankingGates } from '../domain';
import type { RankingBasis, RankingThresholds } from '../domain';
import type { DesilDistribution, NewRanking, Ranking } from '../storage/ranking-store';
import { visitScores } from '../storage/score-stream';
import type { ScoreTarget } from '../storage/score-change';

export interface RankingInput extends ScoreTarget {
  readonly basis: RankingBasis;
  readonly runId: number | null;
  /** The ranking that stands; compared with only when it is of the same model. */
  readonly previous: Ranking | null;
  readonly thresholds: RankingThresholds;
}

/** Takes both sets of cut points from one pass over the scores as of a revision, and lays them beside the gates. Publishes nothing. */
export async function takeRanking(
  platform: Platform,
  input: RankingInput,
  step: Pick<StepContext, 'report'>,
): Promise<NewRanking> {
  const { slot, modelId, revision, basis, runId, previous, thresholds } = input;
  const accumulator = new RankingAccumulator(basis);
  const national = new NationalCounts();
  let unscored = 0;
  await step.report('RANK', 0, previous?.families ?? 0);
  await visitScores(platform.database, input, revision, (score, members, nationalDesil) => {
    national.add(nationalDesil, members);
    if (score === null) unscored += 1;
    else accumulator.add(score, members, nationalDesil);
  });
  const comparable = previous !== null && previous.modelId === modelId && previous.basis === basis;
  const result = accumulator.finish(comparable ? previous : null);
  const gates = rankingGates(result, unscored + result.withoutMembers, thresholds);
  return {
    runId,
    slot,
    modelId,
    basis,
    revision,
    provincial: result.provincial.cutPoints,
    calibrated: result.calibrated.cutPoints,
    calibratedFromDeliveries: result.calibratedFromDeliveries,
    totalWeight: result.totalWeight,
    families: result.families,
    unscored: unscored + result.withoutMembers,
    desilCounts: {
      provincial: { families: result.provincial.families, persons: result.provincial.persons },
      calibrated: { families: result.calibrated.families, persons: result.calibrated.persons },
      national: national.finish(),
    },
    tieMass: Math.max(0, ...result.provincial.tieMasses, ...result.calibrated.tieMasses),
    histogram: result.histogram,
    gates,
    publishedAt: platform.clock.now(),
  };
}

/** Counts families and persons by delivered desil. */
class NationalCounts {
  private readonly families = new Array<number>(11).fill(0);
  private readonly persons = new Array<number>(11).fill(0);

  add(desil: number, persons: number): void {
    this.families[desil] = (this.families[desil] ?? 0) + 1;
    this.persons[desil] = (this.persons[desil] ?? 0) + persons;
  }

  finish(): DesilDistribution['national'] {
    const [noneFamilies = 0, ...families] = this.families;
    const [nonePersons = 0, ...persons] = this.persons;
    return { families, persons, none: { families: noneFamilies, persons: nonePersons } };
  }
}
