import type { ProgramTerms, Scope } from '@tepat/shared';
import { KLJ, plainDate, provinceQuota, regionCode } from '@tepat/shared';
import type { Actor } from '../../src/modules/audit';
import { decisionHistory } from '../../src/modules/eligibility';
import { documentBytes, programByCode } from '../../src/modules/programs';
import {
  changesWithin,
  decideRecipientList,
  diffWithin,
  digestOfList,
  gatesOf,
  listsPage,
  prepareLists,
  publishDueLists,
  publishOrderedLists,
  publishRecipientList,
  rederiveList,
  rowsOfResidents,
  rowsWithin,
  submitRecipientList,
  transitionsOf,
} from '../../src/modules/publication';
import type { RowPlace, RowRecord } from '../../src/modules/publication';
import { sha256 } from '../support/digest';
import {
  addFamilies,
  addResidents,
  decideResidents,
  enterExtract,
  foundProvince,
  HOME,
  Killed,
  night,
  nextRun,
  publishRanking,
  RecordedStep,
  revise,
  TESTER,
} from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPeople } from '../support/people';
import { importModel } from '../../src/modules/welfare';
import { smallModel } from './welfare-province';

const MENINGGAL = 1 << 8;
const PEOPLE = 400;
const QUOTA = 250;
const ALL: Scope = { kind: 'ALL' };

const wholeList = ({ platform }: TestDatabase, listId: number, standing: 'RECIPIENT' | 'WAITING') =>
  rowsWithin(platform.database, ALL, { listId, standing, order: 'NEED', first: 1000, after: null });

/** One elderly person in each family; family k has score k/10 of a desil step, and every fifth score is shared by two. */
async function elderly(db: TestDatabase): Promise<void> {
  const ids = Array.from({ length: PEOPLE }, (_, at) => at + 1);
  await addFamilies(
    db.platform.database,
    ids.map((id) => ({ id, score: id - (id % 5 === 0 ? 1 : 0), nationalDesil: 2 })),
  );
  await addResidents(
    db.platform.database,
    ids.map((id) => ({
      id,
      familyId: id,
      birthDate: '1950-01-01',
      name: id === 7 ? 'Nyi "Añjani"\\ 東' : `Warga ${id}`,
    })),
  );
}

/** New terms for KLJ from a date on. */
async function decree(db: TestDatabase, from: string, terms: Partial<ProgramTerms>): Promise<void> {
  const klj = await programByCode(db.platform.database, 'KLJ');
  const document = documentBytes({ ...KLJ, ...terms });
  await db.platform.database.run(
    `INSERT INTO program_terms (program_id, effective_from, document, sha256, created_by, created_at)
     VALUES (?, ?, ?, ?, 'proposer', ?)`,
    [klj?.id ?? 0, from, document, sha256(document), db.clock.now()],
  );
}

const kljList = async (db: TestDatabase) => {
  const klj = await programByCode(db.platform.database, 'KLJ');
  const [list] = await listsPage(db.platform.database, { first: 1, programId: klj?.id ?? 0 });
  if (!list) throw new Error('there is no list');
  return list;
};

const frozen = (db: TestDatabase, listId: number) =>
  db.platform.database.rows('SELECT * FROM list_row WHERE list_id = ? ORDER BY resident_id', [listId]);

