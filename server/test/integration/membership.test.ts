import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { insertEvidence } from '../../src/modules/evidence/storage/evidence-store';
import { familyAsOf, headRevision, membersAsOf, membersOf } from '../../src/modules/registry';
import { importModel, scoreChanged } from '../../src/modules/welfare';
import { codes, CorrectionLane, OFFICER } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily } from '../support/registry-rows';
import { statementsOf } from '../support/statements';
import { wholeStep } from '../support/whole-step';
import { createRegions, deliver, HOME, NIGHT_OF, smallModel, TESTER, TestStep } from './welfare-province';

let db: TestDatabase;
let lane: CorrectionLane;
let serial = 0;
beforeAll(async () => {
  db = await freshDatabase('membership');
  await createRegions(db.platform.database);
  await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  await deliver(db.platform, [{ id: 9999 }]);
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  lane = new CorrectionLane(db.platform);
});
afterAll(() => db.close());

/** A family of a head, a spouse and a child; ids in that order. */
async function household(kelurahan = HOME) {
  const { familyId, residentId, nik, cardNumber } = await plantFamily(db.platform, kelurahan, ++serial, 'Sari Dewi');
  const members = [residentId];
  for (const [name, relationship, born] of [
    ['Budi', 2, '1952-01-01'],
    ['Tono', 3, '1999-03-04'],
  ] as const) {
    const { insertId } = await db.platform.database.run(
      `INSERT INTO resident (since, family_id, name, kelurahan_code, birth_date, sex, relationship, presence, reference_date)
       VALUES (1, ?, ?, ?, ?, 1, ?, 1, '2026-09-30')`,
      [familyId, name, kelurahan, born, relationship],
    );
    members.push(insertId);
  }
  await db.platform.database.run('UPDATE family SET member_count = 3, floor_area = 20, motorcycle = 1 WHERE id = ?', [
    familyId,
  ]);
  const [head = 0, spouse = 0, child = 0] = members;
  return { familyId, head, spouse, child, nik, cardNumber };
}

const of = (subjectId: number, facts: Readonly<Record<string, string | null>>): ProposedChange[] =>
  Object.entries(facts).map(([fact, value]) => ({ kind: 'RESIDENT', subjectId, fact, value }));
const card = (subjectId: number, value: string): ProposedChange => ({
  kind: 'FAMILY',
  subjectId,
  fact: 'card_id',
  value,
});
const newCard = (): string => `317191010126${String(++serial).padStart(4, '0')}`;

/** Everybody of a family: id, relationship, presence. */
async function roll(familyId: number): Promise<[number, number | null, number | null][]> {
  const members = (await membersOf(db.platform.database, [familyId])).get(familyId) ?? [];
  return members.map(({ id, variables }) => [id, variables.relationship, variables.presence]);
}

async function counted(familyId: number) {
  const [row] = await db.platform.database.rows<{ members: number; scored: number; headAge: number | null }>(
    `SELECT f.member_count AS members, s.members AS scored, f.head_age AS headAge FROM family f
     LEFT JOIN score_a s ON s.family_id = f.id WHERE f.id = ?`,
    [familyId],
  );
  return row;
}

/** The number of statements between begin and commit. */
async function applied(familyId: number, changes: readonly ProposedChange[], proof = false): Promise<number> {
  const id = await lane.proposed(OFFICER, familyId, changes);
  if (proof) await prove(id);
  expect(codes(await lane.submit(id))).toEqual([]);
  expect(codes(await lane.verify(id))).toEqual([]);
  let done: string[] = [];
  const sent = await statementsOf(async () => {
    done = codes(await lane.decide(id));
  });
  expect(done).toEqual([]);
  const [begin, commit] = [sent.findIndex((text) => /^START TRANSACTION/.test(text)), sent.indexOf('COMMIT')];
  return commit - begin - 1;
}

async function prove(caseId: number): Promise<void> {
  const sha256 = Buffer.alloc(32, caseId);
  await insertEvidence(db.platform.database, {
    ...{ caseKind: 'CORRECTION', caseId, kind: 'PDF', file: `proof-${caseId}`, sha256, receivedSha256: sha256 },
    ...{
      pictureHash: null,
      session: null,
      bytes: 10,
      shownName: 'akta.pdf',
      latitude: null,
      longitude: null,
      time: null,
    },
    ...{ addedBy: OFFICER.id, addedAt: db.platform.clock.now() },
  });
}

