import { createHash } from 'node:crypto';
import type { RowKind, RowStatus } from '@tepat/shared';

/** One row as it is stored: columns to search by, and the canonical bytes that are all that is hashed. */
export interface StoredRow {
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  /** From 1, within the standing. */
  readonly position: number;
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
  private readonly length = Buffer.alloc(4);

  add(content: Buffer | string): void {
    this.length.writeUInt32BE(Buffer.byteLength(content));
    this.hash.update(this.length).update(content);
  }

  finish(): Buffer {
    return this.hash.digest();
  }
}
