import type { CellProblem, IntakeColumn, IntakeProblemCode, IntakeSeverity } from '@tepat/shared';
import { limitOf, maskNik } from '@tepat/shared';

/** Rows of the report that are kept; all of them are counted, and the error file has every bad row. */
export const ISSUES_KEPT = 1000;
const SHOWN_CHARACTERS = 60;

export interface Issue {
  line: number;
  column: string;
  severity: IntakeSeverity;
  code: IntakeProblemCode;
  /** Never a NIK or No. KK in clear. */
  shown: string;
  /** Fills the placeholders of the code's message. */
  params: Record<string, string>;
}

export interface IssueCount {
  column: string;
  code: IntakeProblemCode;
  severity: IntakeSeverity;
  count: number;
}

/** Collects what is wrong with a file in bounded memory: the first thousand findings whole, all of them counted. */
export class IssueTally {
  private readonly kept: Issue[] = [];
  private readonly counts = new Map<string, IssueCount>();
  private readonly columns: ReadonlyMap<string, IntakeColumn>;

  constructor(columns: readonly IntakeColumn[]) {
    this.columns = new Map(columns.map((column) => [column.name, column]));
  }

  add(line: number, problem: CellProblem): void {
    this.count(problem, 1);
    if (this.kept.length >= ISSUES_KEPT) return;
    const column = this.columns.get(problem.column);
    const shown = shownValue(column, problem.value);
    this.kept.push({
      line,
      column: problem.column,
      severity: problem.severity,
      code: problem.code,
      shown,
      params: { column: problem.column, limit: limitOf(column) },
    });
  }

  /** Counts findings that are not kept one by one. */
  count({ column, code, severity }: Pick<CellProblem, 'column' | 'code' | 'severity'>, more: number): void {
    const key = `${column} ${code}`;
    const entry = this.counts.get(key);
    if (entry) entry.count += more;
    else this.counts.set(key, { column, code, severity, count: more });
  }

  /** In the order of lines, at most a thousand. */
  issues(): Issue[] {
    return [...this.kept].sort((a, b) => a.line - b.line).slice(0, ISSUES_KEPT);
  }

  /** The most frequent first. */
  totals(): IssueCount[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count || (a.column < b.column ? -1 : 1));
  }
}

function shownValue(column: IntakeColumn | undefined, value: string): string {
  if (column?.type === 'NIK' || column?.type === 'FAMILY_CARD') return maskNik(value);
  // A number may also stand in the wrong column.
  const masked = value.replace(/\d{12,}/g, (digits) => maskNik(digits));
  const shown = masked.length > SHOWN_CHARACTERS ? `${masked.slice(0, SHOWN_CHARACTERS)}…` : masked;
  // A copy: a part of a longer text would keep the whole of it in memory.
  return shown.split('').join('');
}
