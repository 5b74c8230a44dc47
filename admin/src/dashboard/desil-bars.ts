import type { client } from '@tepat/shared';

/** The three desil of a family: by our provincial cut points, by those that match the nation, and as delivered. */
export type DesilKind = 'provincial' | 'calibrated' | 'national';

export interface DesilBar {
  readonly desil: number;
  readonly families: number;
  readonly persons: number;
}

/** How many fall in each desil of one kind. */
export function barsOf(counts: readonly client.DesilCount[], kind: DesilKind): DesilBar[] {
  return counts.map((count) => {
    const { desil } = count;
    switch (kind) {
      case 'provincial':
        return { desil, families: count.families, persons: count.persons };
      case 'calibrated':
        return { desil, families: count.calibratedFamilies, persons: count.calibratedPersons };
      case 'national':
        return { desil, families: count.nationalFamilies, persons: count.nationalPersons };
    }
  });
}
