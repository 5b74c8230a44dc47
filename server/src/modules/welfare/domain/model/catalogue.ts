import { VEC_INDICATORS, type Indicator, type WelfareIndicatorKey } from '@tepat/shared';

const BY_KEY: ReadonlyMap<string, Indicator<WelfareIndicatorKey>> = new Map(
  VEC_INDICATORS.map((indicator): [string, Indicator<WelfareIndicatorKey>] => [indicator.key, indicator]),
);

/** The indicator a model may use under this key, or undefined. */
export function vecIndicator(key: string): Indicator<WelfareIndicatorKey> | undefined {
  return BY_KEY.get(key);
}

/** Does the indicator have named answers (category or yes/no) rather than a quantity? */
export function hasCodes(indicator: Indicator): boolean {
  return indicator.codes !== null;
}

/** The inclusive range of values that the catalogue allows. */
export function rangeOf(indicator: Indicator): { readonly min: number; readonly max: number } {
  if (indicator.min === null || indicator.max === null) throw new Error(`${indicator.key} has no numeric range`);
  return { min: indicator.min, max: indicator.max };
}
