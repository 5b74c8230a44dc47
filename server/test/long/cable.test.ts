import { addDays } from '@tepat/shared';
import { runById, startNight } from '../../src/nightly';
import type { Platform } from '../../src/platform/platform';
import { freshDatabase, type TestDatabase } from '../support/database';
import { FaultProxy, type Passing, type Watcher } from '../support/fault-proxy';
import { Machines, noMachines } from '../support/machines';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';
import { unexplained } from './survival/explained';
import { judge } from './survival/judge';
import { observe } from './survival/observe';

const FAMILIES = 400;
const PART_SIZE = 100;
const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const OUTCOMES: unknown = expect.stringMatching(/^(PUBLISHED|NOTHING_NEW)$/);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const impossible = noMachines();
if (impossible) {
  say(`a cable that is cut: skipped, network namespaces cannot be made (${impossible})`);
}

/** When the cable is cut: at what passes, after which statement on the same connection. */
const MOMENTS = [
  {
    what: 'in the middle of a stream',
    after: /FROM resident t /,
    // Executed by its number; what else the step asks for at the same time is sent and never confirmed.
    at: ({ side, text }: Passing) => side === 'ANSWER' && text === '',
  },
  {
    what: 'holding locks',
    after: /^UPDATE nightly_task SET state = 'DONE'/,
    // Nobody ends the transaction: what it has locked is let go by the database's host alone.
    at: ({ side, text }: Passing) => side === 'ASK' && text.startsWith('COMMIT'),
  },
] as const;

/** Lets `strike` happen once, at such a moment; what passes then is lost. */
function once({ after, at }: (typeof MOMENTS)[number], strike: () => void): Watcher {
  const close = new WeakSet<object>();
  let struck = false;
  return (passing) => {
    const { side, text, link } = passing;
    if (side === 'ASK' && after.test(text)) close.add(link);
    if (struck || !close.has(link) || !at(passing)) return;
    struck = true;
    strike();
    link.silence();
  };
}

(impossible ? describe.skip : describe)('a worker whose cable is cut', () => {
  let db: TestDatabase;
  let machines: Machines;
  let proxy: FaultProxy;
  let cutOff: OwnProcess;

  /** A worker on a machine of its own, which finds the database there. */
  const workerAt = async (at: (url: string) => Promise<string>): Promise<OwnProcess> => {
    const environment = processEnvironment(db, {
      DATABASE_URL: await at(db.appUrl),
      DATABASE_MIGRATOR_URL: await at(db.migratorUrl),
      DATABASE_PUBLISHER_URL: await at(db.publisherUrl),
      REDIS_URL: await machines.urlOf(process.env['REDIS_URL'] ?? ''),
    });
    const worker = OwnProcess.start('worker', environment, machines.add());
    await until('a worker to be ready', 120, async () => (worker.said.includes('worker ready') ? true : null));
    return worker;
  };

  beforeAll(async () => {
    db = await freshDatabase('cable');
    await settleProvince(db, FAMILIES);
    machines = new Machines();
    proxy = await FaultProxy.open(() => Number(new URL(db.appUrl).port), 'mysql', machines.address);
    cutOff = await workerAt(async (url) => {
      const at = new URL(await machines.urlOf(url));
      at.port = String(proxy.port);
      return at.toString();
    });
  }, 300_000);

  afterAll(async () => {
    await cutOff?.kill('SIGKILL');
    await proxy?.close();
    await machines?.close();
    await db?.close();
  });

  it.each(
    MOMENTS.slice(0, LONG ? undefined : 1).map((moment, day) => ({
      ...moment,
      moment,
      runDate: addDays(THE_DAY, day),
    })),
  )(
    'notices within seconds $what; another finishes the night, and once the cable is back it works again',
    async ({ what, moment, runDate }) => {
      const { platform } = db;
      const { database } = platform;
      const said = cutOff.said.length;
      let cutAt = 0;
      proxy.watcher = once(moment, () => {
        machines.cut(1);
        cutAt = Date.now();
      });
      const night = { runDate, origin: 'MANUAL', reason: 'a story', partSize: PART_SIZE } as const;
      const started = await startNight(platform, SEEDER, night);
      if (!started.ok) throw new Error(started.error.code);
      await until('the cable to be cut', 120, async () => cutAt || null);
      const other = await workerAt((url) => machines.urlOf(url));
      const [noticed, ended] = await Promise.all([
        until('the cut-off worker to notice', 60, async () =>
          /task failed|taken over/.test(cutOff.said.slice(said)) ? Date.now() : null,
        ),
        until('the night to end', 240, async () => {
          const run = await runById(database, started.value);
          return run && !run.active ? { ...run, at: Date.now() } : null;
        }),
      ]);
      expect(ended).toMatchObject({ state: 'DONE', outcome: OUTCOMES });
      await other.kill('SIGTERM');
      machines.mend(1);
      const mended = Date.now();
      const back = await until('the worker to be seen again', 120, async () => {
        const seen = await database.rows<{ at: Date }>(
          'SELECT seen_at AS at FROM worker_heartbeat WHERE holder LIKE ?',
          [`%:${cutOff.child.pid}`],
        );
        return seen.some(({ at: when }) => when.getTime() > mended) ? Date.now() : null;
      });
      expect(cutOff.running).toBe(true);
      const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
      say(
        `a cable cut ${what}: noticed after ${seconds(noticed - cutAt)}, the night ended after ${seconds(ended.at - cutAt)}, ` +
          `the worker works again ${seconds(back - mended)} after its cable is back`,
      );
    },
    480_000,
  );

  it('does nothing twice, and leaves lists that follow from what they rest upon', async () => {
    const world = {
      rows: db.platform.database.rows.bind(db.platform.database),
      asPeople: <T>(work: (platform: Platform) => Promise<T>) => work(db.platform),
    };
    expect(judge(await observe(world, []), { untruths: [], left: [], admitted: [], pinned: {} })).toEqual([]);
    expect(await unexplained(world)).toEqual([]);
  }, 120_000);
});
