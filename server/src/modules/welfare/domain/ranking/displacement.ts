import { desilOf, type CutPoints } from './cut-points';
import type { ScoreHistogram } from './histogram';

/** A family whose score is about to change; null = unscored (before or after). Weight: members, or 1 on basis FAMILY. */
export interface ScoreChange {
  readonly from: number | null;
  readonly to: number | null;
  readonly weight: number;
}

/** How many others the next ranking would carry over one cut point. */
export interface Displacement {
  /** 1..9. */
  readonly cutPoint: number;
  /** POORER: neighbours fall into the poorer desil. RICHER: they are pushed out of it. */
  readonly direction: 'POORER' | 'RICHER';
  readonly weight: number;
  readonly families: number;
}

/**
 * An estimate of whom the next ranking would move when one family's score changes: at every cut point between the old
 * and the new score, about the family's own weight of neighbours changes sides, since each desil holds a fixed share of the
 * weight. `shares` are the nine shares of weight below the cut points (k/10 for the provincial ones). Weights become
 * families by the mean weight of the families at the cut point. The standing cut points do not move before that ranking.
 */
export function displacementPreview(
  histogram: ScoreHistogram,
  cutPoints: CutPoints,
  change: ScoreChange,
  shares: readonly number[] = cutPoints.map((_, i) => (i + 1) / 10),
): readonly Displacement[] {
  const before = change.from === null ? null : desilOf(change.from, cutPoints);
  const after = change.to === null ? null : desilOf(change.to, cutPoints);
  const joined = (after === null ? 0 : change.weight) - (before === null ? 0 : change.weight);
  return cutPoints.flatMap((score, i): Displacement[] => {
    if (score === null) return [];
    const k = i + 1;
    const poorerBefore = before !== null && before <= k ? change.weight : 0;
    const poorerAfter = after !== null && after <= k ? change.weight : 0;
    // More weight below the cut point than its share allows pushes neighbours over it, less draws them in.
    const surplus = poorerAfter - poorerBefore - (shares[i] ?? 0) * joined;
    const weight = Math.round(Math.abs(surplus));
    if (weight === 0) return [];
    const families = Math.max(1, Math.round(weight / meanWeightAt(histogram, score)));
    return [{ cutPoint: k, direction: surplus > 0 ? 'RICHER' : 'POORER', weight, families }];
  });
}

/** Mean weight of a family in the bins on both sides of a cut point. */
function meanWeightAt(histogram: ScoreHistogram, score: number): number {
  const at = histogram.binOf(score);
  const near = [histogram.bins[at - 1], histogram.bins[at]].filter((bin) => bin !== undefined);
  const families = near.reduce((sum, bin) => sum + bin.families, 0);
  const weight = near.reduce((sum, bin) => sum + bin.weight, 0);
  return families === 0 ? 1 : weight / families;
}
