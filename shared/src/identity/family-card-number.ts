import { err, ok, type Brand, type Result, type UserError } from '../prelude';
import { regionCode, type RegionCode } from '../region';
import { carriesSyntheticRegion, isSixteenDigits, maskSixteenDigits } from './sixteen-digits';

/**
 * Nomor Kartu Keluarga: 16 digits, text like a NIK. Unlike a NIK it *changes* (on moving, with a new head of family),
 * so it is a property of a family with a history and never its identity.
 */
export type FamilyCardNumber = Brand<string, 'FamilyCardNumber'>;

export interface FamilyCardStructure {
  /** Kecamatan that issued the card. */
  readonly region: RegionCode;
  /** Day, month, two-digit year of recording: not a birth date, nobody's + 40. */
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
  readonly serial: string;
}

export function isFamilyCardNumber(text: string): text is FamilyCardNumber {
  return isSixteenDigits(text);
}

/** Exactly 16 digits, else `BAD_FAMILY_CARD`. */
export function parseFamilyCardNumber(text: string): Result<FamilyCardNumber, UserError<'BAD_FAMILY_CARD'>> {
  return isFamilyCardNumber(text) ? ok(text) : err({ code: 'BAD_FAMILY_CARD' });
}

export function familyCardStructure(number: FamilyCardNumber): FamilyCardStructure {
  return {
    region: regionCode(`${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`),
    day: Number(number.slice(6, 8)),
    month: Number(number.slice(8, 10)),
    yearOfCentury: Number(number.slice(10, 12)),
    serial: number.slice(12),
  };
}

export function isSyntheticFamilyCardNumber(number: string): boolean {
  return isSixteenDigits(number) && carriesSyntheticRegion(number);
}

/** For showing: `317101••••••0001`. */
export function maskFamilyCardNumber(number: string): string {
  return maskSixteenDigits(number);
}
