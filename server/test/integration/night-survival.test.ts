import { createConnection, type Connection } from 'mysql2/promise';
import { advanceRun, runById, startNight, STEP_NAMES, tasksOf, type StepName } from '../../src/nightly';
import { connectionOptions } from '../../src/platform/database/database';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const FAMILIES = 400;

/**
 * Stops the worker in the transaction of a step, when its whole effect is written and nothing is committed: a trigger
 * on the completing statement waits for a named lock that the test holds.
 */
async function stopAt(holder: Connection, step: StepName): Promise<void> {
  await holder.query(`DO GET_LOCK('tepat.test.${step}', 0)`);
  await holder.query(
    `CREATE TRIGGER stop_at BEFORE UPDATE ON nightly_task FOR EACH ROW
     BEGIN IF NEW.state = 'DONE' AND NEW.step = '${step}' THEN DO GET_LOCK('tepat.test.${step}', 120); END IF; END`,
  );
}

async function digestsOf(db: TestDatabase): Promise<Record<string, unknown>[]> {
  return db.platform.database.rows(
    `SELECT p.code, l.period, l.version, HEX(l.digest) AS digest, l.recipients, l.waiting
     FROM recipient_list l JOIN program p ON p.id = l.program_id ORDER BY p.code, l.period, l.version`,
  );
}

async function startedNight(db: TestDatabase): Promise<number> {
  const started = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: 'test' });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** Whether some statement of the worker waits for the lock that the test holds; an account sees its own statements. */
async function someoneWaits({ platform }: TestDatabase): Promise<true | null> {
  for (const account of [platform.database, platform.publisher]) {
    const waiting = await account.rows(
      `SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE '%lock%' LIMIT 1`,
    );
    if (waiting.length > 0) return true;
  }
  return null;
}

describe('a night whose worker is killed', () => {
  let undisturbed: Record<string, unknown>[];

  beforeAll(async () => {
    const db = await freshDatabase('night_calm');
    try {
      await settleProvince(db, FAMILIES);
      const runId = await startedNight(db);
      await advanceRun(db.platform, runId, { leaseSeconds: 30 });
      expect(await runById(db.platform.database, runId)).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED' });
      undisturbed = await digestsOf(db);
    } finally {
      await db.close();
    }
    expect(undisturbed).toHaveLength(3);
  }, 120_000);

  it.each(STEP_NAMES)(
    'in the middle of %s ends once, with the lists and digests of an undisturbed night',
    async (step) => {
      const db = await freshDatabase(`night_kill_${step.toLowerCase()}`);
      const holder = await createConnection(connectionOptions(db.migratorUrl));
      const workers: OwnProcess[] = [];
      try {
        await settleProvince(db, FAMILIES);
        await stopAt(holder, step);
        const runId = await startedNight(db);
        const first = OwnProcess.start('worker', processEnvironment(db));
        workers.push(first);
        await until(`${step} to meet the lock`, 30, () => someoneWaits(db));
        const held = (await tasksOf(db.platform.database, [runId])).find((task) => task.state === 'RUNNING');
        expect(held?.step).toBe(step);

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
        expect(tasks.map((task) => [task.step, task.state])).toEqual(STEP_NAMES.map((name) => [name, 'DONE']));
        expect(tasks.find((task) => task.step === step)?.attempts).toBe(2);
      } finally {
        for (const worker of workers) await worker.kill('SIGKILL');
        await holder.end();
        await db.close();
      }
    },
    180_000,
  );
});
