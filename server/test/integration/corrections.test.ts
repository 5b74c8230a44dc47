import type { EvidenceJudgement } from '@tepat/shared';
import { decideCorrection, type DecideRequest } from '../../src/modules/corrections/use-cases/decide-correction';
import { proposeCorrection, type ProposeRequest } from '../../src/modules/corrections/use-cases/propose-correction';
import { submitCorrection } from '../../src/modules/corrections/use-cases/submit-correction';
import { verifyCorrection, type VerifyRequest } from '../../src/modules/corrections/use-cases/verify-correction';
import { withdrawCorrection } from '../../src/modules/corrections/use-cases/withdraw-correction';
import { wholeCorrection, type WholeCorrection } from '../../src/modules/corrections/storage/correction-reader';
import { EVERYWHERE, headRevision } from '../../src/modules/registry';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';
import { createRegions, HOME } from './welfare-province';

const OFFICER = { kind: 'USER', id: '7' } as const;
const OTHER_OFFICER = { kind: 'USER', id: '17' } as const;
const VERIFIER = { kind: 'USER', id: '8' } as const;
const APPROVER = { kind: 'USER', id: '9' } as const;
const AGREES: EvidenceJudgement = 'AGREES';

let db: TestDatabase;
let serial = 0;
beforeAll(async () => {
  db = await freshDatabase('corrections');
  await createRegions(db.platform.database);
});
afterAll(() => db.close());

const family = (): Promise<Planted> => plantFamily(db.platform, HOME, ++serial, 'Sari Dewi');

const FILLED = {
  channel: 'RT_RW',
  letterNumber: '12/RT02/XI/2026',
  basis: 'FIELD_CHECK',
  minutesNumber: 'BA-7/2026',
  observedOn: '2026-11-20',
  reason: 'the floor was seen',
} as ProposeRequest['header'];

const draftOf = (planted: Planted, more: Partial<ProposeRequest> = {}): ProposeRequest => ({
  draft: null,
  familyId: planted.familyId,
  reach: EVERYWHERE,
  header: FILLED,
  changes: [{ kind: 'FAMILY', subjectId: planted.familyId, fact: 'floor_material', value: '8' }],
  ...more,
});

async function proposed(request: ProposeRequest, by: { kind: 'USER'; id: string } = OFFICER): Promise<number> {
  const result = await proposeCorrection(db.platform, by, request);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.correctionId;
}

async function now(id: number): Promise<WholeCorrection> {
  const whole = await wholeCorrection(db.platform.database, id);
  if (whole === null) throw new Error(`no correction ${id}`);
  return whole;
}

async function submit(id: number, by: { kind: 'USER'; id: string } = OFFICER) {
  const { edit, step } = (await now(id)).record;
  return submitCorrection(db.platform, by, { correctionId: id, edit, step, reach: EVERYWHERE, reason: null });
}

async function verify(id: number, by: { kind: 'USER'; id: string } = VERIFIER, more: Partial<VerifyRequest> = {}) {
  const { step } = (await now(id)).record;
  return verifyCorrection(db.platform, by, {
    ...{ correctionId: id, step, reach: EVERYWHERE, judgement: AGREES, reason: 'the photos show it' },
    outcome: 'VERIFIED',
    ...more,
  });
}

async function decide(id: number, by: { kind: 'USER'; id: string } = APPROVER, more: Partial<DecideRequest> = {}) {
  const { step } = (await now(id)).record;
  return decideCorrection(db.platform, by, {
    ...{ correctionId: id, step, reach: EVERYWHERE, decision: 'APPROVED', reason: null },
    ...more,
  });
}

const codes = (result: { ok: boolean; error?: readonly { code: string; field?: string }[] }): string[] =>
  result.ok ? [] : (result.error ?? []).map(({ code, field }) => (field ? `${code} ${field}` : code));

