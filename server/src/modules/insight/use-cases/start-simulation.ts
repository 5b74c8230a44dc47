import type { PlainDate, ProgramTerms, Result } from '@tepat/shared';
import { err, ok, periodOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import type { DraftFault, ProgramRecord } from '../../programs';
import { criteriaDraft, programByCode, programsInForce, readDraft } from '../../programs';
import { lastPublished } from '../../publication';
import { nightBasis } from '../../registry';
import type { Refusals, Started } from './open-simulation';
import { openSimulation, referenceDateOf } from './open-simulation';

export interface SimulationRequest {
  /** Code of the programme. */
  readonly program: string;
  /** Terms as JSON text; either they or a version. */
  readonly terms: string | null;
  readonly criteriaVersionId: number | null;
  /** First day of a month; null = of the current one. */
  readonly referenceDate: string | null;
}

/**
 * Asks for a simulation: fixes the parameters and everything else that its result depends on, as of now. A worker does
 * the rest; whoever calls this rings one.
 */
export async function startSimulation(
  platform: Platform,
  actor: Actor,
  request: SimulationRequest,
): Promise<Result<Started, Refusals>> {
  const { database } = platform;
  const program = await programByCode(database, request.program);
  if (program === null) return err([{ code: 'NOT_FOUND', field: 'program' }]);
  const asked = referenceDateOf(platform, request.referenceDate);
  if (!asked.ok) return asked;
  const terms = await termsFor(database, program, request, asked.value);
  if (!terms.ok) return terms;
  const compared = await lastPublished(database, program.id, periodOf(asked.value));
  const { revision } = await nightBasis(database);
  return openSimulation(platform, actor, {
    parameters: { kind: 'RULE', referenceDate: asked.value, terms: terms.value },
    revision,
    program,
    criteriaVersionId: request.criteriaVersionId,
    listId: compared?.id ?? null,
    about: { program: program.code },
  });
}

async function termsFor(
  sql: Sql,
  program: ProgramRecord,
  { terms, criteriaVersionId }: SimulationRequest,
  referenceDate: PlainDate,
): Promise<Result<ProgramTerms, Refusals>> {
  if ((terms === null) === (criteriaVersionId === null)) return err([{ code: 'SIMULATION_TERMS', field: 'terms' }]);
  if (terms !== null) return sentTerms(program, terms);
  const version = await criteriaDraft(sql, criteriaVersionId ?? 0);
  if (version?.programId !== program.id) return err([{ code: 'NOT_FOUND', field: 'criteriaVersion' }]);
  if (version.terms !== null) return ok(version.terms);
  // A version that the product shipped has its terms beside it, dated.
  const inForce = await programsInForce(sql, referenceDate);
  const shipped = inForce.find((known) => known.criteriaVersionId === version.id);
  return shipped ? ok(shipped.terms) : err([{ code: 'NOT_FOUND', field: 'criteriaVersion' }]);
}

function sentTerms(program: ProgramRecord, text: string): Result<ProgramTerms, readonly DraftFault[]> {
  const read = readDraft(text);
  if (!read.ok || read.value.code === program.code) return read;
  return err([{ code: 'TERMS_OF_ANOTHER_PROGRAM', field: 'terms.code', params: { program: read.value.code } }]);
}
