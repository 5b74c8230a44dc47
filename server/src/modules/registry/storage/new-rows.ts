import type { Sql } from '../../../platform/database/database';

/**
 * Inserts rows whose references were read from the very tables that they name, inside the revision that no other writer
 * shares: the engine need not look up each of ten million again. Unique keys are checked as ever: without that, MariaDB
 * sorts the rows of each index aside before it writes them, which takes twice the work of writing rows that come in order.
 */
export async function withoutLookups<T>(sql: Sql, insert: () => Promise<T>): Promise<T> {
  await sql.run('SET SESSION foreign_key_checks = 0');
  try {
    return await insert();
  } finally {
    await sql.run('SET SESSION foreign_key_checks = 1');
  }
}