describe('recipient lists under a standing order', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('publication');
    await foundProvince(db.platform);
    await elderly(db);
    await decree(db, '2026-10-01', { years: provinceQuota(2025, QUOTA), publication: 'AUTO' });
  }, 60_000);
  afterAll(() => db.close());

  it('T-25: a night that dies while it writes leaves no half list; the next one ends the same', async () => {
    const run = await nextRun(db.platform);
    await decideResidents(db.platform, run, new RecordedStep());
    await expect(prepareLists(db.platform, run, new RecordedStep(true))).rejects.toThrow(Killed);
    for (const table of ['recipient_list', 'list_row', 'list_gate', 'list_transition']) {
      expect(await db.platform.database.rows(`SELECT 1 FROM ${table} LIMIT 1`)).toEqual([]);
    }
  });

  it('publishes the first list of KLJ and holds the empty ones', async () => {
    const { prepared, published } = await night(db.platform);
    expect(prepared.lists.map(({ program, outcome, recipients }) => [program, outcome, recipients])).toEqual([
      ['KLJ', 'PREPARED', QUOTA],
      ['KPDJ', 'PREPARED', 0],
      ['KAJ', 'PREPARED', 0],
    ]);
    expect(published.lists.map(({ program, outcome, reasons }) => [program, outcome, reasons])).toEqual([
      ['KLJ', 'PUBLISHED', []],
      ['KPDJ', 'HELD', ['EMPTY_LIST']],
      ['KAJ', 'HELD', ['EMPTY_LIST']],
    ]);
    const list = await kljList(db);
    expect(list).toMatchObject({ state: 'PUBLISHED', version: 1, recipients: QUOTA, waiting: PEOPLE - QUOTA });
    const gates = await gatesOf(db.platform.database, list.id);
    expect(gates.find(({ gate }) => gate === 'SIZE_CHANGE')).toMatchObject({ applicable: false, passed: true });
    const steps = await transitionsOf(db.platform.database, list.id);
    expect(steps.map(({ state, standingOrderId }) => [state, standingOrderId === null])).toEqual([
      ['PREPARED', true],
      ['SUBMITTED', false],
      ['APPROVED', false],
      ['PUBLISHED', false],
    ]);
  });

  it('T-06: the places go to the poorest; ties go by a lot that anybody can draw again', async () => {
    const list = await kljList(db);
    const recipients = await wholeList(db, list.id, 'RECIPIENT');
    const waiting = await wholeList(db, list.id, 'WAITING');
    const scoreOf = (id: number): number => id - (id % 5 === 0 ? 1 : 0);
    const scores = [...recipients, ...waiting].map(({ residentId }) => scoreOf(residentId));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(recipients.map(({ position }) => position)).toEqual(Array.from({ length: QUOTA }, (_, at) => at + 1));
    // 249 and 250 share a score: both are within; every pair of equals is in the order of the lots.
    const salt = Buffer.from((JSON.parse(list.manifest) as { lotSalt: string }).lotSalt, 'hex');
    const drawn = (ref: string): string => sha256(Buffer.concat([salt, Buffer.from(ref)])).toString('hex');
    const rows = [...recipients, ...waiting];
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (!next || scoreOf(next.residentId) !== scoreOf(row.residentId)) continue;
      expect(drawn(row.recipientRef) < drawn(next.recipientRef)).toBe(true);
    }
  });

  it('T-07: the list is exactly the eligible people, as recipients within the quota and waiting beyond it', async () => {
    const list = await kljList(db);
    const eligible = await db.platform.database.rows<{ id: number }>(
      `SELECT d.resident_id AS id FROM decision d JOIN program p ON p.id = d.program_id
        WHERE p.code = 'KLJ' AND d.outcome = 1 ORDER BY d.resident_id`,
    );
    const listed = await db.platform.database.rows<{ id: number }>(
      'SELECT resident_id AS id FROM list_row WHERE list_id = ? ORDER BY resident_id',
      [list.id],
    );
    expect(listed).toEqual(eligible);
  });

  it('the digest comes out of the stored bytes, names in any script included', async () => {
    const list = await kljList(db);
    expect((await digestOfList(db.platform.database, list.id)).toString('hex')).toBe(list.digest);
    const row = (await rowsOfResidents(db.platform.database, [7])).get(7)?.[0];
    expect(row?.name).toBe('Nyi "Añjani"\\ 東');
    expect(row?.recipientRef).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('a second night on unchanged data prepares and publishes nothing new, and says so', async () => {
    const before = await db.platform.database.rows('SELECT id FROM recipient_list');
    const { prepared, published } = await night(db.platform, '2026-11-23');
    expect(prepared.lists.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(published.published).toBe(0);
    expect(await db.platform.database.rows('SELECT id FROM recipient_list')).toEqual(before);
  });

  it('T-08: a change of the registry leaves the published list as it is and makes a new version with a named diff', async () => {
    const first = await kljList(db);
    const rows = await frozen(db, first.id);
    await revise(db.platform, 'identity_result', 'resident_id', 10, { categories: MENINGGAL });
    await revise(db.platform, 'resident', 'id', 20, { presence: 2 });
    await enterExtract(db.platform, 'asset_record', { nik_id: 30, cars: 1, njop: 0 });
    await revise(db.platform, 'resident', 'id', 40, { kelurahan_code: '31.71.03.1002' });
    const { published } = await night(db.platform, '2026-11-24');
    expect(published.lists[0]).toMatchObject({ outcome: 'PUBLISHED', superseded: [first.id] });

    const second = await kljList(db);
    expect(second).toMatchObject({ version: 2, recipients: QUOTA, joined: 2, left: 2, previousListId: first.id });
    expect(await frozen(db, first.id)).toEqual(rows);
    const changes = async (kind: 'JOINED' | 'LEFT' | 'HELD' | 'MOVED_REGION') =>
      (await changesWithin(db.platform.database, ALL, { listId: second.id, kind, first: 100, after: null })).map(
        ({ residentId, reasons, name }) => [
          residentId,
          reasons.map(({ reason, clause }) => (clause ? `${reason}:${clause}` : reason)),
          name,
        ],
      );
    expect(await changes('LEFT')).toEqual([
      [20, ['DECEASED', 'CRITERIA_NOT_MET:PRESENT'], 'Warga 20'],
      [30, ['CRITERIA_NOT_MET:NO_CAR'], 'Warga 30'],
    ]);
    expect((await changes('JOINED')).map(([id, reasons]) => [id, reasons])).toEqual([
      [251, ['WITHIN_QUOTA', 'QUOTA_EDGE_MOVED']],
      [252, ['WITHIN_QUOTA', 'QUOTA_EDGE_MOVED']],
    ]);
    expect(await changes('HELD')).toEqual([[10, ['IDENTITY_SUSPENDED'], 'Warga 10']]);
    expect(await changes('MOVED_REGION')).toEqual([[40, ['REGION_CHANGED'], 'Warga 40']]);
    const { joined, left, reasons } = (await diffWithin(db.platform.database, ALL, [second.id])).get(second.id) ?? {};
    expect([joined, left]).toEqual([second.joined, second.left]);
    expect(reasons).toContainEqual({ kind: 'JOINED', reason: 'WITHIN_QUOTA', clause: null, people: 2 });
  });

  it('nobody is dropped on one unverified death: the recipient keeps the place and is not paid', async () => {
    const list = await kljList(db);
    const row = (await rowsOfResidents(db.platform.database, [10])).get(10)?.[0];
    expect(row).toMatchObject({ listId: list.id, standing: 'RECIPIENT', status: 'HELD', kind: 'EXISTING' });
    expect(list.amountTotal).toBe((QUOTA - 1) * KLJ.amount);
  });

  it('a later month has its own list, and the month before stays payable', async () => {
    const november = await kljList(db);
    const { published } = await night(db.platform, '2026-12-01');
    expect(published.lists[0]).toMatchObject({ outcome: 'PUBLISHED', superseded: [] });
    const december = await kljList(db);
    expect(december).toMatchObject({ period: '2026-12', version: 1, previousListId: november.id, joined: 0, left: 0 });
    expect((await transitionsOf(db.platform.database, november.id)).at(-1)?.state).toBe('PUBLISHED');
  });

  it('a list that shrinks beyond its gate is held, and the last one stands', async () => {
    const standing = await kljList(db);
    for (let id = 50; id < 250; id++) await revise(db.platform, 'resident', 'id', id, { presence: 3 });
    const { published } = await night(db.platform, '2026-12-02');
    expect(published.lists[0]).toMatchObject({ outcome: 'HELD', reasons: ['SIZE_CHANGE'] });
    expect((await transitionsOf(db.platform.database, standing.id)).at(-1)?.state).toBe('PUBLISHED');
    const held = await kljList(db);
    expect(held.state).toBe('PREPARED');
    expect(await submitRecipientList(db.platform, { kind: 'USER', id: '1' }, { listId: held.id })).toMatchObject({
      error: { code: 'LIST_HELD_BY_GATES' },
    });
  }, 60_000);

  it('a held list is not made again every night', async () => {
    const held = await kljList(db);
    const { prepared } = await night(db.platform, '2026-12-03');
    expect(prepared.lists[0]).toMatchObject({ outcome: 'UNCHANGED' });
    expect((await kljList(db)).id).toBe(held.id);
  });

  it('every list comes out of its pins again, long after the registry has moved on', async () => {
    const lists = await listsPage(db.platform.database, { first: 100 });
    expect(lists.length).toBeGreaterThan(4);
    for (const { id, digest } of lists) {
      expect(await rederiveList(db.platform, id)).toEqual({ same: true, recorded: digest, computed: digest });
    }
    const asIfChanged = { ...db.platform, recipientKey: Buffer.alloc(32, 9) };
    expect((await rederiveList(asIfChanged, (await kljList(db)).id)).same).toBe(false);
  }, 60_000);

  it('pages of a region hold that region only, and every row once', async () => {
    const list = await kljList(db);
    const here: Scope = { kind: 'REGIONS', regions: [regionCode(HOME)] };
    const seen: number[] = [];
    for (const standing of ['RECIPIENT', 'WAITING'] as const) {
      for (let after: RowPlace | null = null; ;) {
        const asked = { listId: list.id, standing, order: 'PERSON' as const, first: 30, after };
        const page: RowRecord[] = await rowsWithin(db.platform.database, here, asked);
        seen.push(...page.map(({ residentId }) => residentId));
        const last = page.at(-1);
        after = last ? { kelurahanCode: last.kelurahanCode, key: last.residentId } : null;
        if (after === null) break;
      }
    }
    const all = await db.platform.database.rows<{ id: number }>(
      'SELECT resident_id AS id FROM list_row WHERE list_id = ? AND kelurahan_code = ? ORDER BY standing, resident_id',
      [list.id, HOME],
    );
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it.each([
    ['UPDATE recipient_list SET recipients = 0'],
    ['DELETE FROM list_row'],
    ["INSERT INTO list_row (list_id, resident_id, standing, position) VALUES (1, 1, 'RECIPIENT', 99)"],
    ['DELETE FROM list_transition'],
    ['DELETE FROM list_decision'],
    ["INSERT INTO list_transition (list_id, seq, state) VALUES (1, 99, 'PUBLISHED')"],
    ["INSERT INTO list_change (list_id, resident_id, change_kind, reasons) VALUES (1, 1, 'JOINED', 'x')"],
    ['UPDATE list_gate SET passed = 1'],
  ])('T-18: the app account is refused: %s', async (statement) => {
    await expect(db.platform.database.run(statement)).rejects.toThrow(/denied/i);
  });

  it.each(['recipient_list', 'list_row', 'list_gate', 'list_change', 'list_transition'])(
    'T-18: not even the publisher may change or delete what stands in %s',
    async (table) => {
      await expect(db.platform.publisher.run(`DELETE FROM ${table}`)).rejects.toThrow(/denied/i);
      await expect(db.platform.publisher.run(`UPDATE ${table} SET list_id = 1`)).rejects.toThrow(/denied/i);
    },
  );

  it('a row slipped into a published list stops the next night: nothing is published until somebody has looked', async () => {
    const [list] = await db.platform.database.rows<{ id: number; period: string }>(
      `SELECT l.id, l.period FROM recipient_list l JOIN program p ON p.id = l.program_id AND p.code = 'KLJ'
       WHERE (SELECT t.state FROM list_transition t WHERE t.list_id = l.id ORDER BY t.seq DESC LIMIT 1) = 'PUBLISHED'
       ORDER BY l.id DESC LIMIT 1`,
    );
    if (!list) throw new Error('no list stands published');
    await db.platform.publisher.run(
      `INSERT INTO list_row (list_id, resident_id, standing, position, recipient_ref, name, birth_date, kelurahan_code, amount, kind, content)
       SELECT list_id, 999999, standing, 999999, recipient_ref, 'Sisipan', birth_date, kelurahan_code, amount, kind, 'x'
       FROM list_row WHERE list_id = ? LIMIT 1`,
      [list.id],
    );
    await expect(night(db.platform, `${list.period}-20`)).rejects.toThrow(/do not have its digest/);
  });
});

describe('lists at their edges', () => {
  const CROWD = 1203;
  let db: TestDatabase;
  beforeEach(async () => {
    db = await freshDatabase('publication_edges');
    await foundProvince(db.platform);
  }, 60_000);
  afterEach(() => db.close());

  /** So many elderly people whom neither score nor age tells apart. */
  const crowd = async (size: number, kelurahanOf: (id: number) => string = () => HOME): Promise<void> => {
    const ids = Array.from({ length: size }, (_, at) => at + 1);
    await addFamilies(
      db.platform.database,
      ids.map((id) => ({ id, score: 50, nationalDesil: 1 })),
    );
    await addResidents(
      db.platform.database,
      ids.map((id) => ({ id, familyId: id, birthDate: '1950-01-01', kelurahan: kelurahanOf(id) })),
    );
  };
  const isSealed = async (): Promise<void> => {
    const list = await kljList(db);
    expect((await digestOfList(db.platform.database, list.id)).toString('hex')).toBe(list.digest);
    expect(await rederiveList(db.platform, list.id)).toMatchObject({ same: true, recorded: list.digest });
  };

  it('nobody: a list without rows has the digest of nothing, and is held', async () => {
    const { published } = await night(db.platform);
    expect(published.lists[0]).toMatchObject({ outcome: 'HELD', reasons: ['EMPTY_LIST', 'MATCH_RATE'] });
    expect(await kljList(db)).toMatchObject({
      recipients: 0,
      waiting: 0,
      digest: sha256(Buffer.alloc(0)).toString('hex'),
    });
    await isSealed();
  });

  it('one person', async () => {
    await crowd(1);
    await night(db.platform);
    expect(await kljList(db)).toMatchObject({ state: 'PUBLISHED', recipients: 1, waiting: 0, joined: 1 });
    await isSealed();
  });

  it('a crowd in which only the lot decides, more of them waiting than placed: every place once, in the order of the lots', async () => {
    await crowd(CROWD);
    await decree(db, '2026-10-01', { years: provinceQuota(2025, 501), publication: 'AUTO' });
    await night(db.platform);
    const list = await kljList(db);
    expect(list).toMatchObject({ recipients: 501, waiting: CROWD - 501 });
    const rows = await db.platform.database.rows<{ content: Buffer; standing: string; position: number }>(
      'SELECT content, standing, position FROM list_row WHERE list_id = ? ORDER BY standing, position',
      [list.id],
    );
    const contents = rows.map(({ content }) => JSON.parse(content.toString('utf8')) as (string | number)[]);
    expect(contents.map(([, position]) => position)).toEqual(Array.from({ length: CROWD }, (_, at) => at + 1));
    const lots = contents.map((content) => content[13] as string);
    expect(lots).toEqual([...lots].sort());
    expect(rows.map(({ standing }) => standing).lastIndexOf('RECIPIENT')).toBe(500);
    await isSealed();
  });

  it('divided among kota: each fills its own quota in the one order of need, and the list says which decided', async () => {
    await crowd(30, (id) => (id > 20 ? '31.73.01.1001' : HOME));
    const { database } = db.platform;
    const kota = regionCode('31.73');
    const years = [{ from: 2025, quota: 9, byKota: [{ kota, places: 7 }], budget: 1_000_000 }];
    await decree(db, '2026-10-01', { years, publication: 'AUTO' });
    await night(db.platform);
    const list = await kljList(db);
    expect(list).toMatchObject({ recipients: 9, waiting: 21 });
    const rows = await database.rows<{ standing: string; kota: string; place: number; ranked: number }>(
      `SELECT standing, LEFT(kelurahan_code, 5) AS kota, quota_position AS place,
              CAST(JSON_EXTRACT(CONVERT(content USING utf8mb4), '$[11]') AS SIGNED) AS ranked
         FROM list_row WHERE list_id = ? ORDER BY standing, kota, place`,
      [list.id],
    );
    for (const [standing, at, size] of [
      ...[['RECIPIENT', kota, 7] as const, ['RECIPIENT', HOME.slice(0, 5), 2] as const],
      ...[['WAITING', kota, 3] as const, ['WAITING', HOME.slice(0, 5), 18] as const],
    ]) {
      const own = rows.filter((row) => row.standing === standing && row.kota === at);
      expect(own.map(({ place }) => place)).toEqual(Array.from({ length: size }, (_, place) => place + 1));
      expect(own.map(({ ranked }) => ranked)).toEqual(own.map(({ ranked }) => ranked).sort((a, b) => a - b));
    }
    const gates = await gatesOf(database, list.id);
    const found = Object.fromEntries(
      gates.map(({ gate, passed, actual, threshold }) => [gate, [passed, actual, threshold]]),
    );
    expect(found['QUOTA_EXCEEDED']).toEqual([true, '7 31.73', '7 31.73']);
    // November and December, nine people, three hundred thousand each.
    expect(found['BUDGET_EXCEEDED']).toEqual([false, 'Rp 5 400 000', 'Rp 1 000 000']);
    expect(list.state).toBe('PREPARED');
    expect(JSON.parse(list.manifest)).toMatchObject({ quota: 9, quotaByKota: [['31.73', 7]] });
    await isSealed();
  });
});

/** Six elderly people of six families, four places: who gives a place up, or gets one, is told what moved. */
describe('the named difference tells what moved behind a place or a desil', () => {
  const OPEN = {
    sizeChangeMax: 10_000,
    kelurahanChangeMax: 10_000,
    cutPointShiftMax: 10_000,
    desilShareChangeMax: 10_000,
  };
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('publication_causes');
    const { database } = db.platform;
    await foundProvince(db.platform);
    await decree(db, '2026-10-01', { years: provinceQuota(2025, 4), publication: 'AUTO', gates: OPEN });
    // No national desil: the calibrated one decides, so that cut points can move somebody.
    const scores = [10, 20, 30, 40, 50, 300];
    await addFamilies(
      database,
      scores.map((score, at) => ({ id: at + 1, score, nationalDesil: null })),
    );
    await addResidents(
      database,
      scores.map((_, at) => ({ id: at + 1, familyId: at + 1, birthDate: '1950-01-01' })),
    );
    await night(db.platform, '2026-11-23');
  }, 60_000);
  afterAll(() => db.close());

  const changesOn = async (date: string): Promise<Record<string, string[]>> => {
    const { published } = await night(db.platform, date);
    expect(published.lists[0]).toMatchObject({ outcome: 'PUBLISHED' });
    const { id } = await kljList(db);
    const page = { listId: id, kind: null, first: 100, after: null };
    const changes = await changesWithin(db.platform.database, ALL, page);
    return Object.fromEntries(
      changes.map(({ kind, residentId, reasons }) => [
        `${kind} ${residentId}`,
        reasons.map(({ reason, clause }) => (clause ? `${reason}:${clause}` : reason)),
      ]),
    );
  };

  /** What the person's own page says made the newest decision differ. */
  const becauseOf = async (residentId: number): Promise<readonly string[]> => {
    const { database } = db.platform;
    const [step] = await decisionHistory(database, residentId, (await programByCode(database, 'KLJ'))?.id ?? 0);
    return step?.because ?? [];
  };

  it('the data of the own family', async () => {
    await revise(db.platform, 'score_a', 'family_id', 2, { score: 90 });
    expect(await changesOn('2026-11-24')).toEqual({
      'LEFT 2': ['BEYOND_QUOTA', 'FAMILY_DATA_CHANGED'],
      'JOINED 5': ['WITHIN_QUOTA', 'QUOTA_EDGE_MOVED'],
    });
  });

  it('others only', async () => {
    await revise(db.platform, 'score_a', 'family_id', 6, { score: 5 });
    expect(await changesOn('2026-11-25')).toEqual({
      'LEFT 5': ['BEYOND_QUOTA', 'QUOTA_EDGE_MOVED'],
      'JOINED 6': ['WITHIN_QUOTA', 'FAMILY_DATA_CHANGED'],
    });
  });

  it('the cut points', async () => {
    await publishRanking(db.platform.database, 1, db.clock.now(), 8);
    expect(await changesOn('2026-11-26')).toEqual({ 'LEFT 4': ['DESIL_CHANGED:DESIL_1_4', 'CUT_POINTS_MOVED'] });
    expect(await becauseOf(4)).toEqual(['RANKING']);
  });

  it('another model, under which nobody’s earlier score says anything', async () => {
    const { database } = db.platform;
    const model = await importModel(db.platform, TESTER, smallModel(2, 'PERSON'));
    const modelId = model.ok ? model.value.modelId : 0;
    for (const [family, score] of [70, 40, 10, 20, 60, 30].entries()) {
      await database.run(
        `INSERT INTO score_a (family_id, since, kelurahan_code, score, members, national_desil, incomplete, model_id)
         VALUES (?, 1, ?, ?, 4, 0, 0, ?)`,
        [family + 1, HOME, score, modelId],
      );
    }
    await publishRanking(database, modelId, db.clock.now());
    expect(await changesOn('2026-11-27')).toEqual({
      'LEFT 1': ['BEYOND_QUOTA', 'MODEL_CHANGED'],
      'JOINED 2': ['DESIL_CHANGED:DESIL_1_4', 'MODEL_CHANGED'],
      'JOINED 4': ['DESIL_CHANGED:DESIL_1_4', 'MODEL_CHANGED'],
    });
    expect(await becauseOf(2)).toEqual(['MODEL']);
  });

  it('the terms of the programme', async () => {
    await decree(db, '2026-12-01', { years: provinceQuota(2025, 3), publication: 'AUTO', gates: OPEN });
    expect(await changesOn('2026-12-01')).toEqual({ 'LEFT 2': ['BEYOND_QUOTA', 'TERMS_CHANGED'] });
  });
});

describe('a schedule of lists', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('publication_schedule');
    await foundProvince(db.platform);
    await addFamilies(db.platform.database, [{ id: 1, score: 10, nationalDesil: 1 }]);
    await addResidents(db.platform.database, [{ id: 1, familyId: 1, birthDate: '1950-01-01' }]);
  }, 60_000);
  afterAll(() => db.close());

  const tonight = async (date: string) => {
    const { prepared, published } = await night(db.platform, date);
    const outcome = (lists: readonly { program: string; outcome: string }[]) =>
      lists.find(({ program }) => program === 'KLJ')?.outcome;
    return [outcome(prepared.lists), outcome(published.lists)];
  };

  it('quarterly: waits for its day, is caught up by a later night and by a later month, and then rests', async () => {
    // Budget: November and December of the list that stands in for October's.
    const years = [{ from: 2025, quota: 10, byKota: [], budget: 600_000 }];
    await decree(db, '2026-10-01', { years, publication: 'AUTO', due: 'QUARTERLY', dueDay: 20 });
    expect(await tonight('2026-11-19')).toEqual([undefined, 'NOTHING_NEW']);
    // No night of the twentieth: the one after it makes the list that October lacks.
    expect(await tonight('2026-11-21')).toEqual(['PREPARED', 'PUBLISHED']);
    const list = await kljList(db);
    expect(list).toMatchObject({ period: '2026-11', state: 'PUBLISHED' });
    const gates = await gatesOf(db.platform.database, list.id);
    expect(gates.find(({ gate }) => gate === 'BUDGET_EXCEEDED')).toMatchObject({ passed: true, actual: 'Rp 600 000' });
    expect(await tonight('2026-11-22')).toEqual(['UNCHANGED', 'NOTHING_NEW']);
    expect(await tonight('2026-12-31')).toEqual([undefined, 'NOTHING_NEW']);
  });

  it('once: the order is the release of the terms, and after its list there is no other', async () => {
    const from = '2027-02-01';
    await decree(db, from, { publication: 'AUTO', due: 'ONCE', inForceFrom: plainDate(from) });
    expect(await tonight('2027-02-28')).toEqual(['PREPARED', 'PUBLISHED']);
    expect(await kljList(db)).toMatchObject({ period: '2027-02' });
    expect(await tonight('2027-03-01')).toEqual([undefined, 'NOTHING_NEW']);
  });
});

