import { CHANGE_KINDS, type ChangeKind, type ChangeReason, type Scope } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, marks, readPage } from '../../../platform/database/pages';
import { withinScope } from '../../../platform/database/scope';
import { kelurahanWithin, reachOf } from '../../registry';
import { readReasons } from '../domain/change-reasons';
import type { ListCount } from '../domain/list-counts';
import { listRowOf, ROW_COLUMNS, type RowRecord, type StoredListRow } from './list-readers';

/** Where a page of rows ended: by need at this position, by person at this resident of the kelurahan. */
export interface RowPlace {
  readonly kelurahanCode: string;
  readonly key: number;
}

export interface RowPageRequest {
  readonly listId: number;
  readonly standing: RowRecord['standing'];
  /** Need: the whole list in the order of its places. Person: kelurahan by kelurahan by id, which says nothing of need. */
  readonly order: 'NEED' | 'PERSON';
  readonly first: number;
  readonly after: RowPlace | null;
}

export function rowPageStatements(scope: Scope, { listId, standing, order, after }: RowPageRequest): PageStatement[] {
  const from = (index: string): string =>
    `SELECT ${ROW_COLUMNS} FROM list_row FORCE INDEX (${index}) WHERE list_id = ? AND standing = ?`;
  const kelurahan = kelurahanWithin(reachOf(scope), null);
  if (order === 'NEED' && kelurahan === null) {
    return [
      {
        text: `${from('list_row_by_position')} AND position > ? ORDER BY position`,
        values: [listId, standing, after?.key ?? 0],
      },
    ];
  }
  return kelurahan?.length === 0
    ? []
    : kelurahanPages({
        select: `${from('list_row_by_kelurahan')} AND`,
        values: [listId, standing],
        column: 'kelurahan_code',
        kelurahan,
        and: { text: '', values: [] },
        after: after && {
          kelurahan: after.kelurahanCode,
          more: { text: 'AND resident_id > ?', values: [after.key] },
        },
        orderBy: 'kelurahan_code, resident_id',
      });
}

/** Rows of one standing within reach. */
export async function rowsWithin(sql: Sql, scope: Scope, page: RowPageRequest): Promise<RowRecord[]> {
  return (await readPage<StoredListRow>(sql, rowPageStatements(scope, page), page.first)).map(listRowOf);
}

/** What lists hold and changed within reach, from what was counted when they were written. */
async function countsWithin(
  sql: Sql,
  scope: Scope,
  listIds: readonly number[],
  parts: readonly ListCount['part'][],
): Promise<(Omit<ListCount, 'kelurahanCode'> & { readonly listId: number })[]> {
  if (listIds.length === 0) return [];
  const reach = withinScope(scope, 'kelurahan_code');
  return sql.rows(
    `SELECT list_id AS listId, part, reasons, CAST(SUM(people) AS SIGNED) AS people, CAST(SUM(amount) AS SIGNED) AS amount
       FROM list_count WHERE list_id IN (${marks(listIds)}) AND part IN (${marks(parts)}) AND ${reach.text}
      GROUP BY list_id, part, reasons`,
    [...listIds, ...parts, ...reach.values],
  );
}

export type CoverageCount = Pick<ListCount, 'kelurahanCode' | 'people'> & { readonly part: 'RECIPIENT' | 'WITHIN' };

/** By kelurahan, the recipients of a list and whom its programme could be for. */
export function coverageCounts(sql: Sql, listId: number): Promise<CoverageCount[]> {
  return sql.rows<CoverageCount>(
    `SELECT kelurahan_code AS kelurahanCode, part, people FROM list_count
      WHERE list_id = ? AND part IN ('RECIPIENT', 'WITHIN')`,
    [listId],
  );
}

export interface ListTotals {
  readonly recipients: number;
  readonly waiting: number;
  readonly amountTotal: number;
}

/** What lists hold within reach: an officer's count is the officer's kelurahan, never the province. */
export async function totalsWithin(
  sql: Sql,
  scope: Scope,
  listIds: readonly number[],
): Promise<Map<number, ListTotals>> {
  const counts = await countsWithin(sql, scope, listIds, ['RECIPIENT', 'WAITING']);
  return new Map(
    listIds.map((listId) => {
      const of = (part: ListCount['part']) => counts.find((each) => each.listId === listId && each.part === part);
      const recipients = of('RECIPIENT');
      return [
        listId,
        {
          recipients: recipients?.people ?? 0,
          waiting: of('WAITING')?.people ?? 0,
          amountTotal: recipients?.amount ?? 0,
        },
      ];
    }),
  );
}

/** Recipients and waiting people of a list by kelurahan, as counted when it was written. */
export async function peopleByKelurahan(
  sql: Sql,
  listId: number,
): Promise<{ readonly kelurahan: string; readonly part: 'RECIPIENT' | 'WAITING'; readonly people: number }[]> {
  return sql.rows(
    `SELECT kelurahan_code AS kelurahan, part, people FROM list_count
      WHERE list_id = ? AND part IN ('RECIPIENT', 'WAITING')`,
    [listId],
  );
}

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

export async function diffWithin(sql: Sql, scope: Scope, listIds: readonly number[]): Promise<Map<number, DiffTotals>> {
  const counts = await countsWithin(sql, scope, listIds, CHANGE_KINDS);
  return new Map(
    listIds.map((listId) => {
      const own = counts
        .filter((each) => each.listId === listId)
        .map(({ part, reasons, people }) => ({ kind: part as ChangeKind, reasons, people }));
      const people = (wanted: ChangeKind): number =>
        own.reduce((sum, { kind, people: some }) => sum + (kind === wanted ? some : 0), 0);
      return [listId, { joined: people('JOINED'), left: people('LEFT'), reasons: byReason(own) }];
    }),
  );
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

/** Where somebody stands on a list. */
export interface StandingPlace extends Pick<
  RowRecord,
  'listId' | 'residentId' | 'standing' | 'position' | 'kelurahanCode'
> {
  /** Among those of the same standing and quota; null where one quota holds for all, and the position says it. */
  readonly quotaPosition: number | null;
}

/** Where people stand on the published lists that are in force. */
export async function placesOf(
  sql: Sql,
  listIds: readonly number[],
  residentIds: readonly number[],
): Promise<StandingPlace[]> {
  if (listIds.length === 0 || residentIds.length === 0) return [];
  return sql.rows(
    `SELECT list_id AS listId, resident_id AS residentId, standing, position, kelurahan_code AS kelurahanCode,
            quota_position AS quotaPosition
       FROM list_row FORCE INDEX (list_row_by_resident)
      WHERE list_id IN (${marks(listIds)}) AND resident_id IN (${marks(residentIds)})`,
    [...listIds, ...residentIds],
  );
}
