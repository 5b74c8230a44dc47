import type { Label, WelfareIndicatorKey } from '@tepat/shared';

export type RankingBasis = 'PERSON' | 'FAMILY';

/** An indicator of the catalogue, or the key of one of the model's own derived quantities. */
export type Quantity = string;

/** quantity = floor(numerator × times / denominator). A denominator of 0 leaves it undefined, and the family unscored. */
export interface RatioQuantity {
  readonly kind: 'ratio';
  readonly key: string;
  readonly label: Label;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly times: number;
}

/** quantity = Σ value × times, e.g. adults = members − children. */
export interface SumQuantity {
  readonly kind: 'sum';
  readonly key: string;
  readonly label: Label;
  readonly of: readonly { readonly quantity: Quantity; readonly times: number }[];
}

export type DerivedQuantity = RatioQuantity | SumQuantity;

/**
 * A question that is skipped after certain answers (electric power without a metered connection): the term then
 * contributes `points` without looking at its own indicator, so that a question never asked is not a missing fact.
 */
export interface NotAskedWhen {
  readonly indicator: WelfareIndicatorKey;
  readonly codes: readonly number[];
  readonly points: number;
}

/** points of the answered code; every code of the catalogue must be given. */
export interface CategoryTerm {
  readonly kind: 'category';
  readonly indicator: WelfareIndicatorKey;
  readonly points: Readonly<Record<string, number>>;
  readonly notAskedWhen?: NotAskedWhen;
}

/** weight × value, the value first clamped to min..max. */
export interface LinearTerm {
  readonly kind: 'linear';
  readonly indicator: Quantity;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  readonly notAskedWhen?: NotAskedWhen;
}

/** points[i] for the first i with value < bounds[i], the last of the points from the last bound on: one point more than bounds. */
export interface BandTerm {
  readonly kind: 'band';
  readonly indicator: Quantity;
  readonly bounds: readonly number[];
  readonly points: readonly number[];
  readonly notAskedWhen?: NotAskedWhen;
}

export type Term = CategoryTerm | LinearTerm | BandTerm;

/** A family made up to prove the model. Indicators that are not named are not recorded; `score` null = must be unscored. */
export interface TestVector {
  readonly name: string;
  readonly values: Readonly<Partial<Record<WelfareIndicatorKey, number>>>;
  readonly score: number | null;
}

/**
 * A welfare model: plain data with integer weights. A higher score is always a better-off family (a scorecard
 * that counts poverty is written with negative points). score = intercept + Σ contributions of the terms.
 */
export interface WelfareModel {
  readonly code: string;
  readonly version: number;
  readonly label: Label;
  /** What the score measures, and how many points of score one of it is. */
  readonly unit: Label;
  readonly scale: number;
  /** What a ranking of this model's scores divides into tenths: persons (a family weighs its members) or families. */
  readonly basis: RankingBasis;
  /** Where the weights come from. */
  readonly provenance: Label;
  /** First day (YYYY-MM-DD) on which the model may rank. */
  readonly effectiveFrom: string;
  /** An illustrative model never decides a published list in production. */
  readonly illustrative: boolean;
  readonly intercept: number;
  readonly derived: readonly DerivedQuantity[];
  readonly terms: readonly Term[];
  readonly testVectors: readonly TestVector[];
  /** Names of test vectors from the poorest family to the best-off: their scores must rise strictly. Catches a flipped sign. */
  readonly poorestFirst: readonly string[];
}
