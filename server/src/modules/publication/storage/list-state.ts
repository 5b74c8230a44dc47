import type { ListState, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Actor } from '../../audit';

/**
 * The state of a list, as a column of a statement. The last word of the publisher decides; what people said after it counts
 * where it can follow: decisions on a prepared list, the revocation of a published one. So nothing that the API's account
 * may write makes a list a published one. States are rows; nothing is ever updated.
 *
 * @param list the name of `recipient_list` in the statement
 */
export const stateOf = (list: string): string =>
  `(SELECT COALESCE((SELECT d.state FROM list_decision d WHERE d.list_id = t.list_id AND d.seq > t.seq
        AND IF(t.state = 'PREPARED', d.state <> 'REVOKED', t.state = 'PUBLISHED' AND d.state = 'REVOKED')
      ORDER BY d.seq DESC LIMIT 1), t.state)
    FROM list_transition t WHERE t.list_id = ${list}.id ORDER BY t.seq DESC LIMIT 1)`;

export const STATE_OF_L = stateOf('l');

/** Whether a list was ever published, as a condition of a statement about `l`: a draft may be superseded unseen. */
export const L_WAS_PUBLISHED =
  "EXISTS (SELECT 1 FROM list_transition p WHERE p.list_id = l.id AND p.state = 'PUBLISHED')";

export interface ListHead {
  readonly id: number;
  readonly programId: number;
  readonly period: string;
  readonly version: number;
  readonly runId: number;
  readonly revision: number;
  readonly rankingId: number;
  readonly criteriaVersionId: number;
  readonly termsId: number;
  readonly recipients: number;
  readonly waiting: number;
  readonly state: ListState;
}

const HEAD = `SELECT l.id, l.program_id AS programId, l.period, l.version, l.run_id AS runId, l.revision,
  l.ranking_id AS rankingId,  l.criteria_version_id AS criteriaVersionId, l.terms_id AS termsId, l.recipients, l.waiting, ${STATE_OF_L} AS state
  FROM recipient_list l`;

/** The newest version of a programme and period, whatever its state. */
export async function newestVersion(sql: Sql, programId: number, period: string): Promise<ListHead | null> {
  const [head] = await sql.rows<ListHead>(
    `${HEAD} WHERE l.program_id = ? AND l.period = ? ORDER BY l.version DESC LIMIT 1`,
    [programId, period],
  );
  return head ?? null;
}

/** All versions of a programme and period, newest first. */
export async function versionsOf(sql: Sql, programId: number, period: string): Promise<ListHead[]> {
  return sql.rows<ListHead>(`${HEAD} WHERE l.program_id = ? AND l.period = ? ORDER BY l.version DESC`, [
    programId,
    period,
  ]);
}

/** The list that a programme's next one is compared with: the last that stands published, of this period or an earlier one. */
export async function lastPublished(sql: Sql, programId: number, period: string): Promise<ListHead | null> {
  const [head] = await sql.rows<ListHead>(
    `${HEAD} WHERE l.program_id = ? AND l.period <= ? AND ${STATE_OF_L} = 'PUBLISHED'
      ORDER BY l.period DESC, l.version DESC LIMIT 1`,
    [programId, period],
  );
  return head ?? null;
}

/** Whether a month from one to before another has a list that stands published, or that people have in their hands. */
export async function isTakenUp(sql: Sql, programId: number, from: string, before: string): Promise<boolean> {
  if (from >= before) return false;
  const [list] = await sql.rows(
    `SELECT 1 FROM recipient_list l WHERE l.program_id = ? AND l.period >= ? AND l.period < ?
       AND ${STATE_OF_L} IN ('SUBMITTED', 'APPROVED', 'ORDERED', 'PUBLISHED') LIMIT 1`,
    [programId, from, before],
  );
  return list !== undefined;
}

/** A published list of an earlier month: the terms that it is pinned to, and rupiah a month. */
export interface PaidList {
  readonly period: string;
  readonly termsId: number;
  readonly amountTotal: string;
}

