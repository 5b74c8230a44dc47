import { createConnection } from 'mysql2/promise';
import {
  changeModel,
  checkAllScores,
  currentRanking,
  importModel,
  rankFamilies,
  readDesils,
  rescoreFamilies,
  ScoresDiffer,
  scoreChanged,
} from '../../src/modules/welfare';
import { commitRevision, headRevision } from '../../src/modules/registry';
import { connectionOptions } from '../../src/platform/database/database';
import { asOfRows } from '../../src/platform/database/versioned';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { wholeStep } from '../support/whole-step';
import {
  createRegions,
  deliver,
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
/** Five chunks, the last one short: more than are under way at once. */
const FAMILIES = 17_000;
const WEIGHTS = [
  { floorArea: 1, motorcycle: 10 },
  { floorArea: 3, motorcycle: 1 },
  { floorArea: 2, motorcycle: 7 },
] as const;

let db: TestDatabase;
const models: number[] = [];
beforeAll(async () => {
  db = await freshDatabase('welfare_fill');
  await createRegions(db.platform.database);
  for (const [i, weights] of WEIGHTS.entries()) {
    const imported = await importModel(db.platform, TESTER, smallModel(i + 1, 'PERSON', weights));
    if (!imported.ok) continue;
    models.push(imported.value.modelId);
    if (i > 0) await release(db.platform, imported.value.modelId);
  }
  await deliver(
    db.platform,
    Array.from({ length: FAMILIES }, (_, i) => family(i + 1, 5 + ((i * 31) % 150))),
  );
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  await rankFamilies(db.platform, run, new TestStep(), OPEN);
});
afterAll(() => db.close());

const family = (id: number, floorArea: number): FamilySketch => ({
  id,
  absent: id % 1000 === 999,
  nationalDesil: 1 + (id % 10),
  facts: { floorArea: id % 500 === 7 ? null : floorArea, motorcycle: id % 3, memberCount: 1 + (id % 5) },
});

async function correct(sketch: FamilySketch): Promise<number> {
  const request = { kind: 'CORRECTION', reason: 'a correction of the test' } as const;
  const committed = await commitRevision(db.platform, TESTER, request, async (tx, revision) => {
    await writeFamily(tx, revision, sketch);
    await rescoreFamilies(tx, revision, [sketch.id]);
    return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
  });
  return committed?.revision ?? 0;
}

/** A model's scores in a slot as of a revision, family by family. */
async function scoresAsOf(slot: string, model: number, revision: number): Promise<(string | number | null)[][]> {
  const columns = 't.family_id, t.score, t.members, t.national_desil, t.kelurahan_code';
  const { text, values } = asOfRows(`score_${slot}`, revision, columns, 't.model_id = ?', [models[model] ?? 0]);
  const rows: (string | number | null)[][] = [];
  for await (const row of db.platform.database.stream(text, values)) rows.push(row as (string | number | null)[]);
  return rows.sort((a, b) => Number(a[0]) - Number(b[0]));
}

/** The same from the facts, by the server's own arithmetic. */
async function expectedAsOf(model: number, revision: number): Promise<(string | number | null)[][]> {
  const { floorArea, motorcycle } = WEIGHTS[model] ?? WEIGHTS[0];
  const { text, values } = asOfRows(
    'family',
    revision,
    `t.id, t.floor_area * ${floorArea} + t.motorcycle * ${motorcycle}, t.member_count, COALESCE(t.national_desil, 0),
     t.kelurahan_code`,
    't.absent = 0',
  );
  const rows: (string | number | null)[][] = [];
  for await (const [id, score, ...others] of db.platform.database.stream(text, values)) {
    rows.push([
      id as number,
      score === null ? null : Number(score),
      Number(others[0]),
      Number(others[1]),
      others[2] as string,
    ]);
  }
  return rows.sort((a, b) => Number(a[0]) - Number(b[0]));
}

/** What the rounds of filling told the audit trail: families compared and scores written. */
async function rounds(modelId: number): Promise<{ compared: number; written: number }[]> {
  const rows = await db.platform.database.rows<{ after: string | object }>(
    `SELECT after_value AS after FROM audit_event WHERE action = 'welfare.fill_slot' AND subject_id = ? ORDER BY id`,
    [String(modelId)],
  );
  return rows.map(({ after }) => (typeof after === 'string' ? JSON.parse(after) : after));
}

async function asMigrator(statement: string): Promise<void> {
  const connection = await createConnection(connectionOptions(db.migratorUrl));
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

describe('filling the idle slot with the scores of a new model', () => {
  it('goes on where it died: chunks that were written stand, what is missing is written, and nothing twice', async () => {
    await asMigrator(
      `CREATE TRIGGER die_at BEFORE INSERT ON score_b FOR EACH ROW
       BEGIN IF NEW.family_id = 9500 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planted'; END IF; END`,
    );
    const before = await currentRanking(db.platform.database);
    await expect(
      changeModel(db.platform, TESTER, models[1] ?? 0, new TestStep(), { thresholds: OPEN }),
    ).rejects.toThrow(/planted/);
    await asMigrator('DROP TRIGGER die_at');
    expect((await currentRanking(db.platform.database))?.id).toBe(before?.id);

    const revision = await headRevision(db.platform.database);
    const expected = await expectedAsOf(1, revision);
    const half = await scoresAsOf('b', 1, revision);
    const missing = new Set(expected.map(([id]) => Number(id)));
    for (const [id] of half) missing.delete(Number(id));
    expect(half.length).toBeGreaterThan(0);
    // The chunk that died left nothing, and so did none that had not begun.
    expect(half.every(([id]) => Number(id) <= 8000 || Number(id) > 12_000)).toBe(true);

    const result = await changeModel(db.platform, TESTER, models[1] ?? 0, new TestStep(), { thresholds: OPEN });
    expect(result).toMatchObject({ ok: true, value: { outcome: 'RANKED', revision } });
    expect(await scoresAsOf('b', 1, revision)).toEqual(expected);
    expect(await rounds(models[1] ?? 0)).toEqual([
      expect.objectContaining({ compared: FAMILIES, written: missing.size }),
      expect.objectContaining({ compared: 0, written: 0 }),
    ]);
    expect(await checkAllScores(db.platform)).toEqual({ compared: FAMILIES });
  });

  it('lets a correction that is faster stand, and puts the score of its own revision below it', async () => {
    const { database } = db.platform;
    const first = await headRevision(database);
    const firstScores = await scoresAsOf('a', 0, first);
    const pinned = await correct(family(77, 500));
    const before = await scoresAsOf('b', 1, pinned);
    let corrected = 0;
    // The slot belongs to the model, the revision is pinned, and not one score is written yet.
    class Meanwhile extends TestStep {
      override async report(): Promise<void> {
        if (corrected === 0) corrected = await correct(family(4321, 1900));
      }
    }
    // Slot a still holds the scores of the first model: they stay beside those of the third.
    const result = await changeModel(db.platform, TESTER, models[2] ?? 0, new Meanwhile(), { thresholds: OPEN });
    expect(result).toMatchObject({ ok: true, value: { outcome: 'RANKED', revision: corrected } });
    expect(corrected).toBe(pinned + 1);
    const [now] = await database.rows('SELECT score, since FROM score_a WHERE family_id = 4321 AND model_id = ?', [
      models[2] ?? 0,
    ]);
    expect(now).toEqual({ score: 2 * 1900 + 7 * (4321 % 3), since: corrected });
    expect(await scoresAsOf('a', 2, corrected)).toEqual(await expectedAsOf(2, corrected));
    expect(await scoresAsOf('a', 2, pinned)).toEqual(await expectedAsOf(2, pinned));
    expect(await scoresAsOf('a', 0, first)).toEqual(firstScores);
    expect(await scoresAsOf('b', 1, pinned)).toEqual(before);
    await checkAllScores(db.platform);
  });

  it('leaves every ranking its scores, though two models follow each other with no revision in between', async () => {
    const { database } = db.platform;
    const stood = await currentRanking(database);
    if (!stood) throw new Error('no ranking stands');
    const before = await readDesils(db.platform, stood, stood.revision);
    for (const model of [0, 1]) {
      const result = await changeModel(db.platform, TESTER, models[model] ?? 0, new TestStep(), { thresholds: OPEN });
      expect(result).toMatchObject({ ok: true, value: { outcome: 'RANKED', revision: stood.revision } });
    }
    expect(await currentRanking(database)).toMatchObject({ slot: stood.slot, modelId: models[1] });
    expect(await readDesils(db.platform, stood, stood.revision)).toEqual(before);
    expect(await scoresAsOf('b', 0, stood.revision)).toEqual(await expectedAsOf(0, stood.revision));
    expect(await scoresAsOf('a', 1, stood.revision)).toEqual(await expectedAsOf(1, stood.revision));
    await checkAllScores(db.platform);
    // What a model left behind goes to no history: it stays where it is.
    const [old] = await database.rows<{ count: number }>(
      'SELECT COUNT(*) AS count FROM score_a_history WHERE model_id = ?',
      [models[0] ?? 0],
    );
    expect(old).toEqual({ count: 0 });
  });

  it('is told by the check when a score has no family, and when a family has no score', async () => {
    const { database } = db.platform;
    await database.run(
      `INSERT INTO score_a (family_id, since, kelurahan_code, score, members, national_desil, incomplete, model_id)
       SELECT 60000, since, kelurahan_code, score, members, national_desil, incomplete, model_id FROM score_a WHERE family_id = 1 AND model_id = ?`,
      [models[1] ?? 0],
    );
    await expect(checkAllScores(db.platform)).rejects.toThrow(
      new ScoresDiffer(`1 of ${FAMILIES} scores differ as of revision ${await headRevision(database)}: 60000`),
    );
    await database.run('DELETE FROM score_a WHERE family_id IN (60000, 5)');
    await expect(checkAllScores(db.platform)).rejects.toThrow(/^1 of .*: 5$/);
  });
});
