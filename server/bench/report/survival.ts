import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { timeText } from './judge';

/** What a run of the stories of faults came to (server/test/long/survival writes it). */
export interface SurvivalResult {
  readonly engine: 'mysql' | 'mariadb';
  readonly version: string;
  readonly at: string;
  readonly commit: string;
  readonly command: string;
  readonly seconds: number;
  readonly seeds: readonly number[];
  /** How often each kind of fault struck; those that never did are there with 0. */
  readonly faults: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly violations: readonly { readonly seed: number; readonly what: readonly string[] }[];
  /** Moments that were drawn and never came. */
  readonly unreached: number;
  readonly startedAgain: number;
  readonly revived: number;
  /** Defects that were put in, and whether they were noticed. */
  readonly planted: readonly { readonly name: string; readonly found: boolean }[];
}

const KEPT = /^survival-(mysql|mariadb)\.json$/;

export function readSurvival(folder: string): SurvivalResult[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => KEPT.test(name))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SurvivalResult);
}

/** Seeds as people read them: `1–32, 1001`. */
export function seedText(seeds: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const seed of [...seeds].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && seed === run[1] + 1) run[1] = seed;
    else runs.push([seed, seed]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** The stories of faults on each engine, kind by kind. */
export function survivalTable(results: readonly SurvivalResult[]): string {
  const kinds = [...new Set(results.flatMap(({ faults }) => Object.keys(faults)))];
  const row = (name: string, of: (result: SurvivalResult) => string | number): string =>
    `| ${[name, ...results.map(of)].join(' | ')} |`;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return [
    row('stories of faults', ({ engine, version }) => `${engine} ${version.split('-')[0]}`),
    `| ${['', ...results].map(() => '---').join(' | ')} |`,
    row('seeds', ({ seeds }) => seedText(seeds)),
    row('processes killed', ({ kills }) => `**${kills}**`),
    row('faults', ({ faults }) => sum(Object.values(faults))),
    row('violations', ({ violations }) => `**${sum(violations.map(({ what }) => what.length))}**`),
    row('moments that were drawn and never came', ({ unreached }) => unreached),
    row('nights that gave up and were started again', ({ startedAgain }) => startedAgain),
    row('planted bugs that were found', ({ planted }) =>
      planted.length === 0 ? 'not in this run' : `${planted.filter(({ found }) => found).length} of ${planted.length}`,
    ),
    ...kinds.map((kind) => row(`– \`${kind}\``, ({ faults }) => faults[kind] ?? 0)),
    row('run', ({ command, at, commit, seconds }) =>
      [`\`${command}\``, at.slice(0, 10), `commit \`${commit}\``, timeText(seconds)].join(', '),
    ),
  ].join('\n');
}
