import type { Measure } from '../results';

/** Not a measure of its own: whichever kind of page has the longest p99. */
export const SLOWEST_PAGE = 'page.slowest';

const PAGE = 'page.';

/** The kinds of page that were measured, by name. */
export function pagesOf(measures: Readonly<Record<string, Measure>>): [kind: string, measure: Measure][] {
  return Object.entries(measures).flatMap(([key, measure]): [string, Measure][] =>
    key.startsWith(PAGE) ? [[key.slice(PAGE.length), measure]] : [],
  );
}

/** The measure of a row of the table; that of the slowest page is found among its kinds, and tells which it is. */
export function measureOf(measures: Readonly<Record<string, Measure>>, key: string): Measure | undefined {
  if (key !== SLOWEST_PAGE) return measures[key];
  const [slowest] = pagesOf(measures).sort(([, a], [, b]) => (b.p99 ?? 0) - (a.p99 ?? 0));
  return slowest && { ...slowest[1], detail: { ...slowest[1].detail, kind: slowest[0] } };
}
