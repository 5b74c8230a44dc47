import type { Line, Measure } from './cube';
import { MEASURES } from './cube';

/** A count of fewer people than this (and more than none) could point at somebody, and is not shown. */
export const SMALLEST_SHOWN = 5;

/** Counts that give each other away by subtraction are hidden together. */
const TOGETHER: readonly (readonly Measure[])[] = [
  ['within', 'reached'],
  ['recipients', 'joined', 'stayed'],
  ['left'],
  ['waiting'],
];

/** A line as it may be shown: null = too few. */
export type ShownLine = { readonly key: string } & Readonly<Record<Measure, number | null>>;

/**
 * Hides small counts. Where a total is known and one count of a group is hidden, the next smallest is hidden, too:
 * otherwise it could be had by subtraction.
 *
 * @param groupOf lines whose sum is shown elsewhere: those of one kecamatan, say; by default all of the table
 */
export function withoutSmallCells(lines: readonly Line[], groupOf: (key: string) => string = () => ''): ShownLine[] {
  const hidden = new Map<string, Set<Measure>>(lines.map(({ key }) => [key, new Set()]));
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(groupOf(line.key));
    if (group) group.push(line);
    else groups.set(groupOf(line.key), [line]);
  }
  for (const group of groups.values()) {
    for (const together of TOGETHER) {
      for (const line of linesToHide(group, together))
        for (const measure of together) hidden.get(line.key)?.add(measure);
    }
  }
  return lines.map((line) => {
    const counts = MEASURES.map((measure) => [measure, hidden.get(line.key)?.has(measure) ? null : line[measure]]);
    return { key: line.key, ...(Object.fromEntries(counts) as Record<Measure, number | null>) };
  });
}

function linesToHide(group: readonly Line[], together: readonly Measure[]): readonly Line[] {
  const isSmall = (line: Line): boolean =>
    together.some((measure) => line[measure] > 0 && line[measure] < SMALLEST_SHOWN);
  const small = group.filter(isSmall);
  if (small.length !== 1) return small;
  const people = (line: Line): number => together.reduce((sum, measure) => sum + line[measure], 0);
  const [next] = group.filter((line) => !isSmall(line) && people(line) > 0).sort((a, b) => people(a) - people(b));
  return next === undefined ? small : [...small, next];
}
