import { beginNewFamily, beginTransfer } from '../../src/modules/corrections/use-cases/begin-from-presence';
import { confirmTransfer } from '../../src/modules/corrections/use-cases/confirm-transfer';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import type { PresenceLimiter } from '../../src/modules/counter';
import { familiesByIds, headRevision, membersOf, type Reach } from '../../src/modules/registry';
import { importModel, scoreChanged } from '../../src/modules/welfare';
import { codes, CorrectionLane, FILLED, OFFICER, person, VERIFIER } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';
import { wholeStep } from '../support/whole-step';
import { createRegions, deliver, HOME, NIGHT_OF, smallModel, TESTER, TestStep } from './welfare-province';

const AWAY = '31.71.03.1002';
const only = (kelurahan: string): Reach => [{ from: kelurahan, to: `${kelurahan}~` }];
const AWAY_OFFICER = person(17);
/** The counts of checks are the counter's own story. */
const UNLIMITED = { take: () => Promise.resolve({ ok: true }), found: () => Promise.resolve() };

let db: TestDatabase;
let lane: CorrectionLane;
let serial = 0;
beforeAll(async () => {
  db = await freshDatabase('transfers');
  await createRegions(db.platform.database);
  await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  await deliver(db.platform, [{ id: 9999 }]);
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  lane = new CorrectionLane(db.platform);
});
afterAll(() => db.close());

const planted = (kelurahan: string): Promise<Planted> => plantFamily(db.platform, kelurahan, ++serial, 'Sari Dewi');
const limiter = UNLIMITED as unknown as PresenceLimiter;
const inHome = (kelurahan: string): boolean => kelurahan === HOME;
const shown = (nik: string, name = 'Sari Dewi') => ({
  ...{ nik, name, birthDate: '1950-05-17', address: '', purpose: null },
  inArea: inHome,
});

async function begun(done: ReturnType<typeof beginTransfer>): Promise<number> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.correctionId;
}

const transfer = (nik: string, into: { familyId: number } | { kelurahanCode: string }) =>
  beginTransfer(db.platform, limiter, OFFICER, { check: shown(nik), reach: only(HOME), header: FILLED, into });

const confirm = async (id: number, by = AWAY_OFFICER, reach: Reach = only(AWAY)): Promise<string[]> => {
  const { step } = (await lane.now(id)).record;
  return codes(await confirmTransfer(db.platform, by, { correctionId: id, step, reach }));
};

/** An edit of a draft by its officer, who sees their own kelurahan. */
const edit = async (id: number, changes: readonly ProposedChange[]): Promise<string[]> => {
  const { record } = await lane.now(id);
  const draft = { correctionId: id, edit: record.edit };
  return codes(await lane.propose(OFFICER, 0, changes, { draft, header: {}, reach: only(HOME) }));
};

/** An open conflict of a delivery with a correction, of where the family is. */
const disputed = (kind: 'FAMILY' | 'RESIDENT', subjectId: number, familyId: number, kelurahan: string) =>
  db.platform.database.run(
    `INSERT INTO fact_conflict (subject_kind, subject_id, fact, corrected_value, corrected_on, delivered_value, delivered_on,
       winner, revision, family_id, kelurahan_code)
     VALUES (?, ?, ?, '1', '2026-11-01', '2', '2026-11-10', 'DELIVERY', 1, ?, ?)`,
    [kind, subjectId, kind === 'FAMILY' ? 'floor_area' : 'education', familyId, kelurahan],
  );
const disputes = async (subjectIds: readonly number[]): Promise<unknown[]> =>
  (
    await db.platform.database.rows<{ kind: string; familyId: number; code: string }>(
      `SELECT subject_kind AS kind, family_id AS familyId, kelurahan_code AS code FROM fact_conflict
       WHERE subject_id IN (${subjectIds.map(() => '?').join(', ')}) ORDER BY id`,
      [...subjectIds],
    )
  ).map(({ kind, familyId, code }) => [kind, familyId, code]);

