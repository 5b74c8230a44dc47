import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { sealing } from '../../../platform/files/sealed-file';
import type { Platform } from '../../../platform/platform';
import { correctionMark, ERROR_COLUMNS, fromErrorFile } from '../domain/error-columns';
import type { ImportFile } from './import-file.entity';
import { openCsv } from './source-file';
import type { OpenCsv, SourceRow } from './source-file';
import { withoutErrorColumns } from './stage-rows';

/** The correction does not fit the rejected file: it says another file, or a line that was not rejected. */
export class CorrectionFault extends Error {
  constructor(
    readonly code: 'CORRECTION_OF_OTHER_FILE' | 'CORRECTION_LINE',
    readonly params: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

/**
 * Writes the file that a corrected error file stands for: the rejected file with each corrected row in the place of the
 * bad one that it answers. A bad row without an answer stays as it was delivered, so that it is found again. All three
 * are in the order of lines, so one pass over each is enough.
 *
 * @throws CorrectionFault when a row answers another file, or no rejected line, or one a second time
 */
export async function mergeCorrection(
  platform: Platform,
  rejected: ImportFile,
  correctionPath: string,
  target: string,
): Promise<void> {
  const original = await openCsv(path.join(platform.dataDirectory, rejected.storedPath), platform.fileKey);
  const errors = await openCsv(path.join(platform.dataDirectory, rejected.errorPath ?? ''), platform.fileKey);
  const correction = await openCsv(correctionPath, platform.fileKey);
  if (!original || !errors || !correction) throw new Error(`the files of import ${rejected.id} are incomplete`);
  const header = correction.header.slice(0, -ERROR_COLUMNS.length);
  const { header: delivered, rows } = withoutErrorColumns(original.header, original.rows);

  const bad = linesOf(errors);
  const answers = answersOf(correction, correctionMark(rejected));

  async function* merged(): AsyncGenerator<string[]> {
    yield header;
    let nextBad = (await bad.next()).value;
    let answer = (await answers.next()).value;
    const order = header.map((name) => delivered.indexOf(name));
    for await (const batch of rows) {
      for (const { line, cells } of batch) {
        const isBad = line === nextBad;
        if (isBad) nextBad = (await bad.next()).value;
        if (isBad && answer?.line === line) {
          yield answer.cells;
          answer = (await answers.next()).value;
        } else yield order.map((at) => cells[at] ?? '');
      }
    }
    if (answer) throw new CorrectionFault('CORRECTION_LINE', { line: answer.shown });
  }
  await pipeline(
    merged,
    stringify(),
    sealing(platform.fileKey),
    createWriteStream(target, { mode: 0o600, flags: 'wx' }),
  );
}

/** The rejected lines, as the error file that we kept tells them. */
async function* linesOf({ header, rows }: OpenCsv): AsyncGenerator<number, undefined> {
  const at = header.indexOf('_line');
  for await (const batch of rows) for (const { cells } of batch) yield Number(cells[at]);
  return undefined;
}

interface Answer extends SourceRow {
  /** The line as the correction writes it. */
  shown: string;
}

/** Corrected rows, each with the line of the rejected file that it answers. */
async function* answersOf({ header, rows }: OpenCsv, mark: string): AsyncGenerator<Answer, undefined> {
  const [markAt, lineAt] = [header.indexOf('_import'), header.indexOf('_line')];
  for await (const batch of rows) {
    for (const { cells } of batch) {
      const shown = cells[lineAt] ?? '';
      // In a row of another length no cell is surely in its column.
      if (cells.length !== header.length) throw new CorrectionFault('CORRECTION_LINE', { line: shown });
      if (cells[markAt] !== mark) throw new CorrectionFault('CORRECTION_OF_OTHER_FILE', { expected: mark });
      yield { line: Number(shown), shown, cells: cells.slice(0, -ERROR_COLUMNS.length).map(fromErrorFile) };
    }
  }
  return undefined;
}
