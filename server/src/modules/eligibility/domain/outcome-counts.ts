import type { OutcomeCode, OutcomeName } from './outcome';
import { OUTCOMES } from './outcome';

/** By programme code: how many people have which outcome. */
export type OutcomeCounts = Readonly<Record<string, Readonly<Record<OutcomeName, number>>>>;

/** Names the counts that a pass keeps by the code of the outcome. */
export function namedCounts(counts: readonly number[]): Readonly<Record<OutcomeName, number>> {
  const names = Object.entries(OUTCOMES) as [OutcomeName, OutcomeCode][];
  return Object.fromEntries(names.map(([name, code]) => [name, counts[code] ?? 0])) as Record<OutcomeName, number>;
}

/** The counts of two parts of the province together. */
export function addOutcomes(some: OutcomeCounts, more: OutcomeCounts): OutcomeCounts {
  return Object.fromEntries(
    Object.entries(some).map(([program, counts]) => {
      const sum = Object.entries(counts).map(([name, count]) => [
        name,
        count + (more[program]?.[name as OutcomeName] ?? 0),
      ]);
      return [program, Object.fromEntries(sum) as Record<OutcomeName, number>];
    }),
  );
}
