import type { RankingBasis } from '../model/document';
import type { CutPoints } from './cut-points';
import { ScoreDistribution } from './distribution';
import { HistogramBuilder } from './histogram';
import { CutPointFinder, calibratedThresholds, provincialThresholds } from './thresholds';

/** One of the two sets of cut points of a ranking, with what it does to the province. */
export interface CutPointSet {
  readonly cutPoints: CutPoints;
  /** Families and persons in desil 1..10 (index 0 = desil 1). */
  readonly families: readonly number[];
  readonly persons: readonly number[];
  /** Weight strictly poorer than each cut point; the total weight where it is absent. */
  readonly poorer: readonly number[];
  /** Weight of the ties kept together at each threshold. */
  readonly tieMasses: readonly number[];
  /** Weight strictly poorer than the previous ranking's cut points among today's scores; null without a previous ranking. */
  readonly poorerAtPrevious: readonly number[] | null;
}

export interface RankingResult {
  readonly basis: RankingBasis;
  /** W: persons or families, by the basis. 0 = an empty ranking: all cut points are absent. */
  readonly totalWeight: number;
  readonly families: number;
  readonly persons: number;
  /** Families that came with a score but without a member: not ranked on any basis. */
  readonly withoutMembers: number;
  readonly distinctScores: number;
  readonly provincial: CutPointSet;
  readonly calibrated: CutPointSet;
  /** false: no scored family has a delivered desil, and calibrated = provincial. */
  readonly calibratedFromDeliveries: boolean;
  readonly histogram: Buffer;
}

/** The standing ranking's cut points; only of the same model, since scores of two models cannot be compared. */
export interface PreviousCutPoints {
  readonly provincial: CutPoints;
  readonly calibrated: CutPoints;
}

/** Follows one set of cut points through the walk over the scores. */
class SetCollector {
  private readonly families = Array.from({ length: 10 }, () => 0);
  private readonly persons = Array.from({ length: 10 }, () => 0);
  private readonly poorer: number[] = [];
  private readonly poorerAtPrevious: number[] = [];

  constructor(
    private readonly finder: CutPointFinder,
    private readonly previous: CutPoints | null,
  ) {}

  /** Returns whether a cut point lies at this score. */
  visit(score: number, poorer: number, weight: number, families: number, persons: number): boolean {
    for (let cutPoint = this.nextPrevious; cutPoint !== null && cutPoint <= score; cutPoint = this.nextPrevious)
      this.poorerAtPrevious.push(poorer);
    const before = this.finder.count;
    this.finder.visit(score, poorer, weight, families > 1);
    const desil = this.finder.count;
    for (let k = before; k < desil; k++) this.poorer.push(poorer);
    this.families[desil] = (this.families[desil] ?? 0) + families;
    this.persons[desil] = (this.persons[desil] ?? 0) + persons;
    return desil > before;
  }

  private get nextPrevious(): number | null {
    return this.previous?.[this.poorerAtPrevious.length] ?? null;
  }

  finish(totalWeight: number): CutPointSet {
    const { cutPoints, tieMasses } = this.finder;
    const fill = (weights: readonly number[]) => cutPoints.map((_, k) => weights[k] ?? totalWeight);
    return {
      cutPoints,
      families: this.families,
      persons: this.persons,
      poorer: fill(this.poorer),
      tieMasses,
      poorerAtPrevious: this.previous === null ? null : fill(this.poorerAtPrevious),
    };
  }
}

/**
 * Ranks a province from one pass over its scores, in any order.
 *
 * With w = members (basis PERSON) or 1 (FAMILY), P(s) = Σ w of families strictly poorer than s and W = Σ w, cut point k is
 * the smallest existing score s with P(s) ≥ T_k, absent when there is none, and desil = 1 + number of cut points ≤ score.
 * Two sets from the same pass: provincial T_k = k·W/10, calibrated T_k = W·D_k/D from the delivered desil.
 * Equal scores always share a desil. A family without members is not ranked, whatever the basis.
 */
export class RankingAccumulator {
  private readonly distribution = new ScoreDistribution();
  /** Weight by delivered desil; index 0 = none delivered. */
  private readonly delivered = Array.from({ length: 11 }, () => 0);
  private families = 0;
  private persons = 0;
  private withoutMembers = 0;

  constructor(private readonly basis: RankingBasis) {}

  /**
   * Adds a scored family; `deliveredDesil` 0 = none. Throws (and so ends the run) for a missing score, a
   * negative number of members, or a desil outside 0..10: a gap must never rank as poorest.
   */
  add(score: number, members: number, deliveredDesil: number): void {
    if (!Number.isInteger(score)) throw new RangeError(`An unscored family cannot be ranked: ${score}`);
    if (!Number.isInteger(members) || members < 0) throw new RangeError(`Not a number of members: ${members}`);
    const delivered = this.delivered[deliveredDesil];
    if (delivered === undefined) throw new RangeError(`Not a delivered desil: ${deliveredDesil}`);
    if (members === 0) {
      this.withoutMembers += 1;
      return;
    }
    this.distribution.add(score, members);
    this.families += 1;
    this.persons += members;
    this.delivered[deliveredDesil] = delivered + (this.basis === 'PERSON' ? members : 1);
  }

  /** Takes the cut points, the counts, the ties and the histogram. */
  finish(previous: PreviousCutPoints | null = null): RankingResult {
    const totalWeight = this.basis === 'PERSON' ? this.persons : this.families;
    const provincial = provincialThresholds(totalWeight);
    const calibrated = calibratedThresholds(totalWeight, this.delivered);
    const sets = [
      new SetCollector(new CutPointFinder(provincial), previous?.provincial ?? null),
      new SetCollector(new CutPointFinder(calibrated ?? provincial), previous?.calibrated ?? null),
    ] as const;
    const distinctScores = this.distribution.countDistinct();
    const histogram = new HistogramBuilder(this.basis, totalWeight, distinctScores);
    let poorer = 0;
    this.distribution.visit((score, families, persons) => {
      const weight = this.basis === 'PERSON' ? persons : families;
      const cutsProvincial = sets[0].visit(score, poorer, weight, families, persons);
      const cutsCalibrated = sets[1].visit(score, poorer, weight, families, persons);
      histogram.visit(score, families, persons, cutsProvincial || cutsCalibrated);
      poorer += weight;
    });
    return {
      basis: this.basis,
      totalWeight,
      families: this.families,
      persons: this.persons,
      withoutMembers: this.withoutMembers,
      distinctScores,
      provincial: sets[0].finish(totalWeight),
      calibrated: sets[1].finish(totalWeight),
      calibratedFromDeliveries: calibrated !== null,
      histogram: histogram.finish(),
    };
  }
}