/** Ani proposes, Budi approves; Gita only reads, and Hadi has left. */
const DECIDERS = {
  ani: 'PROVINCIAL_ADMIN',
  budi: 'APPROVER',
  citra: 'APPROVER',
  dewi: 'APPROVER',
  eka: 'PROVINCIAL_ADMIN',
  fajar: 'PROVINCIAL_ADMIN',
  gita: 'AUDITOR',
  hadi: 'APPROVER',
} as const;

describe('recipient lists that wait for people', () => {
  let db: TestDatabase;
  let person: (name: keyof typeof DECIDERS) => Actor;
  beforeAll(async () => {
    db = await freshDatabase('publication_people');
    person = await addPeople(db.platform.database, DECIDERS);
    await foundProvince(db.platform, { publication: 'WAIT' });
    await elderly(db);
    await night(db.platform);
  }, 60_000);
  afterAll(() => db.close());

  it('T-15: takes three different people, in order, and no step twice', async () => {
    const { id: listId } = await kljList(db);
    const { platform } = db;
    expect(await publishRecipientList(platform, person('ani'), { listId })).toMatchObject({
      error: { code: 'LIST_STATE' },
    });
    expect(await submitRecipientList(platform, person('ani'), { listId })).toMatchObject({ ok: true });
    expect(await submitRecipientList(platform, person('eka'), { listId })).toMatchObject({
      error: { code: 'LIST_STATE' },
    });
    expect(await decideRecipientList(platform, person('ani'), { listId, approve: true })).toMatchObject({
      error: { code: 'LIST_SAME_PERSON' },
    });
    expect(await decideRecipientList(platform, person('budi'), { listId, approve: false })).toMatchObject({
      error: { code: 'REASON_REQUIRED' },
    });
    expect(await decideRecipientList(platform, person('budi'), { listId, approve: true })).toMatchObject({ ok: true });
    for (const again of ['ani', 'budi'] as const) {
      expect(await publishRecipientList(platform, person(again), { listId })).toMatchObject({
        error: { code: 'LIST_SAME_PERSON' },
      });
    }
  });

  it('two people who order its publication at once order it once, and two workers publish it once', async () => {
    const { id: listId } = await kljList(db);
    const results = await Promise.all(
      (['citra', 'dewi', 'fajar'] as const).map((name) => publishRecipientList(db.platform, person(name), { listId })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await kljList(db)).state).toBe('ORDERED');
    const workers = await Promise.all([publishOrderedLists(db.platform), publishOrderedLists(db.platform)]);
    expect(workers.flat()).toEqual([listId]);
    const published = (await transitionsOf(db.platform.database, listId)).filter(({ state }) => state === 'PUBLISHED');
    expect(published).toHaveLength(1);
  });

  it('an API that was taken over publishes nothing: the publisher believes no word of it', async () => {
    const { database } = db.platform;
    const sayAs = async (listId: number, seq: number, state: string, actorId: string) =>
      database.run(
        `INSERT INTO list_decision (list_id, seq, state, actor_kind, actor_id, at)
         VALUES (?, ?, ?, 'USER', ?, UTC_TIMESTAMP(6))`,
        [listId, seq, state, actorId],
      );
    const say = async (listId: number, seq: number, state: string, who: keyof typeof DECIDERS) =>
      sayAs(listId, seq, state, person(who).id);
    const standing = await kljList(db);
    const kpdj = await programByCode(database, 'KPDJ');
    const [held] = await listsPage(database, { first: 1, programId: kpdj?.id ?? 0 });
    if (!held) throw new Error('no list is held');
    const lastWord = async (listId: number) => (await transitionsOf(database, listId)).at(-1);
    const returned = (reason: string) => ({ state: 'PREPARED', actorKind: 'SYSTEM', actorId: 'publisher', reason });

    await say(held.id, 2, 'SUBMITTED', 'ani');
    await say(held.id, 3, 'APPROVED', 'budi');
    await say(held.id, 4, 'ORDERED', 'ani');
    expect(await publishOrderedLists(db.platform)).toEqual([]);
    expect(await lastWord(held.id)).toMatchObject(returned('LIST_SAME_PERSON'));
    await say(held.id, 6, 'ORDERED', 'citra');
    expect(await publishOrderedLists(db.platform)).toEqual([]);
    expect(await lastWord(held.id)).toMatchObject(returned('LIST_SAME_PERSON'));
    await say(held.id, 8, 'SUBMITTED', 'ani');
    await say(held.id, 9, 'APPROVED', 'budi');
    await say(held.id, 10, 'ORDERED', 'citra');
    expect(await publishOrderedLists(db.platform)).toEqual([]);
    expect(await lastWord(held.id)).toMatchObject(returned('LIST_HELD_BY_GATES: EMPTY_LIST'));
    // Who has no account, or one whose role may not, or one that is disabled by now, is nobody.
    for (const [at, approver] of [
      [12, '999'],
      [16, `${person('budi').id} `],
      [20, person('gita').id],
      [24, person('hadi').id],
    ] as const) {
      await database.run('UPDATE user_account SET disabled_at = UTC_TIMESTAMP(6) WHERE id = ?', [person('hadi').id]);
      await say(held.id, at, 'SUBMITTED', 'ani');
      await sayAs(held.id, at + 1, 'APPROVED', approver);
      await say(held.id, at + 2, 'ORDERED', 'citra');
      expect(await publishOrderedLists(db.platform)).toEqual([]);
      expect(await lastWord(held.id)).toMatchObject(returned(`LIST_PERSON_MAY_NOT: APPROVED ${approver}`));
    }
    // What can follow on a published list is its revocation: nothing else is heard.
    await say(standing.id, 99, 'APPROVED', 'ani');
    expect((await kljList(db)).state).toBe('PUBLISHED');
    // A revocation counts at once; the publisher finds that nobody made it, and says so.
    for (const [at, nobody] of [
      [100, '999'],
      [102, person('gita').id],
      [104, (await transitionsOf(database, standing.id)).find(({ state }) => state === 'ORDERED')?.actorId ?? ''],
    ] as const) {
      await sayAs(standing.id, at, 'REVOKED', nobody);
      expect((await kljList(db)).state).toBe('REVOKED');
      expect(await publishOrderedLists(db.platform)).toEqual([]);
      expect((await kljList(db)).state).toBe('PUBLISHED');
    }
    const refusals = await database.rows<{ reason: string }>(
      "SELECT reason FROM audit_event WHERE action = 'publication.refuse' AND subject_id = ? ORDER BY id",
      [String(standing.id)],
    );
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'LIST_PERSON_MAY_NOT: REVOKED 999',
      `LIST_PERSON_MAY_NOT: REVOKED ${person('gita').id}`,
      'LIST_SAME_PERSON',
    ]);
  });

  it('the night leaves it to them, and tells so', async () => {
    await revise(db.platform, 'resident', 'id', 3, { presence: 2 });
    const { published } = await night(db.platform, '2026-11-25');
    expect(published.lists[0]).toMatchObject({ program: 'KLJ', outcome: 'WAITS' });
    expect((await kljList(db)).state).toBe('PREPARED');
  });

  it('two nights at once publish a list once, and at most one list of a period stands', async () => {
    await decree(db, '2026-10-01', { publication: 'AUTO' });
    const runs = [await nextRun(db.platform, '2026-11-26'), await nextRun(db.platform, '2026-11-26')];
    const results = await Promise.all(runs.map((run) => publishDueLists(db.platform, run, new RecordedStep())));
    expect(results.map(({ published }) => published).sort((a, b) => a - b)).toEqual([0, 1]);
    const states = await db.platform.database.rows<{ state: string }>(
      `SELECT (SELECT t.state FROM list_transition t WHERE t.list_id = l.id ORDER BY t.seq DESC LIMIT 1) AS state
         FROM recipient_list l JOIN program p ON p.id = l.program_id WHERE p.code = 'KLJ' ORDER BY l.version`,
    );
    expect(states.map(({ state }) => state)).toEqual(['SUPERSEDED', 'PUBLISHED']);
  });

  it('in production an example of a model decides no published list', async () => {
    await revise(db.platform, 'resident', 'id', 4, { presence: 2 });
    const production = { ...db.platform, mode: 'production' as const };
    const { published } = await night(production, '2026-11-27');
    expect(published.lists[0]).toMatchObject({ program: 'KLJ', outcome: 'HELD', reasons: ['ILLUSTRATIVE_MODEL'] });
  });

  it('people do not wait for a list that is being computed, and what they do meanwhile is not missed', async () => {
    const { platform } = db;
    const { id: listId } = await kljList(db);
    await revise(platform, 'resident', 'id', 5, { presence: 2 });
    const run = await nextRun(platform, '2026-11-28');
    await decideResidents(platform, run, new RecordedStep());
    const steps: boolean[] = [];
    const meanwhile = new (class extends RecordedStep {
      override async report(): Promise<void> {
        if (steps.length > 0) return;
        for (const take of [
          () => submitRecipientList(platform, person('ani'), { listId }),
          () => decideRecipientList(platform, person('budi'), { listId, approve: true }),
          () => publishRecipientList(platform, person('citra'), { listId }),
        ]) {
          steps.push((await take()).ok);
        }
        steps.push((await publishOrderedLists(platform)).includes(listId));
      }
    })();
    const { lists } = await prepareLists(platform, run, meanwhile);
    expect(steps).toEqual([true, true, true, true]);
    expect(lists[0]).toMatchObject({ program: 'KLJ', outcome: 'PREPARED', left: 1 });
    const list = await kljList(db);
    expect(list).toMatchObject({ state: 'PREPARED', previousListId: listId, left: 1 });
    expect(await rederiveList(platform, list.id)).toMatchObject({ same: true });
  });
});

