import { err, ok, type Brand, type Result, type UserError } from '../prelude';

/**
 * A day of the proleptic Gregorian calendar, written YYYY-MM-DD (years 0001 to 9999), without time or zone. As text it
 * sorts in the order of time, so `<` on two of them is right.
 */
export type PlainDate = Brand<string, 'PlainDate'>;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAY_IN_MILLISECONDS = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Length of a month (1-12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

export function isPlainDate(text: string): text is PlainDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date as people and files deliver it; anything but an existing day written YYYY-MM-DD is `DATE_INVALID`. */
export function parsePlainDate(text: string): Result<PlainDate, UserError<'DATE_INVALID'>> {
  return isPlainDate(text) ? ok(text) : err({ code: 'DATE_INVALID', params: { value: text.slice(0, 40) } });
}

/** A date that the program itself knows to be right: a fault here is a defect, so it throws. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days since 1970-01-01 (negative before it). */
export function toEpochDay(date: PlainDate): number {
  // Date.UTC reads the years 0-99 as 1900-1999, the ISO form does not.
  return Date.parse(`${date}T00:00:00Z`) / DAY_IN_MILLISECONDS;
}

export function fromEpochDay(epochDay: number): PlainDate {
  return plainDate(new Date(epochDay * DAY_IN_MILLISECONDS).toISOString().slice(0, 10));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}
