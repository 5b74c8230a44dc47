import { type Clause } from './document';
import { FACT_INDEX, factDefinition } from './facts';
import { factValue, type FactValue } from './fact-value';
import { blockingClauses } from './blocking';
import { newEvaluation, type FactVector, type PreparedCriteria } from './prepare';
import { outcomeName, type OutcomeName } from './outcome';

/** One clause as it stood for one person. */
export interface TracedClause {
  readonly clause: Clause;
  readonly outcome: OutcomeName;
  readonly actual: FactValue;
  /** On the failing path: what stands between this person and a yes. */
  readonly blocking: boolean;
}

export interface Trace {
  readonly outcome: OutcomeName;
  readonly met: number;
  readonly unknown: number;
  /** In document order: position = bit. */
  readonly clauses: readonly TracedClause[];
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
  return {
    outcome: outcomeName(criteria.outcomeOf(met, unknown)),
    met,
    unknown,
    clauses: criteria.clauses.map((clause, at) => {
      const bit = 1 << at;
      return {
        clause,
        outcome: (met & bit) !== 0 ? 'YES' : (unknown & bit) !== 0 ? 'UNKNOWN' : 'NO',
        actual: factValue(factDefinition(clause.fact), facts[FACT_INDEX[clause.fact]] ?? Number.NaN),
        blocking: (blocking & bit) !== 0,
      };
    }),
  };
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
