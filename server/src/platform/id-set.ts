/** Ids to read together. `ids` null: the whole range, without holes. Otherwise the ids, ascending, all within the range. */
export interface IdChunk {
  readonly first: number;
  readonly last: number;
  readonly ids: readonly number[] | null;
}

const FIRST_CAPACITY = 1 << 16;
/** A range with at least one wanted id in so many is read as a range: one seek and a scan are cheaper than many seeks. */
const DENSE = 4;

/**
 * A set of row ids as one bit each: ten million ids are 1.3 MB however many are in it, so "what changed" never outgrows
 * the memory of a worker, and comes out in the order of the primary key.
 */
export class IdSet {
  private bits = new Uint8Array(FIRST_CAPACITY);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Throws for what is not a row id. */
  add(id: number): void {
    if (!Number.isSafeInteger(id) || id < 0) throw new RangeError(`Not a row id: ${id}`);
    const at = Math.floor(id / 8);
    if (at >= this.bits.length) {
      const grown = new Uint8Array(Math.max(at + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    const byte = this.bits[at] ?? 0;
    const bit = 1 << (id % 8);
    if ((byte & bit) !== 0) return;
    this.bits[at] = byte | bit;
    this.count += 1;
  }

  has(id: number): boolean {
    return ((this.bits[Math.floor(id / 8)] ?? 0) & (1 << (id % 8))) !== 0;
  }

  /** All ids, ascending, in chunks of at most `limit`. */
  *chunks(limit: number): Generator<IdChunk & { readonly ids: readonly number[] }> {
    let ids: number[] = [];
    for (let at = 0; at < this.bits.length; at++) {
      const byte = this.bits[at] ?? 0;
      if (byte === 0) continue;
      for (let bit = 0; bit < 8; bit++) {
        if ((byte & (1 << bit)) === 0) continue;
        ids.push(at * 8 + bit);
        if (ids.length === limit) {
          yield chunkOf(ids);
          ids = [];
        }
      }
    }
    if (ids.length > 0) yield chunkOf(ids);
  }
}

function chunkOf(ids: readonly number[]): IdChunk & { readonly ids: readonly number[] } {
  return { first: ids[0] ?? 0, last: ids.at(-1) ?? 0, ids };
}

/** Every id of a range, in ranges of `width`. */
export function* idRanges({ first, last }: IdRange, width: number): Generator<IdChunk> {
  for (let at = first; at <= last; at += width) {
    yield { first: at, last: Math.min(last, at + width - 1), ids: null };
  }
}

/**
 * The condition that reads a chunk by an indexed column. Dense chunks are read as a range, so rows outside the chunk may
 * come along: the reader asks `wants`. Sparse ones are a list padded to `limit`, so that one prepared statement serves all.
 */
export function idCondition(chunk: IdChunk, column: string, limit: number): { text: string; values: number[] } {
  const { first, last, ids } = chunk;
  if (ids === null || last - first < ids.length * DENSE) {
    return { text: `${column} BETWEEN ? AND ?`, values: [first, last] };
  }
  const values = Array.from({ length: limit }, (_, i) => ids[Math.min(i, ids.length - 1)] ?? first);
  return { text: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

/** One of the parts into which a shared step is cut by id, from 0. */
export interface Part {
  readonly part: number;
  readonly parts: number;
  /** How many ids a part covers. */
  readonly size: number;
}

export interface IdRange {
  readonly first: number;
  readonly last: number;
}

export const EVERY_ID: IdRange = { first: 1, last: Number.MAX_SAFE_INTEGER };

/** How many parts cover every id up to the highest: at least one. */
export const countParts = (highest: number, size: number): number => Math.max(1, Math.ceil(highest / size));

/** The ids of a part. The last one is open-ended: rows that came after the counting belong to it. */
export function partRange({ part, parts, size }: Part): IdRange {
  return { first: part * size + 1, last: part === parts - 1 ? Number.MAX_SAFE_INTEGER : (part + 1) * size };
}