/** The published lists of earlier months of the same calendar year: one a month. */
export async function paidBefore(sql: Sql, programId: number, referenceDate: PlainDate): Promise<PaidList[]> {
  const month = referenceDate.slice(0, 7);
  return sql.rows<PaidList>(
    `SELECT l.period, l.terms_id AS termsId, CAST(l.amount_total AS CHAR) AS amountTotal FROM recipient_list l
      WHERE l.program_id = ? AND l.period >= ? AND l.period < ? AND ${STATE_OF_L} = 'PUBLISHED'`,
    [programId, `${month.slice(0, 4)}-01`, month],
  );
}

export async function listHead(sql: Sql, listId: number): Promise<ListHead | null> {
  const [head] = await sql.rows<ListHead>(`${HEAD} WHERE l.id = ?`, [listId]);
  return head ?? null;
}

/**
 * Locks programmes against every other publisher until the transaction ends, in the order of their ids. List tables take
 * no lock of their own: the accounts may not update them.
 */
export async function lockPrograms(tx: Sql, programIds: readonly number[]): Promise<void> {
  if (programIds.length === 0) return;
  await tx.rows(
    `SELECT program_id FROM program_lock WHERE program_id IN (${marks(programIds)})
      ORDER BY program_id FOR UPDATE`,
    programIds,
  );
}

/** The lists of which a person's order, or revocation, is the newest word: for the worker that carries it out. */
export async function listsToCarryOut(sql: Sql): Promise<ListHead[]> {
  return sql.rows<ListHead>(
    `${HEAD} WHERE l.id IN (SELECT o.list_id FROM list_decision o WHERE o.state IN ('ORDERED', 'REVOKED')
         AND o.seq > (SELECT MAX(t.seq) FROM list_transition t WHERE t.list_id = o.list_id))
       AND ${STATE_OF_L} IN ('ORDERED', 'REVOKED') ORDER BY l.id`,
  );
}

/** What the publisher's account adds to the life of a list. */
export interface TransitionEntry {
  readonly state: Exclude<ListState, 'ORDERED'>;
  readonly actor: Actor;
  readonly standingOrderId?: number;
  readonly reason?: string;
}

/** What people may say: the table of the API's account has no other words. */
export type DecidedState = Exclude<ListState, 'PUBLISHED' | 'SUPERSEDED'>;

/** Appends a state by the publisher's account. Two at once cannot both win: the number within the list is the key. */
export async function appendTransition(tx: Sql, listId: number, at: Date, entry: TransitionEntry): Promise<void> {
  await tx.run(
    `INSERT INTO list_transition (list_id, seq, state, actor_kind, actor_id, standing_order_id, reason, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      listId,
      await nextSeq(tx, listId),
      entry.state,
      entry.actor.kind,
      entry.actor.id,
      entry.standingOrderId ?? null,
      entry.reason ?? null,
      at,
    ],
  );
}

/** Appends what a person decided. The caller holds the programme's lock: both tables count as one. */
export async function appendDecision(
  tx: Sql,
  listId: number,
  at: Date,
  { state, actor, reason }: { readonly state: DecidedState; readonly actor: Actor; readonly reason: string | null },
): Promise<void> {
  await tx.run(
    'INSERT INTO list_decision (list_id, seq, state, actor_kind, actor_id, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [listId, await nextSeq(tx, listId), state, actor.kind, actor.id, reason, at],
  );
}

async function nextSeq(tx: Sql, listId: number): Promise<number> {
  const [last] = await tx.rows<{ seq: number }>(
    `SELECT GREATEST((SELECT COALESCE(MAX(seq), 0) FROM list_transition WHERE list_id = ?),
       (SELECT COALESCE(MAX(seq), 0) FROM list_decision WHERE list_id = ?)) AS seq`,
    [listId, listId],
  );
  return (last?.seq ?? 0) + 1;
}
