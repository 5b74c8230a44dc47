import type { IdRange } from '../id-set';
import type { Value } from './database';

/** `until` of a row that is in force, in tables that keep their own history (fact_override). */
export const OPEN_UNTIL = 9223372036854775807n;

export interface Statement {
  text: string;
  values: Value[];
}

/**
 * The rows of a versioned table as they stood at a revision, as ONE statement, so that it sees one state even under
 * READ COMMITTED: what is in force now and began by then, and what has been replaced since but was in force then.
 *
 * The caller's `select` is written once and placed in both branches of a top-level UNION ALL, which both engines
 * stream without a temporary table: the same builder serves one record and ten million.
 *
 * @param table name of the current table; its history is `<table>_history` with the same columns and `until`
 * @param revision the revision R; a row counts when since ≤ R < until
 * @param select the columns, read from alias `t`
 * @param and a further condition on `t` (with its values), e.g. `t.id = ?`
 * @param join what follows `t`: a join with tables that are not versioned, or the index to read by
 */
export function asOfRows(
  table: string,
  revision: number,
  select: string,
  and = '1 = 1',
  values: readonly Value[] = [],
  join = '',
): Statement {
  return {
    text:
      `SELECT ${select} FROM ${table} t ${join} WHERE t.since <= ? AND ${and} ` +
      `UNION ALL SELECT ${select} FROM ${table}_history t ${join} WHERE t.until > ? AND t.since <= ? AND ${and}`,
    values: [revision, ...values, revision, revision, ...values],
  };
}

/**
 * What changed in a versioned table after `from` up to and including `to`: keys of rows that began or ended in between,
 * all or those of a range.
 */
export function changedKeys(table: string, key: string, from: number, to: number, range?: IdRange): Statement {
  const within = range ? ` AND t.${key} BETWEEN ? AND ?` : '';
  const ids = range ? [range.first, range.last] : [];
  return {
    text:
      `SELECT t.${key} FROM ${table} t WHERE t.since > ? AND t.since <= ?${within} ` +
      `UNION SELECT t.${key} FROM ${table}_history t WHERE t.until > ? AND t.until <= ?${within}`,
    values: [from, to, ...ids, from, to, ...ids],
  };
}
