import { type AgeAt } from './comparison';

/**
 * The last date of birth, as a `dateNumber`, of those who have completed the age on the day: completed months are the
 * difference of the calendar months, less one when the day of birth comes later in its month than the day asked about.
 * The day of the result need not exist in its month (31 in February), and compares rightly all the same.
 */
export function lastBirthOf({ years, months, at }: AgeAt): number {
  const month = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1 - years * 12 - months;
  return Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + Number(at.slice(8));
}
