import { identityCategory, scopeRange } from '@tepat/shared';
import type { IdentityCategoryCode, RegionCode } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { marks, readPage } from '../../../platform/database/pages';
import { kelurahanWithin, type Reach } from '../../registry';
import { latestMaskCounts } from './summary';

/** A resident on the worklist of a category; also the cursor of the page that ends with it. */
export interface MismatchPlace {
  readonly residentId: number;
  readonly mask: number;
}

/**
 * A page of the residents with a category, over the whole province, by keyset in the order (mask, id). The masks that
 * hold the category are known from the last night's counts, so the page is a walk over a few index ranges.
 */
export async function residentsByCategory(
  sql: Sql,
  category: IdentityCategoryCode,
  after: MismatchPlace | null,
  first: number,
): Promise<MismatchPlace[]> {
  const masks = await masksWith(sql, category, after?.mask ?? 0);
  if (masks.length === 0) return [];
  const values: Value[] = [...masks];
  if (after) values.push(after.mask, after.residentId);
  return sql.rows<MismatchPlace>(
    `SELECT resident_id AS residentId, categories AS mask FROM identity_result FORCE INDEX (identity_result_by_categories)
     WHERE categories IN (${marks(masks)}) ${after ? 'AND (categories > ? OR resident_id > ?)' : ''}
     ORDER BY categories, resident_id LIMIT ?`,
    [...values, first],
  );
}

/** A resident of one kelurahan, in the order of names; also the cursor. */
export interface NamedPlace {
  readonly residentId: number;
  readonly name: string;
  readonly mask: number;
}

/** A page of one kelurahan's residents with a category, by name. It walks the names of the kelurahan, and nothing else. */
export async function kelurahanResidentsByCategory(
  sql: Sql,
  kelurahan: RegionCode,
  category: IdentityCategoryCode,
  after: Pick<NamedPlace, 'name' | 'residentId'> | null,
  first: number,
): Promise<NamedPlace[]> {
  const values: Value[] = [kelurahan];
  if (after) values.push(after.name, after.name, after.residentId);
  return sql.rows<NamedPlace>(
    `SELECT r.id AS residentId, r.name, i.categories AS mask
     FROM resident r FORCE INDEX (resident_by_kelurahan_name)
     STRAIGHT_JOIN identity_result i ON i.resident_id = r.id
     WHERE r.kelurahan_code = ? ${after ? 'AND r.name >= ? AND (r.name > ? OR r.id > ?)' : ''}
       AND (i.categories & ?) <> 0
     ORDER BY r.name, r.id LIMIT ?`,
    [...values, identityCategory(category).bit, first],
  );
}

/** A row of the worklist, whatever walk it came from; also the cursor. */
export type MismatchRow = NamedPlace;

export interface MismatchPageRequest {
  readonly category: IdentityCategoryCode;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: MismatchRow | null;
}

interface MismatchesOfMasks extends Pick<MismatchPageRequest, 'after'> {
  readonly masks: readonly number[];
  /** Null = all. */
  readonly kelurahan: readonly string[] | null;
}

/**
 * Who differs in a category, within reach. In one kelurahan it walks the names of that kelurahan; elsewhere the people of
 * the category, so that a page costs no more than the smaller of the two.
 */
export async function mismatchPage(sql: Sql, request: MismatchPageRequest): Promise<MismatchRow[]> {
  const { category, reach, region, limit, after } = request;
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const [only] = kelurahan ?? [];
  if (only !== undefined && kelurahan?.length === 1) {
    return kelurahanResidentsByCategory(sql, only as RegionCode, category, after, limit);
  }
  const masks = await masksWith(sql, category, after?.mask ?? 0);
  if (masks.length === 0) return [];
  return readPage<MismatchRow>(sql, mismatchPageStatements({ masks, kelurahan, after }), limit);
}

/** Those of some masks, by mask and person, in several kelurahan or all. */
export function mismatchPageStatements(request: MismatchesOfMasks): PageStatement[] {
  const { masks, kelurahan, after } = request;
  const values: Value[] = [...masks];
  if (after) values.push(after.mask, after.residentId);
  const text = `SELECT i.resident_id AS residentId, r.name, i.categories AS mask
     FROM identity_result i FORCE INDEX (identity_result_by_categories)
     STRAIGHT_JOIN resident r ON r.id = i.resident_id
     WHERE i.categories IN (${marks(masks)}) ${after ? 'AND (i.categories > ? OR i.resident_id > ?)' : ''}
       ${kelurahan === null ? '' : `AND r.kelurahan_code IN (${marks(kelurahan)})`}
     ORDER BY i.categories, i.resident_id`;
  return [{ text, values: [...values, ...(kelurahan ?? [])] }];
}

/** The masks that hold a category, from one on, as the last night counted them. */
async function masksWith(sql: Sql, category: IdentityCategoryCode, from: number): Promise<number[]> {
  const { bit } = identityCategory(category);
  return Object.keys((await latestMaskCounts(sql))?.counts ?? {})
    .map(Number)
    .filter((mask) => (mask & bit) !== 0 && mask >= from);
}

/** A person whom the civil registry has living here and whom no family of the delivery holds. */
export interface UnlistedPerson {
  /** Vault id. */
  readonly nikId: number;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: number | null;
  readonly kelurahan: RegionCode;
}

/**
 * A page of those people within a region, by (kelurahan, NIK's vault id): whom nobody else finds. Nobody gets onto a
 * list from here: they are for a visit. (As a subquery the engine would first read all residents.)
 */
export async function unlistedPeople(
  sql: Sql,
  region: RegionCode,
  after: Pick<UnlistedPerson, 'kelurahan' | 'nikId'> | null,
  first: number,
): Promise<UnlistedPerson[]> {
  const { from, to } = scopeRange(region);
  const values: Value[] = [after?.kelurahan ?? from, to];
  if (after) values.push(after.kelurahan, after.nikId);
  return sql.rows<UnlistedPerson>(
    `SELECT c.nik_id AS nikId, c.name, c.birth_date AS birthDate, c.sex, c.kelurahan_code AS kelurahan
     FROM civil_record c FORCE INDEX (civil_record_by_kelurahan)
     LEFT JOIN resident r FORCE INDEX (resident_by_nik) ON r.nik_id = c.nik_id AND r.absent = 0
     WHERE c.kelurahan_code >= ? AND c.kelurahan_code < ? ${after ? 'AND (c.kelurahan_code > ? OR c.nik_id > ?)' : ''}
       AND c.status = 'ACTIVE' AND r.id IS NULL
     ORDER BY c.kelurahan_code, c.nik_id LIMIT ?`,
    [...values, first],
  );
}