describe('membership across borders', () => {
  it('a person comes in when the kelurahan that they leave has confirmed it, and nobody learns who else lives there', async () => {
    const [home, away] = [await planted(HOME), await planted(AWAY)];
    await disputed('RESIDENT', away.residentId, away.familyId, AWAY);
    expect(codes(await transfer(home.nik, { familyId: home.familyId }))).toEqual(['PRESENCE_OTHERWISE nik']);
    expect(codes(await transfer(away.nik, { familyId: away.familyId }))).toEqual(['NOT_FOUND family']);
    const id = await begun(transfer(away.nik, { familyId: home.familyId }));
    expect((await lane.now(id)).record).toMatchObject({ kelurahanCode: HOME, otherKelurahanCode: AWAY });
    const of = (fact: string, value: string, subjectId = away.residentId): ProposedChange => {
      return { kind: 'RESIDENT', subjectId, fact, value };
    };
    // Facts of people elsewhere are no business of whoever brings one of them in.
    expect(await edit(id, [of('education', '3')])).toEqual(['NOT_FOUND education']);
    const stranger = await planted(AWAY);
    expect(await edit(id, [of('family_id', String(home.familyId), stranger.residentId)])).toEqual([
      'NOT_FOUND family_id',
    ]);
    expect(codes(await lane.submit(id))).toEqual(['FAMILY_NEEDS_ONE_HEAD relationship']);
    expect(await edit(id, [of('relationship', '6')])).toEqual([]);
    expect(codes(await lane.submit(id))).toEqual([]);

    expect(codes(await lane.verify(id))).toEqual(['TRANSFER_UNCONFIRMED']);
    expect(await confirm(id, AWAY_OFFICER, only(HOME))).toEqual(['NOT_FOUND correction']);
    expect(await confirm(id, OFFICER)).toEqual(['CORRECTION_SAME_PERSON']);
    expect(await confirm(id)).toEqual([]);
    expect(await confirm(id)).toEqual(['CORRECTION_MOVED_ON']);
    expect(codes(await lane.verify(id, AWAY_OFFICER))).toEqual(['CORRECTION_SAME_PERSON']);
    // What came back and is submitted again is confirmed again.
    expect(codes(await lane.verify(id, VERIFIER, { outcome: 'RETURNED', reason: 'since when?' }))).toEqual([]);
    expect(codes(await lane.submit(id))).toEqual([]);
    expect(codes(await lane.verify(id))).toEqual(['TRANSFER_UNCONFIRMED']);
    expect(await confirm(id)).toEqual([]);
    expect(codes(await lane.verify(id))).toEqual([]);
    expect(codes(await lane.decide(id))).toEqual([]);

    const members = (await membersOf(db.platform.database, [home.familyId])).get(home.familyId) ?? [];
    expect(members.map(({ id: member, kelurahanCode }) => [member, kelurahanCode])).toEqual([
      [home.residentId, HOME],
      [away.residentId, HOME],
    ]);
    // What is disputed about them is the work of where they are now.
    expect(await disputes([away.residentId])).toEqual([['RESIDENT', home.familyId, HOME]]);
    const families = await familiesByIds(db.platform.database, [home.familyId, away.familyId]);
    expect([...families.values()].map(({ derived }) => derived.memberCount)).toEqual([2, 0]);
  });

  it('a whole family moves in with its address, and its score with it', async () => {
    const away = await planted(AWAY);
    await disputed('FAMILY', away.familyId, away.familyId, AWAY);
    await disputed('RESIDENT', away.residentId, away.familyId, AWAY);
    const id = await begun(transfer(away.nik, { kelurahanCode: HOME }));
    const address: ProposedChange = {
      kind: 'FAMILY',
      subjectId: away.familyId,
      fact: 'address',
      value: 'Jalan Baru 9',
    };
    expect(await edit(id, [address, { ...address, fact: 'floor_area', value: '90' }])).toEqual([
      'NOT_FOUND floor_area',
    ]);
    expect(await edit(id, [address])).toEqual([]);
    expect(codes(await lane.submit(id))).toEqual([]);
    expect(await confirm(id)).toEqual([]);
    expect(codes(await lane.verify(id))).toEqual([]);
    expect(codes(await lane.decide(id))).toEqual([]);
    const [row] = await db.platform.database.rows(
      `SELECT f.kelurahan_code AS family, r.kelurahan_code AS resident, s.kelurahan_code AS score, f.address
       FROM family f JOIN resident r ON r.family_id = f.id JOIN score_a s ON s.family_id = f.id WHERE f.id = ?`,
      [away.familyId],
    );
    expect(row).toEqual({ family: HOME, resident: HOME, score: HOME, address: 'Jalan Baru 9' });
    expect(await disputes([away.familyId, away.residentId])).toEqual(
      expect.arrayContaining([
        ['FAMILY', away.familyId, HOME],
        ['RESIDENT', away.familyId, HOME],
      ]),
    );
  });

  it('somebody whom no family has begins a new one, which is unscored until all is answered', async () => {
    const nik = '3171901705500777';
    const { database, vault } = db.platform;
    const nikId = await vault.keep(database, 'nik', nik);
    await database.run(
      `INSERT INTO civil_record (nik_id, since, name, birth_date, sex, kelurahan_code, status)
       VALUES (?, 1, 'Ibu Baru', '1950-05-17', 2, ?, 'ACTIVE')`,
      [nikId, HOME],
    );
    const begin = (check: ReturnType<typeof shown>, kelurahanCode = HOME) =>
      beginNewFamily(db.platform, limiter, OFFICER, { check, reach: only(HOME), header: FILLED, kelurahanCode });
    const known = await planted(AWAY);
    expect(codes(await begin(shown(known.nik)))).toEqual(['PRESENCE_OTHERWISE nik']);
    expect(codes(await begin(shown(nik, 'Ibu Baru'), AWAY))).toEqual(['NOT_FOUND kelurahan']);
    const id = await begun(begin(shown(nik, 'Ibu Baru')));
    expect(codes(await lane.submit(id))).toEqual(['NEW_FAMILY_INCOMPLETE card_id']);
    const family = (fact: string, value: string): ProposedChange => ({ kind: 'FAMILY', subjectId: -1, fact, value });
    const member = (at: number, facts: Record<string, string>): ProposedChange[] =>
      Object.entries(facts).map(([fact, value]) => ({ kind: 'RESIDENT', subjectId: at, fact, value }));
    const child = { name: 'Anak Baru', sex: '1', birth_date: '2015-02-03', relationship: '3', family_id: '-1' };
    const filled = [family('card_id', '3171901011270777'), family('floor_area', '12'), ...member(-1, { sex: '2' })];
    expect(await edit(id, [...filled, ...member(-2, { ...child, nik_id: known.nik })])).toEqual([]);
    expect(codes(await lane.submit(id))).toEqual(['NIK_RECORDED nik_id']);
    const [wrong] = member(-2, { nik_id: known.nik });
    expect(await edit(id, wrong ? [{ ...wrong, drop: true }] : [])).toEqual([]);
    for (const step of [lane.submit(id), null]) if (step) expect(codes(await step)).toEqual([]);
    expect(codes(await lane.verify(id))).toEqual([]);
    expect(codes(await lane.decide(id))).toEqual([]);
    const { familyId } = (await lane.now(id)).record;
    const [row] = await database.rows(
      `SELECT f.kelurahan_code AS kelurahan, f.member_count AS members, s.score, s.members AS scored
       FROM family f JOIN score_a s ON s.family_id = f.id WHERE f.id = ?`,
      [familyId],
    );
    // The model asks for motorcycles, too, and nobody has answered.
    expect(row).toEqual({ kelurahan: HOME, members: 2, score: null, scored: 2 });
  });
});
