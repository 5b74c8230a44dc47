import { err, ok, type Brand, type Result, type UserError } from '../prelude';
import { regionCode, type RegionCode } from '../region';
import { carriesSyntheticRegion, isSixteenDigits, maskSixteenDigits } from './sixteen-digits';

/**
 * Nomor Induk Kependudukan: 16 digits, `PPKKCC DDMMYY SSSS`, given once and never changed (PP 40/2019 art. 30). It is
 * text and never a number: the codes of Papua (91-96) lie above 2^53, where a number loses the last digits.
 */
export type Nik = Brand<string, 'Nik'>;

/** What stands in a NIK. It says what was recorded at the *first* registration, not what is true today. */
export interface NikStructure {
  /** Kecamatan of residence at first registration, perhaps abolished or split since. */
  readonly region: RegionCode;
  /** Women's days carry + 40. */
  readonly sex: 'MALE' | 'FEMALE';
  /** Day of the month without the + 40; may be impossible (0, 32-40). */
  readonly day: number;
  readonly month: number;
  /** Two digits; the century is not in a NIK and must come from a recorded birth date. */
  readonly yearOfCentury: number;
  readonly serial: string;
}

export function isNik(text: string): text is Nik {
  return isSixteenDigits(text);
}

/** Exactly 16 digits, else `BAD_NIK`. What the digits *say* is never a reason to refuse: see `nikWarnings`. */
export function parseNik(text: string): Result<Nik, UserError<'BAD_NIK'>> {
  return isNik(text) ? ok(text) : err({ code: 'BAD_NIK' });
}

export function nikStructure(nik: Nik): NikStructure {
  const day = Number(nik.slice(6, 8));
  return {
    region: regionCode(`${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`),
    sex: day > 40 ? 'FEMALE' : 'MALE',
    day: day > 40 ? day - 40 : day,
    month: Number(nik.slice(8, 10)),
    yearOfCentury: Number(nik.slice(10, 12)),
    serial: nik.slice(12),
  };
}

/** True when the number cannot belong to a real person, by its region part. */
export function isSyntheticNik(nik: string): boolean {
  return isSixteenDigits(nik) && carriesSyntheticRegion(nik);
}

/** For showing: `317101••••••0001`. */
export function maskNik(nik: string): string {
  return maskSixteenDigits(nik);
}
