import { type PlainDate } from '../calendar';
import { isRegionCode, levelOf, regionCode, type RegionCode } from '../region';
import { NO_DATE, type Fields } from './fields';
import { type KotaQuota, type YearTerms } from './years';

/** Highest quota, and rupiah of a year: typing faults by a few zeros are stopped here. */
const HIGHEST_QUOTA = 100_000_000;
const HIGHEST_BUDGET = 1_000_000_000_000_000;

const YEAR_KEYS = ['from', 'quota', 'byKota', 'budget'] as const satisfies readonly (keyof YearTerms)[];
const KOTA_KEYS = ['kota', 'places'] as const satisfies readonly (keyof KotaQuota)[];
const NO_KOTA = regionCode('00.00');

/** Reads the years of a document: ascending, the first in force with the terms, no kota twice, none given more than there is. */
export function yearsOf(terms: Fields, inForceFrom: PlainDate): readonly YearTerms[] {
  let before = 0;
  return terms.each('years', 1, YEAR_KEYS).map((fields, at) => {
    const from = fields.whole('from', 1945, 2999);
    const isLate = inForceFrom !== NO_DATE && from > Number(inForceFrom.slice(0, 4));
    if (at === 0 && isLate) fields.problem('TERMS_YEAR_MISSING', fields.at('from'));
    if (from <= before) fields.problem('TERMS_YEAR_ORDER', fields.at('from'));
    before = from;
    const quota = fields.wholeOrNull('quota', 0, HIGHEST_QUOTA);
    const byKota = byKotaOf(fields);
    const setAside = byKota.reduce((sum, { places }) => sum + places, 0);
    if (quota !== null && setAside > quota) {
      fields.problem('TERMS_QUOTA_SPLIT', fields.at('byKota'), { sum: setAside, quota });
    }
    return { from, quota, byKota, budget: fields.wholeOrNull('budget', 0, HIGHEST_BUDGET) };
  });
}

function byKotaOf(year: Fields): readonly KotaQuota[] {
  const seen = new Set<string>();
  return year.each('byKota', 0, KOTA_KEYS).map((fields) => {
    const kota = kotaOf(fields);
    if (seen.has(kota)) fields.problem('TERMS_KOTA', fields.at('kota'));
    seen.add(kota);
    return { kota, places: fields.whole('places', 0, HIGHEST_QUOTA) };
  });
}

/** Its shape only; whether there is such a kota is known to the table of regions. */
function kotaOf(fields: Fields): RegionCode {
  const code = fields.raw('kota');
  if (typeof code === 'string' && isRegionCode(code) && levelOf(code) === 'CITY') return code;
  fields.problem('TERMS_KOTA', fields.at('kota'));
  return NO_KOTA;
}
