import { clauseMask, prepareCriteria } from '@tepat/shared';
import type { FactCode, ProgramTerms } from '@tepat/shared';
import type { DecidedProgram } from './decider';
import { placeOf } from './exclusivity';

/** What the decider needs of a programme in force (as `programsInForce` tells it, or as a scenario invents it). */
export interface ProgramRule {
  readonly id: number;
  readonly code: string;
  readonly criteriaVersionId: number;
  readonly terms: Pick<ProgramTerms, 'exclusivity'>;
  readonly rule: Pick<ProgramTerms, 'criteria' | 'categoryClauses' | 'decidingDesil'>;
}

/** Turns the rule into closures, once. */
export function decidedProgram(program: ProgramRule): DecidedProgram {
  const { code, criteriaVersionId, rule } = program;
  const criteria = prepareCriteria(rule.criteria);
  return {
    ...placeOf(program),
    code,
    criteriaVersionId,
    criteria,
    categoryMask: clauseMask(criteria, rule.categoryClauses),
    desilBasis: rule.decidingDesil,
  };
}

/** The facts that at least one of the programmes asks for: nothing else is read. */
export function factsNeeded(programs: readonly DecidedProgram[]): Set<FactCode> {
  return new Set(programs.flatMap(({ criteria }) => criteria.clauses.map(({ fact }) => fact)));
}
