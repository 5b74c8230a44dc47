import type { Sql } from './database';

/**
 * What is written once and never changed (a ranking, a released rule), kept by the process after it was first read: an
 * explanation asks for it again and again. Only for rows that no statement updates. Each database has its own, and so has
 * each transaction, which may see what is not committed yet.
 */
export class Kept<Value> {
  private readonly bySql = new WeakMap<Sql, Map<number, Value>>();

  /** @param most how many are kept; the one that was read first goes first */
  constructor(private readonly most: number) {}

  /** The value of a key; what is not there (null) is asked for again the next time. */
  async of(sql: Sql, key: number, read: () => Promise<Value | null>): Promise<Value | null> {
    const kept = this.in(sql);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = await read();
    if (value !== null) this.keep(kept, key, value);
    return value;
  }

  /** A value that is made of what was read beside it, such as a parsed document. */
  made(sql: Sql, key: number, make: () => Value): Value {
    const kept = this.in(sql);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.keep(kept, key, value);
    return value;
  }

  private in(sql: Sql): Map<number, Value> {
    const known = this.bySql.get(sql);
    if (known) return known;
    const kept = new Map<number, Value>();
    this.bySql.set(sql, kept);
    return kept;
  }

  private keep(kept: Map<number, Value>, key: number, value: Value): void {
    const [first] = kept.keys();
    if (kept.size >= this.most && first !== undefined) kept.delete(first);
    kept.set(key, value);
  }
}
