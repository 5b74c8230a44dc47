import type { Connection as CallbackConnection } from 'mysql2';
import type { Connection } from 'mysql2/promise';
import type { DeliveryMode } from '@tepat/shared';
import type { Sql } from '../../../../platform/database/database';
import { sqlOn } from '../../../../platform/database/database';
import type { Progress } from '../../../intake';

/** One DTSEN delivery whose parts stand in temporary tables of the connection. */
export interface Delivery {
  sql: Sql;
  version: string;
  /** YYYY-MM-DD */
  referenceDate: string;
  mode: DeliveryMode;
  /** False for a delivery of families alone: then nobody becomes absent and members stand as they are. */
  withResidents: boolean;
  onProgress: Progress;
}

export function sqlOf(connection: Connection): Sql {
  return sqlOn((connection as unknown as { connection: CallbackConnection }).connection);
}

/**
 * Creates a temporary table anew. MySQL lets a statement name it once only, so each stands for one step.
 *
 * @param numberFrom where an AUTO_INCREMENT column begins (an ALTER TABLE would commit the transaction)
 */
export async function temporary(sql: Sql, name: string, definition: string, numberFrom = 1): Promise<void> {
  await sql.run(`DROP TEMPORARY TABLE IF EXISTS ${name}`);
  await sql.run(
    `CREATE TEMPORARY TABLE ${name} (${definition}) ENGINE=InnoDB AUTO_INCREMENT=${numberFrom} DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  );
}

export const REFERENCE = 'VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin';
export const KELURAHAN = 'VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin';

export async function isEmpty(sql: Sql, table: string): Promise<boolean> {
  return (await sql.rows(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0;
}

export async function countOf(sql: Sql, text: string): Promise<number> {
  const [row] = await sql.rows<{ n: number | string }>(text);
  return Number(row?.n ?? 0);
}
