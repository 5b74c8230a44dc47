import { CronExpressionParser } from 'cron-parser';

/**
 * Everything that runs by the clock, on one page. The schedule of the night comes from the environment; BullMQ rings
 * it, and the timer of every worker notices when BullMQ forgot.
 */
export const TIME_ZONE = 'Asia/Jakarta';

export const SCHEDULES = {
  night: { id: 'nightly', ring: 'night.start' },
  /** Recomputes every score and compares: Sunday morning, after the night. */
  weeklyCheck: { id: 'weekly-check', pattern: '0 4 * * 0', ring: 'welfare.check' },
  /** Tells of corrections and objections whose deadline passed yesterday, before offices open. */
  escalation: { id: 'correction-escalation', pattern: '0 6 * * *', ring: 'cases.escalate' },
  /** Records that may be one person, where something changed since the last hour. */
  duplicates: { id: 'identity-duplicates', pattern: '15 * * * *', ring: 'identity.duplicates' },
  /** Files of the corrections whose cut-off passed yesterday, for the centre. */
  handover: { id: 'centre-handover', pattern: '30 5 * * *', ring: 'centre.hand_over' },
  /** Removes uploads that were attached to nothing for days. */
  uploadSweep: { id: 'upload-sweep', pattern: '45 5 * * *', ring: 'uploads.sweep' },
} as const;

/** How often a worker looks for tasks that nobody holds and nights that nobody started. */
export const WATCH_EVERY_SECONDS = 5;

/** How long the doorbell may be late before the timer starts the night itself. */
export const FORGOTTEN_AFTER_MINUTES = 5;

/** How long after its time a night may be unfinished before the installation says that it is not well. */
export const LATE_AFTER_MINUTES = 180;

/** The last moment at or before `now` at which a night was due. */
export function lastDue(cron: string, now: Date): Date {
  // prev() is strictly before its start: a second later makes the boundary itself count.
  const parser = CronExpressionParser.parse(cron, { tz: TIME_ZONE, currentDate: new Date(now.getTime() + 1000) });
  return parser.prev().toDate();
}
