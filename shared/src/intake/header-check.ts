import { type Columns } from './column';
import { type CellProblem } from './problem';

const BYTE_ORDER_MARK = '\uFEFF';

/** Column names as they stand in a file: without the byte order mark that spreadsheet programs put before the first. */
export function headerNames(cells: readonly string[]): string[] {
  return cells.map((cell, i) => (i === 0 && cell.startsWith(BYTE_ORDER_MARK) ? cell.slice(1) : cell));
}

/**
 * Compares a file's header with its template: every column must be there exactly once and nothing else, in any order.
 * Nothing is skipped or guessed, because a column that silently goes missing takes people off lists.
 */
export function checkHeader(template: Columns, header: readonly string[]): CellProblem[] {
  const problem = (code: CellProblem['code'], name: string): CellProblem => ({
    column: name,
    value: name,
    code,
    severity: 'ERROR',
  });
  const known = new Set(template.columns.map(({ name }) => name));
  const present = new Set(header);
  const repeated = new Set(header.filter((name, i) => header.indexOf(name) !== i));
  return [
    ...template.columns.filter(({ name }) => !present.has(name)).map(({ name }) => problem('COLUMN_MISSING', name)),
    ...[...present].filter((name) => !known.has(name)).map((name) => problem('COLUMN_UNKNOWN', name)),
    ...[...repeated].map((name) => problem('COLUMN_DUPLICATE', name)),
  ];
}
