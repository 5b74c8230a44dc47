import { VEC_NOT_RECORDED, VEC_SLOTS, VEC_SLOT_BYTES, VEC_SLOT_OF, VEC_VALUE_OFFSET } from '@tepat/shared';
import { rangeOf, vecIndicator } from '../model/catalogue';
import { floorDivide, proveScoreRange } from '../model/bounds';
import type { WelfareModel } from '../model/document';
import { describeFault } from '../model/faults';
import type { Contribution, Explanation } from './explanation';
import { NO_MEMBERS_BIT, UNDEFINED_RATIO_BIT, incompleteReasons } from './incomplete';
import { planScoring, type Guard, type Operand, type QuantityPlan, type QuantityStep, type SlotStep } from './plan';
import { pointsFor } from './term-points';
import { assertVec, unpackVec } from './vec';

const MEMBERS_SLOT = VEC_SLOT_OF.memberCount;
/** Bits 0..29 of the mask are collected in one 32-bit integer, the others in a second one. */
const LOW_BITS = 30;
const NO_VALUE = NaN;

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}

const MEMBERS_RANGE = rangeOf(required(vecIndicator('memberCount'), 'memberCount in the catalogue'));

/**
 * Scores families by one model. `score` and `explain` run the same steps, so that what is explained at the counter is
 * what ranked the family. Integer arithmetic on facts only: no clock, no rounding, the same on every machine.
 */
export class Scorer {
  private readonly quantities: readonly QuantityPlan[];
  private readonly steps: readonly (SlotStep | QuantityStep)[];
  private readonly quantityValues: Float64Array;
  private low = 0;
  private high = 0;
  private vec: Buffer = Buffer.alloc(0);
  private offset = 0;

  constructor(readonly model: WelfareModel) {
    const { quantities, steps } = planScoring(model);
    this.quantities = quantities;
    this.steps = steps;
    this.quantityValues = new Float64Array(quantities.length);
  }

  /** Why the last family was left unscored (see `incompleteReasons`); 0 when it was scored. */
  get incomplete(): number {
    return this.high * 2 ** LOW_BITS + this.low;
  }

  /**
   * The score of the family whose packed vector begins at `offset`, or null when a fact that the model uses is missing
   * or outside the catalogue's range, or when nobody is left in the family; `incomplete` then says why. Allocates nothing.
   * Throws when the buffer ends before the vector does.
   */
  score(vec: Buffer, offset = 0): number | null {
    this.begin(vec, offset);
    let sum = this.model.intercept;
    for (const step of this.steps) sum += this.points(step);
    return (this.low | this.high) === 0 ? sum : null;
  }

  /** The score, what each term contributed to it, and what is missing. The contributions and the intercept add up to the score. */
  explain(vec: Buffer, offset = 0): Explanation {
    this.begin(vec, offset);
    const values = unpackVec(vec, offset);
    const contributions = this.steps.map((step, i): Contribution => {
      const term = required(this.model.terms[i], `term ${i}`);
      const points = this.points(step);
      const notAsked = step.guard !== null && this.skips(step.guard) === 1;
      const own =
        step.kind === 'slot' ? this.valueAt(step.slot, -Infinity, Infinity) : this.quantityValues[step.quantity];
      const value = own === undefined || Number.isNaN(own) ? null : own;
      return { term, value: notAsked ? null : value, notAsked, points: Number.isNaN(points) ? null : points };
    });
    const scored = (this.low | this.high) === 0;
    const score = scored
      ? contributions.reduce((sum, entry) => sum + (entry.points ?? NO_VALUE), this.model.intercept)
      : null;
    return {
      score,
      intercept: this.model.intercept,
      contributions,
      values,
      reasons: incompleteReasons(this.incomplete),
    };
  }

  private begin(vec: Buffer, offset: number): void {
    assertVec(vec, offset);
    this.vec = vec;
    this.offset = offset;
    this.low = 0;
    this.high = 0;
    const members = this.valueAt(MEMBERS_SLOT, MEMBERS_RANGE.min, MEMBERS_RANGE.max);
    if (Number.isNaN(members)) this.mark(MEMBERS_SLOT);
    else if (members === 0) this.mark(NO_MEMBERS_BIT);
    for (let i = 0; i < this.quantities.length; i++) this.quantityValues[i] = this.quantity(i);
  }

