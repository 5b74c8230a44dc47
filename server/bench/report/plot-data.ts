import type { Measure, ResultFile } from '../results';

export interface Point {
  work: string;
  engine: 'MariaDB' | 'MySQL';
  families: number;
  value: number;
}

interface Curve {
  work: string;
  key: string;
  /** Seconds; by default the time that the whole took. */
  seconds?: (measure: Measure) => number | undefined;
}

const halfOf = ({ p50 }: Measure): number | undefined => (p50 === undefined ? undefined : p50 / 1000);

/** In the order of the panels. */
export const CURVES: readonly Curve[] = [
  { work: 'A whole night (the first)', key: 'first-night' },
  { work: 'Every score computed again', key: 'check' },
  { work: 'Everybody’s eligibility decided', key: 'ordinary-night.DECIDE' },
  { work: 'The lists written', key: 'first-night.LISTS' },
  { work: 'One correction (the middle of 500)', key: 'correction', seconds: halfOf },
  { work: 'One page of 50 rows (the middle one)', key: 'pages', seconds: halfOf },
];

const ENGINES = { mariadb: 'MariaDB', mysql: 'MySQL' } as const;

/** Time, or memory, of each work against the size of the province. */
export function pointsOf(results: readonly ResultFile[], what: 'TIME' | 'MEMORY'): Point[] {
  return results.flatMap(({ engine, families, measures }) =>
    CURVES.flatMap(({ work, key, seconds }): Point[] => {
      const measure = measures[key];
      if (!measure) return [];
      const value = what === 'MEMORY' ? measure.peakMegabytes : (seconds ?? ((of) => of.seconds))(measure);
      return typeof value === 'number' && value > 0 ? [{ work, engine: ENGINES[engine], families, value }] : [];
    }),
  );
}