describe('the lane of a correction', () => {
  it('goes from a draft saved field by field to one revision, each step with its event and its deadline', async () => {
    const home = await family();
    const id = await proposed(draftOf(home, { header: {}, changes: [] }));
    expect(codes(await submit(id))).toEqual([
      'CORRECTION_INCOMPLETE channel',
      'CORRECTION_INCOMPLETE basis',
      'CORRECTION_INCOMPLETE minutesNumber',
      'CORRECTION_INCOMPLETE observedOn',
      'CORRECTION_INCOMPLETE reason',
      'CORRECTION_EMPTY',
    ]);
    let edit = 1;
    for (const [key, value] of Object.entries(FILLED)) {
      const saved = { draft: { correctionId: id, edit: edit++ }, header: { [key]: value }, changes: [] };
      await proposed(draftOf(home, saved));
    }
    const changes = [
      { kind: 'FAMILY', subjectId: home.familyId, fact: 'floor_material', value: ' 08 ' },
      { kind: 'FAMILY', subjectId: home.familyId, fact: 'car', value: '1' },
      { kind: 'RESIDENT', subjectId: home.residentId, fact: 'education', value: '3' },
    ] as const;
    await proposed(draftOf(home, { draft: { correctionId: id, edit }, header: {}, changes }));
    await proposed(
      draftOf(home, {
        draft: { correctionId: id, edit: edit + 1 },
        header: {},
        changes: [{ kind: 'FAMILY', subjectId: home.familyId, fact: 'car', value: null, drop: true }],
      }),
    );
    expect((await now(id)).lines).toMatchObject([
      { kind: 'FAMILY', fact: 'floor_material', base: '2', value: '8' },
      { kind: 'RESIDENT', fact: 'education', base: null, value: '3' },
    ]);

    expect(await submit(id)).toMatchObject({ ok: true });
    expect((await now(id)).record).toMatchObject({ state: 'SUBMITTED', dueOn: '2026-12-06', verifierId: null });
    expect(await verify(id)).toMatchObject({ ok: true });
    expect((await now(id)).record).toMatchObject({ state: 'VERIFIED', dueOn: '2026-11-29', verifierId: '8' });
    expect(await decide(id)).toMatchObject({ ok: true });

    const revision = await headRevision(db.platform.database);
    const { record, steps } = await now(id);
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
    const id = await proposed(draftOf(await family()), VERIFIER);
    expect(codes(await submit(id, OFFICER))).toEqual(['CORRECTION_NOT_YOURS']);
    await submit(id, VERIFIER);
    expect(codes(await verify(id, VERIFIER))).toEqual(['CORRECTION_SAME_PERSON']);
    await verify(id, { kind: 'USER', id: '18' });
    expect(codes(await decide(id, VERIFIER))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(codes(await decide(id, { kind: 'USER', id: '18' }))).toEqual(['CORRECTION_SAME_PERSON']);
    await decide(id, APPROVER, { decision: 'RETURNED', reason: 'which house?' });
    await submit(id, VERIFIER);
    await verify(id, { kind: 'USER', id: '28' });
    // Who verified the round before may not decide this one either.
    expect(codes(await decide(id, { kind: 'USER', id: '18' }))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(await decide(id)).toMatchObject({ ok: true });
  });

  it('has three different people in storage too, whatever the program says', async () => {
    const id = await proposed(draftOf(await family()));
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
    const id = await proposed(draftOf(home));
    await submit(id);
    const edit = draftOf(home, { draft: { correctionId: id, edit: 1 }, header: { reason: 'another' } });
    expect(codes(await proposeCorrection(db.platform, OFFICER, edit))).toEqual(['CORRECTION_FROZEN']);
    expect(codes(await verify(id, VERIFIER, { outcome: 'RETURNED', reason: ' ' }))).toEqual(['REASON_REQUIRED reason']);
    await verify(id, VERIFIER, { outcome: 'RETURNED', judgement: 'DOUBTS', reason: 'which house is it?' });
    expect((await now(id)).record).toMatchObject({ state: 'RETURNED', dueOn: '2026-12-06' });
    expect(codes(await proposeCorrection(db.platform, OTHER_OFFICER, edit))).toEqual(['CORRECTION_NOT_YOURS']);
    expect(await proposeCorrection(db.platform, OFFICER, edit)).toMatchObject({ ok: true });
    expect(codes(await proposeCorrection(db.platform, OFFICER, edit))).toEqual(['CORRECTION_MOVED_ON']);
    expect(await submit(id)).toMatchObject({ ok: true });
    const { steps } = await now(id);
    const [first, second] = steps.filter(({ to }) => to === 'SUBMITTED');
    expect(first?.payloadSha256?.equals(second?.payloadSha256 ?? Buffer.alloc(0))).toBe(false);
  });

  it('goes no further when what was submitted is no longer what stands, whoever changed it', async () => {
    const home = await family();
    const id = await proposed(draftOf(home));
    await submit(id);
    await db.platform.database.run("UPDATE correction_line SET value = '1' WHERE correction_id = ?", [id]);
    expect(codes(await verify(id))).toEqual(['CORRECTION_ALTERED']);
    await db.platform.database.run("UPDATE correction_line SET value = '8' WHERE correction_id = ?", [id]);
    await verify(id);
    await db.platform.database.run("UPDATE correction SET minutes_number = 'BA-8' WHERE id = ?", [id]);
    expect(codes(await decide(id))).toEqual(['CORRECTION_ALTERED']);
    expect((await now(id)).record.state).toBe('VERIFIED');
  });

  it('is refused with both values when a base has moved: at submission, and again when it is applied', async () => {
    const home = await family();
    const [first, second] = [await proposed(draftOf(home)), await proposed(draftOf(home), OTHER_OFFICER)];
    const third = await proposed(
      draftOf(home, {
        changes: [{ kind: 'FAMILY', subjectId: home.familyId, fact: 'floor_material', value: '7', seen: '1' }],
      }),
    );
    expect(await submit(third)).toMatchObject({
      ok: false,
      error: [{ code: 'STALE_BASE', field: 'floor_material', params: { seen: '1', now: '2' } }],
    });
    for (const [id, by] of [[first, OFFICER] as const, [second, OTHER_OFFICER] as const]) {
      await submit(id, by);
      await verify(id);
    }
    await decide(first);
    const head = await headRevision(db.platform.database);
    expect(await decide(second)).toMatchObject({
      ok: false,
      error: [{ code: 'STALE_BASE', field: 'floor_material', params: { seen: '2', now: '8' } }],
    });
    expect(await headRevision(db.platform.database)).toBe(head);
    expect((await now(second)).record).toMatchObject({ state: 'VERIFIED', appliedRevision: null });
  });

  it('keeps every judgement, and passes nothing on that the evidence contradicts', async () => {
    const id = await proposed(draftOf(await family()));
    await submit(id);
    await verify(id, VERIFIER, { outcome: null, judgement: 'AGREES' });
    await verify(id, VERIFIER, { outcome: null, judgement: 'AGREES' });
    await verify(id, VERIFIER, { outcome: null, judgement: 'CONTRADICTS', reason: 'another house' });
    expect(codes(await verify(id, VERIFIER, { judgement: 'CONTRADICTS' }))).toEqual([
      'CORRECTION_EVIDENCE_CONTRADICTS judgement',
    ]);
    await verify(id, VERIFIER, { judgement: 'DOUBTS', reason: 'perhaps' });
    const { judgements, record } = await now(id);
    expect(judgements.map(({ judgement, afterEffect }) => [judgement, afterEffect])).toEqual([
      ['AGREES', false],
      ['CONTRADICTS', false],
      ['DOUBTS', false],
    ]);
    expect(record.state).toBe('VERIFIED');
  });

  it('refuses facts that nobody knows, that others put right, of other families, and values that cannot be', async () => {
    const [home, other] = [await family(), await family()];
    const change = (more: object) => ({
      kind: 'FAMILY' as const,
      subjectId: home.familyId,
      fact: 'floor_material',
      value: '8',
      ...more,
    });
    const refused = async (more: object): Promise<string[]> =>
      codes(await proposeCorrection(db.platform, OFFICER, draftOf(home, { changes: [change(more)] })));
    expect(await refused({ fact: 'kelurahan_code', value: '31.71.03.1002' })).toEqual(['FACT_UNKNOWN kelurahan_code']);
    expect(await refused({ fact: 'member_count', value: '9' })).toEqual(['FACT_UNKNOWN member_count']);
    expect(await refused({ fact: '1=1; --' })).toEqual(['FACT_UNKNOWN 1=1; --']);
    expect(await refused({ subjectId: other.familyId })).toEqual(['NOT_FOUND floor_material']);
    expect(await refused({ kind: 'RESIDENT', subjectId: other.residentId, fact: 'education', value: '3' })).toEqual([
      'NOT_FOUND education',
    ]);
    expect((await refused({ value: '99' }))[0]).toMatch(/floor_material$/);
    expect((await refused({ fact: 'floor_area', value: '1e3' }))[0]).toMatch(/floor_area$/);
    const birth = { kind: 'RESIDENT', subjectId: home.residentId, fact: 'birth_date', value: '1950-05-18' };
    const id = await proposed(draftOf(home, { changes: [change(birth)] }));
    expect(codes(await submit(id))).toEqual(['CORRECTION_NEEDS_DOCUMENT birth_date']);
    const same = await proposed(draftOf(home, { changes: [change({ value: ' 2' })] }));
    expect(codes(await submit(same))).toEqual(['CORRECTION_SAME_VALUE floor_material']);
    const future = await proposed(draftOf(home, { header: { ...FILLED, observedOn: '2026-11-23' as never } }));
    expect(codes(await submit(future))).toEqual(['OBSERVED_IN_FUTURE observedOn']);
    const letter = await proposed(draftOf(home, { header: { ...FILLED, letterNumber: '  ' } }));
    expect(codes(await submit(letter))).toEqual(['CORRECTION_LETTER_REQUIRED letterNumber']);
  });

  it('is taken back by its proposer until somebody has verified it, and stays on record', async () => {
    const id = await proposed(draftOf(await family()));
    await submit(id);
    const { step } = (await now(id)).record;
    const back = { correctionId: id, step, reach: EVERYWHERE, reason: 'a mistake' };
    expect(codes(await withdrawCorrection(db.platform, OTHER_OFFICER, back))).toEqual(['CORRECTION_NOT_YOURS']);
    expect(codes(await withdrawCorrection(db.platform, OFFICER, { ...back, reason: null }))).toEqual([
      'REASON_REQUIRED reason',
    ]);
    expect(await withdrawCorrection(db.platform, OFFICER, back)).toMatchObject({ ok: true });
    expect(codes(await verify(id))).toEqual(['CORRECTION_STATE']);
    expect((await now(id)).steps.at(-1)).toMatchObject({ to: 'WITHDRAWN', reason: 'a mistake' });
  });

  it('lets one of two at the same step through, and tells the other', async () => {
    const id = await proposed(draftOf(await family()));
    await submit(id);
    const both = await Promise.all([verify(id, VERIFIER), verify(id, { kind: 'USER', id: '18' })]);
    expect(both.flatMap(codes)).toEqual(['CORRECTION_MOVED_ON']);
    const decided = await Promise.all([
      decide(id),
      decide(id, { kind: 'USER', id: '19' }, { decision: 'REJECTED', reason: 'no' }),
    ]);
    expect(decided.flatMap(codes)).toEqual(['CORRECTION_MOVED_ON']);
  });
});
