import { VEC_SLOT_OF } from '@tepat/shared';
import { rangeOf, vecIndicator } from '../model/catalogue';
import type { DerivedQuantity, Term, WelfareModel } from '../model/document';
import { pointsFor } from './term-points';

/** An indicator's answer turned into points by one look-up: points[value - min]. */
export interface SlotStep {
  readonly kind: 'slot';
  readonly slot: number;
  readonly min: number;
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

/** skips[value - min] = 1 where the question is not asked. */
export interface Guard {
  readonly slot: number;
  readonly min: number;
  readonly skips: Uint8Array;
  readonly points: number;
}

/** Reads either an indicator (slot ≥ 0) or an earlier quantity (quantity ≥ 0). */
export interface Operand {
  readonly slot: number;
  readonly min: number;
  readonly max: number;
  readonly quantity: number;
  readonly times: number;
}

export interface QuantityPlan {
  readonly kind: DerivedQuantity['kind'];
  readonly operands: readonly Operand[];
  /** Every indicator that the quantity rests on, through other quantities too. */
  readonly slots: readonly Operand[];
}

export interface ScoringPlan {
  readonly quantities: readonly QuantityPlan[];
  readonly steps: readonly (SlotStep | QuantityStep)[];
}

const indicatorAt = (key: string) => {
  const indicator = vecIndicator(key);
  if (!indicator) return null;
  return { slot: VEC_SLOT_OF[indicator.key], ...rangeOf(indicator) };
};

function guardOf(term: Term): Guard | null {
  if (!term.notAskedWhen) return null;
  const { indicator, codes, points } = term.notAskedWhen;
  const found = indicatorAt(indicator);
  if (!found) throw new Error(`Unknown indicator ${indicator}`);
  const skips = Uint8Array.from({ length: found.max - found.min + 1 }, (_, i) =>
    codes.includes(found.min + i) ? 1 : 0,
  );
  return { slot: found.slot, min: found.min, skips, points };
}

function operandOf(key: string, times: number, names: ReadonlyMap<string, number>): Operand {
  const indicator = indicatorAt(key);
  if (indicator) return { ...indicator, quantity: -1, times };
  const quantity = names.get(key);
  if (quantity === undefined) throw new Error(`Unknown quantity ${key}`);
  return { slot: -1, min: 0, max: 0, quantity, times };
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
    const slots = operands.flatMap((operand) =>
      operand.slot >= 0 ? [operand] : (quantities[operand.quantity]?.slots ?? []),
    );
    names.set(quantity.key, quantities.length);
    quantities.push({ kind: quantity.kind, operands, slots });
  }
  const steps = model.terms.map((term): SlotStep | QuantityStep => {
    const indicator = indicatorAt(term.indicator);
    if (!indicator)
      return { kind: 'quantity', quantity: operandOf(term.indicator, 1, names).quantity, term, guard: guardOf(term) };
    const { slot, min, max } = indicator;
    const points = Float64Array.from({ length: max - min + 1 }, (_, i) => pointsFor(term, min + i));
    return { kind: 'slot', slot, min, points, guard: guardOf(term) };
  });
  return { quantities, steps };
}
