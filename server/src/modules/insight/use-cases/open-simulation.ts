import type { MessageCode, PlainDate, Result, UserError } from '@tepat/shared';
import { err, firstDayOf, isPlainDate, ok, periodOf, runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { currentRanking } from '../../welfare';
import type { SimulationParameters } from '../domain/parameters';
import { parameterBytes } from '../domain/parameters';
import { insertSimulation, openSimulations, sha256 } from '../storage/simulation-store';

export type Refusals = readonly UserError<MessageCode>[];
export interface Started {
  readonly simulationId: number;
}

/** Each takes seconds to minutes of a worker: enough to compare a few ideas, too few to keep workers from their nights. */
const MOST_OPEN = 20;

/** The first day of a month, of the current one by default. */
export function referenceDateOf({ clock }: Platform, asked: string | null): Result<PlainDate, Refusals> {
  const date = asked ?? firstDayOf(periodOf(runDateAt(clock.now())));
  if (isPlainDate(date) && firstDayOf(periodOf(date)) === date) return ok(date);
  return err([{ code: 'SIMULATION_REFERENCE_DATE', field: 'referenceDate' }]);
}

export interface SimulationToOpen {
  readonly parameters: SimulationParameters;
  readonly revision: number;
  /** Of a rule. */
  readonly program: { readonly id: number; readonly code: string } | null;
  readonly criteriaVersionId: number | null;
  /** What a rule is compared with. */
  readonly listId: number | null;
  /** For the event. */
  readonly about: Readonly<Record<string, string>>;
}

/** Stores what is asked with everything that its result depends on, as of now. A worker does the rest. */
export async function openSimulation(
  { database, clock, codeVersion }: Platform,
  actor: Actor,
  { parameters, revision, program, criteriaVersionId, listId, about }: SimulationToOpen,
): Promise<Result<Started, Refusals>> {
  const ranking = await currentRanking(database);
  if (ranking === null) return err([{ code: 'NO_RANKING_YET' }]);
  if ((await openSimulations(database)) >= MOST_OPEN) {
    return err([{ code: 'SIMULATION_QUEUE_FULL', params: { limit: MOST_OPEN } }]);
  }
  const bytes = parameterBytes(parameters);
  const { kind, referenceDate } = parameters;
  const simulationId = await transact(database, clock, actor, async (tx) => {
    const id = await insertSimulation(tx, {
      kind,
      programId: program?.id ?? null,
      criteriaVersionId,
      parameters: bytes,
      revision,
      rankingId: ranking.id,
      listId,
      codeVersion,
      requestedBy: actor.id,
      createdAt: clock.now(),
    });
    tx.record({
      action: 'insight.start_simulation',
      subject: { kind: 'SIMULATION', id: String(id) },
      revision,
      after: { kind, ...about, referenceDate, parameters: sha256(bytes).toString('hex') },
    });
    return id;
  });
  return ok({ simulationId });
}
