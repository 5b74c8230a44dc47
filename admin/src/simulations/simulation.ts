import { client } from '@tepat/shared';

export type Simulation = Extract<NonNullable<client.SimulationRecordQuery['node']>, { report?: unknown }>;
export type Report = NonNullable<Simulation['report']>;
export type Movement = NonNullable<Simulation['movement']>;
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

/** A count of two simulations, and what the second has more. Null where either is hidden. */
export interface Compared {
  readonly label: string;
  readonly kind: 'COUNT' | 'RUPIAH';
  readonly first: number | null;
  readonly second: number | null;
  readonly more: number | null;
}

export function compared(
  label: string,
  first: number | null | undefined,
  second: number | null | undefined,
  kind: Compared['kind'] = 'COUNT',
): Compared {
  const known = typeof first === 'number' && typeof second === 'number';
  return { label, kind, first: first ?? null, second: second ?? null, more: known ? second - first : null };
}

/** Two tables as one, by the keys of either, in the order of the first. */
export function paired(
  first: readonly Line[],
  second: readonly Line[],
): readonly (readonly [Line | null, Line | null])[] {
  const others = new Map(second.map((line) => [line.key, line]));
  const known = new Set(first.map(({ key }) => key));
  return [
    ...first.map((line) => [line, others.get(line.key) ?? null] as const),
    ...second.filter(({ key }) => !known.has(key)).map((line) => [null, line] as const),
  ];
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
