import { err, ok, type Brand, type Result, type UserError } from '../prelude';
import { daysInMonth, plainDate, type PlainDate } from './plain-date';

/** The month that a recipient list pays for, written YYYY-MM. */
export type Period = Brand<string, 'Period'>;

const SHAPE = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

export function isPeriod(text: string): text is Period {
  return SHAPE.test(text);
}

export function parsePeriod(text: string): Result<Period, UserError<'BAD_PERIOD'>> {
  return isPeriod(text) ? ok(text) : err({ code: 'BAD_PERIOD', params: { value: text.slice(0, 40) } });
}

/** A period that the program itself knows to be right; throws otherwise. */
export function period(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`Not a period: ${text}`);
  return text;
}

export function periodOf(date: PlainDate): Period {
  return period(date.slice(0, 7));
}

/** The reference date of a list: ages count on the first day of its period, whenever the night runs. */
export function firstDayOf(month: Period): PlainDate {
  return plainDate(`${month}-01`);
}

export function lastDayOf(month: Period): PlainDate {
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return plainDate(`${month}-${String(length).padStart(2, '0')}`);
}

function shifted(month: Period, by: number): Period {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return period(`${year}-${String((months % 12) + 1).padStart(2, '0')}`);
}

export function nextPeriod(month: Period): Period {
  return shifted(month, 1);
}

export function previousPeriod(month: Period): Period {
  return shifted(month, -1);
}

export function comparePeriods(a: Period, b: Period): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
