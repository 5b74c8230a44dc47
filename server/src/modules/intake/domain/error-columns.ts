/** What an error file has beside the columns of its template, always as its last columns, in this order. */
export const ERROR_COLUMNS = ['_import', '_line', '_errors'] as const;

/** Stands in every row of an error file: which file it corrects, down to its bytes. Text that no spreadsheet rewrites. */
export function correctionMark(rejected: { readonly id: number; readonly sha256: Buffer }): string {
  return `import-${rejected.id}-${rejected.sha256.toString('hex').slice(0, 16)}`;
}

export function carriesErrorColumns(header: readonly string[]): boolean {
  const last = header.slice(-ERROR_COLUMNS.length);
  return last.length === ERROR_COLUMNS.length && ERROR_COLUMNS.every((name, i) => last[i] === name);
}

const RISKY = /^'*[=+\-@\t\r]/;

/** A spreadsheet takes a cell that begins with = + - @ for a formula: an apostrophe before it prevents that. */
export function withoutFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** The cell that `withoutFormula` was given: exactly its inverse, so that a corrected error file says what was meant. */
export function fromErrorFile(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
