import type { Locale } from '@tepat/shared';
import { SIMULATION_MARK } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { nodeId } from '../../../platform/graphql/node-id';
import { readParameters } from '../domain/parameters';
import type { SimulationRecord } from '../storage/simulation-store';
import { simulationById } from '../storage/simulation-store';
import { SimulationStateEnum, type SimulationType } from './simulation-type';

/** The stored simulation travels with the node, for its fields. */
export type SimulationNode = SimulationType & { readonly record: SimulationRecord };

export function simulationNode(record: SimulationRecord, locale: Locale): SimulationNode {
  const { referenceDate, terms } = readParameters(record.parameters);
  return {
    record,
    id: nodeId('Simulation', record.id),
    mark: SIMULATION_MARK[locale],
    state: SimulationStateEnum[record.state],
    terms: JSON.stringify(terms),
    referenceDate,
    revisionNumber: record.revision,
    rankingId: nodeId('Ranking', record.rankingId),
    parametersSha256: record.parametersSha256.toString('hex'),
    percent: percentOf(record),
    attempts: record.attempts,
    error: record.error,
    requestedBy: record.requestedBy,
    createdAt: record.createdAt,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
  };
}

function percentOf({ state, progressDone, progressTotal, phase }: SimulationRecord): number | null {
  if (state === 'DONE') return 100;
  if (state !== 'RUNNING' || phase === null) return null;
  // What is left after the last window is a moment.
  return phase === 'PLACE' ? 99 : (99 * progressDone) / Math.max(1, progressTotal);
}

export async function loadSimulation(context: RequestContext, id: number): Promise<SimulationNode | null> {
  const record = await simulationById(context.platform.database, id);
  return record && simulationNode(record, context.locale);
}
