import { clausesOf, type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { FACT_INDEX, FACTS } from './facts';
import { prepareClause, type ClauseTest } from './prepare-clause';
import { NO, UNKNOWN, YES, type Outcome } from './outcome';

/**
 * The facts of one person: one number per fact of `FACTS`, at its `FACT_INDEX`, NaN when unknown or too old.
 * A streaming pass keeps one vector and refills it for each person.
 */
export type FactVector = Float64Array;

/** A vector in which nothing is known yet. */
export function newFactVector(): FactVector {
  return new Float64Array(FACTS.length).fill(Number.NaN);
}

/** Written by `evaluate`; the caller keeps one and reads it before the next person. */
export interface Evaluation {
  outcome: Outcome;
  /** Bit i: clause i is met. A clause under `not` is met when it holds, although that speaks against the person. */
  met: number;
  /** Bit i: the fact of clause i is unknown. Never together with its bit in `met`. */
  unknown: number;
}

export function newEvaluation(): Evaluation {
  return { outcome: UNKNOWN, met: 0, unknown: 0 };
}

/** Criteria made ready once, to be asked millions of times without allocating. */
export interface PreparedCriteria {
  readonly document: CriteriaDocument;
  /** Clause i owns bit i of every mask. */
  readonly clauses: readonly Clause[];
  /** Evaluates *every* clause, so that the masks are complete, and writes into `into`. */
  evaluate(facts: FactVector, into: Evaluation): void;
  /**
   * Whether none of the clauses of `mask` is refused (each is met or unknown). Asked of the few clauses that say whom a
   * programme is for, it spares the whole evaluation of the many people that the programme is not for.
   */
  mayMeet(facts: FactVector, mask: number): boolean;
  /** The outcome of stored masks, by the same tree. */
  outcomeOf(met: number, unknown: number): Outcome;
}

type Judge = (met: number, unknown: number) => Outcome;

const bitOf = (clause: number): number => 1 << clause;

/** `all` as the rule, `any` as its mirror: the verdict that decides alone, and the one that takes everybody. */
function prepareBranch(children: readonly CriteriaNode[], first: number, kind: 'all' | 'any'): Judge {
  const alone = kind === 'all' ? NO : YES;
  const together = kind === 'all' ? YES : NO;
  let leaves = 0;
  const judges: Judge[] = [];
  let next = first;
  for (const child of children) {
    // Plain clauses are judged together, by one mask.
    if ('clause' in child) leaves |= bitOf(next);
    else judges.push(prepareNode(child, next));
    next += clausesOf(child).length;
  }
  return (met, unknown) => {
    const decisive = kind === 'all' ? leaves & ~(met | unknown) : leaves & met;
    if (decisive !== 0) return alone;
    let open = (leaves & unknown) !== 0;
    for (const judge of judges) {
      const outcome = judge(met, unknown);
      if (outcome === alone) return alone;
      if (outcome === UNKNOWN) open = true;
    }
    return open ? UNKNOWN : together;
  };
}

function prepareNode(node: CriteriaNode, first: number): Judge {
  if ('all' in node) return prepareBranch(node.all, first, 'all');
  if ('any' in node) return prepareBranch(node.any, first, 'any');
  if ('not' in node) {
    const judge = prepareNode(node.not, first);
    return (met, unknown) => {
      const outcome = judge(met, unknown);
      return outcome === UNKNOWN ? UNKNOWN : outcome === YES ? NO : YES;
    };
  }
  const bit = bitOf(first);
  return (met, unknown) => ((met & bit) !== 0 ? YES : (unknown & bit) !== 0 ? UNKNOWN : NO);
}

function valueAt(facts: FactVector, index: number): number {
  const value = facts[index];
  // A vector of another catalogue must stop the run: undefined would silently read as "unknown".
  if (value === undefined) throw new RangeError(`The fact vector has no place ${index}`);
  return value;
}

/** Turns a parsed document into closures. This is the only interpreter: passes, explanations and previews use it. */
export function prepareCriteria(document: CriteriaDocument): PreparedCriteria {
  const clauses = clausesOf(document.root);
  const tests = clauses.map(prepareClause);
  const indexes = clauses.map((clause) => FACT_INDEX[clause.fact]);
  const outcomeOf = prepareNode(document.root, 0);
  const count = clauses.length;
  return {
    document,
    clauses,
    outcomeOf,
    mayMeet(facts, mask) {
      for (let at = 0; at < count; at++) {
        if ((mask & (1 << at)) === 0) continue;
        const value = valueAt(facts, indexes[at] as number);
        if (!Number.isNaN(value) && !(tests[at] as ClauseTest)(value)) return false;
      }
      return true;
    },
    evaluate(facts, into) {
      let met = 0;
      let unknown = 0;
      for (let at = 0; at < count; at++) {
        const value = valueAt(facts, indexes[at] as number);
        if (Number.isNaN(value)) unknown |= 1 << at;
        else if ((tests[at] as ClauseTest)(value)) met |= 1 << at;
      }
      into.met = met;
      into.unknown = unknown;
      into.outcome = outcomeOf(met, unknown);
    },
  };
}
