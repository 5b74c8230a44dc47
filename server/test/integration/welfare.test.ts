import { createHash } from 'node:crypto';
import {
  checkAllScores,
  currentRanking,
  importModel,
  rankFamilies,
  readDesils,
  rescoreFamilies,
  scoreChanged,
  welfareOf,
} from '../../src/modules/welfare';
import type { Ranking } from '../../src/modules/welfare';
import { commitRevision, headRevision } from '../../src/modules/registry';
import { asOfRows } from '../../src/platform/database/versioned';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { wholeStep } from '../support/whole-step';
import {
  createRegions,
  cutPointsOf,
  deliver,
  HOME,
  independentCutPoints,
  Killed,
  NIGHT_OF,
  smallModel,
  TESTER,
  TestStep,
  writeFamily,
} from './welfare-province';
import type { FamilySketch } from './welfare-province';

jest.setTimeout(120_000);

/** Open gates: in a province of a few hundred families every change is a large share. */
const OPEN = { cutShift: 1, unscoredShare: 1, tieMass: 1 };

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('welfare');
  await createRegions(db.platform.database);
  const result = await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  expect(result.ok).toBe(true);
});
afterAll(() => db.close());

/** Deterministic and lumpy: many ties, some gaps, some families without members or without a delivered desil. */
function province(count: number, salt: number): FamilySketch[] {
  return Array.from({ length: count }, (_, i): FamilySketch => {
    const id = i + 1;
    const at = (id * 7919 + salt * 104_729) % 1000;
    return {
      id,
      kelurahan: at % 3 === 0 ? '31.71.03.1002' : HOME,
      nationalDesil: at % 4 === 0 ? null : 1 + (at % 10),
      facts: {
        floorArea: at % 97 === 0 ? null : 5 + (at % 60),
        motorcycle: at % 4,
        memberCount: at % 53 === 0 ? 0 : 1 + (at % 7),
      },
    };
  });
}

async function digestAsOf(revision: number, slot = 'a'): Promise<string> {
  const { text, values } = asOfRows(`score_${slot}`, revision, 't.*');
  const rows: string[] = [];
  for await (const row of db.platform.database.stream(text.replaceAll('t.*', COLUMNS), values))
    rows.push(row.join('|'));
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex');
}
const COLUMNS = 't.family_id, t.kelurahan_code, t.score, t.members, t.national_desil, t.incomplete, t.model_id';

async function night(revision: number): Promise<{ score: TestStep; rank: TestStep }> {
  const [score, rank] = [new TestStep(), new TestStep()];
  await wholeStep(scoreChanged, db.platform, { ...NIGHT_OF, revision }, score);
  await rankFamilies(db.platform, { ...NIGHT_OF, revision }, rank, OPEN);
  return { score, rank };
}

async function standing(): Promise<Ranking> {
  const ranking = await currentRanking(db.platform.database);
  if (!ranking) throw new Error('no ranking stands');
  return ranking;
}

async function correct(family: FamilySketch): Promise<number> {
  const request = { kind: 'CORRECTION', reason: 'a correction of the test' } as const;
  const committed = await commitRevision(db.platform, TESTER, request, async (tx, revision) => {
    await writeFamily(tx, revision, family);
    await rescoreFamilies(tx, revision, [family.id]);
    return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
  });
  return committed?.revision ?? 0;
}

