import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { LoadResult } from '../load/load';
import { loadTable } from '../load/table';
import { readResults, type ResultFile } from '../results';
import { readLoads } from './loads';
import { largestOfEach, pageTable, provenance, rivalTable, targetTable, timesTable } from './markdown';
import { withSection } from './marked-section';
import { drawSvg, MEMORY, plotSpec, TIME } from './plot';
import { pointsOf } from './plot-data';
import { readSurvival, survivalTable, type SurvivalResult } from './survival';

const REPOSITORY = path.resolve(__dirname, '../../..');
const PLOTS = 'server/bench/plots';

/** Draws the tables and plots of README anew from the results that are kept; the files that were written, below `into`. */
export async function renderReport(folder: string, into = REPOSITORY): Promise<string[]> {
  const results = readResults(folder);
  if (results.length === 0) throw new Error(`${folder} holds no results: run "npm run bench" first`);
  const written: string[] = [];
  await mkdir(path.join(into, PLOTS), { recursive: true });
  for (const [name, plot, what] of [
    ['time', TIME, 'TIME'],
    ['memory', MEMORY, 'MEMORY'],
  ] as const) {
    const file = path.join(PLOTS, `${name}.svg`);
    writeFileSync(path.join(into, file), `${await drawSvg(plotSpec(plot, pointsOf(results, what)))}\n`);
    written.push(file);
  }
  const readme = path.join(into, 'README.md');
  const section = performanceSection(results, readLoads(folder));
  const performance = withSection(readFileSync(readme, 'utf8'), 'performance', section);
  const document = withSection(performance, 'survival', survivalSection(readSurvival(folder)));
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(readme, await format(document, { ...(await resolveConfig(readme)), parser: 'markdown' }));
  return [...written, 'README.md'];
}

/** What README says of speed, all of it from the results. */
export function performanceSection(results: readonly ResultFile[], loads: readonly LoadResult[]): string {
  const largest = largestOfEach(results);
  const rivals = rivalTable(results);
  return [
    targetTable(largest),
    'D = DuckDB scores and ranks the same rows in memory; S = the server scans its table of scores once. Both are measured in the same run, so the ratios hold on a slower or busier machine too. Figures are judged at the size of the province only: below it they are met too easily, and what a step costs at any size outweighs its anchor.',
    `![Time against the size of the province](${PLOTS}/time.svg)`,
    `![Memory against the size of the province](${PLOTS}/memory.svg)`,
    'Wall time; CPU of our programs + of the database server; peak memory of our program:',
    timesTable(largest),
    'Every kind of page, by one reader through HTTP; a kind without a figure was not there to be measured in that run:',
    pageTable(largest),
    ...(rivals
      ? [
          'What a team would otherwise write, on the same families. A column of desil that is overwritten cuts through families with equal scores, ranks families whose facts are missing, and counts families where the ranking counts persons:',
          rivals,
        ]
      : []),
    ...(loads.length > 0
      ? [
          'What officers ask all day, by one reader, by more and more, in a spike, and during a night:',
          ...loads.map(loadTable),
        ]
      : []),
    provenance(largest),
  ].join('\n\n');
}

/** What README says of survival: nothing where no run was kept. */
export function survivalSection(results: readonly SurvivalResult[]): string {
  return results.length === 0 ? 'No run was kept.' : survivalTable(results);
}
