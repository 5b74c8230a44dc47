import { createConnection, type Connection } from 'mysql2/promise';
import { advanceRun, runById, startNight, tasksOf, type TaskRow } from '../../src/nightly';
import { connectionOptions } from '../../src/platform/database/database';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const FAMILIES = 300;
/** Small enough to cut this province: SCORE in three parts, MATCH in more. */
const PART_SIZE = 100;

async function startedNight(db: TestDatabase): Promise<number> {
  const request = { runDate: THE_DAY, origin: 'MANUAL', reason: 'test', partSize: PART_SIZE } as const;
  const started = await startNight(db.platform, SEEDER, request);
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** What a night did once: its parts by step, the revisions that they made, the lists that came of it. */
async function effectsOf({ platform }: TestDatabase, runId: number): Promise<Record<string, unknown>> {
  const { database } = platform;
  const tasks = await tasksOf(database, [runId]);
  const compared = (step: string): number =>
    tasks.filter((task) => task.step === step && task.shard > 0).reduce((sum, { result }) => sum + countIn(result), 0);
  return {
    run: (await runById(database, runId))?.outcome,
    compared: { MATCH: compared('MATCH'), SCORE: compared('SCORE') },
    identities: await database.rows('SELECT categories, COUNT(*) AS people FROM identity_result GROUP BY categories'),
    replaced: await database.rows('SELECT COUNT(*) AS n FROM identity_result_history'),
    matches: await database.rows("SELECT COUNT(*) AS n FROM revision WHERE kind = 'MATCH'"),
    scores: await database.rows('SELECT COUNT(*) AS n, SUM(score) AS sum FROM score_a'),
    parts: await database.rows(
      `SELECT action, COUNT(*) AS n FROM audit_event WHERE action IN ('welfare.score_part', 'identity.match', 'night.end')
       GROUP BY action ORDER BY action`,
    ),
    lists: await database.rows('SELECT program_id, HEX(digest) AS digest FROM recipient_list ORDER BY program_id'),
  };
}

const countIn = (result: TaskRow['result']): number => Number(result?.['compared'] ?? 0);

describe('a night that several workers share', () => {
  let alone: Record<string, unknown>;
  beforeAll(async () => {
    const db = await freshDatabase('night_alone');
    try {
      await settleProvince(db, FAMILIES);
      const runId = await startedNight(db);
      await advanceRun(db.platform, runId, { leaseSeconds: 30 });
      alone = await effectsOf(db, runId);
      expect(alone).toMatchObject({ run: 'PUBLISHED', compared: { SCORE: FAMILIES } });
    } finally {
      await db.close();
    }
  }, 120_000);

  it('is done once, part by part, though all look at the same open task before one takes it', async () => {
    const db = await freshDatabase('night_race');
    const planter = await createConnection(connectionOptions(db.migratorUrl));
    try {
      await settleProvince(db, FAMILIES);
      // Whoever takes a task waits in the middle of taking: the others have read the same open task by then.
      await planter.query(
        `CREATE TRIGGER slow_take BEFORE UPDATE ON nightly_task FOR EACH ROW
         BEGIN IF NEW.attempts > OLD.attempts THEN DO SLEEP(0.03); END IF; END`,
      );
      const runId = await startedNight(db);
      await Promise.all(Array.from({ length: 3 }, () => advanceRun(db.platform, runId, { leaseSeconds: 30 })));
      const tasks = await tasksOf(db.platform.database, [runId]);
      expect(tasks.filter((task) => task.attempts !== 1 || task.state !== 'DONE')).toEqual([]);
      expect(tasks.filter((task) => task.step === 'MATCH').length).toBeGreaterThan(5);
      expect(await effectsOf(db, runId)).toEqual(alone);
    } finally {
      await planter.end();
      await db.close();
    }
  }, 120_000);

  it('goes on when one of them is killed in a part: another that waits takes it when its lease ends', async () => {
    const db = await freshDatabase('night_half');
    const holder = await createConnection(connectionOptions(db.migratorUrl));
    const workers: OwnProcess[] = [];
    try {
      await settleProvince(db, FAMILIES);
      await standAt(holder, PART_SIZE + 1);
      const runId = await startedNight(db);
      const stateOf = async (shard: number): Promise<TaskRow | undefined> =>
        (await tasksOf(db.platform.database, [runId])).find((task) => task.step === 'SCORE' && task.shard === shard);
      const first = OwnProcess.start('worker', processEnvironment(db));
      workers.push(first);
      await until('the first worker to be in its part', 60, async () =>
        (await stateOf(2))?.state === 'RUNNING' ? true : null,
      );
      const second = OwnProcess.start('worker', processEnvironment(db));
      workers.push(second);
      await until('the second worker to do the other parts', 60, async () =>
        (await stateOf(3))?.state === 'DONE' ? true : null,
      );
      await first.kill('SIGKILL');
      await holder.query("DO RELEASE_LOCK('tepat.test.part')");
      await until('the night to end', 90, async () =>
        (await runById(db.platform.database, runId))?.active ? null : true,
      );
      expect({ ...(await effectsOf(db, runId)), said: second.said }).toMatchObject(alone);
      expect(await stateOf(2)).toMatchObject({ state: 'DONE', attempts: 2 });
      expect(await stateOf(3)).toMatchObject({ state: 'DONE', attempts: 1 });
    } finally {
      for (const worker of workers) await worker.kill('SIGKILL');
      await holder.end();
      await db.close();
    }
  }, 180_000);
});

/** Stops whoever scores this family, until the test lets go of a named lock. */
async function standAt(holder: Connection, familyId: number): Promise<void> {
  await holder.query("DO GET_LOCK('tepat.test.part', 0)");
  await holder.query(
    `CREATE TRIGGER stop_at BEFORE INSERT ON score_a FOR EACH ROW
     BEGIN IF NEW.family_id = ${familyId} THEN DO GET_LOCK('tepat.test.part', 120); END IF; END`,
  );
}
