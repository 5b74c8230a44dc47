import { blockingClauses } from './blocking';
import { type Clause } from './document';
import { FACT_INDEX, factDefinition } from './facts';
import { factValue, type FactValue } from './fact-value';
import { newEvaluation, type FactVector, type PreparedCriteria, type PreparedNode } from './prepare';
import { outcomeName, type OutcomeName } from './outcome';

/** One clause as it stood for one person. */
export interface TracedClause {
  /** With `op` and `value`: what was asked. */
  readonly clause: Clause;
  readonly outcome: OutcomeName;
  /** What is recorded; null = unknown, or too old. */
  readonly actual: FactValue;
  /** On the failing path: what stands between this person and a yes. */
  readonly blocking: boolean;
  /** Under an odd number of `not`: what the rule asks is the opposite of the clause. */
  readonly negated: boolean;
}

/** One node as it stood for one person. */
export interface TracedNode {
  /** JSON path in the document. */
  readonly path: string;
  readonly kind: 'all' | 'any' | 'not' | 'clause';
  readonly outcome: OutcomeName;
  /** Of a clause, the very line of `Trace.clauses`; else null. */
  readonly traced: TracedClause | null;
  readonly children: readonly TracedNode[];
}

export interface Trace {
  readonly outcome: OutcomeName;
  readonly met: number;
  readonly unknown: number;
  /** In document order: position = bit. */
  readonly clauses: readonly TracedClause[];
  readonly root: TracedNode;
}

/** The whole reason for one person, by the same closures that decided the millions, with the values they saw. */
export function traceCriteria(criteria: PreparedCriteria, facts: FactVector): Trace {
  const evaluation = newEvaluation();
  criteria.evaluate(facts, evaluation);
  return traceOfMasks(criteria, evaluation.met, evaluation.unknown, facts);
}

/** The reason behind a stored decision: its masks, and the facts that were kept with it. */
export function traceOfMasks(criteria: PreparedCriteria, met: number, unknown: number, facts: FactVector): Trace {
  const blocking = blockingClauses(criteria, met, unknown);
  const clauses: TracedClause[] = [];
  const trace = ({ node, path, first, judge, children }: PreparedNode, negated: boolean): TracedNode => {
    const outcome = outcomeName(judge(met, unknown));
    if ('clause' in node) {
      const actual = factValue(factDefinition(node.fact), facts[FACT_INDEX[node.fact]] ?? Number.NaN);
      const traced = { clause: node, outcome, actual, blocking: (blocking & (1 << first)) !== 0, negated };
      clauses.push(traced);
      return { path, kind: 'clause', outcome, traced, children: [] };
    }
    const kind = 'not' in node ? 'not' : 'all' in node ? 'all' : 'any';
    const inside = kind === 'not' ? !negated : negated;
    return { path, kind, outcome, traced: null, children: children.map((child) => trace(child, inside)) };
  };
  const root = trace(criteria.root, false);
  return { outcome: root.outcome, met, unknown, clauses, root };
}

/** The clause codes of a mask, in document order. */
export function clauseCodes(criteria: PreparedCriteria, mask: number): string[] {
  return criteria.clauses.filter((_, at) => (mask & (1 << at)) !== 0).map((clause) => clause.clause);
}

/** The mask of clause codes; a code that the document does not have throws. */
export function clauseMask(criteria: PreparedCriteria, codes: readonly string[]): number {
  return codes.reduce((mask, code) => {
    const at = criteria.clauses.findIndex((clause) => clause.clause === code);
    if (at < 0) throw new RangeError(`The criteria have no clause ${code}`);
    return mask | (1 << at);
  }, 0);
}
