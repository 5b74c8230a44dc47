import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SurvivalResult } from '../../../bench/report/survival';
import { FAULTS, KILLS, type Plan } from './plan';
import type { Told } from './story';

/** Printed again when all tests are done (docker/native/test.mjs). */
const REPORT = path.resolve(__dirname, '../../../../.data/survival-report.txt');
/** The same for programs; the launcher keeps it beside the results of the bench. */
const RESULT = path.resolve(__dirname, '../../../../.data/survival-report.json');

type Struck = Pick<Told, 'struck' | 'where' | 'unreached' | 'startedAgain' | 'modelChanges' | 'revived'>;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a run of many stories came to. */
export class Tally {
  readonly seeds: number[] = [];
  readonly faults: Record<string, number> = Object.fromEntries(
    [...FAULTS, 'IMPORT_KILL', 'CORRECTION_KILL'].map((kind) => [kind, 0]),
  );
  readonly violations: { seed: number; what: readonly string[] }[] = [];
  private unreached = 0;
  private startedAgain = 0;
  private revived = 0;
  private readonly modelChanges: Record<string, number> = {};
  /** How often workers were struck at what. */
  readonly where: Record<string, number> = {};
  private readonly starts: Record<string, number> = {};
  private readonly clocks: string[] = [];
  private readonly began = Date.now();
  private last = Date.now();
  private seconds = 0;
  private readonly planted: { name: string; found: boolean }[] = [];

  /** @param database what the stories ran on */
  constructor(private readonly database: Pick<SurvivalResult, 'engine' | 'version'>) {}

  get kills(): number {
    const killsOf = KILLS as Readonly<Record<string, number | undefined>>;
    return Object.entries(this.faults).reduce((sum, [kind, n]) => sum + n * (killsOf[kind] ?? 0), 0);
  }

  add(plan: Plan, story: Struck, what: readonly string[]): void {
    const { seed } = plan;
    this.seeds.push(seed);
    for (const kind of story.struck) count(this.faults, kind);
    for (const place of story.where) count(this.where, place);
    this.unreached += story.unreached;
    this.revived += story.revived;
    this.startedAgain += story.startedAgain;
    for (const outcome of story.modelChanges) count(this.modelChanges, outcome);
    for (const { start } of plan.nights) count(this.starts, start);
    if (plan.clock) this.clocks.push(`${plan.clock.at} ${plan.clock.timeZone}`);
    const seconds = Math.round((Date.now() - this.last) / 1000);
    this.last = Date.now();
    say(`seed ${seed} (${seconds} s): ${story.struck.join(' ')} | ${story.where.join('; ')}`);
    if (what.length > 0) this.violations.push({ seed, what });
    // A run that is cut short leaves what it came to until then.
    this.keep();
    if (what.length === 0) return;
    say(`${what.join('\n  ')}\n  ${JSON.stringify(plan)}\n  again: npm run test:long -- --seed ${seed}`);
  }

  /** Says what it came to, and keeps it in a file. */
  print(): void {
    const { seeds, faults, kills, violations } = this;
    this.seconds = Math.round((Date.now() - this.began) / 1000);
    const width = Math.max(...Object.keys(faults).map(({ length }) => length));
    const report = [
      `Survival on ${this.database.engine} ${this.database.version}: ${seeds.length} stories, seeds ${seeds.join(' ')}`,
      ...Object.entries(faults).map(([kind, n]) => `  ${kind.padEnd(width)} ${String(n).padStart(4)}`),
      `  ${kills} processes killed (and those that corrected), ${violations.length} violations, ${this.seconds} s`,
      `  moments that never came: ${this.unreached}; nights that gave up and were started again: ${this.startedAgain}`,
      `  processes that ended because the database was away, and were started again: ${this.revived}`,
      `  struck at: ${told(this.where)}`,
      `  nights begun: ${told(this.starts)}; other welfare models in their middle: ${told(this.modelChanges)}`,
      `  workers elsewhere in time: ${this.clocks.join(', ') || 'none'}`,
      ...violations.flatMap(({ seed, what }) => what.map((line) => `  VIOLATION seed ${seed}: ${line}`)),
    ].join('\n');
    mkdirSync(path.dirname(REPORT), { recursive: true });
    writeFileSync(REPORT, `${report}\n`);
    this.keep();
    say(report);
  }

  /** Whether a defect that was put in was noticed: told after the stories. */
  tellPlanted(name: string, found: boolean): void {
    this.planted.push({ name, found });
    this.keep();
  }

  private keep(): void {
    mkdirSync(path.dirname(RESULT), { recursive: true });
    const { seeds, faults, kills, violations, unreached, startedAgain, revived, planted } = this;
    const seconds = this.seconds || Math.round((Date.now() - this.began) / 1000);
    const result: SurvivalResult = {
      ...this.database,
      ...{ at: new Date().toISOString(), commit: commit(), command: process.env['TEPAT_TEST_COMMAND'] ?? 'npm test' },
      ...{ seconds, seeds, faults, kills, violations, unreached, startedAgain, revived, planted },
    };
    writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  }
}

function count(what: Record<string, number>, key: string): void {
  what[key] = (what[key] ?? 0) + 1;
}

const told = (what: Readonly<Record<string, number>>): string =>
  Object.entries(what)
    .map(([key, n]) => `${n} ${key}`)
    .join(', ') || 'none';

/** The commit that ran, with a plus where something else than kept figures differs from it. */
function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git(
      'status',
      '--porcelain',
      '--untracked-files=no',
      '--',
      ':/',
      ':(top,exclude)server/bench/results',
    );
    return `${git('describe', '--always')}${changed === '' ? '' : '+'}`;
  } catch {
    return 'unknown';
  }
}
