import type { CutPointSet, RankingResult } from './accumulator';

export type RankingGateCode = 'CUT_SHIFT' | 'UNSCORED_SHARE' | 'TIE_MASS';

/** Highest shares (0..1) that may pass. */
export interface RankingThresholds {
  readonly cutShift: number;
  readonly unscoredShare: number;
  readonly tieMass: number;
}

export interface RankingGate {
  readonly gate: RankingGateCode;
  /** false: nothing to compare with (the first ranking, or the first of a model); the gate then passes. */
  readonly applicable: boolean;
  readonly passed: boolean;
  /** Share 0..1; null when not applicable. */
  readonly actual: number | null;
  readonly threshold: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The largest share of today's weight that lies between an old cut point and its successor, over both sets. */
function cutShift({ provincial, calibrated, totalWeight }: RankingResult): number | null {
  const shiftOf = (set: CutPointSet): number | null => {
    const { poorerAtPrevious } = set;
    if (poorerAtPrevious === null) return null;
    // Nobody is ranked any more, where a ranking stood: everything shifted.
    if (totalWeight === 0) return 1;
    return Math.max(
      ...set.poorer.map((weight, k) => share(Math.abs(weight - (poorerAtPrevious[k] ?? weight)), totalWeight)),
    );
  };
  const shifts = [shiftOf(provincial), shiftOf(calibrated)].filter((value) => value !== null);
  return shifts.length === 0 ? null : Math.max(...shifts);
}

/**
 * What a ranking must pass before it is published. `unscoredFamilies` counts every registered family that could not be
 * scored. A threshold that is not a number, or an actual that is not, fails its gate.
 */
export function rankingGates(
  result: RankingResult,
  unscoredFamilies: number,
  thresholds: RankingThresholds,
): readonly RankingGate[] {
  const gate = (code: RankingGateCode, actual: number | null, threshold: number): RankingGate => ({
    gate: code,
    applicable: actual !== null,
    passed: actual === null || actual <= threshold,
    actual,
    threshold,
  });
  const heaviestTie = Math.max(0, ...result.provincial.tieMasses, ...result.calibrated.tieMasses);
  return [
    gate('CUT_SHIFT', cutShift(result), thresholds.cutShift),
    gate('UNSCORED_SHARE', share(unscoredFamilies, unscoredFamilies + result.families), thresholds.unscoredShare),
    gate('TIE_MASS', share(heaviestTie, result.totalWeight), thresholds.tieMass),
  ];
}
