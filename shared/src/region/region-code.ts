import { err, ok, type Brand, type Result, type UserError } from '../prelude';

/**
 * A region by its dotted Kemendagri code: `31` province, `31.71` city or regency, `31.71.03` kecamatan,
 * `31.71.03.1001` kelurahan. BPS numbers the cities of Jakarta otherwise (its 3171 is Jakarta Selatan, not Pusat):
 * a BPS code must be translated before it comes here.
 */
export type RegionCode = Brand<string, 'RegionCode'>;

export const REGION_LEVELS = ['PROVINCE', 'CITY', 'KECAMATAN', 'KELURAHAN'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = {
  2: 'PROVINCE',
  5: 'CITY',
  8: 'KECAMATAN',
  13: 'KELURAHAN',
};

export function isRegionCode(text: string): text is RegionCode {
  return SHAPE.test(text);
}

/** Checks the shape only; whether the region exists is known to the table of regions. */
export function parseRegionCode(text: string): Result<RegionCode, UserError<'BAD_REGION_CODE'>> {
  return isRegionCode(text) ? ok(text) : err({ code: 'BAD_REGION_CODE', params: { value: text.slice(0, 40) } });
}

/** A code that the program itself knows to be right; throws otherwise. */
export function regionCode(text: string): RegionCode {
  if (!isRegionCode(text)) throw new RangeError(`Not a region code: ${text}`);
  return text;
}

export function levelOf(code: RegionCode): RegionLevel {
  const level = LEVEL_BY_LENGTH[code.length];
  if (!level) throw new RangeError(`Not a region code: ${code}`);
  return level;
}

/** The region one level up; null for a province. */
export function parentOf(code: RegionCode): RegionCode | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : regionCode(code.slice(0, dot));
}

/** From the province down to the parent; empty for a province. */
export function ancestorsOf(code: RegionCode): RegionCode[] {
  const parent = parentOf(code);
  return parent ? [...ancestorsOf(parent), parent] : [];
}

/** True for the region itself and everything below it. */
export function isWithin(code: RegionCode, ancestor: RegionCode): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}
