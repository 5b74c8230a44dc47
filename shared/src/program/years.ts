import { type PlainDate } from '../calendar';
import { type RegionCode } from '../region';

/** Places set aside for the people of one city or regency (*kota*, *kabupaten*). */
export interface KotaQuota {
  readonly kota: RegionCode;
  readonly places: number;
}

/** What is decreed for a budget year: from its first day on, until another year is stated. */
export interface YearTerms {
  /** The calendar year. */
  readonly from: number;
  /** Places in the whole province; null = everybody who is eligible. */
  readonly quota: number | null;
  /** Of these places those that are set aside; the rest of the province shares the others. */
  readonly byKota: readonly KotaQuota[];
  /** Rupiah of the whole year; null = none is stated. */
  readonly budget: number | null;
}

/** One quota as places are handed out: of a kota, or (region null) of everybody else in the province. */
export interface QuotaShare {
  readonly region: RegionCode | null;
  /** Null = no limit. */
  readonly places: number | null;
}

/** The same number of places for the whole province in every year from one on. */
export const provinceQuota = (from: number, quota: number | null): readonly YearTerms[] => [
  { from, quota, byKota: [], budget: null },
];

/** The year of these terms that a date belongs to. Parsed terms have one for each date on which they are in force. */
export function yearTermsOn({ years }: { readonly years: readonly YearTerms[] }, date: PlainDate): YearTerms {
  const year = Number(date.slice(0, 4));
  const stated = years.findLast(({ from }) => from <= year) ?? years[0];
  if (stated === undefined) throw new RangeError('the terms state no year');
  return stated;
}

/** The quotas of a year, those of the kota first; without kota it is the one of the province. Unused places stay unused. */
export function quotaShares({ quota, byKota }: Pick<YearTerms, 'quota' | 'byKota'>): readonly QuotaShare[] {
  const rest = quota === null ? null : byKota.reduce((left, { places }) => left - places, quota);
  return [...byKota.map(({ kota, places }) => ({ region: kota, places })), { region: null, places: rest }];
}

/** Which of the quotas somebody's place counts against, by number. @param kelurahan code of where the person lives */
export function shareOf(shares: readonly QuotaShare[], kelurahan: string): number {
  const own = shares.findIndex(({ region }) => region !== null && kelurahan.startsWith(`${region}.`));
  return own >= 0 ? own : shares.length - 1;
}
