/**
 * Why a family stands in another desil: its own data (what was delivered about it included), another model, or only the
 * cut points, which the other families move.
 */
export type DesilMove = 'DATA' | 'MODEL' | 'RANKING';

/** One desil and the one before it. */
export interface DesilPair {
  /** Whether either of them was delivered, or was none: then it is the family's record that changed. */
  readonly isRecorded: boolean;
  /** Scores of two models cannot be laid beside each other: then the model alone is named. */
  readonly isOtherModel: boolean;
  readonly before: number | null;
  /** What the score of now is under the cut points of then; null without a score. */
  readonly nowByThen: number | null;
}

export function desilMove({ isRecorded, isOtherModel, before, nowByThen }: DesilPair): DesilMove {
  if (isRecorded) return 'DATA';
  if (isOtherModel) return 'MODEL';
  return nowByThen === before ? 'RANKING' : 'DATA';
}
