import type { FactCode, PreparedCriteria } from '@tepat/shared';
import { blockingClauses } from '@tepat/shared';
import { frameOf } from '../../eligibility';

/** What one clause does to the people of the category. */
export interface ClauseEffect {
  readonly clause: string;
  readonly fact: FactCode;
  /** People whom it keeps from a yes, with others or alone. */
  readonly blocks: number;
  /** Of those, people whose fact is unknown or too old: better data could let them in. */
  readonly unknown: number;
  /** People whom nothing else keeps from it: without this clause the rule would take them. */
  readonly alone: number;
}

/** Counts, for people in the category, which clauses stand on the failing path. */
export class ClauseTally {
  private readonly blocks: number[];
  private readonly unknown: number[];
  private readonly alone: number[];
  private readonly frame: number;

  /** @param categoryMask the clauses that say whom the programme is for */
  constructor(
    private readonly criteria: PreparedCriteria,
    categoryMask: number,
  ) {
    const none = (): number[] => criteria.clauses.map(() => 0);
    [this.blocks, this.unknown, this.alone] = [none(), none(), none()];
    this.frame = frameOf(criteria, categoryMask);
  }

  /**
   * Counts one person by the masks of the decision.
   *
   * @returns whether the person is in the category and within the bound of desil: no clause of either stands in the way
   */
  count(met: number, unknown: number): boolean {
    const blocking = blockingClauses(this.criteria, met, unknown);
    for (let rest = blocking; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      increase(this.blocks, bit);
      if ((unknown & (1 << bit)) !== 0) increase(this.unknown, bit);
      if (blocking === 1 << bit) increase(this.alone, bit);
    }
    return (blocking & this.frame) === 0;
  }

  effects(): readonly ClauseEffect[] {
    return this.criteria.clauses.map(({ clause, fact }, bit) => ({
      clause,
      fact,
      blocks: this.blocks[bit] as number,
      unknown: this.unknown[bit] as number,
      alone: this.alone[bit] as number,
    }));
  }
}

const increase = (counts: number[], at: number): void => void (counts[at] = (counts[at] as number) + 1);
