import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cost } from './measure/cost';

/** D: DuckDB scores and ranks the same rows in memory. S: the server scans the table of scores. */
export type AnchorName = 'D' | 'S';

/** One figure of one run, with all that is needed to repeat it. Times in seconds, percentiles in milliseconds. */
export interface Measure extends Partial<Cost> {
  rows?: number;
  p50?: number;
  p99?: number;
  statements?: number;
  /** Measured in the same run, beside it. */
  anchor?: { name: AnchorName; seconds: number };
  /** What else the reader should know, e.g. the parts of the whole. */
  detail?: Record<string, string | number | null>;
  at: string;
  commit: string;
  command: string;
  /** Processes that wanted the cores in the minute before: more than there are cores, and the times are too long. */
  load: number;
}

/** Which run a measure comes from. */
export type Origin = Pick<Measure, 'commit' | 'command' | 'load'>;

export interface Subject {
  engine: 'mysql' | 'mariadb';
  version: string;
  families: number;
  residents: number;
  seed: number;
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; system: string };
  /** The server's settings, as `services.describe()` prints them. */
  settings: string[];
}

export interface ResultFile extends Subject {
  measures: Record<string, Measure>;
}

export const RESULTS_FOLDER = path.join(__dirname, 'results');

const MEASURED = /^(mysql|mariadb)-\d+\.json$/;

/** Every result file of a folder, the smallest province first. Load tables stand beside them under names of their own. */
export function readResults(folder: string): ResultFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => MEASURED.test(name))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ResultFile)
    .sort((a, b) => a.families - b.families || a.engine.localeCompare(b.engine));
}

/** The results of one engine at one size. Each measure is written as soon as it is known: a long run may be continued. */
export class Results {
  private constructor(
    private readonly file: string,
    private readonly content: ResultFile,
    readonly origin: Origin,
  ) {}

  static open(folder: string, subject: Omit<Subject, 'residents'>, origin: Origin): Results {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${subject.engine}-${subject.families}.json`);
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ResultFile) : null;
    const { residents, measures } = before ?? { residents: 0, measures: {} };
    return new Results(file, { ...subject, residents, measures }, origin);
  }

  get subject(): Subject {
    const { measures: _measures, ...subject } = this.content;
    return subject;
  }

  get(key: string): Measure | undefined {
    return this.content.measures[key];
  }

  setResidents(residents: number): void {
    this.content.residents = residents;
    this.write();
  }

  keep(key: string, measure: Omit<Measure, 'at' | keyof Origin>): void {
    this.content.measures[key] = { ...rounded(measure), at: new Date().toISOString(), ...this.origin };
    this.write();
  }

  private write(): void {
    writeFileSync(this.file, `${JSON.stringify(this.content, null, 2)}\n`);
  }
}

/** Six significant digits are more than any clock here can tell. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(6)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner as unknown)])) as T;
}
