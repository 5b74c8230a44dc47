import type { WorkOutcome } from '@tepat/shared';
import type { CaseComparison } from '../../worklist';
import { dataReasons } from './data-reasons';
import type { DecidedProgram, Decision } from './decider';
import type { OutcomeCode } from './outcome';
import { OUTCOMES } from './outcome';
import type { Person } from './person';

const SETTLED: Readonly<Record<Exclude<OutcomeCode, typeof OUTCOMES.BLOCKED_BY_DATA_ONLY>, WorkOutcome>> = {
  [OUTCOMES.ELIGIBLE]: 'ELIGIBLE',
  [OUTCOMES.NOT_ELIGIBLE]: 'NOT_ELIGIBLE',
  [OUTCOMES.SUSPENDED]: 'SUSPENDED',
  [OUTCOMES.EXCLUDED_BY_OTHER_PROGRAM]: 'OTHER_PROGRAM',
};

/** Tells the worklist what was decided about one person, by the position of the programme. */
export function tellCases(
  cases: CaseComparison,
  programs: readonly DecidedProgram[],
  { residentId, kelurahanCode, identity }: Person,
  decisions: readonly (Decision | null)[],
): void {
  // By index: this runs for millions.
  for (let index = 0; index < decisions.length; index++) {
    const decision = decisions[index];
    // Who is in no category keeps a case until the end, where it is closed for that.
    if (!decision) continue;
    const { id: programId, criteria } = programs[index] as DecidedProgram;
    const { outcome, met, unknown } = decision;
    if (outcome === OUTCOMES.BLOCKED_BY_DATA_ONLY) {
      const reasons = dataReasons(criteria, met, unknown, identity);
      cases.blocked({ residentId, programId, kelurahanCode, reasons });
    } else cases.settled(residentId, programId, SETTLED[outcome]);
  }
}
