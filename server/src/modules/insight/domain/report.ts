import type { PlainDate, ProgramTerms } from '@tepat/shared';
import { SIMULATION_MARK } from '@tepat/shared';
import type { OutcomeName } from '../../eligibility';
import type { ClauseEffect } from './clause-tally';
import type { Cost } from './cost';
import type { Counts, Dimension, Line } from './cube';
import type { QuotaEdge } from './edge';
import type { MovementTables } from './movement';
import type { ProvinceParameters } from './parameters';

/** Earlier reports counted every clause in the category alone, where its own clauses keep nobody out. */
export type StoredEffect = Omit<ClauseEffect, 'among'> & Partial<Pick<ClauseEffect, 'among'>>;

/** Everything that a simulation found, in exact counts. What is shown of it hides small ones (`withoutSmallCells`). */
export interface SimulationReport {
  readonly format: 1;
  readonly mark: string;
  readonly program: string;
  readonly referenceDate: PlainDate;
  /** People in the category, by outcome before the quota. */
  readonly outcomes: Readonly<Record<OutcomeName, number>>;
  readonly totals: Counts;
  /** Recipients whose place is kept and who are not paid. */
  readonly held: number;
  readonly cost: Cost;
  /** Of the quotas for which somebody waits. */
  readonly edges: readonly QuotaEdge[];
  readonly clauses: readonly StoredEffect[];
  readonly tables: Readonly<Record<Dimension, readonly Line[]>>;
}

/** What a simulation found of one programme. */
export type ProgramFindings = Omit<SimulationReport, 'format' | 'mark'>;

/** A gate of rankings, and what it would say. */
export interface TriedGate {
  readonly gate: string;
  readonly applicable: boolean;
  readonly passed: boolean;
  /** Share 0..1; null when not applicable. */
  readonly actual: number | null;
  readonly threshold: number;
}

/** Scores between two desils; null = between them lies nobody. */
export type CutPointSets = Readonly<Record<'calibrated' | 'provincial', readonly (number | null)[]>>;

/** What a simulation of a model or a delivery found. */
export interface ProvinceReport {
  readonly format: 1;
  readonly mark: string;
  readonly kind: ProvinceParameters['kind'];
  readonly referenceDate: PlainDate;
  readonly families: number;
  /** Of the tried ranking, the nine scores of each set; an earlier report does not tell them. */
  readonly cutPoints?: CutPointSets;
  readonly unscored: number;
  readonly gates: readonly TriedGate[];
  readonly movement: MovementTables;
  /** People within reach of a programme whom no night has compared with the civil registry yet: they count as blocked. */
  readonly notCompared: number;
  readonly programs: readonly { readonly terms: ProgramTerms; readonly findings: ProgramFindings }[];
}

interface EarlierReport {
  readonly edge?: Omit<QuotaEdge, 'region'> | null;
}

/** The exact bytes that are stored and hashed: the same report always gives the same ones. */
export function reportBytes(report: ProgramFindings | Omit<ProvinceReport, 'format' | 'mark'>): Buffer {
  return Buffer.from(JSON.stringify({ format: 1, mark: SIMULATION_MARK.id, ...report }), 'utf8');
}

/** Of a rule. @throws for bytes that no version of this room wrote */
export function readReport(bytes: Buffer): SimulationReport {
  const { edge, ...stored } = JSON.parse(bytes.toString('utf8')) as SimulationReport & EarlierReport;
  // Before quotas could be divided a report had one edge at most.
  const report = edge === undefined ? stored : { ...stored, edges: edge === null ? [] : [{ region: null, ...edge }] };
  if (report.format !== 1 || report.mark !== SIMULATION_MARK.id) throw new Error('a stored report cannot be read');
  return report;
}

/** Of a model or a delivery. @throws as `readReport` does */
export function readProvinceReport(bytes: Buffer): ProvinceReport {
  const report = JSON.parse(bytes.toString('utf8')) as ProvinceReport;
  if (report.format !== 1 || report.mark !== SIMULATION_MARK.id) throw new Error('a stored report cannot be read');
  return report;
}
