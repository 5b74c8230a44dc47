import { type RegionCode } from './region-code';

/** Half open: `from` belongs to it, `to` does not. */
export interface Range<Bound> {
  readonly from: Bound;
  readonly to: Bound;
}

/**
 * The codes of a region and all below it, as a range of an indexed ascii_bin column: `code >= from AND code < to`.
 * `/` is the character after `.`, so the range holds `31.71` and every `31.71.…`, and nothing of `31.72`.
 */
export function scopeRange(code: RegionCode): Range<string> {
  return { from: code, to: `${code}/` };
}

const KELURAHAN_DIGITS = 10;

/**
 * A region as a number for the streaming pass, where text would cost an allocation per person: its digits filled up
 * with zeros to those of a kelurahan (31.71.03.1001 → 3171031001). Exact: ten digits stay far below 2^53.
 */
export function regionNumber(code: RegionCode): number {
  return Number(code.replaceAll('.', '').padEnd(KELURAHAN_DIGITS, '0'));
}

/** The numbers of all kelurahan within the region, by `regionNumber`. */
export function regionNumberRange(code: RegionCode): Range<number> {
  const from = regionNumber(code);
  return { from, to: from + 10 ** (KELURAHAN_DIGITS - code.replaceAll('.', '').length) };
}
