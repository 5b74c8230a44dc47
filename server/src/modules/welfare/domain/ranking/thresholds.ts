import { CUT_POINT_COUNT, type CutPoints } from './cut-points';

/**
 * Nine thresholds T_k = W × part_k / whole as exact fractions of the total weight W. Weights are integers, so
 * "P ≥ T_k" is "P ≥ ceil(T_k)": the product is formed once, in BigInt (10.7 million × 10.7 million stays exact,
 * and so would any larger province), and the walk over the scores compares plain integers.
 */
export interface Threshold {
  /** Smallest integer weight that reaches the threshold. */
  readonly reached: number;
  /** Smallest integer weight that exceeds it. */
  readonly exceeded: number;
}

export type Thresholds = readonly Threshold[];

function fraction(total: number, part: number, whole: number): Threshold {
  const product = BigInt(total) * BigInt(part);
  const divisor = BigInt(whole);
  const floor = Number(product / divisor);
  return { reached: product % divisor === 0n ? floor : floor + 1, exceeded: floor + 1 };
}

/** T_k = k·W/10. */
export function provincialThresholds(total: number): Thresholds {
  return Array.from({ length: CUT_POINT_COUNT }, (_, i) => fraction(total, i + 1, 10));
}

/**
 * T_k = W × D_k / D, D_k = weight of the scored families with a delivered national desil ≤ k, D = of all that have one.
 * `delivered[d]` is the weight with delivered desil d (index 0 is not read). Without any delivered desil: null.
 */
export function calibratedThresholds(total: number, delivered: readonly number[]): Thresholds | null {
  const cumulative: number[] = [];
  let sum = 0;
  for (let desil = 1; desil <= 10; desil++) cumulative.push((sum += delivered[desil] ?? 0));
  return sum === 0 ? null : cumulative.slice(0, CUT_POINT_COUNT).map((part) => fraction(total, part, sum));
}

/** Collects one set of cut points while the scores go by in ascending order. */
export class CutPointFinder {
  private readonly found: (number | null)[] = [];
  private readonly straddling: number[] = [];

  constructor(private readonly thresholds: Thresholds) {}

  /** The next distinct score, the weight strictly poorer than it, its own weight, and whether several families share it. */
  visit(score: number, poorer: number, weight: number, shared: boolean): void {
    while (this.found.length < this.thresholds.length && poorer >= this.next.reached) this.found.push(score);
    for (let k = this.straddling.length; k < this.thresholds.length; k++) {
      const threshold = this.thresholds[k];
      if (!threshold || poorer + weight < threshold.reached) break;
      // The group holds the threshold inside it (poorer < T < poorer + weight) or ends exactly on it.
      const across = poorer < threshold.reached && poorer + weight >= threshold.exceeded;
      this.straddling.push(across && shared ? weight : 0);
    }
  }

  private get next(): Threshold {
    return this.thresholds[this.found.length] ?? { reached: Infinity, exceeded: Infinity };
  }

  /** How many cut points lie at or below the scores visited so far. */
  get count(): number {
    return this.found.length;
  }

  get cutPoints(): CutPoints {
    return Array.from({ length: CUT_POINT_COUNT }, (_, k) => this.found[k] ?? null);
  }

  /** Per threshold, the weight of the families with one score that lie across it and were kept together; 0 when it divides no tie. */
  get tieMasses(): readonly number[] {
    return Array.from({ length: CUT_POINT_COUNT }, (_, k) => this.straddling[k] ?? 0);
  }
}
