import type { ChangeKind, ChangeReason, Scope } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import { withinScope } from '../../../platform/database/scope';
import { readReasons } from '../domain/change-reasons';
import type { ChangeRecord, RowRecord } from './list-readers';
import { HELD_KIND } from './list-rows';
import { L_WAS_PUBLISHED } from './list-state';
import { listRowOf, ROW_COLUMNS, type StoredListRow } from './list-readers';

/** Rows of one standing within reach, by place, keyset on the position (`after` = 0 begins). */
export async function rowsWithin(
  sql: Sql,
  scope: Scope,
  page: { listId: number; standing: RowRecord['standing']; first: number; after: number },
): Promise<RowRecord[]> {
  const reach = withinScope(scope, 'kelurahan_code');
  const rows = await sql.rows<StoredListRow>(
    `SELECT ${ROW_COLUMNS} FROM list_row WHERE list_id = ? AND standing = ? AND position > ? AND ${reach.text}
      ORDER BY position LIMIT ?`,
    [page.listId, page.standing, page.after, ...reach.values, page.first],
  );
  return rows.map(listRowOf);
}

export interface ListTotals {
  readonly recipients: number;
  readonly waiting: number;
  readonly amountTotal: number;
}

/** What a list holds within reach: an officer's count is the officer's kelurahan, never the province. */
export async function totalsWithin(sql: Sql, scope: Scope, listId: number): Promise<ListTotals> {
  const reach = withinScope(scope, 'kelurahan_code');
  const rows = await sql.rows<{ standing: RowRecord['standing']; people: number; amount: number | string }>(
    `SELECT standing, COUNT(*) AS people, SUM(CASE WHEN kind = ? THEN 0 ELSE amount END) AS amount
       FROM list_row WHERE list_id = ? AND ${reach.text} GROUP BY standing`,
    [HELD_KIND, listId, ...reach.values],
  );
  const of = (standing: RowRecord['standing']) => rows.find((row) => row.standing === standing);
  return {
    recipients: of('RECIPIENT')?.people ?? 0,
    waiting: of('WAITING')?.people ?? 0,
    amountTotal: Number(of('RECIPIENT')?.amount ?? 0),
  };
}

/** A change with the list that brought it. */
export interface NamedChange extends ChangeRecord {
  readonly version: number;
  readonly period: string;
}

export interface ChangePlace {
  readonly listId: number;
  readonly residentId: number;
}

interface ChangeRow extends Omit<NamedChange, 'reasons'> {
  reasons: string;
}

const CHANGES = 'recipient_list l JOIN list_change c ON c.list_id = l.id';
const PLACED_CHANGES = `${CHANGES}
  LEFT JOIN list_row n ON n.list_id = c.list_id AND n.resident_id = c.resident_id
  LEFT JOIN list_row o ON o.list_id = l.previous_list_id AND o.resident_id = c.resident_id`;
const NAMED_CHANGE = `SELECT c.list_id AS listId, c.resident_id AS residentId, c.change_kind AS kind, c.reasons,
    COALESCE(n.recipient_ref, o.recipient_ref) AS recipientRef, COALESCE(n.name, o.name) AS name,
    COALESCE(n.kelurahan_code, o.kelurahan_code) AS kelurahanCode, l.version, l.period
  FROM ${PLACED_CHANGES}`;
const KELURAHAN = 'COALESCE(n.kelurahan_code, o.kelurahan_code)';

export interface ReasonCount {
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
  readonly clause: string | null;
  readonly people: number;
}

/** How a list differs from the one before within reach; who left counts where the list before had the person. */
export interface DiffTotals {
  readonly joined: number;
  readonly left: number;
  /** How often each reason made people join, leave or change; the most frequent first. */
  readonly reasons: readonly ReasonCount[];
}

/** One pass over the changes of a list. */
export async function diffWithin(sql: Sql, scope: Scope, listId: number): Promise<DiffTotals> {
  const reach = withinScope(scope, KELURAHAN);
  const rows = await sql.rows<{ kind: ChangeKind; reasons: string; people: number }>(
    `SELECT c.change_kind AS kind, c.reasons, COUNT(*) AS people FROM ${scope.kind === 'ALL' ? CHANGES : PLACED_CHANGES}
      WHERE l.id = ? AND ${reach.text} GROUP BY c.change_kind, c.reasons`,
    [listId, ...reach.values],
  );
  const people = (wanted: ChangeKind): number =>
    rows.reduce((sum, { kind, people: some }) => sum + (kind === wanted ? some : 0), 0);
  return { joined: people('JOINED'), left: people('LEFT'), reasons: byReason(rows) };
}

function byReason(rows: readonly { kind: ChangeKind; reasons: string; people: number }[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { kind, reasons, people } of rows) {
    for (const { reason, clause } of readReasons(reasons)) {
      const key = `${kind} ${reason} ${clause ?? ''}`;
      const known = counts.get(key) ?? { kind, reason, clause, people: 0 };
      counts.set(key, { ...known, people: known.people + people });
    }
  }
  return [...counts.values()].sort((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1));
}

/** Changes of one list within reach, of one kind or of all, keyset on the resident. */
export async function changesWithin(
  sql: Sql,
  scope: Scope,
  page: { listId: number; kind: ChangeKind | null; first: number; after: number },
): Promise<NamedChange[]> {
  const reach = withinScope(scope, KELURAHAN);
  const [and, values]: [string, Value[]] = page.kind === null ? ['', []] : [' AND c.change_kind = ?', [page.kind]];
  const rows = await sql.rows<ChangeRow>(
    `${NAMED_CHANGE} WHERE l.id = ? AND c.resident_id > ?${and} AND ${reach.text} ORDER BY c.resident_id LIMIT ?`,
    [page.listId, page.after, ...values, ...reach.values, page.first],
  );
  return rows.map((row) => ({ ...row, reasons: readReasons(row.reasons) }));
}

/** What published lists of a programme changed after list `since`, within reach: keyset on list and resident. */
export async function changesSince(
  sql: Sql,
  scope: Scope,
  page: { programId: number; since: number; first: number; after: ChangePlace | null },
): Promise<NamedChange[]> {
  const reach = withinScope(scope, KELURAHAN);
  const after = page.after ?? { listId: page.since, residentId: Number.MAX_SAFE_INTEGER };
  const rows = await sql.rows<ChangeRow>(
    `${NAMED_CHANGE} WHERE l.program_id = ? AND l.id > ? AND (l.id > ? OR c.resident_id > ?) AND l.id >= ?
        AND ${L_WAS_PUBLISHED} AND ${reach.text}
      ORDER BY l.id, c.resident_id LIMIT ?`,
    [page.programId, page.since, after.listId, after.residentId, after.listId, ...reach.values, page.first],
  );
  return rows.map((row) => ({ ...row, reasons: readReasons(row.reasons) }));
}

/** Where a person stands on the published lists that are in force, by programme. */
export async function placesOf(
  sql: Sql,
  listIds: readonly number[],
  residentId: number,
): Promise<{ listId: number; standing: RowRecord['standing']; position: number }[]> {
  if (listIds.length === 0) return [];
  return sql.rows(
    `SELECT list_id AS listId, standing, position FROM list_row
      WHERE resident_id = ? AND list_id IN (${listIds.map(() => '?').join(', ')})`,
    [residentId, ...listIds],
  );
}
