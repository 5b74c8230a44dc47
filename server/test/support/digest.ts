import { createHash } from 'node:crypto';

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Of a set of rows: their order says nothing. */
export function digestOf(rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(Object.values(row))).sort();
  return sha256(Buffer.from(lines.join('\n'))).toString('hex');
}