  /** The value of a slot, or NaN when it is not recorded or out of range. */
  private valueAt(slot: number, min: number, max: number): number {
    const at = this.offset + slot * VEC_SLOT_BYTES;
    const stored = ((this.vec[at] ?? 0) << 8) | (this.vec[at + 1] ?? 0);
    const value = stored - VEC_VALUE_OFFSET;
    return stored === VEC_NOT_RECORDED || value < min || value > max ? NO_VALUE : value;
  }

  private mark(bit: number): void {
    if (bit < LOW_BITS) this.low |= 1 << bit;
    else this.high |= 1 << (bit - LOW_BITS);
  }

  /** 1 = not asked, 0 = asked, NaN = it cannot be known whether the question was asked. */
  private skips(guard: Guard): number {
    const value = this.valueAt(guard.slot, guard.min, guard.min + guard.skips.length - 1);
    return Number.isNaN(value) ? NO_VALUE : (guard.skips[value - guard.min] ?? NO_VALUE);
  }

  /** What the step contributes; NaN, with the gap marked, when it cannot be known. */
  private points(step: SlotStep | QuantityStep): number {
    if (step.guard !== null) {
      const skips = this.skips(step.guard);
      if (skips === 1) return step.guard.points;
      if (Number.isNaN(skips)) {
        this.mark(step.guard.slot);
        return NO_VALUE;
      }
    }
    if (step.kind === 'slot') {
      const value = this.valueAt(step.slot, step.min, step.min + step.points.length - 1);
      if (!Number.isNaN(value)) return step.points[value - step.min] ?? NO_VALUE;
      this.mark(step.slot);
      return NO_VALUE;
    }
    const value = this.quantityValues[step.quantity] ?? NO_VALUE;
    if (!Number.isNaN(value)) return pointsFor(step.term, value);
    this.markGapsOf(step.quantity);
    return NO_VALUE;
  }

  private operand(operand: Operand): number {
    const value =
      operand.slot >= 0
        ? this.valueAt(operand.slot, operand.min, operand.max)
        : (this.quantityValues[operand.quantity] ?? NO_VALUE);
    return value * operand.times;
  }

  private quantity(index: number): number {
    const plan = required(this.quantities[index], `quantity ${index}`);
    if (plan.kind === 'ratio') {
      const [numerator, denominator] = plan.operands;
      if (!numerator || !denominator) return NO_VALUE;
      const divisor = this.operand(denominator);
      return divisor > 0 ? floorDivide(this.operand(numerator), divisor) : NO_VALUE;
    }
    let sum = 0;
    for (const operand of plan.operands) sum += this.operand(operand);
    return sum;
  }

  private markGapsOf(quantity: number): void {
    let marked = false;
    for (const operand of this.quantities[quantity]?.slots ?? []) {
      if (!Number.isNaN(this.valueAt(operand.slot, operand.min, operand.max))) continue;
      this.mark(operand.slot);
      marked = true;
    }
    if (!marked) this.mark(UNDEFINED_RATIO_BIT);
  }
}

/** Prepares a model for scoring. Throws when its scores are not proven to fit: an unproven model must not rank anybody. */
export function prepareScorer(model: WelfareModel): Scorer {
  const { faults } = proveScoreRange(model);
  if (faults.length > 0)
    throw new Error(`Model ${model.code}: ${faults.map((f) => describeFault(f, 'en')).join('; ')}`);
  return new Scorer(model);
}

/** The indicators that a model reads, in the order of the catalogue: a correction of any other fact cannot move the score. */
export function indicatorsUsedBy(model: WelfareModel): ReadonlySet<string> {
  const { quantities, steps } = planScoring(model);
  const slots = new Set<number>([MEMBERS_SLOT]);
  for (const step of steps) {
    if (step.guard) slots.add(step.guard.slot);
    if (step.kind === 'slot') slots.add(step.slot);
    else quantities[step.quantity]?.slots.forEach((operand) => slots.add(operand.slot));
  }
  return new Set(VEC_SLOTS.filter((_, slot) => slots.has(slot)));
}
