import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { IntakeProblemCode } from '@tepat/shared';
import { headerNames } from '@tepat/shared';

/** One record; `line` is the line of the (unpacked) file on which it ends. */
export interface SourceRow {
  line: number;
  cells: string[];
}

/** The file itself cannot be read to its end. */
export class SourceFault extends Error {
  constructor(
    readonly code: IntakeProblemCode,
    readonly line: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** A record longer than this is a quote that was never closed, not a row. */
const LONGEST_RECORD = 64 * 1024;
const CHUNK = 1 << 20;
const GZIP_MAGIC = [0x1f, 0x8b];

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === GZIP_MAGIC[0] && buffer[1] === GZIP_MAGIC[1];
  } finally {
    await file.close();
  }
}

/** Lets UTF-8 through and stops at anything else; a character cut by a chunk's end waits for its rest. */
function utf8Only(): Transform {
  let rest: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let end = data.length;
      // The last character may be incomplete: step back to its first byte (at most three continuation bytes).
      for (let back = 1; back <= Math.min(4, data.length); back++) {
        const byte = data[data.length - back] ?? 0;
        if ((byte & 0xc0) === 0x80) continue;
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        if (length > back) end = data.length - back;
        break;
      }
      rest = data.subarray(end);
      const whole = data.subarray(0, end);
      if (isUtf8(whole)) done(null, whole);
      else done(new SourceFault('NOT_UTF8', 0, 'not UTF-8'));
    },
    flush(done) {
      done(rest.length > 0 ? new SourceFault('NOT_UTF8', 0, 'not UTF-8') : null);
    },
  });
}

/**
 * Streams the records of a CSV file (plain or gzip, told by its first bytes) with the header as the first of them.
 * Blank lines are passed over. Memory does not grow with the file.
 *
 * @param seen takes the bytes as they lie on disk, to check that the file is still the one that was uploaded
 * @throws SourceFault for a damaged file
 */
export async function* readCsv(path: string, seen?: { update(bytes: Buffer): unknown }): AsyncGenerator<SourceRow> {
  const packed = await isGzip(path);
  // From here to the last pipe nothing may wait: bytes would flow by.
  const file = createReadStream(path, { highWaterMark: CHUNK });
  if (seen) file.on('data', (bytes) => void seen.update(bytes as Buffer));
  const stages: Transform[] = [];
  if (packed) stages.push(createGunzip({ chunkSize: CHUNK }));
  stages.push(utf8Only());
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
  stages.push(parser);
  let stream: Readable = file;
  for (const stage of stages) {
    const target = stage;
    stream.on('error', (error) => target.destroy(error));
    stream = stream.pipe(target);
  }
  let line = 0;
  try {
    for await (const record of parser) {
      const cells = record as string[];
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
      if (cells.length === 1 && cells[0] === '') continue;
      yield { line, cells };
    }
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    const { code, message } = error as { code?: string; message: string };
    if (code?.startsWith('CSV_') || code?.startsWith('Z_')) throw new SourceFault('BROKEN_FILE', line + 1, code);
    throw new Error(`reading an import failed after line ${line}: ${message}`, { cause: error });
  } finally {
    file.destroy();
    parser.destroy();
  }
}

/** A digest that `readCsv` can feed. */
export function sha256(): { update(bytes: Buffer): unknown; digest(): Buffer } {
  return createHash('sha256');
}

/** Opens a file and separates its header from its rows; null when it is empty. */
export async function openCsv(
  path: string,
  seen?: { update(bytes: Buffer): unknown },
): Promise<{ header: string[]; rows: AsyncGenerator<SourceRow> } | null> {
  const rows = readCsv(path, seen);
  const first = await rows.next();
  if (first.done) return null;
  return { header: headerNames(first.value.cells), rows };
}
