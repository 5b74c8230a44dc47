import type { PlainDate, RegionCode, WorkState } from '@tepat/shared';
import { ANY_REASON } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { Conditions, PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, readPage } from '../../../platform/database/pages';
import { ALL_KELURAHAN, kelurahanWithin, type Reach } from '../../registry';
import type { CaseRecord } from './case-reader';
import { CASE_PLACE, CASE_SELECT } from './case-reader';

/** What a page may be narrowed by; left out or null = by nothing. */
export interface CaseFilter {
  /** Null = every case that is not done. */
  readonly state?: WorkState | null;
  /** Number of a reason. */
  readonly reason?: number | null;
  readonly programId?: number | null;
  /** NOBODY = cases that wait to be taken. */
  readonly assignee?: number | 'NOBODY' | null;
  /** Opened on that day or before. */
  readonly openedUntil?: PlainDate | null;
  readonly rw?: number | null;
  readonly rt?: number | null;
}

export interface CasePlace {
  readonly kelurahanCode: string;
  readonly openedOn: string;
  readonly id: number;
}

export interface CasePageRequest {
  readonly filter: CaseFilter;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: CasePlace | null;
}

/** The one order: by kelurahan, within it the oldest first. */
interface Walk {
  readonly from: string;
  readonly values: readonly Value[];
  /** The columns of the order. */
  readonly place: { readonly kelurahan: string; readonly openedOn: string; readonly id: string };
}

const OF_ITEM = { kelurahan: 'w.kelurahan_code', openedOn: 'w.opened_on', id: 'w.id' };
const itemsBy = (index: string, where: string, values: readonly Value[]): Walk => ({
  from: `work_item w FORCE INDEX (${index}) ${CASE_PLACE} WHERE ${where} AND`,
  values,
  place: OF_ITEM,
});

/**
 * The closed table of filters: each walks an index that ends in the order's own columns, so that a page costs the same at any
 * depth. What is asked beside it is looked at row by row, and therefore only within one kelurahan or one person's own cases
 * (`isOffered`).
 */
function walkOf({ assignee, programId, reason, state }: CaseFilter): Walk {
  if (state === 'DONE') return itemsBy('work_item_by_state', 'w.state = ?', [state]);
  if (assignee === 'NOBODY') return itemsBy('work_item_by_assignee', 'w.active = 1 AND w.assignee_id IS NULL', []);
  if (assignee) return itemsBy('work_item_by_assignee', 'w.active = 1 AND w.assignee_id = ?', [assignee]);
  if (reason) return posted(reason);
  if (programId) return itemsBy('work_item_by_program', 'w.active = 1 AND w.program_id = ?', [programId]);
  if (state) return itemsBy('work_item_by_state', 'w.state = ?', [state]);
  return posted(ANY_REASON);
}

const posted = (reason: number): Walk => ({
  from: `work_posting p FORCE INDEX (PRIMARY) STRAIGHT_JOIN work_item w ON w.id = p.item_id ${CASE_PLACE} WHERE p.reason = ? AND`,
  values: [reason],
  place: { kelurahan: 'p.kelurahan_code', openedOn: 'p.opened_on', id: 'p.item_id' },
});

/** May this combination be asked for? Several filters at once are, in one kelurahan or of one person's cases. */
export function isOffered({ filter, reach, region }: Omit<CasePageRequest, 'limit' | 'after'>): boolean {
  const inOneKelurahan = kelurahanWithin(reach, region)?.length === 1;
  const { state, reason, programId, assignee, rw, rt } = filter;
  if (inOneKelurahan) return true;
  if (rw || rt) return false;
  if (typeof assignee === 'number' && state !== 'DONE') return true;
  return [state, reason, programId, assignee].filter((each) => each !== null && each !== undefined).length <= 1;
}

export function casePageStatements(request: CasePageRequest): PageStatement[] {
  const { filter, reach, region, after } = request;
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const { from, values, place } = walkOf(filter);
  const and = conditionsOf(filter, place.openedOn);
  return kelurahanPages({
    select: `SELECT ${CASE_SELECT} FROM ${from}`,
    values,
    column: place.kelurahan,
    // Days are looked up in each kelurahan: as a range of all, every case behind the day would be read.
    kelurahan: kelurahan ?? (filter.openedUntil ? ALL_KELURAHAN : null),
    and,
    after: after && {
      kelurahan: after.kelurahanCode,
      more: { text: `AND ${place.openedOn} = ? AND ${place.id} > ?`, values: [after.openedOn, after.id] },
      andThen: { text: `AND ${place.openedOn} > ?`, values: [after.openedOn] },
    },
    orderBy: `${place.kelurahan}, ${place.openedOn}, ${place.id}`,
  });
}

/** Everything that is asked, whether the walk follows it or not: said twice, it costs nothing. */
function conditionsOf(filter: CaseFilter, openedOn: string): Conditions {
  const { state, reason, programId, assignee, openedUntil, rw, rt } = filter;
  const conditions: [string, Value[]][] = [];
  if (openedUntil) conditions.push([`${openedOn} <= ?`, [openedUntil]]);
  if (state) conditions.push(['w.state = ?', [state]]);
  if (reason) conditions.push(['((w.reasons >> ?) & 1) = 1', [reason - 1]]);
  if (programId) conditions.push(['w.program_id = ?', [programId]]);
  if (assignee === 'NOBODY') conditions.push(['w.assignee_id IS NULL', []]);
  else if (assignee) conditions.push(['w.assignee_id = ?', [assignee]]);
  if (rw) conditions.push(['f.rw = ?', [rw]]);
  if (rt) conditions.push(['f.rt = ?', [rt]]);
  return {
    text: conditions.map(([text]) => `AND ${text}`).join(' '),
    values: conditions.flatMap(([, values]) => values),
  };
}

export function casePage(sql: Sql, request: CasePageRequest): Promise<CaseRecord[]> {
  return readPage<CaseRecord>(sql, casePageStatements(request), request.limit);
}
