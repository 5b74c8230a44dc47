import { VEC_SLOTS } from '@tepat/shared';
import { floorDivide, proveScoreRange } from '../model/bounds';
import type { WelfareModel } from '../model/document';
import { describeFault } from '../model/faults';
import type { Contribution, Explanation } from './explanation';
import { NO_MEMBERS_BIT, UNDEFINED_RATIO_BIT, incompleteReasons } from './incomplete';
import {
  placeOf,
  planScoring,
  type LookUps,
  type Operand,
  type QuantityPlan,
  type QuantityStep,
  type SlotPlace,
  type SlotStep,
} from './plan';
import { pointsFor } from './term-points';
import { assertVec, unpackVec } from './vec';

/** Bits 0..29 of the mask are collected in one 32-bit integer, the others in a second one. */
const LOW_BITS = 30;
const NO_VALUE = NaN;
// Imported names are looked up on every use; the loop over millions of families reads its own.
const NO_MEMBERS = NO_MEMBERS_BIT;
const UNDEFINED_RATIO = UNDEFINED_RATIO_BIT;
const MEMBERS = required(placeOf('memberCount'), 'memberCount in the catalogue');

function required<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`Missing: ${what}`);
  return value;
}

/**
 * Scores families by one model. `score` and `explain` look up the same points, so that what is explained at the counter is
 * what ranked the family. Integer arithmetic on facts only: no clock, no rounding, the same on every machine.
 */
export class Scorer {
  private readonly quantities: readonly QuantityPlan[];
  private readonly steps: readonly (SlotStep | QuantityStep)[];
  private readonly lookUps: LookUps;
  private readonly others: readonly (SlotStep | QuantityStep)[];
  private readonly quantityValues: Float64Array;
  private low = 0;
  private high = 0;
  private nobodyLeft = false;
  private vec: Buffer = Buffer.alloc(0);
  private offset = 0;

  constructor(readonly model: WelfareModel) {
    const { quantities, steps, lookUps, others } = planScoring(model);
    this.quantities = quantities;
    this.steps = steps;
    this.lookUps = lookUps;
    this.others = others;
    this.quantityValues = new Float64Array(quantities.length);
  }

  /** Why the last family was left unscored (see `incompleteReasons`); 0 when it was scored. Where nobody is left, that alone is the reason. */
  get incomplete(): number {
    if (this.nobodyLeft) return 2 ** NO_MEMBERS;
    return this.high * 2 ** LOW_BITS + this.low;
  }

  /**
   * The score of the family whose packed vector begins at `offset`, or null when a fact that the model uses is missing
   * or outside the catalogue's range, or when nobody is left in the family; `incomplete` then says why. Allocates nothing.
   * Throws when the buffer ends before the vector does.
   */
  score(vec: Buffer, offset = 0): number | null {
    this.begin(vec, offset);
    let sum = this.model.intercept + this.pointsLookedUp();
    for (let i = 0; i < this.others.length; i++) sum += this.points(required(this.others[i], 'step'));
    return (this.low | this.high) === 0 ? sum : null;
  }

