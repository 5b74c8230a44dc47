import type { Connection } from 'mysql2/promise';
import type { Sql } from '../../../platform/database/database';
import { loadRows } from '../../../platform/database/load';
import type { IdentityResult } from '../domain/match-resident';

/** A result that differs from the standing one; `result` null = none any more. */
export interface IdentityChange {
  readonly residentId: number;
  /** Is there a standing result to replace? */
  readonly known: boolean;
  readonly result: IdentityResult | null;
}

const COLUMNS = ['resident_id', 'known', 'gone', 'categories', 'notes'];

/** The temporary table in which one run collects what differs, on the connection that will merge it. */
export async function createChangeTable(connection: Connection): Promise<void> {
  await connection.query(`CREATE TEMPORARY TABLE identity_change (
    resident_id BIGINT NOT NULL PRIMARY KEY,
    known TINYINT NOT NULL,
    gone TINYINT NOT NULL,
    categories INT NOT NULL,
    notes INT NOT NULL
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
}

export async function collectChanges(connection: Connection, changes: readonly IdentityChange[]): Promise<void> {
  if (changes.length === 0) return;
  const lines = changes.map(({ residentId, known, result }) => [
    residentId,
    known ? 1 : 0,
    result === null ? 1 : 0,
    result?.categories ?? 0,
    result?.notes ?? 0,
  ]);
  await loadRows(connection, 'identity_change', COLUMNS, lines);
}

/** Merges the collected changes since a new revision; what stood goes to history. */
export async function mergeChanges(tx: Sql, revision: number): Promise<void> {
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
  await tx.run(
    `INSERT INTO identity_result (resident_id, since, categories, notes)
     SELECT c.resident_id, ?, c.categories, c.notes FROM identity_change c WHERE c.known = 0 AND c.gone = 0`,
    [revision],
  );
}
