import { addDays, plainDate } from '@tepat/shared';
import { until } from '../../support/worker-process';
import { judge } from './judge';
import { observe } from './observe';
import type { World } from './world';

/** One o'clock in Jakarta is six in the evening of the day before in UTC. */
const NIGHT_CRON = '0 1 * * *';
const atUtc = (date: string, time: string): string => `${addDays(plainDate(date), -1)}T${time}Z`;

/** Nights of dates at which calendars err, on machines that live in other time zones. */
export const FORGOTTEN_NIGHTS = [
  { date: '2028-02-29', timeZone: 'America/New_York' },
  { date: '2026-12-01', timeZone: 'Pacific/Kiritimati' },
  { date: '2027-01-01', timeZone: 'UTC' },
  { date: '2028-03-01', timeZone: 'Pacific/Apia' },
] as const;

/**
 * A night that the doorbell forgot: two workers stand seconds before it counts as forgotten, the schedules are deleted
 * from Redis, and the API stands hours later, where the night is late. Returns what was violated.
 */
export async function forgottenNight(world: World, { date, timeZone }: (typeof FORGOTTEN_NIGHTS)[number]) {
  const found: string[] = [];
  const readiness = async (night: boolean): Promise<void> => {
    await until(`/readyz to say that the night is ${night ? 'well' : 'late'}`, 120, async () => {
      const said = await world.readiness();
      if (!said || !said.checks['database'] || !said.checks['redis']) return null;
      if (said.ready !== said.checks['night']) found.push(`/readyz contradicts itself: ${JSON.stringify(said)}`);
      return said.checks['night'] === night ? true : null;
    });
  };
  await world.putBack('second-delivery');
  await world.api.restart({ at: atUtc(date, '22:00:00'), timeZone, nightCron: NIGHT_CRON });
  await readiness(false);
  for (const worker of world.workers)
    await worker.restart({ at: atUtc(date, '18:04:50'), timeZone, nightCron: NIGHT_CRON });
  await until('both workers to have looked at the clock', 60, async () => {
    const seen = await world.rows('SELECT 1 FROM worker_heartbeat WHERE seen_at > ?', [
      atUtc(date, '18:04:00').replace('T', ' ').replace('Z', ''),
    ]);
    return seen.length === world.workers.length ? true : null;
  });
  await world.services.onRedis((redis) => redis.flushall());
  await readiness(true);
  const seen = await observe(world, []);
  const nights = await world.rows<{ origin: string }>('SELECT origin FROM nightly_run WHERE run_date = ?', [date]);
  if (nights.length !== 1 || nights[0]?.origin !== 'SCHEDULE')
    found.push(`the night of ${date} was begun ${nights.length} times: ${JSON.stringify(nights)}`);
  return [...found, ...judge(seen, { untruths: [], left: [], admitted: [], pinned: {} })];
}
