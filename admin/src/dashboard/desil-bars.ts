import type { client } from '@tepat/shared';

/** The three desil of a family: by our provincial cut points, by those that match the nation, and as delivered. */
export type DesilKind = 'provincial' | 'calibrated' | 'national';

export interface DesilBar {
  readonly desil: number;
  readonly families: number;
  readonly persons: number;
}

type Counted = Pick<DesilBar, 'families' | 'persons'>;

const COUNTED: Readonly<Record<DesilKind, (count: client.DesilCount) => Counted>> = {
  provincial: (count) => ({ families: count.families, persons: count.persons }),
  calibrated: (count) => ({ families: count.calibratedFamilies, persons: count.calibratedPersons }),
  national: (count) => ({ families: count.nationalFamilies, persons: count.nationalPersons }),
};

/** How many fall in each desil of one kind. */
export function barsOf(counts: readonly client.DesilCount[], kind: DesilKind): DesilBar[] {
  return counts.map((count) => ({ desil: count.desil, ...COUNTED[kind](count) }));
}
