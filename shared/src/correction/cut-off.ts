import { daysInMonth, plainDate, type PlainDate } from '../calendar';

/**
 * The monthly cut-off to which something of a day belongs: that of its month, or of the next one once it has passed. In a
 * month without such a day it is the month's last.
 *
 * @param day of the month, 1 to 31
 */
export function cutOffFor(date: PlainDate, day: number): PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const inMonth = cutOffIn(year, month, day);
  if (date <= inMonth) return inMonth;
  return month === 12 ? cutOffIn(year + 1, 1, day) : cutOffIn(year, month + 1, day);
}

function cutOffIn(year: number, month: number, day: number): PlainDate {
  const text = (value: number, width: number): string => String(value).padStart(width, '0');
  return plainDate(`${text(year, 4)}-${text(month, 2)}-${text(Math.min(day, daysInMonth(year, month)), 2)}`);
}
