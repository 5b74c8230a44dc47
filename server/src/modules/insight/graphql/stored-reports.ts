import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { programsByIds } from '../../programs';
import { readParameters, type ProvinceParameters } from '../domain/parameters';
import { readProvinceReport, readReport } from '../domain/report';
import { reportsOf, type StoredReport } from '../storage/simulation-store';
import { reportNode, type ReportNode } from './report-node';
import type { SimulationNode } from './simulation-node';

/** The bytes that a simulation left; null until it is DONE. */
export function storedReport(context: RequestContext, { record }: SimulationNode): Promise<StoredReport | null> {
  inDetail(context, 'simulation.report', record.id);
  const loader = loaderOf<number, StoredReport>(context, 'simulation.report', (ids) =>
    reportsOf(context.platform.database, ids),
  );
  return loader.load(record.id);
}

/** What it found of each programme; of a rule the one. None until it is DONE. */
export async function programReports(context: RequestContext, node: SimulationNode): Promise<ReportNode[]> {
  const stored = await storedReport(context, node);
  if (stored === null) return [];
  const { report, sha256 } = stored;
  const { record } = node;
  const parameters = readParameters(record.parameters);
  if (parameters.kind === 'RULE') {
    const tried = { terms: parameters.terms, listId: record.listId };
    return [reportNode(readReport(report), tried, sha256, context.locale)];
  }
  const lists = await listsByCode(context, parameters);
  return readProvinceReport(report).programs.map(({ findings, terms }) =>
    reportNode(findings, { terms, listId: lists.get(findings.program) ?? null }, sha256, context.locale),
  );
}

/** The lists compared with, by the code of the programme. */
async function listsByCode(
  { platform }: RequestContext,
  { lists }: ProvinceParameters,
): Promise<Map<string, number | null>> {
  const programs = await programsByIds(platform.database, Object.keys(lists).map(Number));
  return new Map([...programs.values()].map(({ id, code }) => [code, lists[id] ?? null]));
}
