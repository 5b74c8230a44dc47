import type { client } from '@tepat/shared';

export type DesilKind = 'provincial' | 'calibrated';

export interface DesilBar {
  readonly desil: number;
  readonly families: number;
  readonly persons: number;
}

/** The counts of one kind of desil; empty where the ranking has none of that kind. */
export function barsOf(counts: readonly client.DesilCount[], kind: DesilKind): DesilBar[] {
  return counts.flatMap((count) => {
    const families = kind === 'provincial' ? count.families : count.calibratedFamilies;
    const persons = kind === 'provincial' ? count.persons : count.calibratedPersons;
    const known = typeof families === 'number' && typeof persons === 'number';
    return known ? [{ desil: count.desil, families, persons }] : [];
  });
}
