import type { Line, Measure } from './cube';

/** A count of fewer people than this (and more than none) could point at somebody, and is not shown. */
export const SMALLEST_SHOWN = 5;

type Together<M extends string> = readonly (readonly M[])[];

/** Counts that give each other away by subtraction are hidden together. */
const TOGETHER: Together<Measure> = [['within', 'reached'], ['recipients', 'joined', 'stayed'], ['left'], ['waiting']];

/** A line as it may be shown: null = too few. */
export type ShownLine = { readonly key: string } & Readonly<Record<Measure, number | null>>;

/** Of a report: see `withoutSmall`. */
export function withoutSmallCells(lines: readonly Line[], groupOf?: (key: string) => string): ShownLine[] {
  return withoutSmall<Measure>(lines, TOGETHER, groupOf);
}

type Counted<M extends string, N = number> = { readonly key: string } & Readonly<Record<M, N>>;

/**
 * Hides small counts. Where a total is known and one count of a group is hidden, the next smallest is hidden, too:
 * otherwise it could be had by subtraction.
 *
 * @param together counts that give each other away by subtraction, all that a line has
 * @param groupOf lines whose sum is shown elsewhere: those of one kecamatan, say; by default all of the table
 */
export function withoutSmall<M extends string>(
  lines: readonly Counted<M>[],
  together: Together<M>,
  groupOf: (key: string) => string = () => '',
): Counted<M, number | null>[] {
  const hidden = new Map<string, Set<M>>(lines.map(({ key }) => [key, new Set()]));
  const groups = new Map<string, Counted<M>[]>();
  for (const line of lines) {
    const group = groups.get(groupOf(line.key));
    if (group) group.push(line);
    else groups.set(groupOf(line.key), [line]);
  }
  for (const group of groups.values()) {
    for (const measures of together) {
      for (const line of linesToHide(group, measures))
        for (const measure of measures) hidden.get(line.key)?.add(measure);
    }
  }
  return lines.map((line) => {
    const counts = together
      .flat()
      .map((measure) => [measure, hidden.get(line.key)?.has(measure) ? null : line[measure]]);
    return { key: line.key, ...(Object.fromEntries(counts) as Record<M, number | null>) };
  });
}

function linesToHide<M extends string>(group: readonly Counted<M>[], together: readonly M[]): readonly Counted<M>[] {
  const isSmall = (line: Counted<M>): boolean =>
    together.some((measure) => line[measure] > 0 && line[measure] < SMALLEST_SHOWN);
  const small = group.filter(isSmall);
  if (small.length !== 1) return small;
  const people = (line: Counted<M>): number => together.reduce((sum, measure) => sum + line[measure], 0);
  const [next] = group.filter((line) => !isSmall(line) && people(line) > 0).sort((a, b) => people(a) - people(b));
  return next === undefined ? small : [...small, next];
}
