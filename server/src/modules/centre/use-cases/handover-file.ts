import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { HANDOVER_COLUMNS } from '@tepat/shared';
import { batches } from '../../../platform/database/batches';
import { openPlain, sealing } from '../../../platform/files/sealed-file';
import type { Platform } from '../../../platform/platform';
import { withoutFormula } from '../../intake';
import type { HandoverRecord } from '../storage/handover-store';
import { handoverRows } from './handover-rows';

const TOGETHER = 200;

export interface WrittenFile {
  readonly rows: number;
  /** Below the data directory. */
  readonly path: string;
  /** Of the plain bytes. */
  readonly sha256: Buffer;
  readonly bytes: number;
}

/**
 * Writes the file of a hand-over: a row for each fact of each correction, oldest correction first, with who proposed, verified and
 * decided it, when, and on what it rests. It holds full numbers, so it rests sealed under a generated name. No cell is taken for
 * a formula by a spreadsheet.
 */
export async function writeHandoverFile(
  platform: Platform,
  file: HandoverRecord,
  correctionIds: readonly number[],
): Promise<WrittenFile> {
  const name = path.join('handovers', randomBytes(16).toString('hex'));
  const target = pathOf(platform, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const digest = createHash('sha256');
  let [rows, bytes] = [0, 0];
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield HANDOVER_COLUMNS;
    for (const ids of batches(correctionIds, TOGETHER)) {
      for (const row of await handoverRows(platform, file.number, ids)) {
        rows += 1;
        yield HANDOVER_COLUMNS.map((column) => withoutFormula(row[column] ?? ''));
      }
    }
  }
  const plain = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const out = createWriteStream(target, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(lines, stringify(), plain, sealing(platform.fileKey), out);
  return { rows, path: name, sha256: digest.digest(), bytes };
}

/** The plain bytes of a file that stands. */
export function openHandoverFile(platform: Platform, storedPath: string): Promise<Readable> {
  return openPlain(pathOf(platform, storedPath), platform.fileKey);
}

export async function forgetHandoverFile(platform: Platform, storedPath: string): Promise<void> {
  await rm(pathOf(platform, storedPath), { force: true });
}

const pathOf = ({ dataDirectory }: Platform, stored: string): string => path.resolve(dataDirectory, stored);
