import { CHANGE_KINDS, type ChangeKind, type ChangeReason, type Scope } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { withinScope } from '../../../platform/database/scope';
import { kelurahanPages, marks, readPage } from '../../../platform/database/pages';
import { kelurahanWithin, reachOf } from '../../registry';
import { readReasons } from '../domain/change-reasons';
import { L_WAS_PUBLISHED } from './list-state';

/** A change in the words of a page: of whom, why, and by which list. */
export interface NamedChange extends ChangePlace {
  readonly reasons: readonly { readonly reason: ChangeReason; readonly clause: string | null }[];
  /** As frozen on this list, or on the one before for who left. */
  readonly recipientRef: string | null;
  readonly name: string | null;
  readonly version: number;
  readonly period: string;
}

/** The order of every page of changes: list, kelurahan, kind, person. */
export interface ChangePlace {
  readonly listId: number;
  readonly kelurahanCode: string;
  readonly kind: ChangeKind;
  readonly residentId: number;
}

type StoredChange = ChangePlace & { readonly reasons: string };

/** A list as the changes that it brought need it. */
interface ChangingList {
  readonly id: number;
  readonly previousListId: number | null;
  readonly version: number;
  readonly period: string;
}

const LIST = 'SELECT l.id, l.previous_list_id AS previousListId, l.version, l.period FROM recipient_list l';
const SELECT = `SELECT list_id AS listId, kelurahan_code AS kelurahanCode, change_kind AS kind, resident_id AS residentId,
    reasons FROM list_change FORCE INDEX (list_change_by_kelurahan) WHERE`;
const NOTHING = { text: '', values: [] };

export interface ChangePageRequest {
  readonly listId: number;
  readonly kind: ChangeKind | null;
  readonly first: number;
  readonly after: ChangePlace | null;
}

/** The changes of one list within reach, of one kind or of all. */
export function changePageStatements(
  scope: Scope,
  { listId, kind, after }: Omit<ChangePageRequest, 'first'>,
): PageStatement[] {
  const kelurahan = kelurahanWithin(reachOf(scope), null);
  if (kelurahan?.length === 0) return [];
  return kelurahanPages({
    select: `${SELECT} list_id = ? AND`,
    values: [listId],
    column: 'kelurahan_code',
    kelurahan,
    and: kind === null ? NOTHING : { text: 'AND change_kind = ?', values: [kind] },
    after: after && { kelurahan: after.kelurahanCode, more: behindPerson(after, kind !== null) },
    orderBy: 'kelurahan_code, change_kind, resident_id',
  });
}

const behindPerson = ({ kind, residentId }: ChangePlace, ofOneKind: boolean): PageStatement =>
  ofOneKind
    ? { text: 'AND resident_id > ?', values: [residentId] }
    : {
        text: 'AND change_kind >= ? AND (change_kind > ? OR resident_id > ?)',
        values: [kind, kind, residentId],
      };

export async function changesWithin(sql: Sql, scope: Scope, page: ChangePageRequest): Promise<NamedChange[]> {
  const rows = await readPage<StoredChange>(sql, changePageStatements(scope, page), page.first);
  if (rows.length === 0) return [];
  return named(sql, await sql.rows<ChangingList>(`${LIST} WHERE l.id = ?`, [page.listId]), rows);
}

/** What published lists of a programme changed after list `since`, within reach, list by list. */
export async function changesSince(
  sql: Sql,
  scope: Scope,
  page: { programId: number; since: number; first: number; after: ChangePlace | null },
): Promise<NamedChange[]> {
  const from = page.after?.listId ?? page.since + 1;
  // Only lists that changed anything within reach: each then gives a row at least, and so many are enough for a page.
  const reach = withinScope(scope, 'k.kelurahan_code');
  const lists = await sql.rows<ChangingList>(
    `${LIST} WHERE l.program_id = ? AND l.id >= ? AND ${L_WAS_PUBLISHED}
        AND EXISTS (SELECT 1 FROM list_count k WHERE k.list_id = l.id AND k.part IN (${marks(CHANGE_KINDS)}) AND ${reach.text})
      ORDER BY l.id LIMIT ?`,
    [page.programId, from, ...CHANGE_KINDS, ...reach.values, page.first + 1],
  );
  const rows = await readPage<StoredChange>(sql, feedStatements(scope, lists, page.after), page.first);
  return named(sql, lists, rows);
}

/** The rest of the list in which the page before ended, then the lists behind it. */
export function feedStatements(
  scope: Scope,
  lists: readonly Pick<ChangingList, 'id'>[],
  after: ChangePlace | null,
): PageStatement[] {
  const kelurahan = kelurahanWithin(reachOf(scope), null);
  const rest = lists.map(({ id }) => id).filter((id) => after === null || id > after.listId);
  const begun = after !== null && lists.some(({ id }) => id === after.listId);
  if (kelurahan?.length === 0) return [];
  const within: [string, readonly Value[]] =
    kelurahan === null ? ['', []] : [`AND kelurahan_code IN (${marks(kelurahan)})`, kelurahan];
  return [
    ...(begun ? changePageStatements(scope, { listId: after.listId, kind: null, after }) : []),
    ...(rest.length > 0
      ? [
          {
            text: `${SELECT} list_id IN (${marks(rest)}) ${within[0]}
              ORDER BY list_id, kelurahan_code, change_kind, resident_id`,
            values: [...rest, ...within[1]],
          },
        ]
      : []),
  ];
}

/**
 * Names of the people, from the rows of the lists: of who left, from the list before. The index is named because MariaDB
 * otherwise reads a whole list by the first half of its primary key.
 */
async function named(
  sql: Sql,
  lists: readonly ChangingList[],
  changes: readonly StoredChange[],
): Promise<NamedChange[]> {
  if (changes.length === 0) return [];
  const byId = new Map(lists.map((list) => [list.id, list]));
  const touched = [...new Set(changes.map(({ listId }) => listId))];
  const listIds = [...new Set(touched.flatMap((id) => [id, byId.get(id)?.previousListId ?? id]))];
  const residentIds = [...new Set(changes.map(({ residentId }) => residentId))];
  const rows = await sql.rows<{ listId: number; residentId: number; recipientRef: string; name: string }>(
    `SELECT list_id AS listId, resident_id AS residentId, recipient_ref AS recipientRef, name
       FROM list_row FORCE INDEX (list_row_by_resident)
      WHERE list_id IN (${marks(listIds)}) AND resident_id IN (${marks(residentIds)})`,
    [...listIds, ...residentIds],
  );
  const rowOf = new Map(rows.map((row) => [`${row.listId} ${row.residentId}`, row]));
  return changes.map((change) => {
    const list = byId.get(change.listId);
    if (!list) throw new Error(`change of list ${change.listId}, which was not read`);
    const row =
      rowOf.get(`${list.id} ${change.residentId}`) ?? rowOf.get(`${list.previousListId ?? 0} ${change.residentId}`);
    return {
      ...change,
      reasons: readReasons(change.reasons),
      recipientRef: row?.recipientRef ?? null,
      name: row?.name ?? null,
      version: list.version,
      period: list.period,
    };
  });
}
