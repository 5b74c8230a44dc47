import type { MessageCode, PlainDate, ProgramTerms, Result, UserError } from '@tepat/shared';
import { err, firstDayOf, isPlainDate, ok, periodOf, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import type { DraftFault, ProgramRecord } from '../../programs';
import { criteriaDraft, programByCode, programsInForce, readDraft } from '../../programs';
import { lastPublished } from '../../publication';
import { nightBasis } from '../../registry';
import { currentRanking } from '../../welfare';
import { parameterBytes } from '../domain/parameters';
import { insertSimulation, openSimulations, sha256 } from '../storage/simulation-store';

export interface SimulationRequest {
  /** Code of the programme. */
  readonly program: string;
  /** Terms as JSON text; either they or a version. */
  readonly terms: string | null;
  readonly criteriaVersionId: number | null;
  /** First day of a month; null = of the current one. */
  readonly referenceDate: string | null;
}

/** Each takes seconds to minutes of a worker: enough to compare a few ideas, too few to keep workers from their nights. */
const MOST_OPEN = 20;

type Refusals = readonly UserError<MessageCode>[];

/**
 * Asks for a simulation: fixes the parameters and everything else that its result depends on, as of now. A worker does
 * the rest; whoever calls this rings one.
 */
export async function startSimulation(
  platform: Platform,
  actor: Actor,
  request: SimulationRequest,
): Promise<Result<{ simulationId: number }, Refusals>> {
  const { database, clock, codeVersion } = platform;
  const program = await programByCode(database, request.program);
  if (program === null) return err([{ code: 'NOT_FOUND', field: 'program' }]);
  const createdAt = clock.now();
  const asked = request.referenceDate ?? firstDayOf(periodOf(runDateAt(createdAt)));
  if (!isPlainDate(asked) || firstDayOf(periodOf(asked)) !== asked) {
    return err([{ code: 'SIMULATION_REFERENCE_DATE', field: 'referenceDate' }]);
  }
  const terms = await termsFor(database, program, request, asked);
  if (!terms.ok) return terms;
  const ranking = await currentRanking(database);
  if (ranking === null) return err([{ code: 'NO_RANKING_YET' }]);
  if ((await openSimulations(database)) >= MOST_OPEN) {
    return err([{ code: 'SIMULATION_QUEUE_FULL', params: { limit: MOST_OPEN } }]);
  }
  const compared = await lastPublished(database, program.id, periodOf(asked));
  const { revision } = await nightBasis(database);
  const parameters = parameterBytes({ kind: 'RULE', referenceDate: asked, terms: terms.value });
  const simulationId = await transact(database, clock, actor, async (tx) => {
    const id = await insertSimulation(tx, {
      programId: program.id,
      criteriaVersionId: request.criteriaVersionId,
      parameters,
      revision,
      rankingId: ranking.id,
      listId: compared?.id ?? null,
      codeVersion,
      requestedBy: actor.id,
      createdAt,
    });
    tx.record({
      action: 'insight.start_simulation',
      subject: { kind: 'SIMULATION', id: String(id) },
      revision,
      after: { program: program.code, referenceDate: asked, parameters: sha256(parameters).toString('hex') },
    });
    return id;
  });
  return ok({ simulationId });
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
