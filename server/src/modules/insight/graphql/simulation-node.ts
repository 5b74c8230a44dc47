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
  const parameters = readParameters(record.parameters);
  const delivery = parameters.kind === 'DELIVERY' ? parameters.delivery : null;
  return {
    record,
    id: nodeId('Simulation', record.id),
    mark: SIMULATION_MARK[locale],
    state: SimulationStateEnum[record.state],
    kind: parameters.kind,
    deliveryVersion: delivery?.version ?? null,
    deliveryRevision: delivery?.revision ?? null,
    terms: parameters.kind === 'RULE' ? JSON.stringify(parameters.terms) : null,
    referenceDate: parameters.referenceDate,
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

function percentOf({ kind, state, progressDone, progressTotal, phase }: SimulationRecord): number | null {
  if (state === 'DONE') return 100;
  if (state !== 'RUNNING' || phase === null) return null;
  // What is left after the last window is a moment.
  const share = progressDone / Math.max(1, progressTotal);
  if (phase === 'PLACE') return 99;
  // Ranking a province anew is about half of the work where it is done at all.
  if (kind === 'RULE') return 99 * share;
  return phase === 'RANK' ? 50 * share : 50 + 49 * share;
}

export async function loadSimulation(context: RequestContext, id: number): Promise<SimulationNode | null> {
  const record = await simulationById(context.platform.database, id);
  return record && simulationNode(record, context.locale);
}
