import type { Sql } from '../../../platform/database/database';
import { ofOneSession } from '../../evidence';
import type { OversightCase } from '../domain/oversight';

/** More corrections than this are not read at once: the newest are, and the report says so. */
export const MOST_CASES = 50_000;

export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** Where the scores stand by which moves are measured. */
interface Scores {
  readonly slot: 'a' | 'b';
  readonly modelId: number;
}

interface CaseRow extends Omit<OversightCase, 'applied' | 'firstLook' | 'reused'> {
  state: string;
}

const IN_PERIOD = 'correction c FORCE INDEX (correction_by_submitted)';
const WITHIN = 'c.submitted_at >= ? AND c.submitted_at < ?';

/**
 * The corrections that were submitted in a period, the newest first, in three statements whatever their number: with the
 * score that each replaced and made, who looked first, and whether a file of its evidence lies beside another case. A family
 * that was proposed and does not exist (yet, or ever) has no RT: its correction counts in its kelurahan all the same.
 */
export async function oversightCases(
  sql: Sql,
  { from, until }: Period,
  scores: Scores | null,
): Promise<OversightCase[]> {
  const rows = await caseRows(sql, { from, until }, scores);
  const looks = new Map(
    (
      await sql.rows<{ id: number; by: string; state: string }>(
        `SELECT c.id, s.actor_id AS \`by\`, s.state FROM ${IN_PERIOD}
          STRAIGHT_JOIN correction_step s ON s.correction_id = c.id AND s.state IN ('VERIFIED', 'RETURNED', 'REJECTED')
          STRAIGHT_JOIN correction_step p ON p.correction_id = s.correction_id AND p.seq = s.seq - 1 AND p.state = 'SUBMITTED'
         WHERE ${WITHIN} AND NOT EXISTS (
           SELECT 1 FROM correction_step e WHERE e.correction_id = s.correction_id AND e.seq < s.seq
            AND e.state IN ('VERIFIED', 'RETURNED', 'REJECTED'))`,
        [from, until],
      )
    ).map(({ id, by, state }) => [id, { by, passed: state === 'VERIFIED' }] as const),
  );
  const reused = new Map(
    (
      await sql.rows<{ id: number; reused: number }>(
        `SELECT c.id, MAX(${elsewhere('received_sha256')} OR ${elsewhere('picture_hash')}) AS reused
           FROM ${IN_PERIOD}
           STRAIGHT_JOIN evidence e ON e.case_kind = 'CORRECTION' AND e.case_id = c.id AND e.dropped_at IS NULL
          WHERE ${WITHIN} GROUP BY c.id`,
        [from, until],
      )
    ).map(({ id, reused: found }) => [id, found === 1] as const),
  );
  return rows.map(({ state, ...row }) => ({
    ...row,
    applied: state === 'APPLIED',
    firstLook: looks.get(row.id) ?? null,
    reused: reused.get(row.id) ?? null,
  }));
}

/** Whether the same file, or the same picture, was brought for another case before or since. */
const elsewhere = (column: string): string =>
  `EXISTS (SELECT 1 FROM evidence o WHERE o.${column} = e.${column} AND NOT (o.case_kind = e.case_kind AND o.case_id = e.case_id)
     AND ${ofOneSession('e', 'o')} IS NOT TRUE)`;

function caseRows(sql: Sql, { from, until }: Period, scores: Scores | null): Promise<CaseRow[]> {
  const table = scores === null ? null : `score_${scores.slot}`;
  const joined = (name: string, alias: string, at: string): string =>
    `LEFT JOIN ${name} ${alias} FORCE INDEX (PRIMARY) ON ${alias}.model_id = ? AND ${alias}.family_id = c.family_id AND ${alias}.${at} = c.applied_revision`;
  const [moved, joins] =
    table === null
      ? ['NULL AS `before`, NULL AS `after`', '']
      : [
          'b.score AS `before`, COALESCE(a.score, h.score) AS `after`',
          [
            joined(`${table}_history`, 'b', 'until'),
            joined(table, 'a', 'since'),
            joined(`${table}_history`, 'h', 'since'),
          ].join(' '),
        ];
  const { modelId } = scores ?? { modelId: 0 };
  return sql.rows<CaseRow>(
    `SELECT c.id, c.proposer_id AS proposer, c.kelurahan_code AS kelurahan, f.rw, f.rt, c.submitted_at AS submittedAt,
       c.state, ${moved}
     FROM ${IN_PERIOD} LEFT JOIN family f FORCE INDEX (PRIMARY) ON f.id = c.family_id ${joins}
     WHERE ${WITHIN} ORDER BY c.submitted_at DESC LIMIT ?`,
    [...(table === null ? [] : [modelId, modelId, modelId]), from, until, MOST_CASES],
  );
}
