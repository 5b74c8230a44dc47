import { plainDate, type PlainDate } from './plain-date';

/** Asia/Jakarta has been seven hours ahead of UTC since 1964 and keeps no summer time, so no zone table is needed. */
export const JAKARTA_OFFSET_MINUTES = 7 * 60;

/** The date on the wall calendar in Jakarta at that instant: the `run_date` of a night. */
export function runDateAt(instant: Date): PlainDate {
  return plainDate(new Date(instant.getTime() + JAKARTA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10));
}
