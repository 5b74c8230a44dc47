import { createHash } from 'node:crypto';
import type { RowKind, RowStatus } from '@tepat/shared';

/** One row as it is stored: columns to search by, and the canonical bytes that are all that is hashed. */
export interface StoredRow {
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  /** From 1, within the standing. */
  readonly position: number;
  /** From 1, among those of the same standing and quota; null where one quota holds for all. */
  readonly quotaPosition: number | null;
  readonly recipientRef: string;
  readonly nikId: number | null;
  readonly name: string;
  readonly birthDate: string;
  readonly kelurahanCode: string;
  readonly amount: number;
  readonly kind: RowKind;
  readonly status: RowStatus;
  /** The canonical text; its UTF-8 bytes are what is stored and hashed. */
  readonly content: string;
}

/**
 * SHA-256 over the rows: recipients by position, then the waiting by position; of each the length of its bytes as four
 * bytes big-endian, then the bytes.
 */
export class ListDigest {
  private readonly hash = createHash('sha256');
  /** Rows are gathered first: a call of the hash costs more than the few bytes of one row. */
  private readonly gathered = Buffer.allocUnsafe(GATHERED);
  private length = 0;

  add(content: Buffer | string): void {
    // A character of a string (a UTF-16 unit) is never more than three bytes.
    const most = LENGTH_BYTES + (typeof content === 'string' ? 3 * content.length : content.length);
    if (this.length + most > GATHERED) this.flush();
    if (most > GATHERED) return this.addLong(Buffer.from(content as string));
    const { gathered } = this;
    const from = this.length + LENGTH_BYTES;
    const bytes = typeof content === 'string' ? gathered.write(content, from) : content.copy(gathered, from);
    gathered.writeUInt32BE(bytes, this.length);
    this.length = from + bytes;
  }

  finish(): Buffer {
    this.flush();
    return this.hash.digest();
  }

  private addLong(content: Buffer): void {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(content.length);
    this.hash.update(length).update(content);
  }

  private flush(): void {
    this.hash.update(this.gathered.subarray(0, this.length));
    this.length = 0;
  }
}

const LENGTH_BYTES = 4;
const GATHERED = 1 << 16;
