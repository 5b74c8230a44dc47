import { advanceRun, startNight } from '../../../src/nightly';
import { CorrectionLane } from '../../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../../support/province';
import { Planner } from './plans';

export interface Settled {
  readonly db: TestDatabase;
  readonly lane: CorrectionLane;
  readonly planner: Planner;
}

/** Families of one kelurahan: people marry and move within it. */
const NEIGHBOURS = 4;

export async function night(db: TestDatabase, runDate = THE_DAY): Promise<void> {
  const started = await startNight(db.platform, SEEDER, { runDate, origin: 'MANUAL', reason: 'test' });
  if (!started.ok) throw new Error(started.error.code);
  await advanceRun(db.platform, started.value, { leaseSeconds: 60 });
  const [run] = await db.platform.database.rows<{ state: string }>('SELECT state FROM nightly_run WHERE id = ?', [
    started.value,
  ]);
  expect(run?.state).toBe('DONE');
}

/** A province after its first delivery and night, in which every fourth family has three neighbours in its kelurahan. */
export async function settled(name: string, families: number): Promise<Settled> {
  const db = await freshDatabase(name);
  await settleProvince(db, families);
  const { database } = db.platform;
  const homes = await database.rows<{ id: number; kelurahan: string }>(
    'SELECT id, kelurahan_code AS kelurahan FROM family ORDER BY id',
  );
  for (let at = 0; at < homes.length; at += NEIGHBOURS) {
    const group = homes.slice(at, at + NEIGHBOURS);
    const ids = group.map(({ id }) => id);
    const marks = ids.map(() => '?').join(', ');
    const values = [group[0]?.kelurahan ?? '', ...ids];
    await database.run(`UPDATE family SET kelurahan_code = ? WHERE id IN (${marks})`, values);
    await database.run(`UPDATE resident SET kelurahan_code = ? WHERE family_id IN (${marks})`, values);
  }
  await night(db);
  const planner = new Planner(db.platform);
  await planner.readPapers();
  return { db, lane: new CorrectionLane(db.platform), planner };
}
