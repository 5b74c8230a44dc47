import type { WelfareValues } from '@tepat/shared';
import type { Term } from '../model/document';
import type { IncompleteReason } from './incomplete';

/** What one term of the model contributed: its points, or null when a fact is missing. */
export interface Contribution {
  readonly term: Term;
  /** The fact or quantity it read; null when missing or not asked. */
  readonly value: number | null;
  readonly notAsked: boolean;
  readonly points: number | null;
}

/** Why a family has its score. intercept + Σ points = score; score null = unscored, with every reason. */
export interface Explanation {
  readonly score: number | null;
  readonly intercept: number;
  readonly contributions: readonly Contribution[];
  readonly values: WelfareValues;
  readonly reasons: readonly IncompleteReason[];
}
