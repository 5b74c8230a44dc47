import { clausesOf, type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { FACT_INDEX, factDefinition, FACTS } from './facts';
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
  /** The tree, each node with its own judge: what explanations ask, so that nothing is evaluated a second way. */
  readonly root: PreparedNode;
  /** The clauses that speak about the record and not about the person's life: identity matched, identity suspended. */
  readonly aboutData: number;
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

/** The outcome of stored masks. */
type Judge = (met: number, unknown: number) => Outcome;

/** A node made ready. */
export interface PreparedNode {
  readonly node: CriteriaNode;
  /** JSON path in the document. */
  readonly path: string;
  /** Bit of its first clause (its only one, of a clause). */
  readonly first: number;
  readonly judge: Judge;
  readonly children: readonly PreparedNode[];
}

const bitOf = (clause: number): number => 1 << clause;

/** The other certain answer; unknown stays unknown. */
export function turned(outcome: Outcome): Outcome {
  return outcome === UNKNOWN ? UNKNOWN : outcome === YES ? NO : YES;
}

/** `all` as the rule, `any` as its mirror: the verdict that decides alone, and the one that takes everybody. */
function branchJudge(children: readonly PreparedNode[], kind: 'all' | 'any'): Judge {
  const alone = kind === 'all' ? NO : YES;
  const together = kind === 'all' ? YES : NO;
  let leaves = 0;
  const judges: Judge[] = [];
  for (const { node, first, judge } of children) {
    // Plain clauses are judged together, by one mask.
    if ('clause' in node) leaves |= bitOf(first);
    else judges.push(judge);
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

function prepareNode(node: CriteriaNode, path: string, first: number): PreparedNode {
  if ('clause' in node) {
    const bit = bitOf(first);
    const judge: Judge = (met, unknown) => ((met & bit) !== 0 ? YES : (unknown & bit) !== 0 ? UNKNOWN : NO);
    return { node, path, first, judge, children: [] };
  }
  if ('not' in node) {
    const child = prepareNode(node.not, `${path}.not`, first);
    const { judge } = child;
    return { node, path, first, judge: (met, unknown) => turned(judge(met, unknown)), children: [child] };
  }
  const kind = 'all' in node ? 'all' : 'any';
  let next = first;
  const children = ('all' in node ? node.all : node.any).map((child, at) => {
    const prepared = prepareNode(child, `${path}.${kind}[${at}]`, next);
    next += clausesOf(child).length;
    return prepared;
  });
  return { node, path, first, judge: branchJudge(children, kind), children };
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
  const root = prepareNode(document.root, '$.root', 0);
  const outcomeOf = root.judge;
  const count = clauses.length;
  return {
    document,
    clauses,
    root,
    aboutData: clauses.reduce((mask, { fact }, at) => (factDefinition(fact).aboutData ? mask | bitOf(at) : mask), 0),
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
