import type { PlainDate } from '@tepat/shared';
import { SIMULATION_MARK } from '@tepat/shared';
import type { OutcomeName } from '../../eligibility';
import type { ClauseEffect } from './clause-tally';
import type { Cost } from './cost';
import type { Counts, Dimension, Line } from './cube';
import type { QuotaEdge } from './edge';

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
  readonly clauses: readonly ClauseEffect[];
  readonly tables: Readonly<Record<Dimension, readonly Line[]>>;
}

interface EarlierReport {
  readonly edge?: Omit<QuotaEdge, 'region'> | null;
}

/** The exact bytes that are stored and hashed: the same report always gives the same ones. */
export function reportBytes(report: Omit<SimulationReport, 'format' | 'mark'>): Buffer {
  const whole: SimulationReport = { format: 1, mark: SIMULATION_MARK.id, ...report };
  return Buffer.from(JSON.stringify(whole), 'utf8');
}

/** @throws for bytes that no version of this room wrote */
export function readReport(bytes: Buffer): SimulationReport {
  const { edge, ...stored } = JSON.parse(bytes.toString('utf8')) as SimulationReport & EarlierReport;
  // Before quotas could be divided a report had one edge at most.
  const report = edge === undefined ? stored : { ...stored, edges: edge === null ? [] : [{ region: null, ...edge }] };
  if (report.format !== 1 || report.mark !== SIMULATION_MARK.id) throw new Error('a stored report cannot be read');
  return report;
}
