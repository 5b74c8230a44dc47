import { categoriesOf, isIdentityMatched, isIdentitySuspended } from '@tepat/shared';
import type { IdentityCategoryCode, NikWarningCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';
import { notesOf } from '../domain/match-resident';

/** How a resident compares with the civil registry. */
export interface Identity {
  readonly residentId: number;
  /** The revision since which the result stands. */
  readonly since: number;
  /** The mask; 0 = padan without any remark. */
  readonly mask: number;
  readonly matched: boolean;
  /** Waits for a second source or an officer: nobody is dropped on one unverified finding. */
  readonly suspended: boolean;
  readonly categories: readonly IdentityCategoryCode[];
  readonly notes: readonly NikWarningCode[];
}

interface ResultRow {
  residentId: number;
  since: number;
  categories: number;
  notes: number;
}

const SELECT = 't.resident_id AS residentId, t.since, t.categories, t.notes';

const fromRow = ({ residentId, since, categories, notes }: ResultRow): Identity => ({
  residentId,
  since,
  mask: categories,
  matched: isIdentityMatched(categories),
  suspended: isIdentitySuspended(categories),
  categories: categoriesOf(categories),
  notes: notesOf(notes),
});

/**
 * Identity results as of a revision (default: as they stand now). A resident without an entry has not been compared:
 * unknown, which is not the same as padan.
 */
export async function identityOf(
  sql: Sql,
  residentIds: readonly number[],
  revision = Number.MAX_SAFE_INTEGER,
): Promise<Map<number, Identity>> {
  if (residentIds.length === 0) return new Map();
  const { text, values } = asOfRows(
    'identity_result',
    revision,
    SELECT,
    `t.resident_id IN (${marks(residentIds)})`,
    residentIds,
  );
  const rows = await sql.rows<ResultRow>(text, values);
  return new Map(rows.map((row) => [row.residentId, fromRow(row)]));
}

/** A resident's results over time, oldest first; `until` null = stands. */
export async function identityHistory(sql: Sql, residentId: number): Promise<(Identity & { until: number | null })[]> {
  const rows = await sql.rows<ResultRow & { until: number | null }>(
    `SELECT ${SELECT}, t.until FROM identity_result_history t WHERE t.resident_id = ?
     UNION ALL SELECT ${SELECT}, NULL FROM identity_result t WHERE t.resident_id = ?`,
    [residentId, residentId],
  );
  return rows.map((row) => ({ ...fromRow(row), until: row.until })).sort((a, b) => a.since - b.since);
}
