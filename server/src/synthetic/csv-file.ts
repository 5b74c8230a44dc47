import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Text is handed to the stream in pieces of at least this size … */
const PIECE = 1 << 17;
/** … and collected in buffers of this one, so that lines between two flushes fit. */
const ROOM = PIECE * 4;
/** No line is longer. */
const LONGEST_LINE = 1 << 12;
const FASTEST = 1;

export interface WrittenFile {
  readonly file: string;
  /** Data rows, without the header. */
  readonly rows: number;
  /** SHA-256 of the file as it lies on disk. */
  readonly sha256: string;
}

/**
 * One file of the delivery, written as it grows. Rows come as finished lines: the generator makes every cell itself,
 * from words without comma, quote or line break and from numbers, so there is nothing to escape, and joining by hand is
 * more than twice as fast as a CSV library. All text is ASCII.
 */
export class CsvFile {
  /** Lines are copied at once: kept as text, a quarter of a megabyte of them would outlive the young generation. */
  private room = Buffer.allocUnsafe(ROOM);
  private filled = 0;
  private rows = 0;
  private readonly file: string;
  private readonly hash: Hash = createHash('sha256');
  private readonly entrance: Writable;
  private readonly written: Promise<void>;
  private failure: unknown = null;

  constructor(folder: string, name: string, header: readonly string[], gzip: boolean) {
    this.file = gzip ? `${name}.csv.gz` : `${name}.csv`;
    const { hash } = this;
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const disk = createWriteStream(join(folder, this.file));
    if (gzip) {
      const zip = createGzip({ level: FASTEST });
      this.entrance = zip;
      this.written = pipeline(zip, hashing, disk);
    } else {
      this.entrance = hashing;
      this.written = pipeline(hashing, disk);
    }
    // Kept for `flush` and `close`, which throw it: a full disk must not end in an unhandled rejection.
    this.written.catch((error: unknown) => (this.failure = error));
    this.copy(`${header.join(',')}\n`);
  }

  /** Adds a line; it ends with a line break. */
  add(line: string): void {
    this.copy(line);
    this.rows++;
  }

  private copy(line: string): void {
    if (this.room.length - this.filled < LONGEST_LINE)
      throw new RangeError(`${this.file}: flush was not called in time`);
    this.filled += this.room.write(line, this.filled, 'latin1');
  }

  /** Hands collected text to the stream and waits while the disk is behind; call it often, between families. */
  async flush(force = false): Promise<void> {
    if (!force && this.filled < PIECE) return;
    if (this.failure) throw this.failure;
    const piece = this.room.subarray(0, this.filled);
    this.room = Buffer.allocUnsafe(ROOM);
    this.filled = 0;
    if (this.entrance.write(piece)) return;
    await new Promise<void>((resolve, reject) => {
      this.entrance.once('drain', resolve);
      this.written.catch(reject);
    });
  }

  async close(): Promise<WrittenFile> {
    await this.flush(true);
    this.entrance.end();
    await this.written;
    return { file: this.file, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
