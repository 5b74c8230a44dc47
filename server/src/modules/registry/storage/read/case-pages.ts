import type { RegionCode } from '@tepat/shared';
import type { Value } from '../../../../platform/database/database';
import type { Conditions, PageStatement } from '../../../../platform/database/pages';
import { kelurahanPages, marks } from '../../../../platform/database/pages';
import { kelurahanWithin, type Reach } from './reach';

/** Where a page of cases went on: those of people by kelurahan, and within it the oldest first. */
export interface CasePlace {
  readonly kelurahanCode: string;
  readonly id: number;
}

export interface CasePageRequest {
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: CasePlace | null;
}

/** Cases that an index finds: its condition without the kelurahan, on the table `t`. */
export interface FoundCases {
  /** Of the kelurahan by which they are found; left out, their own. */
  readonly column?: string;
  /** `SELECT … FROM … t FORCE INDEX (…)` */
  readonly select: string;
  readonly where: string;
  readonly values: readonly Value[];
}

const EVERYTHING: Conditions = { text: '', values: [] };

/** Pages of cases by kelurahan and then the oldest first; the index ends in both. */
export function casesByKelurahan(
  { reach, region, after }: CasePageRequest,
  { select, where, values, column = 't.kelurahan_code' }: FoundCases,
  and = EVERYTHING,
): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  return kelurahanPages({
    select: `${select} WHERE ${where === '' ? '' : `${where} AND`}`,
    values,
    column,
    kelurahan,
    and,
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND t.id > ?', values: [after.id] } },
    orderBy: `${column}, t.id`,
  });
}

/** Pages of cases of one person, family or official, the newest first; the index ends in the id. */
export function casesNewestFirst(
  { reach, region, after }: CasePageRequest,
  { select, where, values }: FoundCases,
): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const within = kelurahan === null ? '' : `AND t.kelurahan_code IN (${marks(kelurahan)})`;
  return [
    {
      text: `${select} WHERE ${where} AND t.id < ? ${within} ORDER BY t.id DESC`,
      values: [...values, after?.id ?? Number.MAX_SAFE_INTEGER, ...(kelurahan ?? [])],
    },
  ];
}
