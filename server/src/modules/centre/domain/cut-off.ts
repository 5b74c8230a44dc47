import { addDays, cutOffFor, type PlainDate } from '@tepat/shared';

/**
 * The cut-off of the next file: that to which its oldest correction belongs, behind those that have a file. Null as long as it
 * has not passed: what is applied on its day belongs to it.
 *
 * @param oldest day on which the oldest correction that is in no file was applied; null = there is none
 * @param last cut-off of the newest file
 * @param day of the month
 */
export function nextCutOff(
  oldest: PlainDate | null,
  last: PlainDate | null,
  today: PlainDate,
  day: number,
): PlainDate | null {
  if (oldest === null) return null;
  // One that committed late, after the file of its month was made, goes into the next.
  const from = last !== null && oldest <= last ? addDays(last, 1) : oldest;
  const cutOff = cutOffFor(from, day);
  return cutOff < today ? cutOff : null;
}

/** The first moment that no longer belongs to a cut-off: midnight in Jakarta behind its day. */
export function endOf(cutOff: PlainDate): Date {
  return new Date(`${addDays(cutOff, 1)}T00:00:00+07:00`);
}
