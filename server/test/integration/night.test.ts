import { addDays, plainDate } from '@tepat/shared';
import { nightLines } from '../../src/main/cli/night-report';
import {
  activeRun,
  advanceRun,
  cancelNight,
  lastDue,
  MOST_KILLS,
  nightIsLate,
  runById,
  startNight,
  tasksOf,
  watchOnce,
} from '../../src/nightly';
import { stepUnder, taskOf } from '../../src/nightly/night-task';
import { Lease, MOST_ERRORS } from '../../src/platform/queue/lease';
import { LeaseLost } from '../../src/platform/queue/step';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

const CRON = '0 1 * * *';

describe('the night', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('night');
    await settleProvince(db, 300);
  }, 120_000);
  afterAll(async () => {
    await db.close();
  });

  const start = (reason: string | null, origin: 'MANUAL' | 'SCHEDULE' = 'MANUAL', date = THE_DAY) =>
    startNight(db.platform, SEEDER, { runDate: date, origin, reason });

  it('publishes the three programmes on its first run', async () => {
    const started = await start(null);
    if (!started.ok) throw new Error(started.error.code);
    await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
    const run = await runById(db.platform.database, started.value);
    expect(run).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED', attempt: 1 });
    expect(run?.revision).toBeGreaterThan(0);
    expect(run?.rankingId).not.toBeNull();
    const lists = await db.platform.database.rows<{ recipients: number }>('SELECT recipients FROM recipient_list');
    expect(lists).toHaveLength(3);
    for (const list of lists) expect(list.recipients).toBeGreaterThan(0);
    const said = run ? nightLines(run) : [];
    expect(said).toHaveLength(8);
    expect(said.join('\n')).toMatch(/DECIDE .* eligible: .*KLJ \d/);
    expect(said.join('\n')).not.toMatch(/undefined|null|NaN|[{}]/);
  }, 60_000);

  it('wants a reason for a second run of the same date', async () => {
    expect(await start(' ')).toEqual({ ok: false, error: expect.objectContaining({ code: 'NIGHT_REASON_REQUIRED' }) });
  });

  it('publishes nothing new on unchanged data, and says so', async () => {
    const before = await db.platform.database.rows('SELECT * FROM recipient_list ORDER BY id');
    const started = await start('again, to see that nothing changes');
    if (!started.ok) throw new Error(started.error.code);
    await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
    expect(await runById(db.platform.database, started.value)).toMatchObject({
      state: 'DONE',
      outcome: 'NOTHING_NEW',
      attempt: 2,
    });
    expect(await db.platform.database.rows('SELECT * FROM recipient_list ORDER BY id')).toEqual(before);
  }, 60_000);

  it('does not go back before a night that has ended, nor far ahead', async () => {
    expect(await start('yesterday', 'MANUAL', addDays(THE_DAY, -1))).toMatchObject({
      error: { code: 'NIGHT_DATE_PASSED', params: { last: THE_DAY } },
    });
    expect(await start('next year', 'MANUAL', plainDate('2027-09-01'))).toMatchObject({
      error: { code: 'NIGHT_DATE_IN_FUTURE' },
    });
  });

  it('runs at most once at a time, however many ask', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((reason) => start(reason)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const run = await activeRun(db.platform.database);
    const cancelled = await cancelNight(db.platform, SEEDER, { runId: run?.id ?? 0, reason: 'enough' });
    expect(cancelled.ok).toBe(true);
    await advanceRun(db.platform, run?.id ?? 0, { leaseSeconds: 30 });
    expect(await runById(db.platform.database, run?.id ?? 0)).toMatchObject({ state: 'CANCELLED', active: false });
    expect(await cancelNight(db.platform, SEEDER, { runId: run?.id ?? 0, reason: 'again' })).toMatchObject({
      ok: false,
    });
  });

  it('comes from the schedule at most once for a date', async () => {
    const first = await start('by the clock', 'SCHEDULE');
    if (!first.ok) throw new Error(first.error.code);
    await advanceRun(db.platform, first.value, { leaseSeconds: 30 });
    expect(await start('by the clock again', 'SCHEDULE')).toMatchObject({
      ok: false,
      error: { code: 'NIGHT_SCHEDULED_EXISTS' },
    });
  }, 60_000);

  it('a holder whose lease was taken over can complete nothing', async () => {
    const started = await start('two holders');
    if (!started.ok) throw new Error(started.error.code);
    const place = { runId: started.value, step: 'MATCH', shard: 1, attempts: 0, errors: 0 };
    const take = () => Lease.take(db.platform, taskOf(place), 30);
    const sleeper = await take();
    if (!sleeper) throw new Error('nobody holds it');
    expect(await take()).toBeNull();
    await db.platform.database.run('UPDATE nightly_task SET lease_until = ? WHERE run_id = ? AND step = ?', [
      new Date('2020-01-01'),
      place.runId,
      place.step,
    ]);
    const taker = await take();
    expect(taker).not.toBeNull();
    await expect(
      db.platform.database.inTransaction('READ COMMITTED', async (tx) =>
        stepUnder(sleeper, place).complete(tx, { revision: 1 }),
      ),
    ).rejects.toThrow(LeaseLost);
    await expect(sleeper.report('late', 1, 2)).rejects.toThrow(LeaseLost);
    sleeper.release();
    taker?.release();
    await cancelNight(db.platform, SEEDER, { runId: place.runId, reason: 'end of test' });
    await db.platform.database.run('UPDATE nightly_task SET lease_until = ? WHERE run_id = ?', [
      new Date('2020-01-01'),
      place.runId,
    ]);
    await advanceRun(db.platform, place.runId, { leaseSeconds: 30 });
    expect(await activeRun(db.platform.database)).toBeNull();
  });

  it('that fails again and again ends as failed and publishes nothing', async () => {
    const before = await db.platform.database.rows('SELECT id FROM recipient_list');
    const started = await start('criteria that cannot be read');
    if (!started.ok) throw new Error(started.error.code);
    const [rule] = await db.platform.database.rows<{ id: number; document: Buffer }>(
      'SELECT id, document FROM criteria_version ORDER BY id LIMIT 1',
    );
    const put = (document: Buffer | null) =>
      db.platform.database.run('UPDATE criteria_version SET document = ? WHERE id = ?', [document, rule?.id ?? 0]);
    await put(Buffer.from('{}'));
    try {
      await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
    } finally {
      await put(rule?.document ?? null);
    }
    expect(await runById(db.platform.database, started.value)).toMatchObject({ state: 'FAILED', active: false });
    const failed = (await tasksOf(db.platform.database, [started.value])).find((task) => task.error !== null);
    expect(failed?.attempts).toBe(MOST_ERRORS);
    expect(await db.platform.database.rows('SELECT id FROM recipient_list')).toEqual(before);
  }, 60_000);

  it('whose workers die over a task again and again ends as failed; a few that were killed do not count as errors', async () => {
    const { database } = db.platform;
    const takenOften = async (attempts: number): Promise<number> => {
      const started = await start(`killed ${attempts} times`);
      if (!started.ok) throw new Error(started.error.code);
      const values = [attempts, started.value];
      await database.run("UPDATE nightly_task SET attempts = ? WHERE run_id = ? AND step = 'RANK'", values);
      await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
      return started.value;
    };
    expect(await runById(database, await takenOften(MOST_ERRORS + 1))).toMatchObject({ state: 'DONE' });
    expect(await runById(database, await takenOften(MOST_KILLS))).toMatchObject({ state: 'FAILED' });
  }, 60_000);

  it('that the doorbell forgot is noticed by the timer and started from the schedule, once', async () => {
    db.clock.moveTo(new Date('2026-11-23T18:30:00Z'));
    const [first, second] = await Promise.all([watchOnce(db.platform, CRON), watchOnce(db.platform, CRON)]);
    const run = await activeRun(db.platform.database);
    expect(run).toMatchObject({ runDate: '2026-11-24', origin: 'SCHEDULE' });
    expect([first, second]).toContain(run?.id);
    await advanceRun(db.platform, run?.id ?? 0, { leaseSeconds: 30 });
    expect(await watchOnce(db.platform, CRON)).toBeNull();
  }, 60_000);

  it('that is late makes the installation say that it is not well', async () => {
    db.clock.moveTo(new Date('2026-11-24T17:59:00Z'));
    expect(await nightIsLate(db.platform, CRON)).toBe(false);
    db.clock.moveTo(new Date('2026-11-24T22:00:00Z'));
    expect(await nightIsLate(db.platform, CRON)).toBe(true);
  });

  it.each([
    ['2026-11-22T17:59:59Z', '2026-11-21T18:00:00.000Z'],
    ['2026-11-22T18:00:00Z', '2026-11-22T18:00:00.000Z'],
    ['2028-02-28T18:00:01Z', '2028-02-28T18:00:00.000Z'],
    ['2026-12-31T18:30:00Z', '2026-12-31T18:00:00.000Z'],
  ])('at %s the last night was due at %s (01:00 in Jakarta, whatever the host)', (now, due) => {
    expect(lastDue(CRON, new Date(now)).toISOString()).toBe(due);
  });

  it('leaves an audit event for every step that changed something', async () => {
    const rows = await db.platform.database.rows<{ action: string }>('SELECT DISTINCT action FROM audit_event');
    const actions = rows.map((row) => row.action);
    expect(actions).toEqual(expect.arrayContaining(['night.start', 'night.end', 'night.cancel']));
    expect(plainDate('2026-11-22')).toBe(THE_DAY);
  });
});
