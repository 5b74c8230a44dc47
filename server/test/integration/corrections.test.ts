import { escalateCorrections, handsInCorrections } from '../../src/modules/corrections';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import type { ProposeRequest } from '../../src/modules/corrections/use-cases/propose-correction';
import { headRevision } from '../../src/modules/registry';
import { importModel, scoreChanged } from '../../src/modules/welfare';
import {
  APPROVER,
  codes,
  CorrectionLane,
  FILLED as WITH_DOCUMENT,
  OFFICER,
  person,
  VERIFIER,
} from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';
import { statementsOf } from '../support/statements';
import { wholeStep } from '../support/whole-step';
import { createRegions, deliver, HOME, NIGHT_OF, smallModel, TESTER, TestStep } from './welfare-province';

const OTHER_OFFICER = person(17);
const FILLED = { ...WITH_DOCUMENT, basis: 'FIELD_CHECK' } as ProposeRequest['header'];

let db: TestDatabase;
let lane: CorrectionLane;
let serial = 0;
beforeAll(async () => {
  db = await freshDatabase('corrections');
  await createRegions(db.platform.database);
  await importModel(db.platform, TESTER, smallModel(1, 'PERSON'));
  await deliver(db.platform, [{ id: 9999 }]);
  const run = { ...NIGHT_OF, revision: await headRevision(db.platform.database) };
  await wholeStep(scoreChanged, db.platform, run, new TestStep());
  lane = new CorrectionLane(db.platform);
});
afterAll(() => db.close());

const family = (): Promise<Planted> => plantFamily(db.platform, HOME, ++serial, 'Sari Dewi');

const floorOf = ({ familyId }: Planted, value = '8') =>
  ({ kind: 'FAMILY', subjectId: familyId, fact: 'floor_material', value }) as const;

/** The draft of a new floor, field check and all. */
const floorDraft = (home: Planted, by = OFFICER): Promise<number> =>
  lane.proposed(by, home.familyId, [floorOf(home)], { header: FILLED });

