import { checkOf, type CheckOptions } from './cell-check';
import { type Columns, type IntakeColumn } from './column';
import { checkHeader } from './header-check';
import { type CellProblem, type IntakeProblemCode, type IntakeSeverity } from './problem';

/** Everything wrong with a row, in the order of the file's columns; the same empty array for every good row. */
export type RowValidator = (cells: readonly string[]) => readonly CellProblem[];

const NOTHING: readonly CellProblem[] = Object.freeze([]);

function severityOf(column: IntakeColumn, code: IntakeProblemCode): IntakeSeverity {
  const tolerated = code === 'BAD_NIK' || code === 'BAD_FAMILY_CARD';
  return tolerated && 'malformed' in column && column.malformed === 'WARNING' ? 'WARNING' : 'ERROR';
}

/**
 * Compiles a template for the column order of one file into a row check that allocates nothing for good rows.
 * The header must have passed `checkHeader`; otherwise this throws, because rows would be judged by wrong columns.
 */
export function compileRowValidator(
  template: Columns,
  header: readonly string[],
  options: CheckOptions = {},
): RowValidator {
  if (checkHeader(template, header).length > 0) throw new RangeError('The header does not fit the template');
  const columns = header.map((name) => {
    const column = template.columns.find((candidate) => candidate.name === name);
    if (!column) throw new RangeError(`No column ${name}`);
    return { column, required: column.required, check: checkOf(column, options) };
  });
  const width = columns.length;

  return (cells) => {
    if (cells.length !== width) {
      return [{ column: '', value: String(cells.length), code: 'ROW_LENGTH', severity: 'ERROR' }];
    }
    let problems: CellProblem[] | null = null;
    let i = 0;
    for (const entry of columns) {
      const cell = cells[i++] ?? '';
      let code: IntakeProblemCode | null;
      if (cell === '') code = entry.required ? 'VALUE_REQUIRED' : null;
      else code = entry.check(cell);
      if (code === null) continue;
      problems ??= [];
      problems.push({ column: entry.column.name, value: cell, code, severity: severityOf(entry.column, code) });
    }
    return problems ?? NOTHING;
  };
}
