import { fromEpochDay, plainDate, toEpochDay, type PlainDate } from '@tepat/shared';

/**
 * Days as whole numbers since 1970-01-01, with their texts prepared once: thirty million dates of a province are only
 * fifty thousand days.
 */
const FIRST = toEpochDay(plainDate('1900-01-01'));
const LAST = toEpochDay(plainDate('2099-12-31'));

const texts: (PlainDate | undefined)[] = [];

/** YYYY-MM-DD; days from 1900 to 2099. */
export function dateText(day: number): PlainDate {
  if (day < FIRST || day > LAST) throw new RangeError(`Day ${day} is outside 1900-2099`);
  return (texts[day - FIRST] ??= fromEpochDay(day));
}

/** Completed years between two days, by the calendar. */
export function yearsBetween(from: number, to: number): number {
  const [a, b] = [dateText(from), dateText(to)];
  const years = yearOf(to) - yearOf(from);
  return Math.max(0, b.slice(5) < a.slice(5) ? years - 1 : years);
}

export function yearOf(day: number): number {
  const text = dateText(day);
  return (
    (text.charCodeAt(0) - 48) * 1000 +
    (text.charCodeAt(1) - 48) * 100 +
    (text.charCodeAt(2) - 48) * 10 +
    (text.charCodeAt(3) - 48)
  );
}

export const DAYS_PER_YEAR = 365.2425;
/** Days of the quarter that lies between two deliveries. */
export const DAYS_PER_QUARTER = 92;
