import { VEC_SLOT_BYTES, VEC_SLOT_OF, VEC_VALUE_OFFSET } from '@tepat/shared';
import { rangeOf, vecIndicator } from '../model/catalogue';
import type { DerivedQuantity, Term, WelfareModel } from '../model/document';
import { pointsFor } from './term-points';

/**
 * Where an indicator stands in the packed vector. A stored number minus `storedMin` is the place of the answer among
 * the catalogue's; below 0 or from `size` on it is missing or out of range ("not recorded" is 0, and so below 0 here).
 */
export interface SlotPlace {
  readonly slot: number;
  readonly byte: number;
  readonly min: number;
  readonly storedMin: number;
  readonly size: number;
}

/** A question that other answers skip: skips[place] = 1 where it is not asked. */
export interface Guard {
  readonly at: SlotPlace;
  readonly skips: Uint8Array;
  readonly points: number;
}

/** An indicator's answer turned into points by one look-up: points[place]. */
export interface SlotStep {
  readonly kind: 'slot';
  readonly at: SlotPlace;
  readonly points: Float64Array;
  readonly guard: Guard | null;
}

/** A term over one of the model's own quantities. */
export interface QuantityStep {
  readonly kind: 'quantity';
  readonly quantity: number;
  readonly term: Term;
  readonly guard: Guard | null;
}

/** Reads an indicator, or an earlier quantity of the model when `at` is null. */
export interface Operand {
  readonly at: SlotPlace | null;
  readonly quantity: number;
  readonly times: number;
}

export interface QuantityPlan {
  readonly kind: DerivedQuantity['kind'];
  readonly operands: readonly Operand[];
  /** Every indicator that the quantity rests on, through other quantities too. */
  readonly places: readonly SlotPlace[];
}

/**
 * The look-ups that no other answer decides about (nearly all of a model), laid flat: number n reads the answer at
 * `byte[n]`, and the points of the answers begin at `points[first[n]]`. A loop over arrays takes half the time of one
 * over steps, and a full pass is millions of such loops.
 */
export interface LookUps {
  readonly count: number;
  readonly slot: Int32Array;
  readonly byte: Int32Array;
  readonly storedMin: Int32Array;
  readonly size: Int32Array;
  readonly first: Int32Array;
  readonly points: Float64Array;
}

export interface ScoringPlan {
  readonly quantities: readonly QuantityPlan[];
  /** In the order of the model's terms. */
  readonly steps: readonly (SlotStep | QuantityStep)[];
  /** The same steps for the sum alone: those that are plain look-ups, and the others. */
  readonly lookUps: LookUps;
  readonly others: readonly (SlotStep | QuantityStep)[];
}

/** The place of an indicator, or null when the key is none of the catalogue's. */
export function placeOf(key: string): SlotPlace | null {
  const indicator = vecIndicator(key);
  if (!indicator) return null;
  const { min, max } = rangeOf(indicator);
  const slot = VEC_SLOT_OF[indicator.key];
  return { slot, byte: slot * VEC_SLOT_BYTES, min, storedMin: min + VEC_VALUE_OFFSET, size: max - min + 1 };
}

function guardOf(term: Term): Guard | null {
  if (!term.notAskedWhen) return null;
  const { indicator, codes, points } = term.notAskedWhen;
  const at = placeOf(indicator);
  if (!at) throw new Error(`Unknown indicator ${indicator}`);
  return { at, skips: Uint8Array.from({ length: at.size }, (_, i) => (codes.includes(at.min + i) ? 1 : 0)), points };
}

function operandOf(key: string, times: number, names: ReadonlyMap<string, number>): Operand {
  const at = placeOf(key);
  if (at) return { at, quantity: -1, times };
  const quantity = names.get(key);
  if (quantity === undefined) throw new Error(`Unknown quantity ${key}`);
  return { at: null, quantity, times };
}

/** Lays a model out for the scoring loop: every answer of the catalogue is looked up, none is searched for. */
export function planScoring(model: WelfareModel): ScoringPlan {
  const names = new Map<string, number>();
  const quantities: QuantityPlan[] = [];
  for (const quantity of model.derived) {
    const operands =
      quantity.kind === 'ratio'
        ? [operandOf(quantity.numerator, quantity.times, names), operandOf(quantity.denominator, 1, names)]
        : quantity.of.map((part) => operandOf(part.quantity, part.times, names));
    const places = operands.flatMap((operand) =>
      operand.at ? [operand.at] : (quantities[operand.quantity]?.places ?? []),
    );
    names.set(quantity.key, quantities.length);
    quantities.push({ kind: quantity.kind, operands, places });
  }
  const steps = model.terms.map((term): SlotStep | QuantityStep => {
    const guard = guardOf(term);
    const { at, quantity } = operandOf(term.indicator, 1, names);
    if (!at) return { kind: 'quantity', quantity, term, guard };
    const points = Float64Array.from({ length: at.size }, (_, i) => pointsFor(term, at.min + i));
    return { kind: 'slot', at, points, guard };
  });
  const plain = steps.filter((step): step is SlotStep => step.kind === 'slot' && step.guard === null);
  const others = steps.filter((step) => step.kind !== 'slot' || step.guard !== null);
  return { quantities, steps, lookUps: layFlat(plain), others };
}

function layFlat(steps: readonly SlotStep[]): LookUps {
  const points: number[] = [];
  const first = steps.map((step) => points.push(...step.points) - step.points.length);
  return {
    count: steps.length,
    slot: Int32Array.from(steps, ({ at }) => at.slot),
    byte: Int32Array.from(steps, ({ at }) => at.byte),
    storedMin: Int32Array.from(steps, ({ at }) => at.storedMin),
    size: Int32Array.from(steps, ({ at }) => at.size),
    first: Int32Array.from(first),
    points: Float64Array.from(points),
  };
}
