import { GATES, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import type { RankingGate } from '../domain';
import { documentOf, storedModel, type StoredModel } from '../storage/model-store';
import { rankingsByIds, type Ranking } from '../storage/ranking-store';
import type { WelfareModelType } from './model-type';
import type { DesilCount, GateResult, RankingType } from './ranking-type';

export async function modelNode(context: RequestContext, stored: StoredModel): Promise<WelfareModelType> {
  const model = await documentOf(context.platform.database, stored);
  const { locale } = context;
  return {
    id: nodeId('WelfareModel', stored.id),
    code: stored.code,
    version: stored.version,
    label: model.label[locale],
    unit: model.unit[locale],
    provenance: model.provenance[locale],
    illustrative: stored.illustrative,
    basis: stored.basis,
    state: stored.state,
    effectiveFrom: stored.effectiveFrom,
    createdBy: stored.createdBy,
    decidedBy: stored.decidedBy,
    decidedAt: stored.decidedAt,
    sha256: stored.sha256,
    // Weights stay on the server for whoever may not read the model: they could be solved into a cheating manual.
    document: context.permits('welfare.model.read') ? JSON.stringify(model, null, 2) : null,
  };
}

export async function loadModel(context: RequestContext, id: number): Promise<WelfareModelType | null> {
  return context.once(`welfareModel:${id}`, async () => {
    const stored = await storedModel(context.platform.database, id);
    return stored ? modelNode(context, stored) : null;
  });
}

/** The key of the ranking and of its model travel with the node, for its fields. */
export type RankingNode = RankingType & { readonly modelKey: number };

export function rankingNode(context: RequestContext, ranking: Ranking): RankingNode {
  const readsCutPoints = context.permits('ranking.read');
  const all = ranking.families + ranking.unscored;
  return {
    id: nodeId('Ranking', ranking.id),
    modelKey: ranking.modelId,
    basis: ranking.basis,
    provincialCutPoints: readsCutPoints ? [...ranking.provincial] : null,
    calibratedCutPoints: readsCutPoints ? [...ranking.calibrated] : null,
    calibratedFromDeliveries: ranking.calibratedFromDeliveries,
    desilCounts: desilCounts(ranking),
    totalWeight: ranking.totalWeight,
    families: ranking.families,
    unscored: ranking.unscored,
    withoutNational: ranking.desilCounts.national.none.families,
    unscoredShare: all === 0 ? 0 : ranking.unscored / all,
    revisionNumber: ranking.revision,
    gates: ranking.gates.map((gate) => gateNode(gate, context.locale)),
    publishedAt: ranking.publishedAt,
  };
}

function desilCounts({ desilCounts: { provincial, calibrated, national } }: Ranking): DesilCount[] {
  return Array.from({ length: 10 }, (_, at) => ({
    desil: at + 1,
    families: provincial.families[at] ?? 0,
    persons: provincial.persons[at] ?? 0,
    calibratedFamilies: calibrated.families[at] ?? 0,
    calibratedPersons: calibrated.persons[at] ?? 0,
    nationalFamilies: national.families[at] ?? 0,
    nationalPersons: national.persons[at] ?? 0,
  }));
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;

function gateNode({ gate, applicable, passed, actual, threshold }: RankingGate, locale: Locale): GateResult {
  return {
    gate,
    label: GATES[gate][locale],
    applicable,
    passed,
    actual: actual === null ? '–' : percent(actual),
    threshold: percent(threshold),
  };
}

/** A ranking by its key, for the fields of other rooms. Rankings never change, so one read a request is enough. */
export async function loadRanking(context: RequestContext, id: number): Promise<RankingNode | null> {
  const loader = loaderOf<number, Ranking>(context, 'ranking', (ids) => rankingsByIds(context.platform.database, ids));
  const ranking = await loader.load(id);
  return ranking ? rankingNode(context, ranking) : null;
}
