import { rangeOf, vecIndicator } from './catalogue';
import type { DerivedQuantity, Term } from './document';
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

/** A part of a document that is at fault: all that is left of it is what it is called and what it names. */
export interface Unsound {
  readonly kind: 'unsound';
  readonly key: string | null;
  readonly names: readonly { readonly path: readonly PropertyKey[]; readonly name: string }[];
}

/** What makes the score of a model. */
export interface ScoredParts {
  readonly intercept: number;
  readonly derived: readonly (DerivedQuantity | Unsound)[];
  readonly terms: readonly (Term | Unsound)[];
}

/** Of a quantity that is at fault: it may be multiplied and divided by. */
const HARMLESS: Interval = { min: 1, max: 1 };

/** The ranges of every quantity that the terms may name: the catalogue's, then the model's own, in their order. */
class Quantities {
  private readonly own = new Map<string, Interval>();
  private nameless = false;
  constructor(
    private readonly fault: (path: PropertyKey[], code: ModelFaultCode, params?: ModelFault['params']) => void,
  ) {}

  range(key: string, path: PropertyKey[]): Interval | null {
    const indicator = vecIndicator(key);
    const found = indicator ? rangeOf(indicator) : this.own.get(key);
    // A quantity whose own name cannot be read may be the one that is meant.
    if (!found && !this.nameless) this.fault(path, 'MODEL_UNKNOWN_INDICATOR', { indicator: key });
    return found ?? null;
  }

  look({ names }: Unsound): void {
    for (const { name, path } of names) this.range(name, [...path]);
  }

  add(quantity: DerivedQuantity | Unsound, path: PropertyKey[]): void {
    if (quantity.kind === 'unsound') this.look(quantity);
    if (quantity.key === null) {
      this.nameless = true;
      return;
    }
    if (vecIndicator(quantity.key) || this.own.has(quantity.key))
      this.fault([...path, 'key'], 'MODEL_DUPLICATE_KEY', { key: quantity.key });
    const interval = this.intervalOf(quantity, path);
    // A quantity that is at fault keeps a harmless range, so that the terms that use it are not blamed too.
    this.own.set(quantity.key, interval ?? HARMLESS);
  }

  private intervalOf(quantity: DerivedQuantity | Unsound, path: PropertyKey[]): Interval | null {
    if (quantity.kind === 'unsound') return null;
    return quantity.kind === 'ratio' ? this.ratio(quantity, path) : this.sum(quantity, path);
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
  /** null when a fault, or a part that is at fault already, leaves the range unknown. */
  readonly range: Interval | null;
  readonly faults: readonly ModelFault[];
}

/**
 * Proves by interval arithmetic over the catalogue's ranges that every score the model can give is a signed 32-bit
 * integer, and that no intermediate product or sum reaches 2^53 (where doubles stop counting one by one).
 */
export function proveScoreRange(model: ScoredParts): ScoreProof {
  const faults: ModelFault[] = [];
  const fault = (path: PropertyKey[], code: ModelFaultCode, params: ModelFault['params'] = {}): void => {
    faults.push({ path: jsonPath(path), code, params });
  };
  const quantities = new Quantities(fault);
  model.derived.forEach((quantity, i) => quantities.add(quantity, ['derived', i]));
  let total: Interval = { min: model.intercept, max: model.intercept };
  model.terms.forEach((term, i) => {
    if (term.kind === 'unsound') return quantities.look(term);
    const range = quantities.range(term.indicator, ['terms', i, 'indicator']);
    if (!range) return;
    const contribution = contributions(term, range);
    total = plus(total, contribution);
    if (!isSafe(contribution) || !isSafe(total)) fault(['terms', i], 'MODEL_PRODUCT_TOO_LARGE');
  });
  const unsound = [...model.derived, ...model.terms].some(({ kind }) => kind === 'unsound');
  if (faults.length > 0 || unsound) return { range: null, faults };
  if (total.min < INT32.min || total.max > INT32.max) fault([], 'MODEL_SCORE_TOO_LARGE', { ...total });
  return { range: total, faults };
}
