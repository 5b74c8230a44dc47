import type { FactCode, PreparedCriteria } from '@tepat/shared';
import { blockingClauses } from '@tepat/shared';
import { frameOf } from '../../eligibility';

/** What one clause does: to all residents, where it says whom the programme is for; else to the people in the category. */
export interface ClauseEffect {
  readonly clause: string;
  readonly fact: FactCode;
  /** Of so many people. */
  readonly among: number;
  /** People whom it keeps from a yes, with others or alone. */
  readonly blocks: number;
  /** Of those, people whose fact is unknown or too old: better data could let them in. */
  readonly unknown: number;
  /** People whom nothing else keeps from it: without this clause the rule would take them. Null = nobody asked them all. */
  readonly alone: number | null;
}

/** Whom a tally could count. */
export interface Asked {
  /** All there are. */
  readonly residents: number;
  /** Whether `countOutside` was told of everybody who meets all clauses but one of the category. */
  readonly outside: boolean;
  /** Whether anybody knows this fact of anybody. */
  readonly isUsable: (fact: FactCode) => boolean;
}

/**
 * Counts which clauses stand on the failing path: of people in the category, and for its own clauses of all others, too.
 * Who is never told to it meets no clause of the category.
 */
export class ClauseTally {
  private inCategory = 0;
  private readonly met: number[];
  private readonly blocks: number[];
  private readonly unknown: number[];
  private readonly alone: number[];
  private readonly frame: number;

  /** @param categoryMask the clauses that say whom the programme is for: none of them can be done without */
  constructor(
    private readonly criteria: PreparedCriteria,
    private readonly categoryMask: number,
  ) {
    const none = (): number[] => criteria.clauses.map(() => 0);
    [this.met, this.blocks, this.unknown, this.alone] = [none(), none(), none(), none()];
    this.frame = frameOf(criteria, categoryMask);
  }

  /**
   * Counts one person of the category by the masks of the decision.
   *
   * @returns whether the person is within the bound of desil, too: no clause of either stands in the way
   */
  count(met: number, unknown: number): boolean {
    this.inCategory += 1;
    return (this.add(met, unknown, -1) & this.frame) === 0;
  }

  /** Counts one person who is not in the category: only its clauses are asked what they do to everybody. */
  countOutside(met: number, unknown: number): void {
    this.add(met, unknown, this.categoryMask);
  }

  effects({ residents, outside, isUsable }: Asked): readonly ClauseEffect[] {
    return this.criteria.clauses.map(({ clause, fact }, bit) => {
      const [unknown, alone] = [this.unknown[bit] as number, this.alone[bit] as number];
      if ((this.categoryMask & (1 << bit)) === 0) {
        return { clause, fact, among: this.inCategory, blocks: this.blocks[bit] as number, unknown, alone };
      }
      const blocks = residents - (this.met[bit] as number);
      const all = { clause, fact, among: residents, blocks };
      return { ...all, unknown: isUsable(fact) ? unknown : blocks, alone: outside ? alone : null };
    });
  }

  /** @returns the clauses on the failing path */
  private add(met: number, unknown: number, counted: number): number {
    for (let rest = met & this.categoryMask; rest !== 0; rest &= rest - 1) increase(this.met, lowest(rest));
    const blocking = blockingClauses(this.criteria, met, unknown);
    for (let rest = blocking & counted; rest !== 0; rest &= rest - 1) {
      const bit = lowest(rest);
      increase(this.blocks, bit);
      if ((unknown & (1 << bit)) !== 0) increase(this.unknown, bit);
      if (blocking === 1 << bit) increase(this.alone, bit);
    }
    return blocking;
  }
}

const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);
const increase = (counts: number[], at: number): void => void (counts[at] = (counts[at] as number) + 1);
