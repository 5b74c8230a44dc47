import type { ProgramTerms } from '@tepat/shared';
import type { ProgramInForce } from '../../programs';
import { ruleOf } from '../../programs';

/** No stored version: numbers of versions begin at 1. */
const NO_VERSION = 0;

/**
 * The programmes as they would be with the simulated terms: in the place of those in force, or beside them where the
 * programme is not in force yet. By id, as the rules of a night are.
 */
export function withSimulated(
  programs: readonly ProgramInForce[],
  program: Pick<ProgramInForce, 'id' | 'code'>,
  terms: ProgramTerms,
): readonly ProgramInForce[] {
  const simulated: ProgramInForce = {
    id: program.id,
    code: program.code,
    name: terms.name,
    termsId: NO_VERSION,
    terms,
    criteriaVersionId: NO_VERSION,
    criteriaVersion: NO_VERSION,
    legalReference: '',
    rule: ruleOf(terms),
  };
  return [...programs.filter(({ id }) => id !== program.id), simulated].sort((a, b) => a.id - b.id);
}
