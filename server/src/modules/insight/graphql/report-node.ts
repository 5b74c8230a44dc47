import type { Locale, ProgramTerms } from '@tepat/shared';
import {
  ageBandLabel,
  clauseSentence,
  SEX_LABELS,
  SIMULATION_MARK,
  statedClauses,
  type RegionLevel,
  type SexName,
} from '@tepat/shared';
import { regionName } from '../../regions';
import type { Dimension, Line } from '../domain/cube';
import { rolledUp } from '../domain/cube';
import type { ProgramFindings } from '../domain/report';
import { withoutSmallCells, withoutSmallRegionCells, withoutSmallSide, type ShownLine } from '../domain/small-cells';
import type { SimulationLine, SimulationReportType } from './report-type';

/** The stored report travels with the node, for its tables. */
export type ReportNode = SimulationReportType & {
  readonly stored: ProgramFindings;
  readonly tried: Tried;
};

/** What a report is shown with: the terms that were tried, and the list compared with. */
export interface Tried {
  readonly terms: ProgramTerms;
  readonly listId: number | null;
}

export function reportNode(stored: ProgramFindings, tried: Tried, sha256: Buffer, locale: Locale): ReportNode {
  const { outcomes, totals, held, cost, edges } = stored;
  const { terms } = tried;
  const clauses = statedClauses(terms.criteria.root);
  const inCategory = Object.values(outcomes).reduce((sum, people) => sum + people, 0);
  return {
    stored,
    tried,
    program: stored.program,
    mark: SIMULATION_MARK[locale],
    sha256: sha256.toString('hex'),
    inCategory,
    outcomes: Object.entries(outcomes).map(([outcome, people]) => ({ outcome, people })),
    totals: lineNode({ key: stored.program, ...totals }, stored.program),
    held,
    cost,
    edges: edges.map(({ region, quota, equallyPoor, byLot }) => {
      const recipients = withoutSmallSide(equallyPoor.recipients, byLot.recipients);
      const waiting = withoutSmallSide(equallyPoor.waiting, byLot.waiting);
      return {
        region: region === null ? null : regionName(region),
        quota,
        poorRecipients: recipients.poor,
        poorWaiting: waiting.poor,
        lotRecipients: recipients.lot,
        lotWaiting: waiting.lot,
      };
    }),
    clauses: stored.clauses.flatMap(({ clause: code, among, blocks, unknown, alone }, at) => {
      const stated = clauses[at];
      const category = terms.categoryClauses.includes(code);
      // An earlier report does not know what a clause of the category does.
      if (!stated || (category && among === undefined)) return [];
      const sentence = clauseSentence(stated.clause, locale, regionName, stated.negated);
      return [{ code, sentence, category, among: among ?? inCategory, blocks, unknown, alone }];
    }),
  };
}

/** The regions of a level, in the order of their codes. Small counts are hidden among those of one parent. */
export function regionLines({ stored }: ReportNode, level: RegionLevel): SimulationLine[] {
  const lines = withoutSmallRegionCells((each) => rolledUp(stored.tables.kelurahan, each), level);
  return lines.map((line) => lineNode(line, regionName(line.key)));
}

export function linesBy(
  { stored }: ReportNode,
  dimension: Exclude<Dimension, 'kelurahan'>,
  locale: Locale,
): SimulationLine[] {
  const lines: readonly Line[] = stored.tables[dimension];
  return withoutSmallCells(lines).map((line) => lineNode(line, LABELS[dimension](line.key, locale)));
}

const LABELS: Readonly<Record<Exclude<Dimension, 'kelurahan'>, (key: string, locale: Locale) => string>> = {
  sex: (key, locale) => SEX_LABELS[key as SexName][locale],
  age: ageBandLabel,
  desil: (key, locale) => (key === '0' ? { id: 'Tanpa desil', en: 'No desil' }[locale] : `Desil ${key}`),
};

function lineNode(line: ShownLine, label: string): SimulationLine {
  const { within, reached } = line;
  return { ...line, label, coverage: within && reached !== null ? reached / within : null };
}