  /** The score, what each term contributed to it, and what is missing. The contributions and the intercept add up to the score. */
  explain(vec: Buffer, offset = 0): Explanation {
    this.begin(vec, offset);
    const values = unpackVec(vec, offset);
    const contributions = this.steps.map((step, i): Contribution => {
      const points = this.points(step);
      const notAsked = step.guard !== null && step.guard.skips[this.answer(step.guard.at)] === 1;
      return {
        term: required(this.model.terms[i], `term ${i}`),
        value: this.valueRead(step, notAsked),
        notAsked,
        points: Number.isNaN(points) ? null : points,
      };
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
    const members = this.answer(MEMBERS);
    this.nobodyLeft = members >= 0 && members + MEMBERS.min === 0;
    if (members < 0) this.mark(MEMBERS.slot);
    if (this.nobodyLeft) this.mark(NO_MEMBERS);
    for (let i = 0; i < this.quantities.length; i++) this.quantityValues[i] = this.quantity(i);
  }

  /** The place of the family's answer among the catalogue's, or -1 when it is not recorded or out of range. */
  private answer(at: SlotPlace): number {
    const byte = this.offset + at.byte;
    const place = (((this.vec[byte] ?? 0) << 8) | (this.vec[byte + 1] ?? 0)) - at.storedMin;
    return place < 0 || place >= at.size ? -1 : place;
  }

  private mark(bit: number): void {
    if (bit < LOW_BITS) this.low |= 1 << bit;
    else this.high |= 1 << (bit - LOW_BITS);
  }

  /** What all plain look-ups contribute together; the gaps among them are marked. */
  private pointsLookedUp(): number {
    const { vec, offset } = this;
    const { count, slot, byte, storedMin, size, first, points } = this.lookUps;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const at = offset + (byte[i] ?? 0);
      const place = (((vec[at] ?? 0) << 8) | (vec[at + 1] ?? 0)) - (storedMin[i] ?? 0);
      if (place >= 0 && place < (size[i] ?? 0)) sum += points[(first[i] ?? 0) + place] ?? NO_VALUE;
      else this.mark(slot[i] ?? 0);
    }
    return sum;
  }

  /** What the step contributes; NaN, with the gap marked, when it cannot be known. */
  private points(step: SlotStep | QuantityStep): number {
    const { guard } = step;
    if (guard !== null) {
      const place = this.answer(guard.at);
      if (place < 0) {
        this.mark(guard.at.slot);
        return NO_VALUE;
      }
      if (guard.skips[place] === 1) return guard.points;
    }
    if (step.kind === 'slot') {
      const place = this.answer(step.at);
      if (place >= 0) return step.points[place] ?? NO_VALUE;
      this.mark(step.at.slot);
      return NO_VALUE;
    }
    const value = this.quantityValues[step.quantity] ?? NO_VALUE;
    if (!Number.isNaN(value)) return pointsFor(step.term, value);
    this.markGapsOf(step.quantity);
    return NO_VALUE;
  }

  /** The value that a step reads, null when missing or not asked. */
  private valueRead(step: SlotStep | QuantityStep, notAsked: boolean): number | null {
    if (notAsked) return null;
    if (step.kind === 'slot') {
      const place = this.answer(step.at);
      return place < 0 ? null : place + step.at.min;
    }
    const value = this.quantityValues[step.quantity] ?? NO_VALUE;
    return Number.isNaN(value) ? null : value;
  }

  private operand(operand: Operand): number {
    if (operand.at === null) return (this.quantityValues[operand.quantity] ?? NO_VALUE) * operand.times;
    const place = this.answer(operand.at);
    return place < 0 ? NO_VALUE : (place + operand.at.min) * operand.times;
  }

  private quantity(index: number): number {
    const plan = required(this.quantities[index], `quantity ${index}`);
    if (plan.kind === 'ratio') {
      const divisor = this.operand(required(plan.operands[1], 'denominator'));
      return divisor > 0 ? floorDivide(this.operand(required(plan.operands[0], 'numerator')), divisor) : NO_VALUE;
    }
    let sum = 0;
    for (let i = 0; i < plan.operands.length; i++) sum += this.operand(required(plan.operands[i], 'operand'));
    return sum;
  }

  private markGapsOf(quantity: number): void {
    let marked = false;
    for (const at of this.quantities[quantity]?.places ?? []) {
      if (this.answer(at) >= 0) continue;
      this.mark(at.slot);
      marked = true;
    }
    if (!marked) this.mark(UNDEFINED_RATIO);
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
  const slots = new Set<number>([MEMBERS.slot]);
  for (const step of steps) {
    if (step.guard) slots.add(step.guard.at.slot);
    if (step.kind === 'slot') slots.add(step.at.slot);
    else quantities[step.quantity]?.places.forEach((at) => slots.add(at.slot));
  }
  return new Set(VEC_SLOTS.filter((_, slot) => slots.has(slot)));
}