describe('lists of every size', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('publication_sizes');
    await foundProvince(db.platform);
    await decree(db, '2026-10-01', { years: provinceQuota(2025, null), publication: 'SHADOW' });
  }, 60_000);
  afterAll(() => db.close());

  // Around the rows of a stream's buffer and of a statement; ids that cross the windows of the pass over residents.
  const SIZES = [1, 2, 999, 1000, 1001, 4095, 4096, 4097, 8193];
  const idOf = (at: number): number => 1 + at * 13;

  it('T-07: no size loses or doubles anybody, and the digest comes out of what is stored', async () => {
    let people = 0;
    for (const size of SIZES) {
      const added = Array.from({ length: size - people }, (_, at) => idOf(people + at));
      await addFamilies(
        db.platform.database,
        added.map((id) => ({ id, score: id % 400, nationalDesil: 1 })),
      );
      await addResidents(
        db.platform.database,
        added.map((id) => ({ id, familyId: id, birthDate: '1950-01-01' })),
      );
      people = size;
      const { prepared, published } = await night(db.platform);
      expect(prepared.lists[0]).toMatchObject({ program: 'KLJ', outcome: 'PREPARED', recipients: size, waiting: 0 });
      expect(published.lists[0]).toMatchObject({ outcome: 'SHADOW' });
      const list = await kljList(db);
      const rows = await db.platform.database.rows<{ id: number; position: number }>(
        'SELECT resident_id AS id, position FROM list_row WHERE list_id = ? ORDER BY resident_id',
        [list.id],
      );
      expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: size }, (_, at) => idOf(at)));
      expect(rows.map(({ position }) => position).sort((a, b) => a - b)).toEqual(rows.map((_, at) => at + 1));
      expect((await digestOfList(db.platform.database, list.id)).toString('hex')).toBe(list.digest);
    }
  }, 120_000);
});
