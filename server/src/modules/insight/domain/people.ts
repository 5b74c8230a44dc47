import type { Contenders } from '../../publication';

/** A person as a simulation collects one. */
export interface NewContender {
  readonly residentId: number;
  /** Null where the family is not scored. */
  readonly score: number | null;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  /** Of the cube. */
  readonly cell: number;
  readonly incumbent: boolean;
  readonly held: boolean;
  /** In the category and within the bound. */
  readonly within: boolean;
}

const INCUMBENT = 1;
const HELD = 2;
const WITHIN = 4;

/** Those who may stand on the simulated list, in columns of plain numbers: some 40 bytes a person. */
export class People implements Contenders {
  private readonly residents: number[] = [];
  private readonly scores: number[] = [];
  private readonly births: number[] = [];
  private readonly cells: number[] = [];
  private readonly flags: number[] = [];

  get size(): number {
    return this.residents.length;
  }

  add({ residentId, score, birthDate, cell, incumbent, held, within }: NewContender): void {
    this.residents.push(residentId);
    this.scores.push(score ?? Number.NaN);
    this.births.push(Number(birthDate.replaceAll('-', '')));
    this.cells.push(cell);
    this.flags.push((incumbent ? INCUMBENT : 0) | (held ? HELD : 0) | (within ? WITHIN : 0));
  }

  residentIdOf(at: number): number {
    return this.residents[at] as number;
  }

  scoreOf(at: number): number | null {
    const score = this.scores[at] as number;
    return Number.isNaN(score) ? null : score;
  }

  bornOf(at: number): number {
    return this.births[at] as number;
  }

  cellOf(at: number): number {
    return this.cells[at] as number;
  }

  isIncumbent(at: number): boolean {
    return this.has(at, INCUMBENT);
  }

  isHeld(at: number): boolean {
    return this.has(at, HELD);
  }

  isWithin(at: number): boolean {
    return this.has(at, WITHIN);
  }

  private has(at: number, flag: number): boolean {
    return ((this.flags[at] as number) & flag) !== 0;
  }
}
