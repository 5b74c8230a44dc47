import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { advanceRun, runById, startNight, STEP_NAMES, tasksOf, type StepName } from '../../src/nightly';
import { connectionOptions } from '../../src/platform/database/database';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const FAMILIES = 300;

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

/**
 * Whether the step stands in its completing transaction: its task is still RUNNING for everybody else, and its row is
 * locked, not just for the blink of a renewal.
 */
async function standsAtItsEnd({ platform }: TestDatabase, step: StepName): Promise<true | null> {
  const { database } = platform;
  for (let look = 0; look < 3; look++) {
    const running = await database.rows("SELECT 1 FROM nightly_task WHERE step = ? AND state = 'RUNNING'", [step]);
    const free = await database.rows('SELECT 1 FROM nightly_task WHERE step = ? FOR UPDATE SKIP LOCKED', [step]);
    if (running.length === 0 || free.length > 0) return null;
    await pause(100);
  }
  return true;
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
        await until(`${step} to stand at its end`, 60, () => standsAtItsEnd(db, step));
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
