import { createHash } from 'node:crypto';

/**
 * SHA-256 over the lines of a change list in their sorted order, fed as they stream by. A line names the table, the
 * kind of change and the key; the values themselves stand in the history tables.
 */
export class ChangeDigest {
  private readonly hash = createHash('sha256');
  private counted = 0;

  /** One changed record. */
  add(table: string, change: 'NEW' | 'CHANGED' | 'GONE', key: string | number): void {
    this.hash.update(`${table} ${change} ${key}\n`);
    this.counted += 1;
  }

  /** Records with consecutive new ids, told as one line: ten million new residents need no ten million lines. */
  addRange(table: string, first: number, count: number): void {
    if (count === 0) return;
    this.hash.update(`${table} NEW ${first}..${first + count - 1}\n`);
    this.counted += count;
  }

  finish(): { count: number; digest: Buffer } {
    return { count: this.counted, digest: this.hash.digest() };
  }
}
