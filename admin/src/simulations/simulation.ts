import { client } from '@tepat/shared';

export type Simulation = Extract<NonNullable<client.SimulationRecordQuery['node']>, { report?: unknown }>;
export type Report = NonNullable<Simulation['report']>;
export type Movement = NonNullable<Simulation['movement']>;
export type Comparison = NonNullable<client.SimulationComparisonQuery['simulationComparison']>;
export type ComparedLine = client.ComparedLinePartsFragment;
export type Line = client.SimulationLinePartsFragment;

export const isUnderWay = (state: string): boolean => state === 'QUEUED' || state === 'RUNNING';

export const simulationPath = (id: string): string => `/simulations/${encodeURIComponent(id)}/show`;
export const comparePath = (first: string, second: string): string =>
  `/simulations/compare/${encodeURIComponent(first)}/${encodeURIComponent(second)}`;

/** The lines of a report that stand directly below a region; of the whole province where none is named. */
export function linesBelow(report: Report, region: string): readonly Line[] {
  if (region === '') return report.byCity;
  const lines = region.length === 'pp.cc'.length ? report.byKecamatan : report.byKelurahan;
  return lines.filter(({ key }) => key.startsWith(`${region}.`));
}

/** What a simulation is of, in a word: the code of its programme, its model, or the version of its delivery. */
export function subjectOf({
  program,
  welfareModel,
  deliveryVersion,
}: Pick<client.SimulationPartsFragment, 'program' | 'welfareModel' | 'deliveryVersion'>): string {
  if (program) return program.code;
  return welfareModel ? `${welfareModel.code} / ${welfareModel.version}` : `DTSEN ${deliveryVersion ?? ''}`;
}

/** Families, with their people, whose desil would be another one. */
export function movedFamilies(
  cells: readonly {
    readonly before?: number | null;
    readonly after?: number | null;
    readonly families: number;
    readonly people: number;
  }[],
): { readonly families: number; readonly people: number } {
  const moved = cells.filter(({ before, after }) => before !== after);
  return {
    families: moved.reduce((sum, { families }) => sum + families, 0),
    people: moved.reduce((sum, { people }) => sum + people, 0),
  };
}
