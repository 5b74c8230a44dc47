import { addDays, plainDate } from '@tepat/shared';
import { applyCorrection } from '../../src/modules/corrections/use-cases/apply-correction';
import { headRevision } from '../../src/modules/registry';
import { advanceRun, startNight } from '../../src/nightly';
import { digestAsOf, REGISTRY_TABLES, SCORE_TABLES } from '../support/as-of';
import { freshDatabase, type TestDatabase } from '../support/database';
import { deliver, SEEDER, settleProvince, THE_DAY } from '../support/province';

const FAMILIES = 250;

async function digestsAsOf(db: TestDatabase, tables: readonly string[], revision: number): Promise<string[]> {
  return Promise.all(tables.map((table) => digestAsOf(db.platform.database, table, revision)));
}

async function night(db: TestDatabase, date: string): Promise<number> {
  const started = await startNight(db.platform, SEEDER, { runDate: plainDate(date), origin: 'MANUAL', reason: 'test' });
  if (!started.ok) throw new Error(started.error.code);
  await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
  const [run] = await db.platform.database.rows<{ state: string; revision: number }>(
    'SELECT state, revision FROM nightly_run WHERE id = ?',
    [started.value],
  );
  expect(run?.state).toBe('DONE');
  return run?.revision ?? 0;
}

describe('what the registry said as of a revision', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('as_of');
    await settleProvince(db, FAMILIES);
  }, 120_000);
  afterAll(() => db.close());

  it('never changes once the revision exists, while a delivery, corrections and nights go on at once', async () => {
    const taken = new Map<number, string[]>();
    const scores = new Map<number, string[]>();
    const takeNow = async (): Promise<void> => {
      const revision = await headRevision(db.platform.database);
      if (!taken.has(revision)) taken.set(revision, await digestsAsOf(db, REGISTRY_TABLES, revision));
    };
    for (let revision = 1; revision <= (await headRevision(db.platform.database)); revision++) {
      taken.set(revision, await digestsAsOf(db, REGISTRY_TABLES, revision));
    }
    const pinned = await night(db, THE_DAY);
    scores.set(pinned, await digestsAsOf(db, SCORE_TABLES, pinned));

    const work = { goesOn: true };
    const watching = (async () => {
      while (work.goesOn) await takeNow();
    })();
    const families = await db.platform.database.rows<{ id: number; motorcycle: number | null }>(
      'SELECT id, motorcycle FROM family ORDER BY id LIMIT 40',
    );
    const correcting = (async () => {
      for (const { id, motorcycle } of families) {
        const applied = await applyCorrection(db.platform, SEEDER, {
          subject: { kind: 'FAMILY', id },
          changes: [{ fact: 'motorcycle', value: (motorcycle ?? 0) + 1, baseValue: motorcycle }],
          source: 'FIELD_CHECK',
          observedOn: plainDate('2026-11-20'),
          verifiedBy: 'verifier',
          reason: 'seen at home',
        });
        // A delivery may have changed the value meanwhile: then the correction is refused as stale, and that is right.
        if (!applied.ok) expect(applied.error.code).toBe('STALE_BASE');
      }
    })();
    const delivering = deliver(db.platform, { families: FAMILIES, seed: 7, delivery: 2 });
    const nights = (async () => {
      for (let day = 1; day <= 3; day++) await night(db, addDays(THE_DAY, day));
    })();
    await Promise.all([correcting, delivering, nights]);
    work.goesOn = false;
    await watching;
    const last = await night(db, addDays(THE_DAY, 9));
    await takeNow();

    // The first delivery made seven; some of those that came after were caught while more came.
    expect(taken.size).toBeGreaterThan(8);
    for (const [revision, digests] of taken) {
      expect({ revision, digests: await digestsAsOf(db, REGISTRY_TABLES, revision) }).toEqual({ revision, digests });
    }
    for (const [revision, digests] of scores) {
      expect({ revision, digests: await digestsAsOf(db, SCORE_TABLES, revision) }).toEqual({ revision, digests });
    }
    expect(last).toBeGreaterThan(pinned);
  }, 240_000);

  it('has one unbroken line of revisions, each with an author, a reason and an audit event', async () => {
    const rows = await db.platform.database.rows<{ id: number; reason: string; actor: string }>(
      'SELECT id, reason, actor_id AS actor FROM revision ORDER BY id',
    );
    expect(rows.map((row) => row.id)).toEqual(rows.map((_row, index) => index + 1));
    for (const row of rows) expect(row.reason.length * row.actor.length).toBeGreaterThan(0);
    const [count] = await db.platform.database.rows<{ n: number }>(
      `SELECT COUNT(DISTINCT revision) AS n FROM audit_event WHERE action LIKE 'registry.%'`,
    );
    expect(count?.n).toBe(rows.length);
  });
});
