import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { advanceRun, runById, startNight, STEP_NAMES, tasksOf, WHOLE_STEP, type StepName } from '../../src/nightly';
import { connectionOptions } from '../../src/platform/database/database';
import { freshDatabase, type TestDatabase } from '../support/database';
import { copyDatabase } from '../support/template';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const FAMILIES = 300;
/** Small enough to cut this province too: SCORE in two parts, MATCH in more. */
const PART_SIZE = 200;

interface Place {
  step: StepName;
  shard: number;
}
/** Every step at its end, and parts of the shared ones. */
const PLACES: Place[] = [
  ...STEP_NAMES.map((step) => ({ step, shard: WHOLE_STEP })),
  { step: 'MATCH', shard: 3 },
  { step: 'SCORE', shard: 2 },
];

/**
 * Stops the worker in the transaction of a step, when its whole effect is written and nothing is committed: a trigger
 * on the completing statement waits for a named lock that the test holds.
 */
async function stopAt(holder: Connection, { step, shard }: Place): Promise<void> {
  await holder.query(`DO GET_LOCK('tepat.test.${step}', 0)`);
  await holder.query(
    `CREATE TRIGGER stop_at BEFORE UPDATE ON nightly_task FOR EACH ROW
     BEGIN IF NEW.state = 'DONE' AND NEW.step = '${step}' AND NEW.shard = ${shard} THEN DO GET_LOCK('tepat.test.${step}', 120); END IF; END`,
  );
}

async function digestsOf(db: TestDatabase): Promise<Record<string, unknown>[]> {
  return db.platform.database.rows(
    `SELECT p.code, l.period, l.version, HEX(l.digest) AS digest, l.recipients, l.waiting
     FROM recipient_list l JOIN program p ON p.id = l.program_id ORDER BY p.code, l.period, l.version`,
  );
}

async function startedNight(db: TestDatabase): Promise<number> {
  const started = await startNight(db.platform, SEEDER, {
    runDate: THE_DAY,
    origin: 'MANUAL',
    reason: 'test',
    partSize: PART_SIZE,
  });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/**
 * Whether the step stands in its completing transaction: its task is still RUNNING for everybody else, and its row is
 * locked, not just for the blink of a renewal.
 */
async function standsAtItsEnd({ platform }: TestDatabase, { step, shard }: Place): Promise<true | null> {
  const { database } = platform;
  const task = 'FROM nightly_task WHERE step = ? AND shard = ?';
  for (let look = 0; look < 3; look++) {
    const running = await database.rows(`SELECT 1 ${task} AND state = 'RUNNING'`, [step, shard]);
    const free = await database.rows(`SELECT 1 ${task} FOR UPDATE SKIP LOCKED`, [step, shard]);
    if (running.length === 0 || free.length > 0) return null;
    await pause(100);
  }
  return true;
}

describe('a night whose worker is killed', () => {
  let undisturbed: Record<string, unknown>[];

  /** A database where the province has settled: it does so once, and each night has a copy. */
  const settled = (name: string): Promise<TestDatabase> =>
    freshDatabase(name, undefined, (url, database) => copyDatabase(url, 'tepat_test_night_settled', database));

  beforeAll(async () => {
    const original = await freshDatabase('night_settled');
    try {
      await settleProvince(original, FAMILIES);
    } finally {
      await original.close();
    }
    const db = await settled('night_calm');
    try {
      const runId = await startedNight(db);
      await advanceRun(db.platform, runId, { leaseSeconds: 30 });
      expect(await runById(db.platform.database, runId)).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED' });
      undisturbed = await digestsOf(db);
    } finally {
      await db.close();
    }
    expect(undisturbed).toHaveLength(3);
  }, 120_000);

  it.each(PLACES)(
    'in the middle of $step ($shard) ends once, with the lists and digests of an undisturbed night',
    async (place) => {
      const { step, shard } = place;
      const db = await settled(`night_kill_${step.toLowerCase()}_${shard}`);
      const holder = await createConnection(connectionOptions(db.migratorUrl));
      const workers: OwnProcess[] = [];
      try {
        await stopAt(holder, place);
        const runId = await startedNight(db);
        const first = OwnProcess.start('worker', processEnvironment(db));
        workers.push(first);
        await until(`${step} to stand at its end`, 60, () => standsAtItsEnd(db, place));
        const held = (await tasksOf(db.platform.database, [runId])).find((task) => task.state === 'RUNNING');
        expect(held).toMatchObject(place);

        await first.kill('SIGKILL');
        await holder.query(`DO RELEASE_LOCK('tepat.test.${step}')`);
        const second = OwnProcess.start('worker', processEnvironment(db));
        workers.push(second);
        const ended = await until('the night to end', 90, async () => {
          const run = await runById(db.platform.database, runId);
          return run && !run.active ? run : null;
        });

        expect({ ...ended, said: second.said }).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED' });
        expect(await digestsOf(db)).toEqual(undisturbed);
        const tasks = await tasksOf(db.platform.database, [runId]);
        const steps = tasks.filter((task) => task.shard === WHOLE_STEP);
        expect(steps.map((task) => task.step)).toEqual(STEP_NAMES);
        expect(tasks.filter((task) => task.state !== 'DONE')).toEqual([]);
        expect(tasks.filter((task) => task.attempts !== 1)).toEqual([
          expect.objectContaining({ ...place, attempts: 2 }),
        ]);
      } finally {
        for (const worker of workers) await worker.kill('SIGKILL');
        await holder.end();
        await db.close();
      }
    },
    180_000,
  );

  it('is done by a worker that finds no Redis when it starts: the timer reads the database', async () => {
    const db = await settled('night_no_redis');
    // Nobody listens on port 1.
    const worker = OwnProcess.start('worker', processEnvironment(db, { REDIS_URL: 'redis://127.0.0.1:1' }));
    try {
      const runId = await startedNight(db);
      const ended = await until('the night to end', 90, async () => {
        const run = await runById(db.platform.database, runId);
        return run && !run.active ? run : null;
      });
      expect({ ...ended, said: worker.said }).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED' });
      expect(await digestsOf(db)).toEqual(undisturbed);
    } finally {
      await worker.kill('SIGKILL');
      await db.close();
    }
  }, 180_000);
});
