import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { openPlain } from '../../../platform/files/sealed-file';
import type { IntakeProblemCode } from '@tepat/shared';
import { headerNames } from '@tepat/shared';
import type { SourceRow } from './csv-records';
import { BrokenRecord, CsvRecords } from './csv-records';

export type { SourceRow };

/** Rows come in batches: waiting for each of ten million would take longer than reading it. */
export type RowBatches = AsyncIterable<readonly SourceRow[]>;

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

/** Larger pieces are slower: their rows live long enough to be moved by the garbage collector. */
const CHUNK = 1 << 16;
const GZIP_MAGIC = [0x1f, 0x8b];

async function isGzip(path: string, key: Buffer): Promise<boolean> {
  for await (const chunk of await openPlain(path, key, GZIP_MAGIC.length)) {
    const bytes = chunk as Buffer;
    return GZIP_MAGIC.every((byte, at) => bytes[at] === byte);
  }
  return false;
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
 * @param key opens the file when it is one that we keep sealed
 * @param seen takes the plain bytes of the file, to check that the file is still the one that was uploaded
 * @throws SourceFault for a damaged file
 */
export async function* readCsv(
  path: string,
  key: Buffer,
  seen?: { update(bytes: Buffer): unknown },
): AsyncGenerator<readonly SourceRow[]> {
  const packed = await isGzip(path, key);
  const file = await openPlain(path, key, CHUNK);
  // From here to the last pipe nothing may wait: bytes would flow by.
  if (seen) file.on('data', (bytes) => void seen.update(bytes as Buffer));
  const stages: Transform[] = [];
  if (packed) stages.push(createGunzip({ chunkSize: CHUNK }));
  stages.push(utf8Only());
  let stream: Readable = file;
  for (const stage of stages) {
    const target = stage;
    stream.on('error', (error) => target.destroy(error));
    stream = stream.pipe(target);
  }
  const records = new CsvRecords();
  try {
    for await (const bytes of stream) {
      const rows = records.take((bytes as Buffer).toString('utf8'));
      if (rows.length > 0) yield rows;
    }
    const rows = records.end();
    if (rows.length > 0) yield rows;
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    const { code = '', message } = error as { code?: string; message: string };
    if (error instanceof BrokenRecord || code.startsWith('Z_')) {
      throw new SourceFault('BROKEN_FILE', records.lastLine + 1, code);
    }
    throw new Error(`reading an import failed after line ${records.lastLine}: ${message}`, { cause: error });
  } finally {
    file.destroy();
    for (const stage of stages) stage.destroy();
  }
}

/** A digest that `readCsv` can feed. */
export function sha256(): { update(bytes: Buffer): unknown; digest(): Buffer } {
  return createHash('sha256');
}

export interface OpenCsv {
  header: string[];
  rows: RowBatches;
  /** For a reader that stops before the end, or never begins. */
  close(): Promise<void>;
}

/** Opens a file and separates its header from its rows; null when it is empty. */
export async function openCsv(
  path: string,
  key: Buffer,
  seen?: { update(bytes: Buffer): unknown },
): Promise<OpenCsv | null> {
  const batches = readCsv(path, key, seen);
  const first = await batches.next();
  const [head, ...others] = first.done ? [] : first.value;
  if (!head) return null;
  async function* rows(): AsyncGenerator<readonly SourceRow[]> {
    if (others.length > 0) yield others;
    yield* batches;
  }
  return {
    header: headerNames(head.cells),
    rows: rows(),
    close: async () => void (await batches.return(undefined)),
  };
}