const refused = async (familyId: number, changes: readonly ProposedChange[]): Promise<string[]> => {
  const proposed = await lane.propose(OFFICER, familyId, changes);
  return proposed.ok ? codes(await lane.submit(proposed.value.correctionId)) : codes(proposed);
};

const NEWBORN = { name: 'Bayi Sari', sex: '2', birth_date: '2026-11-01', relationship: '5', presence: '5' };

describe('membership of families', () => {
  it('records a birth, a death and a departure: nobody disappears, and every revision reads as it was', async () => {
    const { familyId, head, spouse, child } = await household();
    const before = await headRevision(db.platform.database);
    await applied(familyId, of(-1, { ...NEWBORN, family_id: String(familyId) }));
    expect(await counted(familyId)).toMatchObject({ members: 4, scored: 4 });
    const [, , , [newborn] = [0]] = await roll(familyId);
    expect(await roll(familyId)).toContainEqual([newborn, 5, 5]);

    expect(await refused(familyId, of(spouse, { presence: '2' }))).toEqual([
      'CORRECTION_DATE_REQUIRED presence_on',
      'CORRECTION_PROOF_REQUIRED evidence',
    ]);
    await applied(familyId, of(spouse, { presence: '2', presence_on: '2026-11-10' }), true);
    expect(await roll(familyId)).toContainEqual([spouse, 2, 2]);
    expect(await counted(familyId)).toMatchObject({ members: 3, scored: 3 });

    expect(await refused(familyId, of(head, { presence: '3' }))).toEqual(['FAMILY_NEEDS_ONE_HEAD relationship']);
    await applied(familyId, [
      ...of(head, { presence: '3', presence_on: '2026-11-12' }),
      ...of(child, { relationship: '1' }),
    ]);
    expect(await roll(familyId)).toEqual([
      [head, 1, 3],
      [spouse, 2, 2],
      [child, 1, 1],
      [newborn, 5, 5],
    ]);
    expect(await counted(familyId)).toMatchObject({ members: 2, scored: 2, headAge: 27 });

    const then = (revision: number) => membersAsOf(db.platform.database, familyId, revision);
    expect((await then(before)).map(({ id }) => id)).toEqual([head, spouse, child]);
    expect((await then(before + 1)).map(({ id }) => id)).toEqual([head, spouse, child, newborn]);
    expect((await familyAsOf(db.platform.database, familyId, before + 1))?.derived.memberCount).toBe(4);
    expect((await familyAsOf(db.platform.database, familyId, before + 2))?.derived.memberCount).toBe(3);
  });

  it('splits a family, marries into another, merges both back, and undoes by a further correction', async () => {
    const [home, other] = [await household(), await household()];
    // The child founds a family and takes a member of another one as spouse.
    const number = newCard();
    const taken = await applied(home.familyId, [
      card(-1, number),
      card(home.familyId, newCard()),
      ...of(home.child, { family_id: '-1', relationship: '1', marital_status: '2' }),
      ...of(other.child, { family_id: '-1', relationship: '2', marital_status: '2' }),
      ...of(-1, { ...NEWBORN, family_id: '-1', relationship: '3' }),
    ]);
    expect(taken).toBeLessThanOrEqual(20);
    const [founded] = await db.platform.database.rows<{ id: number; kelurahan: string }>(
      'SELECT f.id, f.kelurahan_code AS kelurahan FROM family f JOIN resident r ON r.family_id = f.id WHERE r.id = ?',
      [home.child],
    );
    const familyId = founded?.id ?? 0;
    expect(founded?.kelurahan).toBe(HOME);
    expect((await roll(familyId)).map(([, relationship]) => relationship)).toEqual([1, 2, 3]);
    for (const [id, members] of [
      [home.familyId, 2],
      [other.familyId, 2],
      [familyId, 3],
    ] as const) {
      expect(await counted(id)).toMatchObject({ members, scored: members });
    }
    // The rest of the other family joins: its last members take their family away with them.
    await applied(home.familyId, [
      ...of(other.head, { family_id: String(home.familyId), relationship: '8' }),
      ...of(other.spouse, { family_id: String(home.familyId), relationship: '8' }),
    ]);
    expect(await counted(home.familyId)).toMatchObject({ members: 4, scored: 4 });
    expect(await counted(other.familyId)).toMatchObject({ members: 0, scored: 0 });
    // And back again: never deleted, but corrected.
    await applied(other.familyId, [
      ...of(other.head, { family_id: String(other.familyId), relationship: '1' }),
      ...of(other.spouse, { family_id: String(other.familyId), relationship: '2' }),
      ...of(other.child, { family_id: String(other.familyId), relationship: '3', marital_status: '3' }),
    ]);
    expect((await roll(other.familyId)).map(([id]) => id)).toEqual([other.head, other.spouse, other.child]);
    // Once more, with everything at once: corrections that end, a family and a member that are made, cards that change.
    const again = await applied(home.familyId, [
      card(-1, newCard()),
      card(home.familyId, newCard()),
      ...of(home.child, { family_id: '-1', education: '4' }),
      ...of(home.spouse, { family_id: String(familyId), relationship: '1' }),
      ...of(-1, { ...NEWBORN, family_id: '-1', relationship: '3' }),
    ]);
    expect(again).toBeLessThanOrEqual(20);
    const open = await db.platform.database.rows(
      `SELECT subject_id AS id FROM fact_override WHERE fact = 'family_id' AND until > 1000000 AND subject_id IN (?, ?, ?, ?)`,
      [other.head, other.spouse, other.child, home.child],
    );
    expect(open).toEqual([{ id: home.child }]);
  });

  it('refuses a birth that is yet to be, and a death or departure before the birth', async () => {
    const { familyId, spouse, child } = await household();
    const birth = (day: string) => of(-1, { ...NEWBORN, birth_date: day, family_id: String(familyId) });
    expect(await refused(familyId, birth('2099-01-01'))).toEqual(['BORN_IN_FUTURE birth_date']);
    expect(await refused(familyId, of(child, { birth_date: '2099-01-01' }))).toEqual(['BORN_IN_FUTURE birth_date']);
    const gone = (day: string) => refused(familyId, of(spouse, { presence: '3', presence_on: day }));
    expect(await gone('1951-12-31')).toEqual(['GONE_BEFORE_BIRTH presence_on']);
    expect(await gone('1952-01-01')).toEqual([]);
    // By the birth that the same correction states.
    const both = { birth_date: '2000-03-04', presence: '3' };
    expect(await refused(familyId, of(child, { ...both, presence_on: '1999-06-01' }))).toEqual([
      'GONE_BEFORE_BIRTH presence_on',
    ]);
    expect(await refused(familyId, of(child, { ...both, presence_on: '2000-06-01' }))).toEqual([]);
  });

  it('refuses what would put one person or one card into two families, and a family without its head', async () => {
    const [home, other] = [await household(), await household()];
    const birth = of(-1, { ...NEWBORN, family_id: String(home.familyId) });
    expect(await refused(home.familyId, [...birth, ...of(-1, { nik_id: other.nik })])).toEqual(['NIK_RECORDED nik_id']);
    expect(await refused(home.familyId, [...birth, ...of(-1, { nik_id: '31719' })])).toEqual([
      'NOT_SIXTEEN_DIGITS nik_id',
    ]);
    expect(await refused(home.familyId, [card(home.familyId, other.cardNumber)])).toEqual(['CARD_RECORDED card_id']);
    expect(await refused(home.familyId, of(-1, { name: 'Bayi', family_id: String(home.familyId) }))).toEqual([
      'NEW_MEMBER_INCOMPLETE sex',
    ]);
    expect(await refused(home.familyId, of(home.child, { relationship: '1' }))).toEqual([
      'FAMILY_NEEDS_ONE_HEAD relationship',
    ]);
    expect(await refused(home.familyId, [card(-1, newCard())])).toEqual(['NEW_FAMILY_EMPTY']);
    const elsewhere = await household('31.71.03.1002');
    const push = of(home.child, { family_id: String(elsewhere.familyId) });
    expect(await refused(home.familyId, push)).toEqual(['NOT_FOUND family_id']);
    const pull = of(elsewhere.child, { family_id: String(home.familyId) });
    expect(await refused(home.familyId, pull)).toEqual(['NOT_FOUND family_id']);
    // Found by its number in the vault, and never written in clear.
    const id = await lane.proposed(OFFICER, home.familyId, [...birth, ...of(-1, { nik_id: '3171910112260001' })]);
    expect(JSON.stringify((await lane.now(id)).lines)).not.toContain('3171910112260001');
  });
});
