import type { Sql } from '../../../../platform/database/database';
import { marks } from '../../../../platform/database/pages';
import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import type { SubjectKind } from '../../domain/columns';
import { CORRECTABLE_FACTS } from '../../domain/columns';
import { TABLES } from '../tables';
import type { NamedFact } from './standing-facts';

/** Whether a column of the registry holds the fact. What is only stated in a correction is never delivered. */
export function isRecordedFact(kind: SubjectKind, fact: string): boolean {
  const known: readonly string[] = CORRECTABLE_FACTS[kind];
  return known.includes(fact);
}

/**
 * Facts as they were last delivered, whatever is recorded now, in the order in which they were asked for; undefined where there
 * is no such record. One statement.
 *
 * @throws RangeError for a fact that no column holds
 */
export async function deliveredFacts(sql: Sql, facts: readonly NamedFact[]): Promise<(string | null | undefined)[]> {
  if (facts.length === 0) return [];
  const pieces = facts.map(({ kind, fact }) => {
    if (!isRecordedFact(kind, fact)) throw new RangeError(`not a recorded fact: ${fact}`);
    return `SELECT ? AS at, IF(o.id IS NULL, CAST(t.${fact} AS CHAR), o.base_value) AS value
      FROM ${TABLES[kind].table} t LEFT JOIN fact_override o
        ON o.subject_kind = '${kind}' AND o.subject_id = t.id AND o.fact = '${fact}' AND o.until = ${OPEN_UNTIL}
      WHERE t.id = ?`;
  });
  const rows = await sql.rows<{ at: number; value: string | null }>(
    pieces.join(' UNION ALL '),
    facts.flatMap(({ id }, at) => [at, id]),
  );
  const found = new Map(rows.map(({ at, value }) => [at, value]));
  return facts.map((_, at) => found.get(at));
}

/** What corrections said of facts, by the records that they were about or made. */
export interface SaidFact extends NamedFact {
  readonly value: string | null;
  /** The revision of the correction, or of a delivery that it stood against. */
  readonly since: number;
}

/** All that these revisions said. */
export function saidAt(sql: Sql, revisions: readonly number[]): Promise<SaidFact[]> {
  if (revisions.length === 0) return Promise.resolve([]);
  return sql.rows<SaidFact>(
    `SELECT subject_kind AS kind, subject_id AS id, fact, value, since FROM fact_override
     WHERE since IN (${marks(revisions)}) ORDER BY id`,
    revisions,
  );
}
