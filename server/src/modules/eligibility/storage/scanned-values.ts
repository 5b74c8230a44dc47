import { fromEpochDay } from '@tepat/shared';

/** `TO_DAYS('1970-01-01')` */
const EPOCH = 719_528;
/** Days kept before and after it, some two centuries each: a plain array answers three times as fast as a map. */
const KEPT = 75_000;
const dates = new Array<string | undefined>(2 * KEPT);

/** YYYY-MM-DD of what `TO_DAYS` answered. Some forty thousand birthdays are met millions of times: each is made once. */
export function dateOf(days: number): string {
  const at = days - EPOCH + KEPT;
  return dates[at] ?? (at >= 0 && at < dates.length ? (dates[at] = dateText(days)) : dateText(days));
}

const dateText = (days: number): string => fromEpochDay(days - EPOCH);

let lastDigits = 0;
let lastCode = '';
const codes = new Map<number, string>();

/** The dotted code of a kelurahan from its digits: 3171031001 → 31.71.03.1001. Neighbours mostly follow each other. */
export function kelurahanOf(digits: number): string {
  if (digits === lastDigits) return lastCode;
  let code = codes.get(digits);
  if (code === undefined) {
    code = String(digits).replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3.$4');
    codes.set(digits, code);
  }
  [lastDigits, lastCode] = [digits, code];
  return code;
}