describe('scores and rankings of a province', () => {
  it('first scores everybody and takes the cut points that plain SQL takes from the same scores', async () => {
    const revision = await deliver(db.platform, province(900, 1));
    const { score, rank } = await night(revision);
    expect(score.result).toMatchObject({ slot: 'a', compared: 900, written: 900 });
    expect(rank.result).toMatchObject({ outcome: 'RANKED' });
    const ranking = await standing();
    expect(cutPointsOf(ranking)).toEqual(await independentCutPoints(db.platform.database, 'a', revision, 'PERSON'));
    expect(ranking.unscored).toBeGreaterThan(0);
    expect(ranking.calibrated).not.toEqual(ranking.provincial);
  });

  it('gives every family the desil 1 + floor(10 P / W) of its score and the calibrated one by the delivered shares, none to those without', async () => {
    const ranking = await standing();
    const desils = await readDesils(db.platform, ranking, ranking.revision);
    const passed = Array.from({ length: 9 }, (_, i) => {
      const share = `(SELECT SUM(members) FROM scored WHERE d BETWEEN 1 AND ${i + 1})`;
      return `(b.p * (SELECT SUM(members) FROM scored WHERE d > 0) >= COALESCE(${share}, 0) * t.w)`;
    });
    const rows = await db.platform.database.rows<{ id: number; desil: string | null; calibrated: number | null }>(
      `WITH scored AS (
           SELECT family_id, score, members, national_desil AS d FROM score_a WHERE score IS NOT NULL AND members > 0),
         grouped AS (SELECT score, SUM(members) AS w FROM scored GROUP BY score),
         below AS (SELECT score, SUM(w) OVER (ORDER BY score) - w AS p FROM grouped),
         total AS (SELECT SUM(w) AS w FROM grouped)
       SELECT a.family_id AS id, 1 + FLOOR(10 * b.p / t.w) AS desil, 1 + ${passed.join(' + ')} AS calibrated
       FROM score_a a LEFT JOIN scored s ON s.family_id = a.family_id
       LEFT JOIN below b ON b.score = s.score LEFT JOIN total t ON b.score IS NOT NULL`,
    );
    expect(rows).toHaveLength(900);
    for (const { id, desil, calibrated } of rows) {
      const stored = { id, provincial: desils.provincial[id], calibrated: desils.calibrated[id] };
      expect(stored).toEqual({ id, provincial: Number(desil ?? 0), calibrated: calibrated ?? 0 });
    }
    expect(rows.some(({ desil, calibrated }) => Number(desil) !== Number(calibrated))).toBe(true);
    const counted = [...desils.provincial].reduce((counts, desil) => (counts[desil]!++, counts), new Array(11).fill(0));
    expect(counted.slice(1)).toEqual(ranking.desilCounts.provincial.families);
    expect([desils.scored, desils.unscored]).toEqual([ranking.families, ranking.unscored]);
  });

  it('keeps the standing ranking when not one score has changed, and says so', async () => {
    const before = await standing();
    const revision = await deliver(db.platform, [
      { ...province(1, 1)[0]!, facts: { ...province(1, 1)[0]!.facts, gold: 1 } },
    ]);
    const { score, rank } = await night(revision);
    expect(score.result).toMatchObject({ compared: 1, written: 0 });
    expect(rank.result).toMatchObject({ outcome: 'UNCHANGED', unchanged: true, rankingId: before.id });
    expect((await standing()).id).toBe(before.id);
  });

  it('publishes no ranking that breaches a gate; the last one stands', async () => {
    const before = await standing();
    const revision = await deliver(db.platform, [{ id: 2, facts: { floorArea: 77, motorcycle: 1 } }]);
    const step = new TestStep();
    await wholeStep(scoreChanged, db.platform, { ...NIGHT_OF, revision }, new TestStep());
    await rankFamilies(db.platform, { ...NIGHT_OF, revision }, step, { ...OPEN, unscoredShare: 0.001 });
    expect(step.result).toMatchObject({ outcome: 'HELD', held: true, standingRankingId: before.id });
    expect(step.result['reasons']).toEqual([expect.objectContaining({ gate: 'UNSCORED_SHARE', passed: false })]);
    expect((await standing()).id).toBe(before.id);
  });

  it('ends equal when a night is killed at any report, abandoned before it completes, and run again', async () => {
    const revision = await deliver(db.platform, province(900, 2));
    const run = { ...NIGHT_OF, revision };
    for (const kill of [{ atReport: 1 }, { atReport: 2 }, { atCompletion: true }]) {
      await expect(wholeStep(scoreChanged, db.platform, run, new TestStep(kill))).rejects.toThrow(Killed);
    }
    const repeated = new TestStep();
    await wholeStep(scoreChanged, db.platform, run, repeated);
    expect(repeated.result).toMatchObject({ compared: 900, written: 0 });
    await expect(rankFamilies(db.platform, run, new TestStep({ atCompletion: true }), OPEN)).rejects.toThrow(Killed);
    const before = await standing();
    await rankFamilies(db.platform, run, new TestStep(), OPEN);
    expect((await standing()).id).not.toBe(before.id);
    expect(await checkAllScores(db.platform)).toEqual({ compared: 900 });
    const again = new TestStep();
    await rankFamilies(db.platform, run, again, OPEN);
    expect(again.result).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('scores as of the pinned revision below corrections that were faster, and never over them', async () => {
    const pinned = await deliver(db.platform, province(900, 3));
    const corrected = await correct({ id: 5, facts: { floorArea: 1234, motorcycle: 0 } });
    const newcomer = await correct({ id: 50_901, facts: { floorArea: 20, motorcycle: 0 } });
    await night(pinned);
    const ranking = await standing();
    expect(ranking.revision).toBe(pinned);
    expect(cutPointsOf(ranking)).toEqual(await independentCutPoints(db.platform.database, 'a', pinned, 'PERSON'));
    const [then, now] = [await scoreOf(5, pinned), await scoreOf(5, corrected)];
    expect(now).toBe(1234);
    const facts = province(5, 3)[4]?.facts;
    expect(then).toBe(Number(facts?.floorArea) + 10 * Number(facts?.motorcycle));
    expect([await scoreOf(50_901, pinned), await scoreOf(50_901, newcomer)]).toEqual([undefined, 20]);
    expect(await checkAllScores(db.platform)).toEqual({ compared: 900 });
    await night(await headRevision(db.platform.database));
    expect(await checkAllScores(db.platform)).toEqual({ compared: 901 });
  });

  it('never changes what was as of a scored revision, whatever comes later', async () => {
    const scoredAt = await headRevision(db.platform.database);
    const digest = await digestAsOf(scoredAt);
    await correct({ id: 7, facts: { floorArea: 99, motorcycle: 3 } });
    const delivered = await deliver(db.platform, province(600, 4));
    await correct({ id: 7, facts: { floorArea: 98, motorcycle: 3 } });
    await night(delivered);
    const deliveredDigest = await digestAsOf(delivered);
    await night(await headRevision(db.platform.database));
    await deliver(db.platform, [{ id: 8, absent: true }]);
    await night(await headRevision(db.platform.database));
    expect(await digestAsOf(scoredAt)).toBe(digest);
    expect(await digestAsOf(delivered)).toBe(deliveredDigest);
    expect(await scoreOf(8, await headRevision(db.platform.database))).toBeUndefined();
  });

  it('never changes it either while officers correct, deliveries arrive and nights run, all at once', async () => {
    const over = new AbortController();
    const officer = (async () => {
      for (let i = 0; !over.signal.aborted || i < 40; i++) {
        await correct({ id: 20 + ((i * 37) % 800), facts: { floorArea: 300 + i, motorcycle: i % 5 } });
      }
    })();
    const digests = new Map<number, string>();
    for (let nights = 0; nights < 4; nights++) {
      const pinned = await deliver(db.platform, province(300 + nights * 100, 5 + nights));
      await night(pinned);
      digests.set(pinned, await digestAsOf(pinned));
      expect(cutPointsOf(await standing())).toEqual(
        await independentCutPoints(db.platform.database, 'a', pinned, 'PERSON'),
      );
    }
    over.abort();
    await officer;
    await night(await headRevision(db.platform.database));
    for (const [revision, digest] of digests)
      expect([revision, await digestAsOf(revision)]).toEqual([revision, digest]);
    await checkAllScores(db.platform);
  });

  it('shows a corrected family its desil at once: the delivered one until the correction is newer than the delivery', async () => {
    const { database } = db.platform;
    const ranking = await standing();
    const [before] = [(await welfareOf(database, [9], ranking)).get(9)];
    expect(before).toMatchObject({ state: 'SCORED', correctionNewerThanDelivery: false });
    await correct({ id: 9, nationalDesil: 9, facts: { floorArea: 1, motorcycle: 0 } });
    await override('FAMILY', 9, 'floor_area', '2026-09-01');
    await override('FAMILY', 9, 'gold', '2026-11-01');
    const older = (await welfareOf(database, [9], ranking)).get(9);
    expect(older).toMatchObject({ score: 1, provincial: 1, national: 9, effective: { desil: 9, kind: 'NATIONAL' } });
    await override('FAMILY', 9, 'motorcycle', '2026-10-01');
    const newer = (await welfareOf(database, [9], ranking)).get(9);
    expect(newer).toMatchObject({ effective: { desil: newer?.calibrated, kind: 'CALIBRATED', provisional: true } });
    const desils = await readDesils(db.platform, ranking, await headRevision(database));
    expect([desils.effective[9], desils.provisional[9], desils.corrected[9]]).toEqual([newer?.calibrated, 1, 1]);
  });

  it('tells which facts are missing from a family that it cannot score, and weighs it nothing', async () => {
    await correct({ id: 10, nationalDesil: null, facts: { floorArea: null, motorcycle: 1 } });
    const welfare = (await welfareOf(db.platform.database, [10, 999_999], await standing())).get(10);
    expect(welfare).toMatchObject({ state: 'UNSCORED', score: null, weight: 0, provincial: null });
    expect(welfare?.incompleteReasons).toEqual([{ code: 'INDICATOR', indicator: 'floorArea' }]);
    expect(welfare?.effective).toMatchObject({ desil: null, absence: 'UNSCORED' });
  });

  it('finds a score that somebody changed behind its back', async () => {
    await night(await headRevision(db.platform.database));
    await db.platform.database.run('UPDATE score_a SET score = score + 1 WHERE family_id = 11');
    await expect(checkAllScores(db.platform)).rejects.toThrow('1 of 901 scores differ');
    await db.platform.database.run('UPDATE score_a SET score = score - 1 WHERE family_id = 11');
    await checkAllScores(db.platform);
  });
});

async function scoreOf(familyId: number, revision: number): Promise<number | null | undefined> {
  const { text, values } = asOfRows('score_a', revision, 't.score', 't.family_id = ?', [familyId]);
  const rows = await db.platform.database.rows<{ score: number | null }>(text, values);
  expect(rows.length).toBeLessThan(2);
  return rows[0]?.score;
}

async function override(kind: string, id: number, fact: string, observedOn: string): Promise<void> {
  await db.platform.database.run(
    `INSERT INTO fact_override (subject_kind, subject_id, fact, value, source, observed_on, reason, since)
     VALUES (?, ?, ?, '0', 'FIELD_CHECK', ?, 'test', ?)`,
    [kind, id, fact, observedOn, await headRevision(db.platform.database)],
  );
}
