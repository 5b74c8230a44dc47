import type { Measure } from './cube';
import { MEASURES } from './cube';

/** Counts as they may be shown: null = too few. */
export type ShownCounts = Readonly<Record<Measure | 'coverage', number | null>>;
export type ShownNamed = ShownCounts & { readonly key: string; readonly label: string };

/** One line of two reports side by side, and what the second has more. */
export interface PairedLine<Line extends ShownNamed> {
  readonly key: string;
  readonly label: string;
  /** Null: that report has nobody there. */
  readonly first: Line | null;
  readonly second: Line | null;
  /** Null where either is hidden. */
  readonly difference: ShownCounts;
}

/** Two tables as one, by the keys of either: those of the first in its order, then those that the second alone has. */
export function pairedLines<Line extends ShownNamed>(
  first: readonly Line[],
  second: readonly Line[],
): PairedLine<Line>[] {
  const others = new Map(second.map((line) => [line.key, line]));
  const known = new Set(first.map(({ key }) => key));
  return [
    ...first.map((line) => pairedLine(line, others.get(line.key) ?? null)),
    ...second.filter(({ key }) => !known.has(key)).map((line) => pairedLine(null, line)),
  ];
}

function pairedLine<Line extends ShownNamed>(first: Line | null, second: Line | null): PairedLine<Line> {
  const { key = '', label = '' } = first ?? second ?? {};
  const counts = MEASURES.map((measure) => [measure, more(countOf(first, measure), countOf(second, measure))]);
  const difference = Object.fromEntries(counts) as Record<Measure, number | null>;
  return {
    ...{ key, label, first, second },
    difference: { ...difference, coverage: more(first?.coverage ?? null, second?.coverage ?? null) },
  };
}

/** Whom a report does not name it has nobody of. */
const countOf = (line: ShownCounts | null, measure: Measure): number | null => (line === null ? 0 : line[measure]);
const more = (first: number | null, second: number | null): number | null =>
  first === null || second === null ? null : second - first;
