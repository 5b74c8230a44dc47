import type { Sql } from './database';
import type { Statement } from './versioned';

const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;
/** Of bytes, so that the whole value is: numbers and words go into it as they are, without a look at their characters. */
const BLANK = "_binary ' '";
/** Words that a reader remembers: a power of two. */
const REMEMBERED = 1024;

/**
 * An expression that gives an integer or a word without spaces, or one that gives a binary value of a fixed length, or any
 * text (which costs most, and says its length first).
 */
export type PackedColumn = string | { readonly binary: string } | { readonly text: string };

/**
 * What to select so that many rows come as ONE value: their count, and their columns one after the other, each followed
 * by a space. A row of its own costs the server a packet and us an array with its cells; as text in one value
 * it costs neither. For passes over millions, range by range: a value must stay well below `group_concat_max_len`, which
 * every session of ours sets. What can be NULL must say what stands for it (`COALESCE(c, '')`). A row is made by CONCAT: the
 * columns as arguments of GROUP_CONCAT itself cost the server up to half as much again.
 */
export function packedSelect(columns: readonly PackedColumn[]): string {
  const parts = columns.map((column) => {
    if (typeof column === 'string') return `${column}, ${BLANK}`;
    return 'binary' in column ? column.binary : `OCTET_LENGTH(${column.text}), ${BLANK}, ${column.text}`;
  });
  return `COUNT(*), CAST(GROUP_CONCAT(CONCAT(${parts.join(', ')}) SEPARATOR '') AS BINARY)`;
}

/** Reads packed rows column by column, in the order of their select. */
export class PackedRow {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  private readonly words: (string | undefined)[] = Array.from({ length: REMEMBERED });

  /** An integer; null for ''. */
  integer(): number | null {
    const { bytes } = this;
    let at = this.at;
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;
    const first = at;
    let value = 0;
    for (let byte = bytes[at]; byte !== SPACE; byte = bytes[++at]) {
      if (byte === undefined) throw new RangeError('a packed value ends within a row');
      value = value * 10 + (byte - ZERO);
    }
    this.at = at + 1;
    if (at === first) return null;
    return negative ? -value : value;
  }

  /** An integer that is always there. */
  count(): number {
    const value = this.integer();
    if (value === null) throw new RangeError('a packed value lacks a number');
    return value;
  }

  /** A word. Those that return often (codes of regions) are made once and remembered. */
  word(): string {
    const { bytes, at: first } = this;
    let hash = 0;
    let at = first;
    for (let byte = bytes[at]; byte !== SPACE; byte = bytes[++at]) {
      if (byte === undefined) throw new RangeError('a packed value ends within a row');
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.at = at + 1;
    const place = hash & (REMEMBERED - 1);
    const known = this.words[place];
    if (known !== undefined && this.stands(known, first, at)) return known;
    const word = bytes.toString('latin1', first, at);
    this.words[place] = word;
    return word;
  }

  private stands(word: string, first: number, end: number): boolean {
    if (word.length !== end - first) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== this.bytes[first + i]) return false;
    return true;
  }

  /** Passes over a binary column, and tells where it begins in `bytes`. */
  binary(length: number): number {
    const { at } = this;
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('a packed value ends within a row');
    return at;
  }

  text(): string {
    const length = this.count();
    const from = this.binary(length);
    return this.bytes.toString('utf8', from, from + length);
  }
}

/** Rows that have come, still packed: so many in each value. */
export type PackedValues = readonly { readonly count: number; readonly bytes: Buffer }[];

/** Reads a statement that selects `packedSelect`, for whoever looks into the rows later: the server goes on meanwhile. */
export async function packedValues(sql: Sql, { text, values }: Statement): Promise<PackedValues> {
  const read: { count: number; bytes: Buffer }[] = [];
  await sql.each(text, values, ([count, bytes]) => {
    read.push({ count: count as number, bytes: (bytes as Buffer | null) ?? Buffer.alloc(0) });
  });
  return read;
}

/**
 * Visits the rows of packed values. One object serves all rows: keep nothing of it.
 *
 * @throws RangeError when the server left a row out (a column was NULL) or cut the value short
 */
export function unpack(values: PackedValues, visit: (row: PackedRow) => void, row = new PackedRow()): void {
  for (const { count, bytes } of values) {
    row.bytes = bytes;
    row.at = 0;
    for (let i = 0; i < count; i++) visit(row);
    if (row.at !== bytes.length) throw new RangeError('a packed value holds more than its rows');
  }
}

/**
 * Visits the rows of a statement that selects `packedSelect`, as each value comes: the same as `unpack`, and throws as it.
 */
export async function eachPacked(
  sql: Sql,
  { text, values }: Statement,
  visit: (row: PackedRow) => void,
  row = new PackedRow(),
): Promise<void> {
  await sql.each(text, values, ([count, bytes]) => {
    unpack([{ count: count as number, bytes: (bytes as Buffer | null) ?? Buffer.alloc(0) }], visit, row);
  });
}
