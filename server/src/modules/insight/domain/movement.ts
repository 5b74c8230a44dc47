import type { RegionLevel } from '@tepat/shared';
import { regionOf } from './cube';

/** By which desil a movement is told: the one that decides on basis EFFECTIVE, or that of the province alone. */
export const MOVEMENT_BASES = ['effective', 'provincial'] as const;
export type MovementBasis = (typeof MOVEMENT_BASES)[number];

/** A family's place: 0 = no desil, 1 to 10; null = not in DTSEN. */
export type Place = Readonly<Record<MovementBasis, number>> | null;

/** Families and people whose desil was `before` and would be `after`; null = not in DTSEN. */
export interface MovementCell {
  readonly before: number | null;
  readonly after: number | null;
  readonly families: number;
  readonly people: number;
}

/** Directions of a movement: a higher desil is a better-off one. NEW came, GONE left, UNRANKED has no desil on a side. */
export const DIRECTIONS = ['higher', 'lower', 'same', 'new', 'gone', 'unranked'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface MovementLine extends Readonly<Record<Direction, number>> {
  /** Code of the kelurahan. */
  readonly key: string;
}

/** How families move between two rankings. Every table is counted by the same visit. */
export interface MovementTables {
  readonly cells: Readonly<Record<MovementBasis, readonly MovementCell[]>>;
  /** Families by kelurahan: where they would be, or, gone, where they were. */
  readonly kelurahan: Readonly<Record<MovementBasis, readonly MovementLine[]>>;
}

const NOT_THERE = 11;
const PLACES = 12;

const numberOf = (place: Place, basis: MovementBasis): number => (place === null ? NOT_THERE : place[basis]);

function directionOf(before: number, after: number): Direction {
  if (before === NOT_THERE) return 'new';
  if (after === NOT_THERE) return 'gone';
  if (before === 0 || after === 0) return before === after ? 'same' : 'unranked';
  if (before === after) return 'same';
  return after > before ? 'higher' : 'lower';
}

/** Counts movements; as large as the kelurahan are many, whatever the families. */
export class Movement {
  private readonly families = this.square();
  private readonly people = this.square();
  private readonly homes = new Map<string, Record<MovementBasis, Record<Direction, number>>>();

  count(kelurahan: string, members: number, before: Place, after: Place): void {
    let home = this.homes.get(kelurahan);
    if (!home) this.homes.set(kelurahan, (home = { effective: nowhere(), provincial: nowhere() }));
    for (const basis of MOVEMENT_BASES) {
      const [from, to] = [numberOf(before, basis), numberOf(after, basis)];
      const at = from * PLACES + to;
      const [families, people] = [this.families[basis], this.people[basis]];
      families[at] = (families[at] as number) + 1;
      people[at] = (people[at] as number) + members;
      home[basis][directionOf(from, to)] += 1;
    }
  }

  tables(): MovementTables {
    const each = <T>(make: (basis: MovementBasis) => T): Record<MovementBasis, T> => ({
      effective: make('effective'),
      provincial: make('provincial'),
    });
    const lines = [...this.homes].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      cells: each((basis) => this.cellsOf(basis)),
      kelurahan: each((basis) => lines.map(([key, home]) => ({ key, ...home[basis] }))),
    };
  }

  private cellsOf(basis: MovementBasis): MovementCell[] {
    const shown = (place: number): number | null => (place === NOT_THERE ? null : place);
    const cells: MovementCell[] = [];
    this.families[basis].forEach((families, at) => {
      if (families === 0) return;
      const people = this.people[basis][at] as number;
      cells.push({ before: shown(Math.floor(at / PLACES)), after: shown(at % PLACES), families, people });
    });
    return cells;
  }

  private square(): Record<MovementBasis, Float64Array> {
    const cells = (): Float64Array => new Float64Array(PLACES * PLACES);
    return { effective: cells(), provincial: cells() };
  }
}

const nowhere = (): Record<Direction, number> => ({ higher: 0, lower: 0, same: 0, new: 0, gone: 0, unranked: 0 });

/** Lines of kelurahan added up to the regions of a level. */
export function movementByRegion(lines: readonly MovementLine[], level: RegionLevel): readonly MovementLine[] {
  const sums = new Map<string, Record<Direction, number>>();
  for (const line of lines) {
    const key = regionOf(line.key, level);
    const sum = sums.get(key) ?? nowhere();
    for (const direction of DIRECTIONS) sum[direction] += line[direction];
    sums.set(key, sum);
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum }));
}
