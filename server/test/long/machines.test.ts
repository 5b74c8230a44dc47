import { runById, startNight, tasksOf } from '../../src/nightly';
import { Doorbell } from '../../src/platform/queue/doorbell';
import { freshDatabase, type TestDatabase } from '../support/database';
import { Machines, noMachines } from '../support/machines';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const { families, partSize, workers } = LONG
  ? { families: 20_000, partSize: 2000, workers: [1, 2, 4] }
  : { families: 600, partSize: 50, workers: [1, 2] };
const MINUTES = 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const impossible = noMachines();
if (impossible) say(`workers on several machines: skipped, network namespaces cannot be made (${impossible})`);

interface SharedNight {
  readonly workers: number;
  readonly seconds: number;
  /** Processes that did something of it. */
  readonly holders: number;
  readonly lists: unknown;
}

async function nightOf(db: TestDatabase, machines: Machines, count: number): Promise<SharedNight> {
  const { database, log } = db.platform;
  const redis = await machines.urlOf(process.env['REDIS_URL'] ?? '');
  const environment = processEnvironment(db, {
    DATABASE_URL: await machines.urlOf(db.appUrl),
    DATABASE_MIGRATOR_URL: await machines.urlOf(db.migratorUrl),
    DATABASE_PUBLISHER_URL: await machines.urlOf(db.publisherUrl),
    REDIS_URL: redis,
  });
  const started = Array.from({ length: count }, () => OwnProcess.start('worker', environment, machines.add()));
  const doorbell = new Doorbell(process.env['REDIS_URL'] ?? '', new URL(db.appUrl).pathname.slice(1), log);
  try {
    await until('the workers to be ready', 120, async () =>
      started.every(({ said }) => said.includes('worker ready')) ? true : null,
    );
    const night = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: null, partSize });
    if (!night.ok) throw new Error(night.error.code);
    await database.inTransaction('READ COMMITTED', async (tx) => {
      // No part of MATCH can commit before everybody has taken one: a quick worker must not do the night alone.
      await tx.rows('SELECT * FROM registry_head FOR UPDATE');
      await Promise.all(started.map(() => doorbell.ring('night.task', { runId: night.value })));
      await until(`${count} workers to join`, 120, async () => {
        const held = (await tasksOf(database, [night.value])).filter(({ state }) => state === 'RUNNING');
        return held.length === count ? true : null;
      });
    });
    const begun = Date.now();
    const ended = await until(`the night of ${count} workers to end`, 1200, async () => {
      const run = await runById(database, night.value);
      return run && !run.active ? run : null;
    });
    expect({ ...ended, said: started.map(({ said }) => said) }).toMatchObject({ state: 'DONE', outcome: 'PUBLISHED' });
    const tasks = await tasksOf(database, [night.value]);
    expect(tasks.filter(({ attempts, state }) => attempts !== 1 || state !== 'DONE')).toEqual([]);
    const holders = await database.rows('SELECT DISTINCT lease_holder FROM nightly_task WHERE run_id = ?', [
      night.value,
    ]);
    return {
      workers: count,
      seconds: (Number(ended.finishedAt) - begun) / 1000,
      holders: holders.length,
      lists: await database.rows('SELECT program_id, HEX(digest) AS digest FROM recipient_list ORDER BY program_id'),
    };
  } finally {
    for (const worker of started) await worker.kill('SIGTERM');
    await doorbell.close();
  }
}

(impossible ? describe.skip : describe)('workers on several machines', () => {
  it(
    'share one night over the network, and come to the same lists however many they are',
    async () => {
      const nights: SharedNight[] = [];
      for (const count of workers) {
        const db = await freshDatabase(`machines_${count}`);
        const machines = new Machines();
        try {
          await settleProvince(db, families);
          nights.push(await nightOf(db, machines, count));
        } finally {
          await machines.close();
          await db.close();
        }
      }
      for (const { workers: count, seconds, holders } of nights) {
        say(`night of ${families} families, ${count} worker(s): ${seconds.toFixed(1)} s, ${holders} took part`);
      }
      for (const night of nights) {
        expect(night.lists).toEqual(nights[0]?.lists);
        expect(night.holders).toBe(night.workers);
      }
    },
    LONG ? 60 * MINUTES : 6 * MINUTES,
  );
});
