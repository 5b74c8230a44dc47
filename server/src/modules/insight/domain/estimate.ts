import { SMALLEST_SHOWN } from './small-cells';

/** How many of the province a sample speaks for. */
export interface Estimate {
  /** People of the province, estimated. */
  readonly people: number;
  /** ± people, with 95 % confidence, and what was rounded away. */
  readonly margin: number;
}

/** Standard deviations on either side of a normal distribution that hold 95 % of it. */
const CONFIDENCE = 1.96;

/**
 * Raises a count of an evenly drawn sample to the province, with the margin of a simple random sample drawn without
 * replacement. Counts are told in steps of five: a rule that is made up for one person is answered as for nobody.
 *
 * @param found people of the sample who were counted
 * @param drawn people of the sample
 * @param population people of the province, at least `drawn`
 */
export function estimated(found: number, drawn: number, population: number): Estimate {
  if (drawn === 0) return { people: 0, margin: 0 };
  const share = found / drawn;
  const left = population <= 1 ? 0 : (population - drawn) / (population - 1);
  const deviation = Math.sqrt(((share * (1 - share)) / drawn) * left);
  const told = Math.round((share * population) / SMALLEST_SHOWN) * SMALLEST_SHOWN;
  return { people: told, margin: Math.ceil(CONFIDENCE * deviation * population) + Math.floor(SMALLEST_SHOWN / 2) };
}

/**
 * The ids from `lowest` to `highest` at even distances: neighbours, who live in one family, are not drawn together, and the
 * same ids are drawn each time.
 */
export function evenIds({ lowest, highest }: { lowest: number; highest: number }, most: number): number[] {
  const ids = highest - lowest + 1;
  const count = Math.min(most, ids);
  return Array.from({ length: count }, (_, at) => lowest + Math.floor((at * ids) / count));
}
