import type { Score } from './score-row';
import type { Slot } from './slots';

/** A family's new result; `score` null = it has none any more (absent from the delivery). */
export interface ScoreChange {
  readonly familyId: number;
  readonly score: Score | null;
}

export interface ScoreTarget {
  readonly slot: Slot;
  readonly modelId: number;
  /** The scores are those of this revision. */
  readonly revision: number;
}