describe('the lane of a correction', () => {
  it('goes from a draft saved field by field to one revision, each step with its event and its deadline', async () => {
    const home = await family();
    const id = await lane.proposed(OFFICER, home.familyId, [], { header: {} });
    expect(codes(await lane.submit(id))).toEqual([
      'CORRECTION_INCOMPLETE channel',
      'CORRECTION_INCOMPLETE basis',
      'CORRECTION_INCOMPLETE minutesNumber',
      'CORRECTION_INCOMPLETE observedOn',
      'CORRECTION_INCOMPLETE reason',
      'CORRECTION_EMPTY',
    ]);
    let edit = 1;
    const save = (more: Partial<ProposeRequest>): Promise<number> => {
      const draft = { correctionId: id, edit: edit++ };
      return lane.proposed(OFFICER, home.familyId, more.changes ?? [], { header: {}, draft, ...more });
    };
    for (const [key, value] of Object.entries(FILLED)) await save({ header: { [key]: value } });
    const car = { kind: 'FAMILY', subjectId: home.familyId, fact: 'car' } as const;
    const education = { kind: 'RESIDENT', subjectId: home.residentId, fact: 'education', value: '3' } as const;
    await save({ changes: [floorOf(home, ' 08 '), { ...car, value: '1' }, education] });
    await save({ changes: [{ ...car, value: null, drop: true }] });
    expect((await lane.now(id)).lines).toMatchObject([
      { kind: 'FAMILY', fact: 'floor_material', base: '2', value: '8' },
      { kind: 'RESIDENT', fact: 'education', base: null, value: '3' },
    ]);

    expect(await lane.submit(id)).toMatchObject({ ok: true });
    expect((await lane.now(id)).record).toMatchObject({ state: 'SUBMITTED', dueOn: '2026-12-06', verifierId: null });
    expect(await lane.verify(id)).toMatchObject({ ok: true });
    expect((await lane.now(id)).record).toMatchObject({ state: 'VERIFIED', dueOn: '2026-11-29', verifierId: '8' });
    expect(await lane.decide(id)).toMatchObject({ ok: true });

    const revision = await headRevision(db.platform.database);
    const { record, steps } = await lane.now(id);
    expect(record).toMatchObject({ state: 'APPLIED', approverId: '9', appliedRevision: revision, dueOn: null });
    expect(steps.map(({ to, actorId }) => [to, actorId])).toEqual([
      ['DRAFT', '7'],
      ['SUBMITTED', '7'],
      ['VERIFIED', '8'],
      ['APPROVED', '9'],
      ['APPLIED', '9'],
    ]);
    const events = await db.platform.database.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE subject_kind = 'CORRECTION' AND subject_id = ? ORDER BY id",
      [String(id)],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'corrections.propose',
      ...Array.from({ length: 8 }, () => 'corrections.edit'),
      'corrections.submit',
      'corrections.judge',
      'corrections.verify',
      'corrections.apply',
    ]);
    const [recorded] = await db.platform.database.rows(
      `SELECT f.floor_material, f.since, r.education, o.verified_by, o.source FROM family f JOIN resident r ON r.family_id = f.id
       JOIN fact_override o ON o.subject_kind = 'FAMILY' AND o.subject_id = f.id WHERE f.id = ?`,
      [home.familyId],
    );
    expect(recorded).toEqual({
      floor_material: 8,
      since: revision,
      education: 3,
      verified_by: '8',
      source: 'FIELD_CHECK',
    });
  });

  it('is refused to whoever had another hand in it, at every step and in every round', async () => {
    const id = await floorDraft(await family(), VERIFIER);
    expect(codes(await lane.submit(id, OFFICER))).toEqual(['CORRECTION_NOT_YOURS']);
    await lane.submit(id, VERIFIER);
    expect(codes(await lane.verify(id, VERIFIER))).toEqual(['CORRECTION_SAME_PERSON']);
    await lane.verify(id, person(18));
    expect(codes(await lane.decide(id, VERIFIER))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(codes(await lane.decide(id, person(18)))).toEqual(['CORRECTION_SAME_PERSON']);
    await lane.decide(id, person(9), { decision: 'RETURNED', reason: 'which house?' });
    await lane.submit(id, VERIFIER);
    await lane.verify(id, person(28));
    // Who verified the round before may not decide this one either.
    expect(codes(await lane.decide(id, person(18)))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(await lane.decide(id)).toMatchObject({ ok: true });
  });

  it('has three different people in storage too, whatever the program says', async () => {
    const id = await floorDraft(await family());
    const { database } = db.platform;
    const written = (column: string, value: string): Promise<unknown> =>
      database.run(`UPDATE correction SET ${column} = ? WHERE id = ?`, [value, id]);
    await expect(written('verifier_id', '7')).rejects.toThrow(/correction_verifier/);
    await expect(written('approver_id', '7')).rejects.toThrow(/correction_approver/);
    await written('verifier_id', '8');
    await expect(written('approver_id', '8')).rejects.toThrow(/correction_approver/);
    await expect(written('state', 'APPLIED')).rejects.toThrow(/correction_applied/);
    await expect(database.run('UPDATE correction_step SET reason = NULL')).rejects.toThrow(/denied/);
    await expect(database.run('DELETE FROM correction_judgement')).rejects.toThrow(/denied/);
  });

  it('cannot be edited once submitted, and again when it came back with questions', async () => {
    const home = await family();
    const id = await floorDraft(home);
    await lane.submit(id);
    const edit = (by = OFFICER) =>
      lane.propose(by, home.familyId, [], { draft: { correctionId: id, edit: 1 }, header: { reason: 'another' } });
    expect(codes(await edit())).toEqual(['CORRECTION_FROZEN']);
    expect(codes(await lane.verify(id, VERIFIER, { outcome: 'RETURNED', reason: ' ' }))).toEqual([
      'REASON_REQUIRED reason',
    ]);
    await lane.verify(id, VERIFIER, { outcome: 'RETURNED', judgement: 'DOUBTS', reason: 'which house is it?' });
    expect((await lane.now(id)).record).toMatchObject({ state: 'RETURNED', dueOn: '2026-12-06' });
    expect(codes(await edit(OTHER_OFFICER))).toEqual(['CORRECTION_NOT_YOURS']);
    expect(await edit()).toMatchObject({ ok: true });
    expect(codes(await edit())).toEqual(['CORRECTION_MOVED_ON']);
    expect(await lane.submit(id)).toMatchObject({ ok: true });
    const { steps } = await lane.now(id);
    const [first, second] = steps.filter(({ to }) => to === 'SUBMITTED');
    expect(first?.payloadSha256?.equals(second?.payloadSha256 ?? Buffer.alloc(0))).toBe(false);
  });

  it('goes no further when what was submitted is no longer what stands, whoever changed it', async () => {
    const id = await floorDraft(await family());
    await lane.submit(id);
    const tamper = (statement: string): Promise<unknown> => db.platform.database.run(statement, [id]);
    await tamper("UPDATE correction_line SET value = '1' WHERE correction_id = ?");
    expect(codes(await lane.verify(id))).toEqual(['CORRECTION_ALTERED']);
    await tamper("UPDATE correction_line SET value = '8' WHERE correction_id = ?");
    await lane.verify(id);
    await tamper("UPDATE correction SET minutes_number = 'BA-8' WHERE id = ?");
    expect(codes(await lane.decide(id))).toEqual(['CORRECTION_ALTERED']);
    expect((await lane.now(id)).record.state).toBe('VERIFIED');
  });

  it('is refused with both values when a base has moved: at submission, and again when it is applied', async () => {
    const home = await family();
    const [first, second] = [await floorDraft(home), await floorDraft(home, OTHER_OFFICER)];
    const third = await lane.proposed(OFFICER, home.familyId, [{ ...floorOf(home, '7'), seen: '1' }]);
    expect(await lane.submit(third)).toMatchObject({
      ok: false,
      error: [{ code: 'STALE_BASE', field: 'floor_material', params: { seen: '1', now: '2' } }],
    });
    await lane.submit(first);
    await lane.submit(second, OTHER_OFFICER);
    await lane.verify(first);
    await lane.verify(second);
    await lane.decide(first);
    const head = await headRevision(db.platform.database);
    expect(await lane.decide(second)).toMatchObject({
      ok: false,
      error: [{ code: 'STALE_BASE', field: 'floor_material', params: { seen: '2', now: '8' } }],
    });
    expect(await headRevision(db.platform.database)).toBe(head);
    expect((await lane.now(second)).record).toMatchObject({ state: 'VERIFIED', appliedRevision: null });
  });

  it('keeps every judgement, and passes nothing on that the evidence contradicts', async () => {
    const id = await floorDraft(await family());
    await lane.submit(id);
    await lane.verify(id, VERIFIER, { outcome: null });
    await lane.verify(id, VERIFIER, { outcome: null });
    await lane.verify(id, VERIFIER, { outcome: null, judgement: 'CONTRADICTS', reason: 'another house' });
    expect(codes(await lane.verify(id, VERIFIER, { judgement: 'CONTRADICTS' }))).toEqual([
      'CORRECTION_EVIDENCE_CONTRADICTS judgement',
    ]);
    await lane.verify(id, VERIFIER, { judgement: 'DOUBTS', reason: 'perhaps' });
    const { judgements, record } = await lane.now(id);
    expect(judgements.map(({ judgement, afterEffect }) => [judgement, afterEffect])).toEqual([
      ['AGREES', false],
      ['CONTRADICTS', false],
      ['DOUBTS', false],
    ]);
    expect(record.state).toBe('VERIFIED');
  });

  it('is not decided by whoever has judged its evidence, even when another passed it on', async () => {
    const id = await floorDraft(await family());
    await lane.submit(id);
    expect(codes(await lane.verify(id, APPROVER, { outcome: null }))).toEqual([]);
    expect(codes(await lane.verify(id, VERIFIER))).toEqual([]);
    expect(codes(await lane.decide(id, APPROVER))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(await handsInCorrections(db.platform.database, [id])).toEqual(
      new Set([OFFICER.id, APPROVER.id, VERIFIER.id]),
    );
  });

  it('refuses facts that nobody knows, that others put right, of other families, and values that cannot be', async () => {
    const [home, other] = [await family(), await family()];
    const refused = async (more: object): Promise<string[]> =>
      codes(await lane.propose(OFFICER, home.familyId, [{ ...floorOf(home), ...more }]));
    expect(await refused({ fact: 'kelurahan_code', value: '31.71.03.1002' })).toEqual(['FACT_UNKNOWN kelurahan_code']);
    expect(await refused({ fact: 'member_count', value: '9' })).toEqual(['FACT_UNKNOWN member_count']);
    expect(await refused({ fact: '1=1; --' })).toEqual(['FACT_UNKNOWN 1=1; --']);
    expect(await refused({ subjectId: other.familyId })).toEqual(['NOT_FOUND floor_material']);
    const elsewhere = { kind: 'RESIDENT', subjectId: other.residentId, fact: 'education', value: '3' };
    expect(await refused(elsewhere)).toEqual(['NOT_FOUND education']);
    expect((await refused({ value: '99' }))[0]).toMatch(/floor_material$/);
    expect((await refused({ fact: 'floor_area', value: '1e3' }))[0]).toMatch(/floor_area$/);
    const birth = { kind: 'RESIDENT', subjectId: home.residentId, fact: 'birth_date', value: '1950-05-18' } as const;
    const drafted = (header: ProposeRequest['header'], change: object = floorOf(home)): Promise<number> =>
      lane.proposed(OFFICER, home.familyId, [change as typeof birth], { header });
    expect(codes(await lane.submit(await drafted(FILLED, birth)))).toEqual(['CORRECTION_NEEDS_DOCUMENT birth_date']);
    expect(codes(await lane.submit(await drafted(FILLED, floorOf(home, ' 2'))))).toEqual([
      'CORRECTION_SAME_VALUE floor_material',
    ]);
    const tomorrow = { ...FILLED, observedOn: '2026-11-23' } as ProposeRequest['header'];
    expect(codes(await lane.submit(await drafted(tomorrow)))).toEqual(['OBSERVED_IN_FUTURE observedOn']);
    expect(codes(await lane.submit(await drafted({ ...FILLED, letterNumber: '  ' })))).toEqual([
      'CORRECTION_LETTER_REQUIRED letterNumber',
    ]);
  });

  it('is applied in at most twenty statements between begin and commit, however many facts and members it corrects', async () => {
    const home = await family();
    const members = await Promise.all(
      [1, 2, 3].map(async () => {
        const { insertId } = await db.platform.database.run(
          `INSERT INTO resident (since, family_id, name, kelurahan_code, birth_date, sex, relationship, presence, reference_date)
           VALUES (1, ?, 'Warga', ?, '1990-01-01', 1, 3, 1, '2026-09-30')`,
          [home.familyId, HOME],
        );
        return insertId;
      }),
    );
    const taken: number[] = [];
    for (const round of [1, 2]) {
      const changes: ProposedChange[] = [
        ...['floor_material', 'wall_material', 'roof_material'].map((fact) => ({
          ...floorOf(home, `${2 + round}`),
          fact,
        })),
        { ...floorOf(home, `Jalan Baru ${round}`), fact: 'address' },
        ...members.flatMap((subjectId): ProposedChange[] => [
          { kind: 'RESIDENT', subjectId, fact: 'education', value: `${1 + round}` },
          { kind: 'RESIDENT', subjectId, fact: 'presence', value: `${2 + round}` },
          { kind: 'RESIDENT', subjectId, fact: 'birth_date', value: `199${round}-02-03` },
        ]),
      ];
      const id = await lane.proposed(OFFICER, home.familyId, changes);
      await lane.submit(id);
      await lane.verify(id);
      const sent = await statementsOf(() => lane.decide(id));
      expect((await lane.now(id)).record.state).toBe('APPLIED');
      const [begin, commit] = [sent.findIndex((text) => /^START TRANSACTION/.test(text)), sent.indexOf('COMMIT')];
      taken.push(sent.slice(begin + 1, commit).length);
    }
    // The second round ends thirteen corrections and opens thirteen others.
    expect(taken[1]).toBeLessThanOrEqual(20);
    expect(taken[0]).toBeGreaterThan(10);
    const [recorded] = await db.platform.database.rows(
      `SELECT member_count, (SELECT COUNT(*) FROM fact_override o WHERE o.until > 1000000 AND
         (o.subject_kind = 'FAMILY' AND o.subject_id = f.id OR o.subject_kind = 'RESIDENT' AND o.subject_id IN (?, ?, ?))) AS open
       FROM family f WHERE id = ?`,
      [...members, home.familyId],
    );
    expect(recorded).toMatchObject({ member_count: 1, open: 13 });
  });

  it('is taken back by its proposer until somebody has verified it, and stays on record', async () => {
    const id = await floorDraft(await family());
    await lane.submit(id);
    expect(codes(await lane.withdraw(id, OTHER_OFFICER))).toEqual(['CORRECTION_NOT_YOURS']);
    expect(codes(await lane.withdraw(id, OFFICER, null))).toEqual(['REASON_REQUIRED reason']);
    expect(await lane.withdraw(id)).toMatchObject({ ok: true });
    expect(codes(await lane.verify(id))).toEqual(['CORRECTION_STATE']);
    expect((await lane.now(id)).steps.at(-1)).toMatchObject({ to: 'WITHDRAWN', reason: 'a mistake' });
  });

  it('is told when its deadline has passed, once, lapses never, and has a new deadline after the next step', async () => {
    const [late, early] = [await floorDraft(await family()), await floorDraft(await family())];
    await lane.submit(late);
    const { clock, platform } = db;
    const then = clock.now();
    clock.moveTo(new Date('2026-12-06T16:59:00Z'));
    await lane.submit(early);
    await escalateCorrections(platform);
    expect((await lane.now(late)).record.escalatedAt).toBeNull();
    clock.moveTo(new Date('2026-12-06T17:01:00Z'));
    await escalateCorrections(platform);
    expect(await escalateCorrections(platform)).toBe(0);
    expect((await lane.now(late)).record.escalatedAt).toEqual(clock.now());
    expect((await lane.now(early)).record.escalatedAt).toBeNull();
    const told = await platform.database.rows(
      "SELECT actor_kind FROM audit_event WHERE action = 'corrections.escalate' AND subject_id = ?",
      [String(late)],
    );
    expect(told).toEqual([{ actor_kind: 'SYSTEM' }]);
    expect(await lane.verify(late)).toMatchObject({ ok: true });
    expect((await lane.now(late)).record).toMatchObject({ escalatedAt: null, dueOn: '2026-12-14' });
    clock.moveTo(then);
  });

  it('lets one of two at the same step through, and tells the other', async () => {
    const id = await floorDraft(await family());
    await lane.submit(id);
    const seen = { step: (await lane.now(id)).record.step };
    const both = await Promise.all([lane.verify(id, VERIFIER, seen), lane.verify(id, person(18), seen)]);
    expect(both.flatMap(codes)).toEqual(['CORRECTION_MOVED_ON']);
    const verified = { step: (await lane.now(id)).record.step };
    const rejected = { decision: 'REJECTED', reason: 'no', ...verified } as const;
    const decided = await Promise.all([lane.decide(id, APPROVER, verified), lane.decide(id, person(19), rejected)]);
    expect(decided.flatMap(codes)).toEqual(['CORRECTION_MOVED_ON']);
  });
});
