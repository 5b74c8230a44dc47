import { unreachable } from '@tepat/shared';
import type { RegionCode } from '@tepat/shared';
import type { Sql, Value } from '../../../../platform/database/database';
import type { PageStatement } from '../../../../platform/database/pages';
import { kelurahanPages, marks, readPage } from '../../../../platform/database/pages';
import type { Reach } from './reach';
import { ALL_KELURAHAN, kelurahanWithin } from './reach';
import type { FamilyRow, ResidentRow } from './rows';
import { FAMILY_SELECT, familyRow, RESIDENT_SELECT, residentRow } from './rows';

/**
 * Pages of families and residents. Each combination of filter and order that is offered has an index that ends in the
 * order's own columns, so a page costs the same at any depth; combinations without one are not offered. A page is asked
 * for with the sort key of the row before it, never with an offset.
 */

export interface FamilyPlace {
  kelurahanCode: string;
  id: number;
}

export interface FamilyPageRequest {
  reach: Reach;
  /** At most so many rows; ask for one more than is shown to know whether there is more. */
  limit: number;
  after: FamilyPlace | null;
  region?: RegionCode | null;
  /** Only families that the last full delivery no longer named. */
  absentOnly?: boolean;
  /** Id of a family card in the vault. */
  cardId?: number | null;
}

const NO_MORE = { text: '', values: [] };

/** The statements of a page of families in the order (kelurahan, id), or of one card in the order of ids. */
export function familyPageStatements(request: FamilyPageRequest): PageStatement[] {
  const kelurahan = kelurahanWithin(request.reach, request.region ?? null);
  if (kelurahan?.length === 0) return [];
  const select = `SELECT ${FAMILY_SELECT} FROM family t`;
  const { after } = request;
  if (request.cardId !== null && request.cardId !== undefined) {
    const where = ['t.card_id = ?', 't.id > ?', ...(request.absentOnly ? ['t.absent = 1'] : [])];
    const values: Value[] = [request.cardId, after?.id ?? 0];
    if (kelurahan) {
      where.push(`t.kelurahan_code IN (${marks(kelurahan)})`);
      values.push(...kelurahan);
    }
    return [{ text: `${select} FORCE INDEX (family_by_card) WHERE ${where.join(' AND ')} ORDER BY t.id`, values }];
  }
  const [index, absent] = request.absentOnly ? ['family_by_absent', 't.absent = 1 AND'] : ['family_by_kelurahan', ''];
  return kelurahanPages({
    select: `${select} FORCE INDEX (${index}) WHERE ${absent}`,
    values: [],
    column: 't.kelurahan_code',
    kelurahan,
    and: NO_MORE,
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND t.id > ?', values: [after.id] } },
    orderBy: 't.kelurahan_code, t.id',
  });
}

export async function familyPage(sql: Sql, request: FamilyPageRequest): Promise<FamilyRow[]> {
  return (await readPage<Record<string, unknown>>(sql, familyPageStatements(request), request.limit)).map(familyRow);
}

export interface ResidentPlace {
  kelurahanCode: string;
  name: string;
  id: number;
}

export interface ResidentPageRequest {
  reach: Reach;
  limit: number;
  after: ResidentPlace | null;
  region?: RegionCode | null;
  /** Names that begin so, case and accents aside. */
  namePrefix?: string | null;
  /** Id of a NIK in the vault. */
  nikId?: number | null;
  familyId?: number | null;
}

/** The order of a page, which follows from its filters: whoever pages must keep the filters. */
export type ResidentOrder = 'KELURAHAN_NAME' | 'ID';

export function residentOrder(request: Omit<ResidentPageRequest, 'limit' | 'after'>): ResidentOrder {
  if (request.nikId || request.familyId) return 'ID';
  return request.reach !== null || request.region || request.namePrefix ? 'KELURAHAN_NAME' : 'ID';
}

/** `%` and `_` of a search are what they look like. */
export function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

export function residentPageStatements(request: ResidentPageRequest): PageStatement[] {
  const kelurahan = kelurahanWithin(request.reach, request.region ?? null);
  if (kelurahan?.length === 0) return [];
  const { after, namePrefix } = request;
  const select = `SELECT ${RESIDENT_SELECT} FROM resident t`;
  const named = namePrefix ? { text: 'AND t.name LIKE ?', values: [likePrefix(namePrefix)] } : NO_MORE;
  const order = residentOrder(request);
  switch (order) {
    case 'ID': {
      const where = ['t.id > ?'];
      const values: Value[] = [after?.id ?? 0];
      let index = '';
      if (request.familyId) {
        index = 'FORCE INDEX (resident_by_family)';
        where.push('t.family_id = ?');
        values.push(request.familyId);
      }
      if (request.nikId) {
        index = 'FORCE INDEX (resident_by_nik)';
        where.push('t.nik_id = ?');
        values.push(request.nikId);
      }
      if (kelurahan) {
        where.push(`t.kelurahan_code IN (${marks(kelurahan)})`);
        values.push(...kelurahan);
      }
      const text = `${select} ${index} WHERE ${where.join(' AND ')} ${named.text} ORDER BY t.id`;
      return [{ text, values: [...values, ...named.values] }];
    }
    case 'KELURAHAN_NAME':
      return kelurahanPages({
        select: `${select} FORCE INDEX (resident_by_kelurahan_name) WHERE`,
        values: [],
        column: 't.kelurahan_code',
        // A name is looked up in each kelurahan: as a range of all, the whole index would be read for a rare one.
        kelurahan: kelurahan ?? ALL_KELURAHAN,
        and: named,
        after: after && {
          kelurahan: after.kelurahanCode,
          more: {
            text: 'AND t.name >= ? AND (t.name > ? OR t.id > ?)',
            values: [after.name, after.name, after.id],
          },
        },
        orderBy: 't.kelurahan_code, t.name, t.id',
      });
    default:
      return unreachable(order);
  }
}

export async function residentPage(sql: Sql, request: ResidentPageRequest): Promise<ResidentRow[]> {
  return (await readPage<Record<string, unknown>>(sql, residentPageStatements(request), request.limit)).map(
    residentRow,
  );
}
