import { rangeOf, vecIndicator } from './catalogue';
import type { DerivedQuantity, Term, WelfareModel } from './document';
import type { ModelFault, ModelFaultCode } from './faults';
import { jsonPath } from './faults';
import { pointsForBand } from '../scoring/term-points';

/** All values between two integers, both inclusive. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

export const INT32: Interval = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** floor(a / b) for integers |a| < 2^53, b > 0: exact, because only a multiple of b is ever divided. */
export function floorDivide(a: number, b: number): number {
  const remainder = a % b;
  return (a - (remainder < 0 ? remainder + b : remainder)) / b;
}

const isSafe = ({ min, max }: Interval): boolean => Number.isSafeInteger(min) && Number.isSafeInteger(max);
const hull = (values: readonly number[]): Interval => ({ min: Math.min(...values), max: Math.max(...values) });
const timesInterval = ({ min, max }: Interval, factor: number): Interval => hull([min * factor, max * factor]);
const plus = (a: Interval, b: Interval): Interval => ({ min: a.min + b.min, max: a.max + b.max });
const clampTo = (interval: Interval, min: number, max: number): Interval => ({
  min: Math.min(Math.max(interval.min, min), max),
  max: Math.min(Math.max(interval.max, min), max),
});

/** The ranges of every quantity that the terms may name: the catalogue's, then the model's own, in their order. */
class Quantities {
  private readonly own = new Map<string, Interval>();
  constructor(
    private readonly fault: (path: PropertyKey[], code: ModelFaultCode, params?: ModelFault['params']) => void,
  ) {}

  range(key: string, path: PropertyKey[]): Interval | null {
    const indicator = vecIndicator(key);
    const found = indicator ? rangeOf(indicator) : this.own.get(key);
    if (!found) this.fault(path, 'MODEL_UNKNOWN_INDICATOR', { indicator: key });
    return found ?? null;
  }

  add(quantity: DerivedQuantity, path: PropertyKey[]): void {
    if (vecIndicator(quantity.key) || this.own.has(quantity.key))
      this.fault([...path, 'key'], 'MODEL_DUPLICATE_KEY', { key: quantity.key });
    const interval = quantity.kind === 'ratio' ? this.ratio(quantity, path) : this.sum(quantity, path);
    // A quantity that is at fault keeps a harmless range, so that the terms that use it are not blamed too.
    this.own.set(quantity.key, interval ?? { min: 0, max: 0 });
  }

  private ratio(quantity: Extract<DerivedQuantity, { kind: 'ratio' }>, path: PropertyKey[]): Interval | null {
    const numerator = this.range(quantity.numerator, [...path, 'numerator']);
    const denominator = this.range(quantity.denominator, [...path, 'denominator']);
    if (!numerator || !denominator) return null;
    if (denominator.min < 0 || denominator.max < 1) {
      this.fault([...path, 'denominator'], 'MODEL_DENOMINATOR_NEGATIVE');
      return null;
    }
    const product = timesInterval(numerator, quantity.times);
    if (!isSafe(product)) {
      this.fault([...path, 'times'], 'MODEL_PRODUCT_TOO_LARGE');
      return null;
    }
    const smallest = Math.max(1, denominator.min);
    return hull([product.min, product.max].flatMap((n) => [floorDivide(n, smallest), floorDivide(n, denominator.max)]));
  }

  private sum(quantity: Extract<DerivedQuantity, { kind: 'sum' }>, path: PropertyKey[]): Interval | null {
    let total: Interval = { min: 0, max: 0 };
    for (const [i, part] of quantity.of.entries()) {
      const range = this.range(part.quantity, [...path, 'of', i, 'quantity']);
      if (!range) return null;
      const product = timesInterval(range, part.times);
      total = plus(total, product);
      if (!isSafe(product) || !isSafe(total)) {
        this.fault([...path, 'of', i], 'MODEL_PRODUCT_TOO_LARGE');
        return null;
      }
    }
    return total;
  }
}

/** Every contribution a term can make when its value lies in `range`. */
function contributions(term: Term, range: Interval): Interval {
  const skipped = term.notAskedWhen ? [term.notAskedWhen.points] : [];
  if (term.kind === 'category') return hull([...Object.values(term.points), ...skipped]);
  if (term.kind === 'linear') {
    const { min, max } = timesInterval(clampTo(range, term.min, term.max), term.weight);
    return hull([min, max, ...skipped]);
  }
  const reachable = term.bounds.filter((bound) => bound > range.min && bound <= range.max);
  return hull([range.min, ...reachable].map((value) => pointsForBand(term, value)).concat(skipped));
}

export interface ScoreProof {
  /** null when a fault leaves the range unknown. */
  readonly range: Interval | null;
  readonly faults: readonly ModelFault[];
}

/**
 * Proves by interval arithmetic over the catalogue's ranges that every score the model can give is a signed 32-bit
 * integer, and that no intermediate product or sum reaches 2^53 (where doubles stop counting one by one).
 */
export function proveScoreRange(model: WelfareModel): ScoreProof {
  const faults: ModelFault[] = [];
  const fault = (path: PropertyKey[], code: ModelFaultCode, params: ModelFault['params'] = {}): void => {
    faults.push({ path: jsonPath(path), code, params });
  };
  const quantities = new Quantities(fault);
  model.derived.forEach((quantity, i) => quantities.add(quantity, ['derived', i]));
  let total: Interval = { min: model.intercept, max: model.intercept };
  model.terms.forEach((term, i) => {
    const range = quantities.range(term.indicator, ['terms', i, 'indicator']);
    if (!range) return;
    const contribution = contributions(term, range);
    total = plus(total, contribution);
    if (!isSafe(contribution) || !isSafe(total)) fault(['terms', i], 'MODEL_PRODUCT_TOO_LARGE');
  });
  if (faults.length > 0) return { range: null, faults };
  if (total.min < INT32.min || total.max > INT32.max) fault([], 'MODEL_SCORE_TOO_LARGE', { ...total });
  return { range: total, faults };
}
