import type { Sql } from './database';

interface Entry<Value> {
  readonly value: Value;
  /** What it was made of; null where it was read. */
  readonly source: Buffer | null;
}

/**
 * What is written once and never changed (a ranking, a released rule), kept by the process after it was first read: an
 * explanation asks for it again and again. Only for rows that no statement updates. Each database has its own, and so has
 * each transaction, which may see what is not committed yet.
 */
export class Kept<Value> {
  private readonly bySql = new WeakMap<Sql, Map<number, Entry<Value>>>();

  /** @param most how many are kept; the one that was read first goes first */
  constructor(private readonly most: number) {}

  /** The value of a key; what is not there (null) is asked for again the next time. */
  async of(sql: Sql, key: number, read: () => Promise<Value | null>): Promise<Value | null> {
    const kept = this.in(sql);
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = await read();
    if (value !== null) this.keep(kept, key, { value, source: null });
    return value;
  }

  /** A value that is made of bytes which were read beside it, such as a parsed document: other bytes, and it is made anew. */
  made(sql: Sql, key: number, source: Buffer, make: () => Value): Value {
    const kept = this.in(sql);
    const known = kept.get(key);
    if (known?.source?.equals(source)) return known.value;
    const value = make();
    this.keep(kept, key, { value, source });
    return value;
  }

  private in(sql: Sql): Map<number, Entry<Value>> {
    const known = this.bySql.get(sql);
    if (known) return known;
    const kept = new Map<number, Entry<Value>>();
    this.bySql.set(sql, kept);
    return kept;
  }

  private keep(kept: Map<number, Entry<Value>>, key: number, entry: Entry<Value>): void {
    const [first] = kept.keys();
    if (kept.size >= this.most && first !== undefined) kept.delete(first);
    kept.set(key, entry);
  }
}
