import type { Bilingual, Locale } from '@tepat/shared';
import { dateText, numberText } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import type { TermDifferenceType } from '../../programs/graphql';
import { listsByIds } from '../../publication';
import { rankingById, storedModel } from '../../welfare';
import { readParameters } from '../domain/parameters';
import { readProvinceReport, type CutPointSets } from '../domain/report';
import type { SimulationNode } from './simulation-node';
import { storedReport } from './stored-reports';

const LABELS = {
  model: { id: 'Model kesejahteraan', en: 'Welfare model' },
  calibratedCutPoints: { id: 'Titik potong yang menentukan', en: 'Cut points that decide' },
  provincialCutPoints: { id: 'Titik potong provinsi', en: 'Provincial cut points' },
  delivery: { id: 'Penyampaian DTSEN', en: 'Delivery of DTSEN' },
  revision: { id: 'Revisi data', en: 'Data revision' },
  referenceDate: { id: 'Tanggal acuan', en: 'Reference date' },
  lists: { id: 'Dibandingkan dengan', en: 'Compared with' },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Settings = Readonly<Record<keyof typeof LABELS, string>>;
const NONE = '–';

/** On what two simulations rest, where that differs, in the language of the request. */
export async function settingDifferences(
  context: RequestContext,
  one: SimulationNode,
  other: SimulationNode,
): Promise<TermDifferenceType[]> {
  const [first, second] = await Promise.all([settingsOf(context, one), settingsOf(context, other)]);
  return Object.entries(LABELS).flatMap(([term, label]) => {
    const [before, after] = [first[term as keyof Settings], second[term as keyof Settings]];
    // Weights could be solved from many cut points.
    if (term.endsWith('CutPoints') && !context.permits('welfare.score.read')) return [];
    return before === after ? [] : [{ term, label: label[context.locale], before, after }];
  });
}

async function settingsOf(context: RequestContext, node: SimulationNode): Promise<Settings> {
  const { record } = node;
  const { locale, platform } = context;
  const parameters = readParameters(record.parameters);
  const ranking = await rankingById(platform.database, record.rankingId);
  const ownModel = parameters.kind === 'MODEL' ? parameters.model.id : ranking?.modelId;
  const model = ownModel === undefined ? null : await storedModel(platform.database, ownModel);
  const listIds = (parameters.kind === 'RULE' ? [record.listId] : Object.values(parameters.lists)).filter(
    (id) => id !== null,
  );
  const lists = [...(await listsByIds(platform.database, listIds)).values()];
  const cutPoints = parameters.kind === 'RULE' ? ranking : await triedCutPoints(context, node);
  return {
    model: model ? `${model.code} / ${model.version}` : NONE,
    calibratedCutPoints: cutsText(cutPoints?.calibrated, locale),
    provincialCutPoints: cutsText(cutPoints?.provincial, locale),
    delivery: parameters.kind === 'DELIVERY' ? parameters.delivery.version : NONE,
    revision: numberText(record.revision, locale),
    referenceDate: dateText(parameters.referenceDate, locale),
    lists: lists.length === 0 ? NONE : lists.map(({ period, version }) => `${period} v${version}`).join(', '),
  };
}

async function triedCutPoints(context: RequestContext, node: SimulationNode): Promise<CutPointSets | undefined> {
  const stored = await storedReport(context, node);
  return stored === null ? undefined : readProvinceReport(stored.report).cutPoints;
}

function cutsText(cuts: readonly (number | null)[] | undefined, locale: Locale): string {
  if (cuts === undefined) return NONE;
  return cuts.map((cut) => (cut === null ? NONE : numberText(cut, locale))).join(' · ');
}
