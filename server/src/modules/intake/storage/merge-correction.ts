import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Platform } from '../../../platform/platform';
import type { ImportFile } from './import-file.entity';
import { openCsv } from './source-file';
import type { RowBatches } from './source-file';
import { withoutErrorColumns } from './stage-rows';

/**
 * Writes the file that a corrected error file stands for: the rows of the rejected file that were good, then the
 * corrected rows. Which rows were bad is told by the error file that we kept; both are in the order of lines, so one
 * pass over each is enough.
 */
export async function mergeCorrection(
  platform: Platform,
  rejected: ImportFile,
  correctionPath: string,
  target: string,
): Promise<void> {
  const original = await openCsv(path.join(platform.dataDirectory, rejected.storedPath));
  const errors = await openCsv(path.join(platform.dataDirectory, rejected.errorPath ?? ''));
  const correction = await openCsv(correctionPath);
  if (!original || !errors || !correction) throw new Error(`the files of import ${rejected.id} are incomplete`);
  const corrected = withoutErrorColumns(correction.header, correction.rows);
  const kept = withoutErrorColumns(original.header, original.rows);
  const { header: errorHeader, rows: errorRows } = errors;

  async function* merged(): AsyncGenerator<string[]> {
    yield corrected.header;
    const bad = badLines(errorHeader, errorRows);
    let nextBad = (await bad.next()).value;
    const order = corrected.header.map((name) => kept.header.indexOf(name));
    for await (const batch of kept.rows) {
      for (const { line, cells } of batch) {
        if (nextBad === line) nextBad = (await bad.next()).value;
        else yield order.map((at) => cells[at] ?? '');
      }
    }
    for await (const batch of corrected.rows) for (const { cells } of batch) yield cells;
  }
  await pipeline(merged, stringify(), createWriteStream(target, { mode: 0o600, flags: 'wx' }));
}

async function* badLines(header: readonly string[], rows: RowBatches): AsyncGenerator<number, undefined> {
  const at = header.length - 2;
  for await (const batch of rows) for (const { cells } of batch) yield Number(cells[at]);
  return undefined;
}
