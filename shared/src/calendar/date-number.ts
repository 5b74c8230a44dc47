import { plainDate, type PlainDate } from './plain-date';

/**
 * A date as one number, 19661101 for 1966-11-01, which keeps the order of time: how dates stand in fact vectors, where
 * they are compared for every resident of the province.
 */
export function dateNumber(date: PlainDate): number {
  let number = 0;
  for (let at = 0; at < 10; at++) if (at !== 4 && at !== 7) number = number * 10 + date.charCodeAt(at) - 48;
  return number;
}

/** The date of a number made by `dateNumber`; any other number throws. */
export function dateOfNumber(number: number): PlainDate {
  const digits = String(number).padStart(8, '0');
  return plainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}
