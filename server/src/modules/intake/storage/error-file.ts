import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { INTAKE_PROBLEMS, INTAKE_TEMPLATES, limitOf, verdictOf } from '@tepat/shared';
import type { CellProblem, IntakeKind, RowValidator } from '@tepat/shared';
import { sealing } from '../../../platform/files/sealed-file';
import { ERROR_COLUMNS, withoutFormula } from '../domain/error-columns';
import type { RowBatches } from './source-file';

/**
 * Writes every bad row in full, as delivered, with the file it belongs to, its line and what is wrong with it: a file
 * that can be put right and sent again. It holds real numbers, so its owner alone may read it.
 *
 * @param mark tells which file is corrected by it
 * @param faults findings about keys, in the order of lines
 */
export async function writeErrorFile(
  target: string,
  key: Buffer,
  kind: IntakeKind,
  mark: string,
  header: readonly string[],
  rows: RowBatches,
  validator: RowValidator,
  faults: AsyncIterable<{ line: number; problem: CellProblem }>,
): Promise<void> {
  const say = sentences(kind);
  async function* lines(): AsyncGenerator<string[]> {
    yield [...header, ...ERROR_COLUMNS];
    const pending = faults[Symbol.asyncIterator]();
    let fault = await pending.next();
    for await (const batch of rows) {
      for (const { line, cells } of batch) {
        const problems = [...validator(cells)];
        while (!fault.done && fault.value.line === line) {
          problems.push(fault.value.problem);
          fault = await pending.next();
        }
        if (verdictOf(problems) !== 'REJECTED') continue;
        // A row of the wrong length is brought to that of the header, so that the columns stay where they are.
        const same = header.map((_, i) => withoutFormula(cells[i] ?? ''));
        yield [...same, mark, String(line), problems.map(say).join('; ')];
      }
    }
  }
  await pipeline(lines, stringify(), sealing(key), createWriteStream(target, { mode: 0o600 }));
}

function sentences(kind: IntakeKind): (problem: CellProblem) => string {
  const columns = new Map(INTAKE_TEMPLATES[kind].columns.map((column) => [column.name, column]));
  return ({ code, column, severity }) => {
    const sentence = INTAKE_PROBLEMS[code].id
      .replace('{column}', column)
      .replace('{limit}', limitOf(columns.get(column)))
      .replace('{value}', '');
    return severity === 'ERROR' ? sentence : `(${sentence})`;
  };
}
