import { type PlainDate } from './plain-date';

function digitsAt(date: PlainDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + (date.charCodeAt(at + 1) - 48);
}

/**
 * Completed months from birth to `on`.
 *
 * - Someone born on a day that the month of `on` does not have (29, 30, 31) completes the month on the first day of the
 *   next one: who was born on 29 February turns a year older on 1 March of a common year.
 * - Before the birth the result is negative (the day before it is -1), so that a rule for small children can ask for
 *   "0 months or more" and does not count a child who is not yet born at the list's reference date.
 */
export function ageInMonths(birth: PlainDate, on: PlainDate): number {
  // Read by character: this runs for every resident of the province, in every programme.
  const years = (digitsAt(on, 0) - digitsAt(birth, 0)) * 100 + digitsAt(on, 2) - digitsAt(birth, 2);
  const months = years * 12 + digitsAt(on, 5) - digitsAt(birth, 5);
  return digitsAt(on, 8) < digitsAt(birth, 8) ? months - 1 : months;
}

/**
 * Completed years from birth to `on`, never below 0: a birth after `on` is age 0, as the welfare score counts it.
 * The birthday of 29 February falls on 1 March in common years.
 */
export function ageInYears(birth: PlainDate, on: PlainDate): number {
  return Math.max(0, Math.floor(ageInMonths(birth, on) / 12));
}
