import type { FactCode, PreparedCriteria } from '@tepat/shared';
import { blockingClauses } from '@tepat/shared';
import type { DecidedProgram, Decision } from './decider';
import { OUTCOMES } from './outcome';

const BOUND: readonly FactCode[] = ['desil', 'desilNational', 'desilProvincial'];

/** The clauses that say whom a programme is for, and up to which desil. */
export const frameOf = (criteria: PreparedCriteria, categoryMask: number): number =>
  criteria.clauses.reduce((mask, { fact }, bit) => (BOUND.includes(fact) ? mask | (1 << bit) : mask), categoryMask);

/** By the code of the kelurahan. */
export type PeopleByKelurahan = Readonly<Record<string, number>>;

/**
 * Counts whom a programme could be for: in its category and within its bound of desil, whatever else speaks for or
 * against them. No clause of either stands on their failing path.
 */
export class WithinCounts {
  private readonly frames: readonly number[];
  private readonly counts: readonly Map<string, number>[];

  constructor(private readonly programs: readonly DecidedProgram[]) {
    this.frames = programs.map(({ criteria, categoryMask }) => frameOf(criteria, categoryMask));
    this.counts = programs.map(() => new Map());
  }

  /** Counts one person by the decisions, which come by the position of the programme. */
  count(kelurahanCode: string, decisions: readonly (Decision | null)[]): void {
    for (let index = 0; index < decisions.length; index++) {
      const decision = decisions[index];
      if (!decision || !this.isWithin(index, decision)) continue;
      const counts = this.counts[index] as Map<string, number>;
      counts.set(kelurahanCode, (counts.get(kelurahanCode) ?? 0) + 1);
    }
  }

  /** By the code of the programme. */
  summary(): Readonly<Record<string, PeopleByKelurahan>> {
    return Object.fromEntries(
      this.programs.map(({ code }, index) => [code, Object.fromEntries(this.counts[index] ?? [])]),
    );
  }

  private isWithin(index: number, { outcome, met, unknown }: Decision): boolean {
    if (outcome === OUTCOMES.ELIGIBLE) return true;
    const { criteria } = this.programs[index] as DecidedProgram;
    return (blockingClauses(criteria, met, unknown) & (this.frames[index] as number)) === 0;
  }
}
