import type { Sql } from '../../src/platform/database/database';
import { asOfRows } from '../../src/platform/database/versioned';
import { digestOf } from './digest';

/** What a revision versions: rows of these tables may be read as of any revision. */
export const REGISTRY_TABLES = [
  'family',
  'resident',
  'civil_record',
  'asset_record',
  'institution_record',
  'central_program_record',
  'disability_record',
  'sanction_record',
  'identity_result',
] as const;

/** Scores follow in the night (or the correction) that reads a revision, so theirs count once that night is done. */
export const SCORE_TABLES = ['score_a', 'score_b'] as const;

/** One digest for everything that a table says as of a revision, read in one statement; the order of rows says nothing. */
export async function digestAsOf(sql: Pick<Sql, 'rows'>, table: string, revision: number): Promise<string> {
  const columns = await sql.rows<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?
       AND column_name <> 'until' AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position`,
    [`${table}_history`],
  );
  const { text, values } = asOfRows(table, revision, columns.map(({ name }) => `t.${name}`).join(', '));
  return digestOf(await sql.rows<object>(text, values));
}
