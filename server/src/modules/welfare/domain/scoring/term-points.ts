import type { BandTerm, LinearTerm, Term } from '../model/document';

/** The points of a band term for a value: those of the first band whose bound lies above it. */
export function pointsForBand(term: BandTerm, value: number): number {
  let band = 0;
  while (band < term.bounds.length && value >= (term.bounds[band] ?? value)) band += 1;
  const points = term.points[band];
  if (points === undefined) throw new Error(`The band term on ${term.indicator} has no points for ${value}`);
  return points;
}

/** The points of a linear term: the value clamped to min..max, times the weight. */
export function pointsForLinear(term: LinearTerm, value: number): number {
  return Math.min(Math.max(value, term.min), term.max) * term.weight;
}

/** What a term contributes for a recorded value. Throws for a code without points: a model at fault must stop the run. */
export function pointsFor(term: Term, value: number): number {
  if (term.kind === 'linear') return pointsForLinear(term, value);
  if (term.kind === 'band') return pointsForBand(term, value);
  const points = term.points[String(value)];
  if (points === undefined) throw new Error(`The category term on ${term.indicator} has no points for code ${value}`);
  return points;
}
