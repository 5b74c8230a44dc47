import { IDENTITY_MISMATCH_MASK } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** How many of the compared residents match the civil registry, as of a revision. One pass a night, by an index. */
export async function matchedResidents(sql: Sql, revision: number): Promise<{ part: number; whole: number }> {
  const [row] = await sql.rows<{ whole: number; part: number }>(
    `SELECT COUNT(*) AS whole, COUNT(CASE WHEN categories & ? = 0 THEN 1 END) AS part
       FROM identity_result WHERE since <= ?`,
    [IDENTITY_MISMATCH_MASK, revision],
  );
  const [past] = await sql.rows<{ whole: number; part: number }>(
    `SELECT COUNT(*) AS whole, COUNT(CASE WHEN categories & ? = 0 THEN 1 END) AS part
       FROM identity_result_history WHERE until > ? AND since <= ?`,
    [IDENTITY_MISMATCH_MASK, revision, revision],
  );
  return { part: (row?.part ?? 0) + (past?.part ?? 0), whole: (row?.whole ?? 0) + (past?.whole ?? 0) };
}
