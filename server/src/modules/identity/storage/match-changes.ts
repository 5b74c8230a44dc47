import type { Connection } from 'mysql2/promise';
import type { Sql } from '../../../platform/database/database';
import { loadRows } from '../../../platform/database/load';
import type { LoadCell } from '../../../platform/database/load';
import type { IdentityResult } from '../domain/match-resident';

const FIRST_CAPACITY = 1 << 12;
/** Bits of `flags`: there is a standing result to replace; there is no result any more. */
const KNOWN = 1;
const GONE = 2;

/** The results of one part that differ from the standing ones: a few bytes each, so that millions wait in memory. */
export class MatchChanges {
  private count = 0;
  private residents = new Uint32Array(FIRST_CAPACITY);
  private categories = new Int32Array(FIRST_CAPACITY);
  private notes = new Int32Array(FIRST_CAPACITY);
  private flags = new Uint8Array(FIRST_CAPACITY);

  get size(): number {
    return this.count;
  }

  /** `result` null = none any more. Throws for an id that these arrays cannot hold. */
  add(residentId: number, known: boolean, result: IdentityResult | null): void {
    if (residentId > 0xffffffff) throw new RangeError(`resident ${residentId} is beyond 32 bits`);
    if (this.count === this.residents.length) this.grow();
    this.residents[this.count] = residentId;
    this.categories[this.count] = result?.categories ?? 0;
    this.notes[this.count] = result?.notes ?? 0;
    this.flags[this.count] = (known ? KNOWN : 0) | (result === null ? GONE : 0);
    this.count += 1;
  }

  /** Results of residents who have none yet, as rows of `identity_result`. */
  *newRows(revision: number): Generator<LoadCell[]> {
    for (let i = 0; i < this.count; i++) {
      if (this.flags[i] === 0) yield [this.at(this.residents, i), revision, ...this.resultAt(i)];
    }
  }

  /** Results that replace or end a standing one, as rows of `identity_change`. */
  *replacingRows(): Generator<LoadCell[]> {
    for (let i = 0; i < this.count; i++) {
      const flags = this.at(this.flags, i);
      if (flags & KNOWN) yield [this.at(this.residents, i), flags & GONE ? 1 : 0, ...this.resultAt(i)];
    }
  }

  private resultAt(i: number): [number, number] {
    return [this.at(this.categories, i), this.at(this.notes, i)];
  }

  private at(array: Uint32Array | Int32Array | Uint8Array, i: number): number {
    return array[i] ?? 0;
  }

  private grow(): void {
    const capacity = this.count * 2;
    const grown = <A extends Uint32Array | Int32Array | Uint8Array>(into: A, from: A): A => {
      into.set(from);
      return into;
    };
    this.residents = grown(new Uint32Array(capacity), this.residents);
    this.categories = grown(new Int32Array(capacity), this.categories);
    this.notes = grown(new Int32Array(capacity), this.notes);
    this.flags = grown(new Uint8Array(capacity), this.flags);
  }
}

/** Merges the changes since a new revision; what stood goes to history. New results are loaded straight into the table. */
export async function mergeChanges(
  tx: Sql & { connection: Connection },
  revision: number,
  changes: MatchChanges,
  report: (written: number) => Promise<void>,
): Promise<void> {
  const { connection } = tx;
  await loadRows(
    connection,
    'identity_result',
    ['resident_id', 'since', 'categories', 'notes'],
    told(changes.newRows(revision), report),
  );
  await createChangeTable(connection);
  const columns = ['resident_id', 'gone', 'categories', 'notes'];
  if ((await loadRows(connection, 'identity_change', columns, changes.replacingRows())) === 0) return;
  const joined = 'identity_change c STRAIGHT_JOIN identity_result i ON i.resident_id = c.resident_id';
  await tx.run(
    `INSERT INTO identity_result_history (resident_id, since, until, categories, notes)
     SELECT i.resident_id, i.since, ?, i.categories, i.notes FROM ${joined}`,
    [revision],
  );
  await tx.run(`UPDATE ${joined} SET i.since = ?, i.categories = c.categories, i.notes = c.notes WHERE c.gone = 0`, [
    revision,
  ]);
  await tx.run(`DELETE i FROM ${joined} WHERE c.gone = 1`);
}

const ROWS_A_REPORT = 5000;

/** Tells how many rows have been taken, every few thousand. */
async function* told(
  rows: Iterable<LoadCell[]>,
  report: (written: number) => Promise<void>,
): AsyncGenerator<LoadCell[]> {
  let written = 0;
  for (const row of rows) {
    yield row;
    if (++written % ROWS_A_REPORT === 0) await report(written);
  }
}

async function createChangeTable(connection: Connection): Promise<void> {
  await connection.query(`CREATE TEMPORARY TABLE identity_change (
    resident_id BIGINT NOT NULL PRIMARY KEY,
    gone TINYINT NOT NULL,
    categories INT NOT NULL,
    notes INT NOT NULL
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
}
