import type { TopLevelSpec } from 'vega-lite';
import { CURVES, type Point } from './plot-data';

interface Plot {
  title: string;
  subtitle: string;
  axis: string;
  /** How a value is written on the axis, as a Vega expression of `datum.value`. */
  label: string;
  ticks: number[];
  /** A line that should not be crossed. */
  limit?: { value: number; text: string };
}

const SIZES = [10_000, 100_000, 1_000_000, 3_700_000];

export const TIME: Plot = {
  title: 'How long it takes as the province grows',
  subtitle: 'Each step of the grid is ten times as much. Below: families in the province (3.7 million in Jakarta).',
  axis: 'time',
  label:
    "datum.value < 1 ? format(datum.value * 1000, '~g') + ' ms' : datum.value < 60 ? format(datum.value, '~g') + ' s' : format(datum.value / 60, '.3~g') + ' min'",
  ticks: [0.001, 0.01, 0.1, 1, 10, 60, 600, 3600],
};

export const MEMORY: Plot = {
  title: 'How much memory it needs as the province grows',
  subtitle: 'Peak memory of the program that does it. Below: families in the province (3.7 million in Jakarta).',
  axis: 'memory',
  label: "format(datum.value, '~g') + ' MB'",
  ticks: [50, 100, 200, 300, 500, 1000],
  limit: { value: 300, text: 'limit of a worker: 300 MB' },
};

/** The drawing as a Vega-Lite document: one panel for each work, one line for each engine, both scales logarithmic. */
export function plotSpec(plot: Plot, points: readonly Point[]): TopLevelSpec {
  const works = CURVES.map(({ work }) => work);
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain: domainOf(plot, points) },
    axis: { title: null, values: plot.ticks, labelExpr: plot.label, grid: true },
  };
  const x = {
    field: 'families',
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain: [Math.min(10_000, ...points.map(({ families }) => families)), 4_000_000] },
    axis: { title: null, values: SIZES, labelExpr: "replace(format(datum.value, '.2~s'), 'M', ' M')", grid: true },
  };
  const color = {
    field: 'engine',
    type: 'nominal' as const,
    scale: { domain: ['MariaDB', 'MySQL'], range: ['#0b6e4f', '#c05a00'] },
    legend: { title: null, orient: 'top' as const },
  };
  const limit = plot.limit;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    title: {
      text: plot.title,
      subtitle: plot.subtitle,
      anchor: 'start',
      fontSize: 18,
      subtitleFontSize: 12,
      offset: 16,
    },
    data: { values: [...points] },
    columns: 3,
    facet: {
      field: 'work',
      type: 'nominal',
      sort: works,
      header: { title: null, labelFontSize: 13, labelFontWeight: 'bold' },
    },
    spec: {
      width: 230,
      height: 170,
      layer: [
        ...(limit
          ? [
              {
                mark: { type: 'rule' as const, color: '#b00020', strokeDash: [4, 4] },
                encoding: { y: { datum: limit.value, type: 'quantitative' as const } },
              },
              {
                mark: {
                  type: 'text' as const,
                  color: '#b00020',
                  align: 'left' as const,
                  dx: 4,
                  dy: -6,
                  fontSize: 10,
                  x: 0,
                },
                encoding: { y: { datum: limit.value, type: 'quantitative' as const }, text: { value: limit.text } },
              },
            ]
          : []),
        {
          mark: { type: 'line' as const, point: { size: 45 }, strokeWidth: 2 },
          encoding: {
            x,
            y,
            color,
            strokeDash: { field: 'engine', legend: null },
            shape: { field: 'engine', legend: null },
          },
        },
      ],
    },
    config: { font: 'sans-serif', axis: { labelFontSize: 11, gridColor: '#e4e4e4' }, view: { stroke: '#cccccc' } },
  } as TopLevelSpec;
}

function domainOf({ ticks, limit }: Plot, points: readonly Point[]): [number, number] {
  const values = [...points.map(({ value }) => value), ...(limit ? [limit.value] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [
    Math.max(...ticks.filter((tick) => tick <= least), Math.min(...ticks)),
    Math.min(...ticks.filter((tick) => tick >= most), Math.max(...ticks)),
  ];
}

/** Draws it as SVG. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  // Both are ES modules that wait for others while they load: they can be imported, not required.
  const [{ parse, View }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
