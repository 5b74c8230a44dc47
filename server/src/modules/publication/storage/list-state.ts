import type { ListState, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Actor } from '../../audit';

/** A list's latest state, as a column of a statement about `l`. States are rows; nothing is ever updated. */
export const STATE_OF_L = '(SELECT t.state FROM list_transition t WHERE t.list_id = l.id ORDER BY t.seq DESC LIMIT 1)';

/** Whether a list was ever published, as a condition of a statement about `l`: a draft may be superseded unseen. */
export const L_WAS_PUBLISHED =
  "EXISTS (SELECT 1 FROM list_transition p WHERE p.list_id = l.id AND p.state = 'PUBLISHED')";

export interface ListHead {
  readonly id: number;
  readonly programId: number;
  readonly period: string;
  readonly version: number;
  readonly runId: number;
  readonly rankingId: number;
  readonly criteriaVersionId: number;
  readonly termsId: number;
  readonly recipients: number;
  readonly waiting: number;
  readonly state: ListState;
}

const HEAD = `SELECT l.id, l.program_id AS programId, l.period, l.version, l.run_id AS runId, l.ranking_id AS rankingId,
  l.criteria_version_id AS criteriaVersionId, l.terms_id AS termsId, l.recipients, l.waiting, ${STATE_OF_L} AS state
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

/** Rupiah of the published lists of earlier months of the same calendar year. */
export async function paidBefore(sql: Sql, programId: number, referenceDate: PlainDate): Promise<bigint> {
  const month = referenceDate.slice(0, 7);
  const [row] = await sql.rows<{ paid: string }>(
    `SELECT CAST(COALESCE(SUM(l.amount_total), 0) AS CHAR) AS paid FROM recipient_list l
      WHERE l.program_id = ? AND l.period >= ? AND l.period < ? AND ${STATE_OF_L} = 'PUBLISHED'`,
    [programId, `${month.slice(0, 4)}-01`, month],
  );
  return BigInt(row?.paid ?? 0);
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
    `SELECT program_id FROM program_lock WHERE program_id IN (${programIds.map(() => '?').join(', ')})
      ORDER BY program_id FOR UPDATE`,
    programIds,
  );
}

export interface TransitionEntry {
  readonly state: ListState;
  readonly actor: Actor;
  readonly standingOrderId?: number;
  readonly reason?: string;
}

/** Appends a state. Two at once cannot both win: the number within the list is the key. */
export async function appendTransition(tx: Sql, listId: number, at: Date, entry: TransitionEntry): Promise<void> {
  const [last] = await tx.rows<{ seq: number | null }>(
    'SELECT MAX(seq) AS seq FROM list_transition WHERE list_id = ?',
    [listId],
  );
  await tx.run(
    `INSERT INTO list_transition (list_id, seq, state, actor_kind, actor_id, standing_order_id, reason, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      listId,
      (last?.seq ?? 0) + 1,
      entry.state,
      entry.actor.kind,
      entry.actor.id,
      entry.standingOrderId ?? null,
      entry.reason ?? null,
      at,
    ],
  );
}
