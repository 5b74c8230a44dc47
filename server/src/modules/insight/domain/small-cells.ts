import { REGION_LEVELS, type RegionLevel } from '@tepat/shared';
import { regionOf, type Line, type Measure } from './cube';

/** A count of fewer people than this (and more than none) could point at somebody, and is not shown. */
export const SMALLEST_SHOWN = 5;

type Together<M extends string> = readonly (readonly M[])[];

/** Counts that give each other away by subtraction are hidden together. */
const TOGETHER: Together<Measure> = [['within', 'reached'], ['recipients', 'joined', 'stayed'], ['left'], ['waiting']];

/** A line as it may be shown: null = too few. */
export type ShownLine = { readonly key: string } & Readonly<Record<Measure, number | null>>;

/**
 * Of a report: see `withoutSmall`. A table of one line (KAJ has one age band) is the total of the province under another
 * name, which stands exact beside it: to hide it would pretend.
 */
export function withoutSmallCells(lines: readonly Line[]): ShownLine[] {
  return lines.length === 1 ? [...lines] : withoutSmall<Measure>(lines, TOGETHER);
}

/** Of the regions of a report: see `withoutSmallRegions`. */
export function withoutSmallRegionCells(
  linesOf: (level: RegionLevel) => readonly Line[],
  level: RegionLevel,
): ShownLine[] {
  return withoutSmallRegions<Measure>(linesOf, level, TOGETHER);
}

/** One side of a quota's edge as it may be shown: null = too few, here or among those who are poor alike and older or younger. */
export interface ShownSide {
  readonly poor: number | null;
  readonly lot: number | null;
}

/**
 * Of the people at the edge of a quota: those who are equally poor, and those among them whom the lot divides. A hidden count
 * of a region could be read here, so small ones are hidden here as well; of two that differ by a few, the smaller is.
 */
export function withoutSmallSide(poor: number, lot: number): ShownSide {
  const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;
  if (isSmall(poor)) return { poor: null, lot: lot === 0 ? 0 : null };
  return { poor, lot: isSmall(lot) || (lot > 0 && isSmall(poor - lot)) ? null : lot };
}

type Counted<M extends string, N = number> = { readonly key: string } & Readonly<Record<M, N>>;

/**
 * Hides small counts among the regions of each parent, in step with every level above: where the count of a region is
 * hidden, one of its parts is hidden as well, or the parts would add up to it.
 *
 * @param linesOf the lines of a level, of the same people at each
 */
export function withoutSmallRegions<M extends string>(
  linesOf: (level: RegionLevel) => readonly Counted<M>[],
  level: RegionLevel,
  together: Together<M>,
): Counted<M, number | null>[] {
  const [top, ...rest] = REGION_LEVELS;
  const below = rest.slice(0, REGION_LEVELS.indexOf(level));
  let above = withoutSmall(linesOf(top), together);
  let parentLevel: RegionLevel = top;
  for (const each of below) {
    const parents = new Map(above.map((line) => [line.key, line]));
    const inParent = parentLevel;
    above = withoutSmall(
      linesOf(each),
      together,
      (key) => regionOf(key, inParent),
      // The total of the province stands exact elsewhere, whatever its line says.
      (parent, measure) => inParent !== top && parents.get(parent)?.[measure] === null,
    );
    parentLevel = each;
  }
  return above;
}

/**
 * Hides small counts. Where a total is known and one count of a group is hidden, the next smallest is hidden, too:
 * otherwise it could be had by subtraction. So it goes on until the hidden together are too many to point at anybody. Where
 * nobody else is there to hide, a count of none is hidden beside it: which of the two holds the people is then not told.
 *
 * @param together counts that give each other away by subtraction, all that a line has
 * @param groupOf lines whose sum is shown elsewhere: those of one kecamatan, say; by default all of the table
 * @param totalIsHidden whether the sum of a group is hidden where it would stand
 */
export function withoutSmall<M extends string>(
  lines: readonly Counted<M>[],
  together: Together<M>,
  groupOf: (key: string) => string = () => '',
  totalIsHidden: (group: string, measure: M) => boolean = () => false,
): Counted<M, number | null>[] {
  const hidden = new Map<string, Set<M>>(lines.map(({ key }) => [key, new Set()]));
  const groups = new Map<string, Counted<M>[]>();
  for (const line of lines) {
    const group = groups.get(groupOf(line.key));
    if (group) group.push(line);
    else groups.set(groupOf(line.key), [line]);
  }
  for (const [key, group] of groups) {
    for (const measures of together) {
      const isOpen = !measures.some((measure) => totalIsHidden(key, measure));
      for (const line of linesToHide(group, measures, isOpen))
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

/** @param isTotalOpen whether the sum of the group can be had elsewhere */
function linesToHide<M extends string>(
  group: readonly Counted<M>[],
  together: readonly M[],
  isTotalOpen: boolean,
): readonly Counted<M>[] {
  const isSmall = (line: Counted<M>): boolean =>
    together.some((measure) => line[measure] > 0 && line[measure] < SMALLEST_SHOWN);
  const people = (line: Counted<M>): number => together.reduce((sum, measure) => sum + line[measure], 0);
  const hidden = group.filter(isSmall);
  const others = group.filter((line) => !isSmall(line)).sort((a, b) => people(a) - people(b));
  const [none, some] = [others.filter((line) => people(line) === 0), others.filter((line) => people(line) > 0)];
  const givesAway = (): boolean => {
    // A hidden sum asks that one of its parts be hidden; an open one, that nobody can tell the hidden parts apart.
    if (!isTotalOpen) return hidden.length === 0;
    const sum = hidden.reduce((all, line) => all + people(line), 0);
    return hidden.length === 1 || (hidden.length > 1 && sum < 2 * SMALLEST_SHOWN);
  };
  while (givesAway()) {
    const next = some.shift() ?? (hidden.length < 2 ? none.shift() : undefined);
    if (next === undefined) break;
    hidden.push(next);
  }
  return hidden;
}
