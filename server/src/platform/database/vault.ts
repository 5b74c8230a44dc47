import { createCipheriv, createDecipheriv } from 'node:crypto';
import { batches } from './batches';
import type { Sql } from './database';
import { marks } from './pages';

export type NumberKind = 'nik' | 'family_card';

const BLOCK = 16;

/**
 * NIK and No. KK rest only here: one AES-256 block for the sixteen characters, under one key for each kind of number.
 * A single block under a secret key is a permutation of the number space: equal numbers have equal blocks (so they can
 * be found and be unique), and nothing else is told. Shorter, malformed numbers are padded with NUL.
 * Everything outside holds the vault's id.
 */
export class NumberVault {
  constructor(
    private readonly keys: Record<NumberKind, Buffer>,
    readonly keyVersion: number,
  ) {}

  /** Seals numbers in one cipher call; the result is the concatenated 16-byte blocks in the same order. */
  sealAll(kind: NumberKind, numbers: readonly string[]): Buffer {
    const plain = Buffer.alloc(numbers.length * BLOCK);
    numbers.forEach((number, index) => {
      if (Buffer.byteLength(number, 'ascii') > BLOCK) throw new RangeError('a number has at most sixteen characters');
      plain.write(number, index * BLOCK, 'ascii');
    });
    const cipher = createCipheriv('aes-256-ecb', this.keys[kind], null).setAutoPadding(false);
    return Buffer.concat([cipher.update(plain), cipher.final()]);
  }

  seal(kind: NumberKind, number: string): Buffer {
    return this.sealAll(kind, [number]);
  }

  open(kind: NumberKind, block: Buffer): string {
    return this.openAll(kind, [block])[0] ?? '';
  }

  /** Opens blocks in one cipher call, in the same order: the reverse of `sealAll`, for passes over millions. */
  openAll(kind: NumberKind, blocks: readonly Buffer[]): string[] {
    const decipher = createDecipheriv('aes-256-ecb', this.keys[kind], null).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(Buffer.concat(blocks)), decipher.final()]).toString('latin1');
    return blocks.map((_, index) => plain.slice(index * BLOCK, (index + 1) * BLOCK).replace(/\0+$/, ''));
  }

  /** The id of a number that is known, or null. Never creates one. */
  async find(sql: Sql, kind: NumberKind, number: string): Promise<number | null> {
    if (Buffer.byteLength(number, 'ascii') > BLOCK) return null;
    const [row] = await sql.rows<{ id: number }>(`SELECT id FROM ${kind}_vault WHERE block = ?`, [
      this.seal(kind, number),
    ]);
    return row?.id ?? null;
  }

  /** The id of a number, sealed now if it was unknown. */
  async keep(sql: Sql, kind: NumberKind, number: string): Promise<number> {
    await sql.run(`INSERT IGNORE INTO ${kind}_vault (block, key_version) VALUES (?, ?)`, [
      this.seal(kind, number),
      this.keyVersion,
    ]);
    const id = await this.find(sql, kind, number);
    if (id === null) throw new Error('a number that was just sealed cannot be found');
    return id;
  }

  /** Numbers in clear by vault id. The caller masks them, or has checked permission and purpose and audits the reading. */
  async reveal(sql: Sql, kind: NumberKind, ids: readonly number[]): Promise<Map<number, string>> {
    const found = new Map<number, string>();
    for (const part of batches(ids)) {
      const rows = await sql.rows<{ id: number; block: Buffer }>(
        `SELECT id, block FROM ${kind}_vault WHERE id IN (${marks(part)})`,
        part,
      );
      for (const row of rows) found.set(row.id, this.open(kind, row.block));
    }
    return found;
  }
}
