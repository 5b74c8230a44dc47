import type { WorkReasonCode } from '@tepat/shared';
import { reasonsOf } from '@tepat/shared';
import { createConnection } from 'mysql2/promise';
import { applyCorrection, commitCorrection } from '../../src/modules/corrections/use-cases/apply-correction';
import { programByCode } from '../../src/modules/programs';
import { connectionOptions } from '../../src/platform/database/database';
import {
  addFamilies,
  addResidents,
  decideResidents,
  foundProvince,
  HOME,
  Killed,
  nextRun,
  RecordedStep,
  revise,
} from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

jest.setTimeout(120_000);

const ELSEWHERE = '31.71.03.1002';
const NAME_DIFFERS = 1 << 2;
const BORN_OTHERWISE = 1 << 3;
const OFFICER = { kind: 'USER', id: '7' } as const;

interface StoredCase {
  id: number;
  residentId: number;
  kelurahan: string;
  reasons: WorkReasonCode[];
  state: string;
  outcome: string | null;
  cause: string | null;
  earlier: number | null;
}

/** Old people of KLJ: 1 is in order, 2 has another name in the civil registry, 3 a birth date too, 4 no desil. */
describe('the worklist of those whom only data block', () => {
  let db: TestDatabase;
  let klj = 0;

  const cases = async (): Promise<StoredCase[]> => {
    const rows = await db.platform.database.rows<Omit<StoredCase, 'reasons'> & { mask: number }>(
      `SELECT id, resident_id AS residentId, kelurahan_code AS kelurahan, reasons AS mask, state, outcome,
              closed_cause AS cause, earlier_id AS earlier FROM work_item WHERE program_id = ? ORDER BY id`,
      [klj],
    );
    return rows.map(({ mask, ...row }) => ({ ...row, reasons: reasonsOf(mask) }));
  };
  const caseOf = async (residentId: number): Promise<StoredCase | undefined> =>
    (await cases()).filter((each) => each.residentId === residentId).at(-1);
  const decide = async (): Promise<void> => {
    await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep(), 2);
  };
  const correct = (changes: { fact: string; value: string; baseValue: string | null }[], familyId = 5) =>
    applyCorrection(db.platform, OFFICER, {
      subject: { kind: 'FAMILY', id: familyId },
      changes,
      source: 'FIELD_CHECK',
      observedOn: '2026-11-01',
      verifiedBy: '8',
      reason: 'was seen',
    });

  const waiting = async (): Promise<string[]> => {
    const rows = await db.platform.database.rows<{ message: string }>(
      "SELECT CONCAT(topic, ' ', payload) AS message FROM outbox ORDER BY id",
    );
    return rows.map(({ message }) => message);
  };
  /** Whoever holds a message has had their time. */
  const posterForgotten = () => db.platform.database.run('UPDATE outbox SET due_at = created_at');

  /** Postings and tally say what the cases say. */
  const expectCountedRight = async (): Promise<void> => {
    const { database } = db.platform;
    const active = await database.rows<{ id: number; kelurahan: string; mask: number }>(
      'SELECT id, kelurahan_code AS kelurahan, reasons AS mask FROM work_item WHERE active = 1',
    );
    const postings = active.flatMap(({ id, mask }) => [
      `${id} 0`,
      ...Array.from({ length: 30 }, (_, bit) => bit)
        .filter((bit) => (mask & (1 << bit)) !== 0)
        .map((bit) => `${id} ${bit + 1}`),
    ]);
    const stored = await database.rows<{ posting: string }>(
      `SELECT CONCAT(item_id, ' ', reason) AS posting FROM work_posting`,
    );
    expect(stored.map(({ posting }) => posting).sort()).toEqual(postings.sort());
    const counted = await database.rows(
      `SELECT kelurahan_code, reason, CAST(COUNT(*) AS SIGNED) AS items FROM work_posting GROUP BY kelurahan_code, reason
        ORDER BY kelurahan_code, reason`,
    );
    const tally = await database.rows(
      'SELECT kelurahan_code, reason, items FROM work_tally WHERE items <> 0 ORDER BY kelurahan_code, reason',
    );
    expect(tally).toEqual(counted);
  };

  beforeAll(async () => {
    db = await freshDatabase('worklist');
    const { platform } = db;
    await foundProvince(platform);
    await addFamilies(platform.database, [
      ...[1, 2, 3].map((id) => ({ id, score: 50, nationalDesil: 2 })),
      { id: 4, score: null, nationalDesil: null },
      { id: 5, score: 50, nationalDesil: 2 },
    ]);
    await addResidents(platform.database, [
      { id: 1, familyId: 1, birthDate: '1950-01-01' },
      { id: 2, familyId: 2, birthDate: '1950-01-01', identity: NAME_DIFFERS },
      { id: 3, familyId: 3, birthDate: '1950-01-01', identity: NAME_DIFFERS | BORN_OTHERWISE },
      { id: 4, familyId: 4, birthDate: '1950-01-01' },
      // In the household of nobody who is old yet.
      { id: 5, familyId: 5, birthDate: '1999-01-01', kelurahan: ELSEWHERE },
    ]);
    klj = (await programByCode(platform.database, 'KLJ'))?.id ?? 0;
  });
  afterEach(expectCountedRight);
  afterAll(() => db.close());

  it('leaves no half case when a part is killed', async () => {
    const run = await nextRun(db.platform);
    await expect(decideResidents(db.platform, run, new RecordedStep(true))).rejects.toThrow(Killed);
    expect(await cases()).toEqual([]);
  });

  it('gets a case for each of them at night, with the reasons of the explanation', async () => {
    await decide();
    expect(await cases()).toMatchObject([
      { residentId: 2, kelurahan: HOME, reasons: ['NAMA_TIDAK_SESUAI'], state: 'OPEN', earlier: null },
      { residentId: 3, reasons: ['NAMA_TIDAK_SESUAI', 'TGL_LAHIR_TIDAK_SESUAI'] },
      { residentId: 4, reasons: ['DESIL_UNKNOWN'] },
    ]);
  });

  it('is the same after a night on which nothing changed', async () => {
    const before = await cases();
    await decide();
    expect(await cases()).toEqual(before);
  });

  it('tells other reasons of a case that stays, although the decision reads the same', async () => {
    await revise(db.platform, 'identity_result', 'resident_id', 3, { categories: BORN_OTHERWISE });
    await decide();
    expect(await caseOf(3)).toMatchObject({ reasons: ['TGL_LAHIR_TIDAK_SESUAI'], state: 'OPEN' });
    const steps = await db.platform.database.rows('SELECT step, before_value, after_value FROM work_step');
    expect(steps).toEqual([{ step: 'REASONS', before_value: '12', after_value: '8' }]);
  });

  it('closes a case by itself once the gap is gone, with what came of it', async () => {
    await revise(db.platform, 'identity_result', 'resident_id', 2, { categories: 0 });
    await decide();
    expect(await caseOf(2)).toMatchObject({ state: 'DONE', outcome: 'ELIGIBLE', cause: 'NIGHT' });
  });

  it('never opens a case again: the same gap is a new case that names the one before', async () => {
    const before = await caseOf(2);
    await revise(db.platform, 'identity_result', 'resident_id', 2, { categories: NAME_DIFFERS });
    await decide();
    expect(await caseOf(2)).toMatchObject({ state: 'OPEN', earlier: before?.id });
    expect((await cases()).find(({ id }) => id === before?.id)).toEqual(before);
  });

  it('closes the case of somebody who leaves the category', async () => {
    await revise(db.platform, 'resident', 'id', 3, { birth_date: '1990-01-01' });
    await decide();
    expect(await caseOf(3)).toMatchObject({ state: 'DONE', outcome: 'LEFT_CATEGORY' });
  });

  it('follows a correction at once: a family that moves takes its case along, unassigned', async () => {
    await db.platform.database.run(
      "UPDATE work_item SET assignee_id = 7, state = 'IN_PROGRESS' WHERE active = 1 AND resident_id = 2",
    );
    const done = await correct([{ fact: 'kelurahan_code', value: ELSEWHERE, baseValue: HOME }], 2);
    expect(done.ok).toBe(true);
    expect(await caseOf(2)).toMatchObject({ kelurahan: ELSEWHERE, state: 'OPEN' });
    expect(await waiting()).toEqual([]);
  });

  it('a correction closes a case, and the night that was pinned before it does not bring the case back', async () => {
    const pinned = await nextRun(db.platform);
    const [member] = await db.platform.database.rows<{ birth: string }>(
      'SELECT birth_date AS birth FROM resident WHERE id = 2',
    );
    const done = await applyCorrection(db.platform, OFFICER, {
      subject: { kind: 'RESIDENT', id: 2 },
      changes: [{ fact: 'birth_date', value: '1980-05-05', baseValue: member?.birth ?? '' }],
      source: 'DOCUMENT',
      observedOn: '2026-11-01',
      verifiedBy: '8',
      reason: 'birth certificate',
    });
    expect(done.ok).toBe(true);
    const closed = await caseOf(2);
    expect(closed).toMatchObject({ state: 'DONE', outcome: 'LEFT_CATEGORY', cause: 'CORRECTION' });
    await decideResidents(db.platform, pinned, new RecordedStep());
    expect(await caseOf(2)).toEqual(closed);
  });

  it('is put right by the workers when the process that made a correction stops there, and the first of them is killed', async () => {
    const { platform } = db;
    const birth = { fact: 'birth_date', value: '1995-01-01', baseValue: '1950-01-01' };
    const correction = { subject: { kind: 'RESIDENT', id: 4 }, changes: [birth], source: 'DOCUMENT' } as const;
    const because = { observedOn: '2026-11-01', verifiedBy: '8', reason: 'birth certificate' };
    expect(await commitCorrection(platform, OFFICER, { ...correction, ...because })).toMatchObject({ ok: true });
    expect(await waiting()).toEqual(['worklist.family {"familyId":4}']);
    const before = await caseOf(4);
    // Stops a worker when all of the effect is written and nothing is committed.
    const holder = await createConnection(connectionOptions(db.migratorUrl));
    await holder.query("DO GET_LOCK('tepat.test.outbox', 0)");
    await holder.query(
      "CREATE TRIGGER stop_at AFTER DELETE ON outbox FOR EACH ROW DO GET_LOCK('tepat.test.outbox', 120)",
    );
    const workers = [OwnProcess.start('worker', processEnvironment(db))];
    try {
      await posterForgotten();
      await until('the worker to stand at its end', 30, async () => {
        const free = await platform.database.rows('SELECT 1 FROM outbox FOR UPDATE SKIP LOCKED');
        return free.length === 0 ? true : null;
      });
      await workers[0]?.kill('SIGKILL');
      await holder.query("DO RELEASE_LOCK('tepat.test.outbox')");
      await until('the lost transaction to be rolled back', 30, async () => {
        const free = await platform.database.rows('SELECT 1 FROM outbox FOR UPDATE SKIP LOCKED');
        return free.length === 1 ? true : null;
      });
      expect(await caseOf(4)).toEqual(before);
      await holder.query('DROP TRIGGER stop_at');
      await posterForgotten();
      workers.push(OwnProcess.start('worker', processEnvironment(db)));
      await until('nothing to wait', 30, async () => ((await waiting()).length === 0 ? true : null));
    } finally {
      for (const worker of workers) await worker.kill('SIGKILL');
      await holder.end();
    }
    expect(await caseOf(4)).toMatchObject({ state: 'DONE', outcome: 'LEFT_CATEGORY', cause: 'CORRECTION' });
    const told = `SELECT id FROM audit_event WHERE action = 'worklist.refresh' AND subject_id = '4'`;
    expect(await platform.database.rows(told)).toHaveLength(1);
    const followed = await cases();
    await decide();
    expect(await cases()).toEqual(followed);
  });
});
