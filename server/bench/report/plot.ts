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
const [SMALLEST, LARGEST] = [10_000, 4_000_000];

export const TIME: Plot = {
  title: 'How long it takes as the province grows',
  subtitle: 'Both scales grow tenfold from line to line. Below: families in the province (3.7 million in Jakarta).',
  axis: 'time',
  label:
    "datum.value < 1 ? format(datum.value * 1000, '~g') + ' ms' : datum.value < 60 ? format(datum.value, '~g') + ' s' : format(datum.value / 60, '.3~g') + ' min'",
  ticks: [0.001, 0.01, 0.1, 1, 10, 60, 600, 6000],
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
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    padding: 12,
    title: { text: plot.title, subtitle: plot.subtitle, anchor: 'start', offset: 14 },
    data: { values: [...points] },
    facet: {
      field: 'work',
      type: 'nominal',
      sort: CURVES.map(({ work }) => work),
      header: { title: null, labelFontSize: 13, labelFontWeight: 'bold' },
    },
    columns: 3,
    // Without a canvas the width of text is only guessed: laid out by it, the panels would drift apart.
    bounds: 'flush',
    spacing: { row: 48, column: 28 },
    spec: {
      width: 240,
      height: 150,
      layer: [
        ...(plot.limit ? limitOf(plot.limit) : []),
        {
          layer: [{ mark: { type: 'line' } }, { mark: { type: 'point', filled: true, size: 45, opacity: 1 } }],
          encoding: {
            x: {
              field: 'families',
              type: 'quantitative',
              scale: { type: 'log', domain: [Math.min(SMALLEST, ...points.map(({ families }) => families)), LARGEST] },
              axis: {
                title: null,
                values: SIZES,
                labelExpr: "datum.value < 1e6 ? format(datum.value, ',') : datum.value / 1e6 + ' M'",
              },
            },
            y: {
              field: 'value',
              type: 'quantitative',
              scale: { type: 'log', domain: domainOf(plot, points) },
              axis: { title: null, values: plot.ticks, labelExpr: plot.label },
            },
            color: {
              field: 'engine',
              type: 'nominal',
              scale: { domain: ['MariaDB', 'MySQL'], range: ['#0b6e4f', '#c05a00'] },
              legend: { title: null, orient: 'top', symbolType: 'circle', labelFontSize: 12 },
            },
          },
        },
      ],
    },
    config: {
      font: 'sans-serif',
      title: { fontSize: 18, subtitleFontSize: 12, subtitlePadding: 6 },
      axis: { labelFontSize: 11, gridColor: '#e4e4e4' },
    },
  };
}

type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];

/** The line that should not be crossed, with its words; it has one datum of its own, or it would be drawn for each point. */
function limitOf({ value, text }: { value: number; text: string }): Layers {
  const data = { values: [{}] };
  const y = { datum: value, type: 'quantitative' } as const;
  return [
    { data, mark: { type: 'rule', color: '#b00020', strokeDash: [4, 4] }, encoding: { y } },
    {
      data,
      mark: { type: 'text', color: '#b00020', align: 'left', dx: 4, dy: -6, fontSize: 10, x: 0, text },
      encoding: { y },
    },
  ];
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
