import type { RegionLevel } from '@tepat/shared';
import { AGE_BANDS, SEXES } from '@tepat/shared';

/**
 * What is counted, in people:
 * within: in the category and within the bound of desil, whatever else speaks for or against them;
 * reached: recipients among those;
 * recipients, waiting: on the simulated list;
 * joined, stayed, left: against the list compared with.
 */
export const MEASURES = ['within', 'reached', 'recipients', 'waiting', 'joined', 'stayed', 'left'] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Readonly<Record<Measure, number>>;

/** By what people are counted; `sex` and `ageBand` are positions in `SEXES` and `AGE_BANDS`, desil 0 = none. */
export interface Traits {
  readonly kelurahanCode: string;
  readonly sex: number;
  readonly ageBand: number;
  readonly desil: number;
}
export const DIMENSIONS = ['kelurahan', 'sex', 'age', 'desil'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One line of a table: a region, a sex, an age band or a desil. */
export interface Line extends Counts {
  readonly key: string;
}

const DESILS = 11;
const CELLS = SEXES.length * AGE_BANDS.length * DESILS;

/**
 * Counts by kelurahan, sex, age and desil at once: every table of a report is read from it, so none can add up to another
 * total. As large as the kelurahan and kinds of people are many (some 2 MB), not as the people.
 */
export class Cube {
  private readonly kelurahan: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly counts: Readonly<Record<Measure, Uint32Array>>[] = [];

  /** The cell of these traits: kept with a person, it takes the place of all four. */
  cellOf({ kelurahanCode, sex, ageBand, desil }: Traits): number {
    let number = this.numbers.get(kelurahanCode);
    if (number === undefined) {
      number = this.kelurahan.push(kelurahanCode) - 1;
      this.numbers.set(kelurahanCode, number);
      this.counts.push(eachMeasure(() => new Uint32Array(CELLS)));
    }
    return ((number * SEXES.length + sex) * AGE_BANDS.length + ageBand) * DESILS + desil;
  }

  kelurahanOf(cell: number): string {
    return this.kelurahan[Math.floor(cell / CELLS)] as string;
  }

  add(measure: Measure, cell: number): void {
    const counts = this.counts[Math.floor(cell / CELLS)]?.[measure];
    if (counts === undefined) throw new RangeError(`the cube has no cell ${cell}`);
    const at = cell % CELLS;
    counts[at] = (counts[at] as number) + 1;
  }

  totals(): Counts {
    return this.summed(1, () => 0)[0] as Counts;
  }

  /** A table by one trait: kelurahan by code, the others in the order of their list, lines without people left out. */
  by(dimension: Dimension): readonly Line[] {
    const { keys, of } = dimension === 'kelurahan' ? this.byKelurahan() : TRAITS[dimension];
    const lines = this.summed(keys.length, of).map((counts, at) => ({ key: keys[at] as string, ...counts }));
    if (dimension === 'kelurahan') lines.sort((a, b) => (a.key < b.key ? -1 : 1));
    return lines.filter((line) => MEASURES.some((measure) => line[measure] > 0));
  }

  private byKelurahan(): Trait {
    return { keys: this.kelurahan, of: (_, number) => number };
  }

  /** One walk over all cells, each added to the sum that `of` names. */
  private summed(size: number, of: Trait['of']): Counts[] {
    const sums = Array.from({ length: size }, () => ({ ...NOBODY }));
    for (const [number, counts] of this.counts.entries()) {
      for (const measure of MEASURES) {
        counts[measure].forEach((count, cell) => {
          const sum = count > 0 ? sums[of(cell, number)] : undefined;
          if (sum) sum[measure] += count;
        });
      }
    }
    return sums;
  }
}

interface Trait {
  readonly keys: readonly string[];
  /** Position of the key of a cell of the kelurahan with that number. */
  readonly of: (cell: number, kelurahan: number) => number;
}

/** How a cell within its kelurahan is taken apart again. */
const TRAITS: Readonly<Record<Exclude<Dimension, 'kelurahan'>, Trait>> = {
  sex: { keys: SEXES, of: (cell) => Math.floor(cell / (AGE_BANDS.length * DESILS)) },
  age: { keys: AGE_BANDS, of: (cell) => Math.floor(cell / DESILS) % AGE_BANDS.length },
  desil: { keys: Array.from({ length: DESILS }, (_, desil) => String(desil)), of: (cell) => cell % DESILS },
};

function eachMeasure<T>(make: (measure: Measure) => T): Record<Measure, T> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, make(measure)])) as Record<Measure, T>;
}

const NOBODY: Counts = eachMeasure(() => 0);

const added = (a: Counts, b: Counts): Counts => eachMeasure((measure) => a[measure] + b[measure]);

/** How much of the code of a kelurahan (pp.cc.kk.llll) names the region of a level. */
const CODE_LENGTH: Readonly<Record<RegionLevel, number>> = { PROVINCE: 2, CITY: 5, KECAMATAN: 8, KELURAHAN: 13 };

/** The region of a level that a kelurahan lies in. */
export const regionOf = (kelurahan: string, level: RegionLevel): string => kelurahan.slice(0, CODE_LENGTH[level]);

/** Lines of kelurahan added up to the regions of a level. */
export function rolledUp(lines: readonly Line[], level: RegionLevel): readonly Line[] {
  const sums = new Map<string, Counts>();
  for (const line of lines) {
    const key = regionOf(line.key, level);
    sums.set(key, added(sums.get(key) ?? NOBODY, line));
  }
  return [...sums].map(([key, counts]) => ({ key, ...counts }));
}
