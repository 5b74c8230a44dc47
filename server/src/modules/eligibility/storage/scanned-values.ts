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
