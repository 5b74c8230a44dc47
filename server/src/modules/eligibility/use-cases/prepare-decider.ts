import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Ranking } from '../../welfare';
import type { ProgramRule } from '../domain/decided-program';
import { decidedProgram, factsNeeded } from '../domain/decided-program';
import { Decider } from '../domain/decider';
import type { FamilyDesils } from '../domain/person';
import type { ExtractDates } from '../domain/sources';
import { extractDates } from '../storage/extract-dates';
import { loadExtracts } from '../storage/load-extracts';
import type { FactScope } from '../storage/load-extracts';

/** Everything that a decision depends on, beside the person. */
export interface DecisionInputs {
  readonly revision: number;
  readonly ranking: Ranking;
  readonly referenceDate: PlainDate;
  readonly programs: readonly ProgramRule[];
}

export interface PreparedDecider {
  readonly decider: Decider;
  readonly extractDates: ExtractDates;
}

/**
 * Reads what is needed, for the province or for one family, and makes the programmes ready to be asked. The desils may
 * still be on their way: for the province both are millions of rows, read side by side.
 */
export async function prepareDecider(
  sql: Sql,
  inputs: DecisionInputs,
  desils: FamilyDesils | Promise<FamilyDesils>,
  scope: FactScope,
): Promise<PreparedDecider> {
  const programs = inputs.programs.map(decidedProgram);
  const needed = factsNeeded(programs);
  const [known, dates, extracts] = await Promise.all([
    desils,
    extractDates(sql, inputs.revision),
    loadExtracts(sql, inputs.revision, inputs.referenceDate, needed, scope),
  ]);
  const decider = new Decider({
    programs,
    desils: known,
    extracts,
    extractDates: dates,
    referenceDate: inputs.referenceDate,
  });
  return { decider, extractDates: dates };
}
