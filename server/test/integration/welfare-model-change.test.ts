import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  changeModel,
  checkAllScores,
  changeToDueModel,
  contributionsOf,
  currentRanking,
  decideModel,
  desilHistory,
  familiesByDesil,
  importModel,
  rankFamilies,
  readDesils,
  rescoreFamilies,
  scoreChanged,
  storedModels,
} from '../../src/modules/welfare';
import type { FamilyPlace, Ranking } from '../../src/modules/welfare';
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
  release,
  smallModel,
  TESTER,
  TestStep,
  writeFamily,
} from './welfare-province';
import type { FamilySketch } from './welfare-province';

jest.setTimeout(120_000);

const OPEN = { cutShift: 1, unscoredShare: 1, tieMass: 1 };
const SECOND_WEIGHTS = { floorArea: 3, motorcycle: 1 };
const FAMILIES = 9000;

let db: TestDatabase;
let second = 0;
beforeAll(async () => {
  db = await freshDatabase('welfare_model');
  await createRegions(db.platform.database);
  await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  const result = await importModel(db.platform, TESTER, smallModel(2, 'FAMILY', SECOND_WEIGHTS));
  second = result.ok ? result.value.modelId : 0;
  await deliver(db.platform, province());
  await night();
});
afterAll(() => db.close());

const family = (id: number, floorArea: number): FamilySketch => ({
  id,
  kelurahan: id % 2 === 0 ? HOME : '31.71.03.1002',
  nationalDesil: 1 + (id % 10),
  facts: { floorArea, motorcycle: id % 3, memberCount: 1 + (id % 5) },
});
const province = (): FamilySketch[] => Array.from({ length: FAMILIES }, (_, i) => family(i + 1, 5 + ((i * 31) % 150)));

async function night(): Promise<void> {
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  await rankFamilies(db.platform, run, new TestStep(), OPEN);
}

async function standing(): Promise<Ranking> {
  const ranking = await currentRanking(db.platform.database);
  if (!ranking) throw new Error('no ranking stands');
  return ranking;
}

async function correct(sketch: FamilySketch): Promise<number> {
  const request = { kind: 'CORRECTION', reason: 'a correction of the test' } as const;
  const committed = await commitRevision(db.platform, TESTER, request, async (tx, revision) => {
    await writeFamily(tx, revision, sketch);
    await rescoreFamilies(tx, revision, [sketch.id]);
    return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
  });
  return committed?.revision ?? 0;
}

async function scoresAsOf(ranking: Ranking): Promise<Map<number, number>> {
  const { text, values } = asOfRows(
    `score_${ranking.slot}`,
    ranking.revision,
    't.family_id AS id, t.score',
    't.model_id = ?',
    [ranking.modelId],
  );
  const rows = await db.platform.database.rows<{ id: number; score: number }>(text, values);
  return new Map(rows.map((row) => [row.id, row.score]));
}

async function factsAsOf(revision: number): Promise<Map<number, { floorArea: number; motorcycle: number }>> {
  const { text, values } = asOfRows('family', revision, 't.id, t.floor_area AS floorArea, t.motorcycle');
  const rows = await db.platform.database.rows<{ id: number; floorArea: number; motorcycle: number }>(text, values);
  return new Map(rows.map((row) => [row.id, row]));
}

describe('the import of a welfare model', () => {
  it('keeps the exact bytes of a document once, and refuses others under the same version', async () => {
    const { platform } = db;
    const bytes = smallModel(2, 'FAMILY', SECOND_WEIGHTS);
    expect(await importModel(platform, TESTER, bytes)).toEqual({
      ok: true,
      value: { modelId: second, created: false },
    });
    const [row] = await platform.database.rows<{ document: Buffer }>(
      'SELECT document FROM welfare_model WHERE id = ?',
      [second],
    );
    expect(row?.document).toEqual(bytes);
    const reformatted = Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 2));
    expect(await importModel(platform, TESTER, reformatted)).toMatchObject({
      ok: false,
      error: { code: 'MODEL_VERSION_EXISTS' },
    });
  });

  it('refuses a document that does not prove: no JSON, an unknown key, weights turned upside down', async () => {
    const codeOf = async (bytes: Buffer) => {
      const result = await importModel(db.platform, TESTER, bytes);
      return result.ok ? null : [result.error.code, ...(result.error.faults ?? []).map(({ code }) => code)];
    };
    const altered = (change: object) =>
      Buffer.from(JSON.stringify({ ...JSON.parse(smallModel(9, 'PERSON').toString()), ...change }));
    expect(await codeOf(Buffer.from('{'))).toEqual(['MODEL_NOT_JSON']);
    expect(await codeOf(altered({ colour: 1 }))).toEqual(['MODEL_INVALID', 'MODEL_UNKNOWN_KEY']);
    expect(await codeOf(altered({ poorestFirst: ['better', 'poor'] }))).toEqual(['MODEL_INVALID', 'MODEL_DIRECTION']);
    // A number that is taken by other bytes is told with what else is wrong, not in a round of its own.
    expect(await codeOf(altered({ version: 2, colour: 1 }))).toEqual([
      'MODEL_INVALID',
      'MODEL_UNKNOWN_KEY',
      'MODEL_VERSION_TAKEN',
    ]);
  });
});

