import { applyCorrection } from '../../src/modules/corrections/use-cases/apply-correction';
import { commitRevision, headRevision } from '../../src/modules/registry';
import type { FactCorrection } from '../../src/modules/registry';
import {
  checkAllScores,
  currentRanking,
  importModel,
  rankFamilies,
  scoreChanged,
  welfareOf,
} from '../../src/modules/welfare';
import type { Transaction } from '../../src/platform/database/database';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { wholeStep } from '../support/whole-step';
import { createRegions, deliver, HOME, NIGHT_OF, smallModel, TESTER, TestStep } from './welfare-province';

jest.setTimeout(120_000);

const OPEN = { cutShift: 1, unscoredShare: 1, tieMass: 1 };
const OFFICER = { kind: 'USER', id: '7' } as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('welfare_correction');
  await createRegions(db.platform.database);
  await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  await deliver(
    db.platform,
    Array.from({ length: 50 }, (_, i) => ({
      id: i + 1,
      nationalDesil: 1 + (i % 10),
      facts: { floorArea: 10 + i, motorcycle: 1, memberCount: 2 },
    })),
  );
  await commitRevision(db.platform, TESTER, { kind: 'DELIVERY', reason: 'members' }, async (tx, revision) => {
    for (let family = 1; family <= 50; family++) {
      for (const relationship of [1, 2]) {
        await tx.run(
          `INSERT INTO resident (since, family_id, name, kelurahan_code, birth_date, sex, relationship, presence, reference_date)
           VALUES (?, ?, 'Sari Dewi', ?, '1960-01-01', 2, ?, 1, '2026-09-30')`,
          [revision, family, HOME, relationship],
        );
      }
    }
    return { summary: {}, changes: { count: 100, digest: Buffer.alloc(32) } };
  });
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  await rankFamilies(db.platform, run, new TestStep(), OPEN);
});
afterAll(() => db.close());

const correction = (change: Partial<FactCorrection>): FactCorrection => ({
  subject: { kind: 'FAMILY', id: 40 },
  changes: [{ fact: 'floor_area', value: '12', baseValue: '49' }],
  source: 'FIELD_CHECK',
  observedOn: '2026-11-01',
  verifiedBy: '8',
  reason: 'the dwelling was measured',
  ...change,
});

async function welfareNow(familyId: number) {
  const ranking = await currentRanking(db.platform.database);
  if (!ranking) throw new Error('no ranking stands');
  return (await welfareOf(db.platform.database, [familyId], ranking)).get(familyId);
}

describe('an applied correction', () => {
  it('shows at once: facts, score and desil of one revision, the neighbours untouched', async () => {
    const [before, neighbour] = [await welfareNow(40), await welfareNow(41)];
    expect(before).toMatchObject({ score: 59, national: 10, effective: { kind: 'NATIONAL', desil: 10 } });
    const result = await applyCorrection(db.platform, OFFICER, correction({}));
    const revision = await headRevision(db.platform.database);
    expect(result).toMatchObject({
      ok: true,
      value: { revision, familyId: 40, scores: [{ slot: 'a', before: { score: 59 }, after: { score: 22 } }] },
    });
    const after = await welfareNow(40);
    expect(after).toMatchObject({ score: 22, since: revision, effective: { kind: 'CALIBRATED', provisional: true } });
    expect(after?.effective.desil).toBeLessThan(3);
    expect(await welfareNow(41)).toEqual(neighbour);
    const events = await db.platform.database.rows<{ action: string }>(
      'SELECT action FROM audit_event WHERE revision = ? ORDER BY id',
      [revision],
    );
    expect(events.map(({ action }) => action)).toEqual(['registry.correct', 'registry.commit']);
  });

  it('takes at most twenty statements from begin to commit, and so does the second one of the same fact', async () => {
    const { database } = db.platform;
    const real = database.inTransaction.bind(database);
    let statements = 0;
    const counting = jest.spyOn(database, 'inTransaction').mockImplementation((isolation, work) => {
      // The isolation, the begin and the commit are statements too.
      statements = 3;
      return real(isolation, (tx) => {
        const counted: Transaction = {
          ...tx,
          rows: (text, values) => (statements++, tx.rows(text, values)),
          run: (text, values) => (statements++, tx.run(text, values)),
        };
        return work(counted);
      });
    });
    const taken: number[] = [];
    for (const [baseValue, value] of [
      ['1', '3'],
      ['3', '4'],
      ['4', '1'],
    ] as const) {
      const subject = { kind: 'FAMILY', id: 30 } as const;
      const changes = [{ fact: 'motorcycle', value, baseValue }];
      const result = await applyCorrection(db.platform, OFFICER, correction({ subject, changes }));
      expect(result.ok).toBe(true);
      taken.push(statements);
    }
    counting.mockRestore();
    expect(Math.max(...taken)).toBeLessThanOrEqual(20);
    expect(Math.min(...taken)).toBeGreaterThan(8);
  });

  it('of a member reaches the score through what is counted from the members', async () => {
    const [member] = await db.platform.database.rows<{ id: number }>(
      'SELECT MAX(id) AS id FROM resident WHERE family_id = 20',
    );
    const result = await applyCorrection(
      db.platform,
      OFFICER,
      correction({
        subject: { kind: 'RESIDENT', id: member?.id ?? 0 },
        changes: [{ fact: 'presence', value: '2', baseValue: '1' }],
      }),
    );
    expect(result).toMatchObject({ ok: true, value: { familyId: 20 } });
    expect(await welfareNow(20)).toMatchObject({ members: 1, weight: 1, correctionNewerThanDelivery: true });
  });

  it('is refused, and leaves nothing behind, when its base has moved', async () => {
    const head = await headRevision(db.platform.database);
    const before = await welfareNow(40);
    const result = await applyCorrection(db.platform, OFFICER, correction({}));
    expect(result).toMatchObject({ ok: false, error: { code: 'STALE_BASE', field: 'floor_area' } });
    expect([await headRevision(db.platform.database), await welfareNow(40)]).toEqual([head, before]);
  });

  it('leaves every score as a full recomputation finds it', async () => {
    const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
    const step = new TestStep();
    await wholeStep(scoreChanged, db.platform, run, step);
    expect(step.result).toMatchObject({ written: 0 });
    expect(await checkAllScores(db.platform)).toEqual({ compared: 50 });
  });
});
