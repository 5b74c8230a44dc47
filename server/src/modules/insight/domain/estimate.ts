/** How many of the province a sample speaks for. */
export interface Estimate {
  /** People of the province, estimated. */
  readonly people: number;
  /** ± people, with 95 % confidence; 0 where everybody was looked at. */
  readonly margin: number;
}

/** Standard deviations on either side of a normal distribution that hold 95 % of it. */
const CONFIDENCE = 1.96;

/**
 * Raises a count of an evenly drawn sample to the province, with the margin of a simple random sample drawn without
 * replacement.
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
  return { people: Math.round(share * population), margin: Math.ceil(CONFIDENCE * deviation * population) };
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