const SHIPPED = path.join(__dirname, '../../src/modules/welfare/models/CONTOH-1.json');

/** The shipped model, from the day of the test on: its own date has passed. */
async function importShipped(): Promise<{ modelId: number; created: boolean }> {
  const shipped: object = JSON.parse(await readFile(SHIPPED, 'utf8'));
  const imported = await importModel(
    db.platform,
    TESTER,
    Buffer.from(JSON.stringify({ ...shipped, effectiveFrom: '2026-11-22' })),
  );
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

describe('a change of the welfare model', () => {
  it('waits for a second person, who decides once', async () => {
    const { platform } = db;
    const refused = await changeModel(platform, TESTER, second, new TestStep(), { thresholds: OPEN });
    expect(refused).toEqual({ ok: false, error: { code: 'MODEL_NOT_RELEASED' } });
    const decision = { modelId: second, release: true, reason: 'sesuai keputusan' };
    expect(await decideModel(platform, TESTER, decision)).toMatchObject({ error: { code: 'MODEL_SAME_PERSON' } });
    const past = { ...JSON.parse(smallModel(8, 'PERSON').toString()), effectiveFrom: '2026-11-21' };
    const late = await importModel(platform, TESTER, Buffer.from(JSON.stringify(past)));
    if (!late.ok) throw new Error(JSON.stringify(late.error));
    const ofYesterday = { ...decision, modelId: late.value.modelId };
    const releaser = { kind: 'USER', id: '2' } as const;
    expect(await decideModel(platform, releaser, ofYesterday)).toMatchObject({
      error: { code: 'MODEL_DATE_PASSED', params: { from: '2026-11-21' } },
    });
    expect(await decideModel(platform, releaser, { ...ofYesterday, release: false })).toMatchObject({ ok: true });
    const [ani, budi] = [
      { kind: 'USER', id: '11' },
      { kind: 'USER', id: '12' },
    ] as const;
    const decided = await Promise.all([decideModel(platform, ani, decision), decideModel(platform, budi, decision)]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'MODEL_DECIDED' } });
  });

  it('ends equal to a full recomputation though corrections arrive all the while, and though it is killed twice', async () => {
    const before = await standing();
    let corrections = 0;
    const filled = new AbortController();
    const officer = (async () => {
      while (!filled.signal.aborted || corrections < 30) {
        corrections += 1;
        await correct(family(1 + ((corrections * 389) % (FAMILIES + 40)), 200 + corrections));
      }
    })();
    await expect(
      changeModel(db.platform, TESTER, second, new TestStep({ atReport: 3 }), { thresholds: OPEN }),
    ).rejects.toThrow(Killed);
    await expect(
      changeModel(db.platform, TESTER, second, new TestStep({ atCompletion: true }), { thresholds: OPEN }),
    ).rejects.toThrow(Killed);
    expect((await standing()).id).toBe(before.id);
    const step = new TestStep();
    const result = await changeModel(db.platform, TESTER, second, step, { thresholds: OPEN });
    filled.abort();
    await officer;
    expect(result).toMatchObject({ ok: true, value: { outcome: 'RANKED' } });
    const ranking = await standing();
    expect(ranking).toMatchObject({ slot: 'b', modelId: second, basis: 'FAMILY' });
    expect(step.result).toMatchObject({ rankingId: ranking.id });

    const [scores, facts] = [await scoresAsOf(ranking), await factsAsOf(ranking.revision)];
    expect(scores.size).toBe(facts.size);
    for (const [id, { floorArea, motorcycle }] of facts)
      expect([id, scores.get(id)]).toEqual([id, 3 * floorArea + motorcycle]);
    expect(await checkAllScores(db.platform)).toEqual({ compared: facts.size });
    await night();
    expect((await checkAllScores(db.platform)).compared).toBeGreaterThanOrEqual(facts.size);
    expect(corrections).toBeGreaterThanOrEqual(30);
  });

  it('leaves the scores of the ranking that stood before as they were', async () => {
    const rankings = await db.platform.database.rows<{ id: number }>('SELECT id FROM ranking ORDER BY id');
    expect(rankings.length).toBeGreaterThan(1);
    const models = await storedModels(db.platform.database);
    expect(models.map(({ state }) => state)).toEqual(['RETIRED', 'ACTIVE', 'REJECTED']);
    const [slots] = [await db.platform.database.rows('SELECT slot, model_id AS model FROM score_slot ORDER BY slot')];
    expect(slots).toEqual([
      { slot: 'a', model: null },
      { slot: 'b', model: second },
    ]);
  });

  it('is refused for the model that ranks already, for one that is unknown, and before its first day', async () => {
    const { modelId } = await importShipped();
    await release(db.platform, modelId);
    expect(await importShipped()).toEqual({ modelId, created: false });
    const refusal = async (id: number) => changeModel(db.platform, TESTER, id, new TestStep(), { thresholds: OPEN });
    expect(await refusal(second)).toEqual({ ok: false, error: { code: 'MODEL_ALREADY_RANKS' } });
    expect(await refusal(999)).toEqual({ ok: false, error: { code: 'MODEL_UNKNOWN' } });
    db.clock.moveTo(new Date('2026-06-30T12:00:00Z'));
    expect(await refusal(modelId)).toMatchObject({ ok: false, error: { code: 'MODEL_NOT_YET_EFFECTIVE' } });
    db.clock.moveTo(new Date('2026-11-22T03:00:00Z'));
  });

  it('is held by the gates: the shipped model cannot score families of two facts, so nothing changes', async () => {
    const before = await standing();
    const { modelId } = await importShipped();
    const result = await changeModel(db.platform, TESTER, modelId, new TestStep());
    expect(result).toMatchObject({ ok: true, value: { outcome: 'HELD' } });
    expect((await standing()).id).toBe(before.id);
    await night();
    await checkAllScores(db.platform);
  });

  it('takes the cut points of a family basis as plain SQL takes them: every family weighs one', async () => {
    const ranking = await standing();
    expect(ranking).toMatchObject({ basis: 'FAMILY', slot: 'b' });
    expect(cutPointsOf(ranking)).toEqual(
      await independentCutPoints(db.platform.database, 'b', ranking.revision, 'FAMILY'),
    );
  });

  it('tells a family its desil under every ranking that stood, each by its own model and cut points', async () => {
    const { database } = db.platform;
    const ranking = await standing();
    await correct(family(77, 1500));
    await night();
    const history = await desilHistory(database, 77, 40);
    const last = history.at(-1);
    expect(last).toMatchObject({ until: null, score: 4502, provincial: 10 });
    expect(new Set(history.map(({ rankingId }) => rankingId)).has(ranking.id)).toBe(true);
    const ofRanking = history.filter(({ rankingId }) => rankingId === ranking.id)[0];
    const desils = await readDesils(db.platform, ranking, ranking.revision);
    expect(ofRanking?.provincial).toBe(desils.provincial[77]);
    for (const [i, period] of history.entries()) {
      if (i > 0) expect(period.since).toBe(history[i - 1]?.until);
    }
    const explained = await contributionsOf(database, 77, await headRevision(database), ranking.modelId);
    expect(explained?.contributions.map(({ points }) => points)).toEqual([4500, 2]);
  });

  it.each([null, HOME])(
    'pages through a whole desil without a gap or a repetition (kelurahan %s)',
    async (kelurahan) => {
      const { database } = db.platform;
      const ranking = await standing();
      const desils = await readDesils(db.platform, ranking, ranking.revision);
      const filter = { desil: 3, set: 'provincial', kelurahan: kelurahan === null ? null : [kelurahan] } as const;
      const found: FamilyPlace[] = [];
      for (let after: FamilyPlace | null = null; ;) {
        const page: FamilyPlace[] = await familiesByDesil(database, ranking, { ...filter, after, limit: 100 });
        found.push(...page);
        after = page.at(-1) ?? null;
        if (after === null) break;
      }
      const expected = [...desils.provincial.keys()].filter(
        (id) => desils.provincial[id] === 3 && (kelurahan === null || id % 2 === 0),
      );
      expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(expected);
      const places = found.map(({ kelurahanCode, id }) => `${kelurahanCode} ${String(id).padStart(9, '0')}`);
      expect(places).toEqual([...places].sort());
    },
  );

  it('happens by itself in the first night of its date, and in no night before', async () => {
    const { platform } = db;
    const standingBefore = await standing();
    const document = { ...JSON.parse(smallModel(7, 'PERSON', SECOND_WEIGHTS).toString()), effectiveFrom: '2026-12-01' };
    const imported = await importModel(platform, TESTER, Buffer.from(JSON.stringify(document)));
    const modelId = imported.ok ? imported.value.modelId : 0;
    const nightOf = async (runDate: string): Promise<Record<string, unknown>> => {
      const step = new TestStep();
      await changeToDueModel(platform, { id: 1, runDate }, step);
      return step.result;
    };
    // The shipped model, released above, is due; its gates hold it back again, and the night goes on without it.
    expect(await nightOf('2026-11-29')).toMatchObject({ outcome: 'HELD' });
    await release(platform, modelId);
    expect(await nightOf('2026-11-30')).toMatchObject({ outcome: 'HELD' });
    expect((await standing()).id).toBe(standingBefore.id);
    const killed = changeToDueModel(platform, { id: 1, runDate: '2026-12-01' }, new TestStep({ atCompletion: true }));
    await expect(killed).rejects.toThrow(Killed);
    // Its gates compare with nothing: a ranking of another model is another measure.
    expect(await nightOf('2026-12-01')).toMatchObject({ outcome: 'RANKED' });
    expect((await standing()).modelId).toBe(modelId);
    // What it has overtaken never comes back by itself.
    expect(await nightOf('2026-12-02')).toMatchObject({ outcome: 'NONE' });
  });
});
