import { numberText } from '@tepat/shared';
import { RIVALS, type Rival } from '../rivals/rival';
import type { Measure, ResultFile } from '../results';
import { judge, significant, timeText } from './judge';
import { measureOf, pagesOf } from './page-kinds';
import { DECISIONS, TARGETS } from './targets';

const ENGINES = { mariadb: 'MariaDB', mysql: 'MySQL' } as const;
const n = (value: number): string => numberText(value, 'en');

/** The largest province that was measured on each engine. */
export function largestOfEach(results: readonly ResultFile[]): ResultFile[] {
  return Object.keys(ENGINES).flatMap((engine) => results.filter((file) => file.engine === engine).at(-1) ?? []);
}

const heading = ({ engine, version, families }: ResultFile): string =>
  `${ENGINES[engine]} ${version.split('-')[0]}, ${n(families)} families`;

type Cells = readonly string[];

function table(head: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The targets, each beside what was measured on the largest province of each engine. */
export function targetTable(files: readonly ResultFile[]): string {
  return table(
    ['work', 'target', ...files.map(heading)],
    TARGETS.map(({ work, key, text, target, tried }) => [
      work,
      text,
      ...files.map(({ measures, families }) => {
        const { measured, verdict } = judge(target, measureOf(measures, key), families);
        if (verdict === 'not judged') return measured;
        // Who reads that a row is missed is led to what was tried.
        const word = verdict === 'missed' && tried ? `[missed](${DECISIONS}/${tried})` : verdict;
        return `${measured}: **${word}**`;
      }),
    ]),
  );
}

/** Every kind of page by itself: first pages, and pages deep inside. */
export function pageTable(files: readonly ResultFile[]): string {
  const kinds = [...new Set(files.flatMap(({ measures }) => pagesOf(measures).map(([kind]) => kind)))];
  const told = (measure: Measure | undefined): string => {
    if (measure?.p50 === undefined || measure.p99 === undefined) return '–';
    const first = measure.detail?.['firstPageP50'];
    return [
      ...(typeof first === 'number' ? [`first p50 ${significant(first)}`] : []),
      `deep p50 ${significant(measure.p50)}`,
      `p99 ${significant(measure.p99)}`,
    ].join(', ');
  };
  return table(
    ['page of 50 rows, ms', ...files.map(heading)],
    kinds.map((kind) => [kind, ...files.map(({ measures }) => told(measures[`page.${kind}`]))]),
  );
}

const STEPS = ['MODEL', 'MATCH', 'SCORE', 'RANK', 'DECIDE', 'LISTS', 'PUBLISH'];
const NIGHTS = {
  'first-night': 'first night',
  'ordinary-night': 'ordinary night',
  'second-night': 'night after the second delivery',
};
const DELIVERIES = { 'delivery-1': 'first delivery', 'delivery-2': 'second delivery' };

/** Told once they are measured. */
const SIMULATIONS: readonly [name: string, key: string][] = [
  ['simulation of a model: ranked, and every programme decided', 'simulation.model'],
  ['simulation of a delivery: the same', 'simulation.delivery'],
];

function costText(measure: Measure | undefined): string {
  if (measure?.seconds === undefined) return '–';
  const { seconds, cpu, peakMegabytes } = measure;
  const busy = [cpu?.program, cpu?.server].map((value) => (typeof value === 'number' ? timeText(value) : '–'));
  return [
    timeText(seconds),
    ...(cpu ? [`CPU ${busy.join(' + ')}`] : []),
    ...(typeof peakMegabytes === 'number' ? [`${significant(peakMegabytes)} MB`] : []),
  ].join('; ');
}

/** By how many workers a night was shared, beside the one by a single worker. */
function sharedBy(key: string, files: readonly ResultFile[]): number[] {
  const keys = files.flatMap(({ measures }) => Object.keys(measures));
  const counts = keys.flatMap((each) =>
    each.startsWith(`${key}@`) && !each.includes('.') ? Number(each.slice(key.length + 1)) : [],
  );
  return [...new Set(counts)].sort((a, b) => a - b);
}

/** Everything else that was timed: wall time; CPU of our program and of the server; peak memory of our program. */
export function timesTable(files: readonly ResultFile[]): string {
  const rows: [name: string, key: string][] = [
    ...Object.entries(DELIVERIES).flatMap(([key, name]): [string, string][] => [
      [`${name}: generate the files`, `${key}.generate`],
      [`${name}: all files, checked and committed`, key],
    ]),
    ...Object.entries(NIGHTS).flatMap(([key, name]): [string, string][] => [
      [name, key],
      ...STEPS.map((step): [string, string] => [`– ${step}`, `${key}.${step}`]),
      ...sharedBy(key, files).map((workers): [string, string] => [
        `${name}, shared by ${workers} workers`,
        `${key}@${workers}`,
      ]),
    ]),
    ['new model', 'model'],
    ['check of all scores', 'check'],
    ...SIMULATIONS.filter(([, key]) => files.some(({ measures }) => measures[key])),
  ];
  return table(
    ['work', ...files.map(heading)],
    rows.map(([name, key]) => [name, ...files.map(({ measures }) => costText(measures[key]))]),
  );
}

const RIVAL_NAMES: Readonly<Record<Rival, string>> = {
  typeorm: 'TypeORM: load entities, score, `save`',
  sql: 'SQL alone: `NTILE` and `UPDATE`',
  duckdb: 'DuckDB: carried over, `NTILE`, carried back',
};

/** What a team would otherwise write, on the same families; null when it was not measured. */
export function rivalTable(files: readonly ResultFile[]): string | null {
  const file = files.filter(({ measures }) => RIVALS.some((rival) => measures[`rival.${rival}`])).at(-1);
  if (!file) return null;
  const { measures } = file;
  const [score, rank] = [measures['first-night.SCORE'], measures['first-night.RANK']];
  const peak = Math.max(score?.peakMegabytes ?? 0, rank?.peakMegabytes ?? 0);
  const ours: Cells = [
    'Tepat: the first night scores and ranks',
    score?.seconds === undefined || rank?.seconds === undefined ? '–' : timeText(score.seconds + rank.seconds),
    `${significant(peak)} MB`,
    ...[
      'none: a desil follows from the score',
      'none: they are listed as unscored',
      '–',
      'all of it, as of any revision',
    ],
  ];
  const theirs = RIVALS.flatMap((rival): Cells[] => {
    const measure = measures[`rival.${rival}`];
    if (!measure?.seconds) return [];
    const count = (name: string): string => n(Number(measure.detail?.[name] ?? 0));
    return [
      [
        RIVAL_NAMES[rival],
        timeText(measure.seconds),
        `${significant(measure.peakMegabytes ?? 0)} MB`,
        count('equalFamiliesSplit'),
        count('unscoredRanked'),
        count('otherDesil'),
        'none: overwritten each night',
      ],
    ];
  });
  const head = [
    heading(file),
    'time',
    'memory',
    'families set apart from their equals',
    'families ranked without the facts',
    'families with another desil than by persons',
    'history',
  ];
  return table(head, [ours, ...theirs]);
}

/** What ran, and by which commands: every figure of the tables can be made again. */
export function provenance(files: readonly ResultFile[]): string {
  return files
    .map((file) => {
      const { machine, settings } = file;
      const loads = Object.values(file.measures).map(({ load }) => load);
      const runs = new Map(
        Object.values(file.measures).map(({ command, commit, at }) => [
          `${command} ${commit}`,
          { command, commit, at },
        ]),
      );
      return [
        `<details><summary>${heading(file)}: machine, settings, commands</summary>`,
        '',
        `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB; ${machine.system}; Node ${machine.node}; ${n(file.residents)} residents, seed ${file.seed}. Processes that wanted the cores when the stages began: ${significant(Math.min(...loads))} to ${significant(Math.max(...loads))}.`,
        '',
        ...[...runs.values()].map(
          ({ command, commit, at }) => `- \`${command}\`, ${at.slice(0, 10)}, commit \`${commit}\``,
        ),
        '',
        '```ini',
        ...settings,
        '```',
        '',
        '</details>',
      ].join('\n');
    })
    .join('\n\n');
}
