import { unreachable } from '@tepat/shared';
import type { RegionCode } from '@tepat/shared';
import type { Sql, Value } from '../../../../platform/database/database';
import type { Reach } from './reach';
import { kelurahanWithin } from './reach';
import type { FamilyRow, ResidentRow } from './rows';
import { FAMILY_SELECT, familyRow, RESIDENT_SELECT, residentRow } from './rows';

/**
 * Pages of families and residents. Each combination of filter and order that is offered has an index that ends in the
 * order's own columns, so a page costs the same at any depth; combinations without one are not offered. A page is asked
 * for with the sort key of the row before it, never with an offset.
 */
export interface PageStatement {
  text: string;
  values: Value[];
}

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

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * The statements of a page of families in the order (kelurahan, id), or of one card in the order of ids. More than one
 * when the page begins inside a kelurahan: its rest, then those behind it.
 */
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
  const index = request.absentOnly ? 'family_by_absent' : 'family_by_kelurahan';
  const from = `${select} FORCE INDEX (${index}) WHERE ${request.absentOnly ? 't.absent = 1 AND ' : ''}`;
  const order = 'ORDER BY t.kelurahan_code, t.id';
  const statements: PageStatement[] = [];
  if (after) {
    if (!kelurahan || kelurahan.includes(after.kelurahanCode)) {
      statements.push({
        text: `${from} t.kelurahan_code = ? AND t.id > ? ${order}`,
        values: [after.kelurahanCode, after.id],
      });
    }
    statements.push(...behind(from, order, kelurahan, after.kelurahanCode));
  } else statements.push(...behind(from, order, kelurahan, null));
  return statements;
}

/** The rows of the kelurahan behind one, all of them where it is null. */
function behind(
  from: string,
  order: string,
  kelurahan: readonly string[] | null,
  last: string | null,
  and = '',
  values: readonly Value[] = [],
): PageStatement[] {
  if (kelurahan === null)
    return [{ text: `${from} t.kelurahan_code > ? ${and} ${order}`, values: [last ?? '', ...values] }];
  const rest = last === null ? kelurahan : kelurahan.filter((code) => code > last);
  if (rest.length === 0) return [];
  return [{ text: `${from} t.kelurahan_code IN (${marks(rest)}) ${and} ${order}`, values: [...rest, ...values] }];
}

export async function familyPage(sql: Sql, request: FamilyPageRequest): Promise<FamilyRow[]> {
  return (await readPage(sql, familyPageStatements(request), request.limit)).map(familyRow);
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
export type ResidentOrder = 'KELURAHAN_NAME' | 'NAME' | 'ID';

export function residentOrder(request: Omit<ResidentPageRequest, 'limit' | 'after'>): ResidentOrder {
  if (request.nikId || request.familyId) return 'ID';
  if (request.reach !== null || request.region) return 'KELURAHAN_NAME';
  return request.namePrefix ? 'NAME' : 'ID';
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
  const named = namePrefix ? 'AND t.name LIKE ?' : '';
  const nameValues: Value[] = namePrefix ? [likePrefix(namePrefix)] : [];
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
      if (namePrefix) {
        where.push('t.name LIKE ?');
        values.push(...nameValues);
      }
      if (kelurahan) {
        where.push(`t.kelurahan_code IN (${marks(kelurahan)})`);
        values.push(...kelurahan);
      }
      return [{ text: `${select} ${index} WHERE ${where.join(' AND ')} ORDER BY t.id`, values }];
    }
    case 'NAME': {
      const from = `${select} FORCE INDEX (resident_by_name) WHERE`;
      const by = 'ORDER BY t.name, t.id';
      if (!after) return [{ text: `${from} t.name LIKE ? ${by}`, values: nameValues }];
      return [
        {
          text: `${from} t.name LIKE ? AND t.name >= ? AND (t.name > ? OR t.id > ?) ${by}`,
          values: [...nameValues, after.name, after.name, after.id],
        },
      ];
    }
    case 'KELURAHAN_NAME': {
      const from = `${select} FORCE INDEX (resident_by_kelurahan_name) WHERE`;
      const by = 'ORDER BY t.kelurahan_code, t.name, t.id';
      if (!after) return behind(from, by, kelurahan, null, named, nameValues);
      return [
        ...(!kelurahan || kelurahan.includes(after.kelurahanCode)
          ? [
              {
                text: `${from} t.kelurahan_code = ? ${named} AND t.name >= ? AND (t.name > ? OR t.id > ?) ${by}`,
                values: [after.kelurahanCode, ...nameValues, after.name, after.name, after.id],
              },
            ]
          : []),
        ...behind(from, by, kelurahan, after.kelurahanCode, named, nameValues),
      ];
    }
    default:
      return unreachable(order);
  }
}

export async function residentPage(sql: Sql, request: ResidentPageRequest): Promise<ResidentRow[]> {
  return (await readPage(sql, residentPageStatements(request), request.limit)).map(residentRow);
}

async function readPage(
  sql: Sql,
  statements: readonly PageStatement[],
  limit: number,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const { text, values } of statements) {
    if (rows.length >= limit) break;
    rows.push(...(await sql.rows(`${text} LIMIT ?`, [...values, limit - rows.length])));
  }
  return rows;
}
