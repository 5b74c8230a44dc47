import type { CellProblem, CheckOptions, Columns } from '@tepat/shared';
import { checkHeader, compileRowValidator, verdictOf } from '@tepat/shared';
import { carriesErrorColumns, ERROR_COLUMNS, fromErrorFile } from '../domain/error-columns';
import { IssueTally, type Issue, type IssueCount } from '../domain/issues';
import { openCsv, SourceFault } from '../storage/source-file';

/** A row of a small file: its cells by the name of their columns. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row with all that is wrong with it; without an error it is accepted. */
export interface JudgedRow extends SheetRow {
  readonly problems: readonly CellProblem[];
  readonly accepted: boolean;
}

export interface JudgedSheet {
  readonly rows: readonly JudgedRow[];
  readonly accepted: number;
  readonly rejected: number;
  /** The first thousand findings, in the order of lines. */
  readonly issues: readonly Issue[];
  readonly counts: readonly IssueCount[];
}

interface JudgeOptions extends CheckOptions {
  /** Opens the file where it is one that rests sealed. */
  readonly key: Buffer;
  /** More rows than these are none of a small file: then no row is judged. */
  readonly mostRows: number;
  /** What is wrong with rows that are right by themselves, by line: keys that repeat, what the registry says. */
  readonly beyond: (rows: readonly SheetRow[]) => Promise<ReadonlyMap<number, readonly CellProblem[]>>;
}

/**
 * Judges a small file that people send (answers, proposals): its header, each cell, and what the caller knows besides. Every row
 * gets exactly one verdict. An error file of ours that comes back corrected is read without its error columns.
 */
export async function judgeSheet(file: string, template: Columns, options: JudgeOptions): Promise<JudgedSheet> {
  const tally = new IssueTally(template.columns);
  const whole = (problem: CellProblem, line = 1): JudgedSheet => {
    tally.add(line, problem);
    return { rows: [], accepted: 0, rejected: 0, issues: tally.issues(), counts: tally.totals() };
  };
  try {
    const open = await openCsv(file, options.key);
    if (open === null) return whole(ofFile('EMPTY_FILE'));
    const corrects = carriesErrorColumns(open.header);
    const header = corrects ? open.header.slice(0, -ERROR_COLUMNS.length) : open.header;
    const faults = checkHeader(template, header);
    if (faults.length > 0) {
      await open.close();
      for (const fault of faults) tally.add(1, fault);
      return { rows: [], accepted: 0, rejected: 0, issues: tally.issues(), counts: tally.totals() };
    }
    const validator = compileRowValidator(template, header, options);
    const found: { row: SheetRow; problems: readonly CellProblem[] }[] = [];
    for await (const batch of open.rows) {
      for (const { line, cells } of batch) {
        const own = corrects ? cells.slice(0, -ERROR_COLUMNS.length).map(fromErrorFile) : cells;
        const named = Object.fromEntries(header.map((name, at) => [name, own[at] ?? '']));
        found.push({ row: { line, cells: named }, problems: validator(own) });
      }
      if (found.length > options.mostRows) {
        await open.close();
        return whole(ofFile('TOO_MANY_ROWS'));
      }
    }
    if (found.length === 0) return whole(ofFile('EMPTY_FILE'));
    const sound = found.filter(({ problems }) => verdictOf(problems) !== 'REJECTED').map(({ row }) => row);
    const more = await options.beyond(sound);
    const rows = found.map(({ row, problems }): JudgedRow => {
      const all = [...problems, ...(more.get(row.line) ?? [])];
      for (const problem of all) tally.add(row.line, problem);
      return { ...row, problems: all, accepted: verdictOf(all) !== 'REJECTED' };
    });
    const accepted = rows.filter((row) => row.accepted).length;
    return { rows, accepted, rejected: rows.length - accepted, issues: tally.issues(), counts: tally.totals() };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return whole(ofFile(error.code), Math.max(1, error.line));
  }
}

const ofFile = (code: CellProblem['code']): CellProblem => ({ column: '', value: '', code, severity: 'ERROR' });
