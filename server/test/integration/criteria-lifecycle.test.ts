import type { CriteriaNode, ProgramTerms } from '@tepat/shared';
import { KLJ, plainDate, provinceQuota } from '@tepat/shared';
import type { Actor } from '../../src/modules/audit';
import { allPrograms, criteriaVersionsOf, programsInForce, seedPrograms } from '../../src/modules/programs';
import { createProgram, draftCriteria, editDraft } from '../../src/modules/programs/use-cases/draft-criteria';
import { differencesOf } from '../../src/modules/programs/use-cases/differences-of';
import { takeCriteriaStep } from '../../src/modules/programs/use-cases/take-criteria-step';
import { freshDatabase, type TestDatabase } from '../support/database';

const SEEDER = { kind: 'SYSTEM', id: 'test' } as const;
const ANI: Actor = { kind: 'USER', id: '11' };
const BUDI: Actor = { kind: 'USER', id: '12' };
const CITRA: Actor = { kind: 'USER', id: '13' };
const NEXT_MONTH = plainDate('2026-12-01');

const terms = (changed: Partial<ProgramTerms> = {}): string =>
  JSON.stringify({ ...KLJ, inForceFrom: NEXT_MONTH, ...changed });

describe('the life of a rule', () => {
  let db: TestDatabase;
  let kljId = 0;

  beforeAll(async () => {
    db = await freshDatabase('criteria_lifecycle');
    await seedPrograms(db.platform, SEEDER, { proposedBy: 'proposer', releasedBy: 'releaser' });
    kljId = (await allPrograms(db.platform.database)).find(({ code }) => code === 'KLJ')?.id ?? 0;
    db.clock.moveTo(new Date('2026-11-22T05:00:00Z'));
  });
  afterAll(() => db.close());

  const drafted = async (actor: Actor, text: string): Promise<number> => {
    const result = await draftCriteria(db.platform, actor, { program: 'KLJ', terms: text, notes: '' });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.versionId;
  };
  const step = (
    actor: Actor,
    versionId: number,
    to: 'DRAFT' | 'SUBMITTED' | 'RELEASED',
    edit = 1,
    reason: string | null = 'sesuai keputusan',
  ): ReturnType<typeof takeCriteriaStep> => takeCriteriaStep(db.platform, actor, { versionId, to, edit, reason });
  const amountOn = async (date: string): Promise<number | undefined> =>
    (await programsInForce(db.platform.database, plainDate(date))).find(({ code }) => code === 'KLJ')?.terms.amount;

  it('goes from a draft through a submission to a release by a second person, and decides from its date on', async () => {
    const id = await drafted(ANI, terms({ amount: 350_000 }));
    expect(await step(BUDI, id, 'RELEASED')).toMatchObject({ ok: false, error: { code: 'CRITERIA_STATE' } });
    expect(await step(ANI, id, 'SUBMITTED')).toMatchObject({ ok: true });
    expect(await step(ANI, id, 'RELEASED')).toMatchObject({ ok: false, error: { code: 'CRITERIA_SAME_PERSON' } });
    expect(await amountOn('2026-12-01')).toBe(300_000);
    expect(await step(BUDI, id, 'RELEASED')).toMatchObject({ ok: true, value: { state: 'RELEASED' } });
    expect([await amountOn('2026-11-01'), await amountOn('2026-12-01')]).toEqual([300_000, 350_000]);
    const versions = (await criteriaVersionsOf(db.platform.database, [kljId])).get(kljId) ?? [];
    expect(versions.map(({ version, retiredFrom }) => [version, retiredFrom])).toEqual([
      [2, null],
      [1, NEXT_MONTH],
    ]);
  });

  it('is never edited once it is released, and by nobody while it is submitted', async () => {
    const id = await drafted(ANI, terms({ amount: 400_000 }));
    const edit = { program: 'KLJ', versionId: id, edit: 1, terms: terms({ amount: 410_000 }), notes: '' };
    await step(ANI, id, 'SUBMITTED');
    expect(await editDraft(db.platform, ANI, edit)).toMatchObject({ ok: false, error: [{ code: 'CRITERIA_STATE' }] });
    await step(BUDI, id, 'RELEASED');
    for (const to of ['DRAFT', 'SUBMITTED', 'RELEASED'] as const) {
      expect(await step(BUDI, id, to)).toMatchObject({ ok: false, error: { code: 'CRITERIA_STATE' } });
    }
    expect(await editDraft(db.platform, ANI, edit)).toMatchObject({ ok: false, error: [{ code: 'CRITERIA_STATE' }] });
  });

  it('is not edited in the name of another programme', async () => {
    const versionId = await drafted(ANI, terms());
    const edit = { program: 'KAJ', versionId, edit: 1, terms: terms(), notes: '' };
    expect(await editDraft(db.platform, ANI, edit)).toMatchObject({ ok: false, error: [{ code: 'NOT_FOUND' }] });
  });

  it('is not released by somebody who only edited it, even after it was returned', async () => {
    const id = await drafted(ANI, terms());
    const edit = {
      program: 'KLJ',
      versionId: id,
      edit: 1,
      terms: terms({ years: provinceQuota(2025, 5) }),
      notes: 'kuota baru',
    };
    expect(await editDraft(db.platform, BUDI, edit)).toMatchObject({ ok: true });
    await step(ANI, id, 'SUBMITTED', 2);
    expect(await step(BUDI, id, 'RELEASED', 2)).toMatchObject({ ok: false, error: { code: 'CRITERIA_SAME_PERSON' } });
    expect(await step(CITRA, id, 'DRAFT', 2, ' ')).toMatchObject({ ok: false, error: { code: 'REASON_REQUIRED' } });
    expect(await step(CITRA, id, 'DRAFT', 2)).toMatchObject({ ok: true });
    await step(ANI, id, 'SUBMITTED', 2);
    expect(await step(BUDI, id, 'RELEASED', 2)).toMatchObject({ ok: false, error: { code: 'CRITERIA_SAME_PERSON' } });
    // Whoever returned it wrote nothing in it.
    expect(await step(CITRA, id, 'RELEASED', 2)).toMatchObject({ ok: true });
  });

  it('tells whoever saves, submits or releases over an edit that they have not seen', async () => {
    const id = await drafted(ANI, terms());
    const first = {
      program: 'KLJ',
      versionId: id,
      edit: 1,
      terms: terms({ years: provinceQuota(2025, 1) }),
      notes: '',
    };
    const second = {
      program: 'KLJ',
      versionId: id,
      edit: 1,
      terms: terms({ years: provinceQuota(2025, 2) }),
      notes: '',
    };
    const saved = await Promise.all([editDraft(db.platform, ANI, first), editDraft(db.platform, CITRA, second)]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(saved.find(({ ok }) => !ok)).toMatchObject({ error: [{ code: 'CRITERIA_EDITED_MEANWHILE' }] });
    expect(await step(ANI, id, 'SUBMITTED', 1)).toMatchObject({ error: { code: 'CRITERIA_EDITED_MEANWHILE' } });
  });

  it('cannot reach back: it is in force from tomorrow at the earliest', async () => {
    const id = await drafted(ANI, terms({ inForceFrom: plainDate('2026-11-22') }));
    expect(await step(ANI, id, 'SUBMITTED')).toMatchObject({ error: { code: 'CRITERIA_IN_FORCE_IN_PAST' } });
    const tomorrow = await drafted(ANI, terms({ inForceFrom: plainDate('2026-11-23') }));
    expect(await step(ANI, tomorrow, 'SUBMITTED')).toMatchObject({ ok: true });
    db.clock.moveTo(new Date('2026-11-23T05:00:00Z'));
    expect(await step(BUDI, tomorrow, 'RELEASED')).toMatchObject({ error: { code: 'CRITERIA_IN_FORCE_IN_PAST' } });
  });

  it('does not share its place of preference with another programme of the group', async () => {
    const id = await drafted(ANI, terms({ exclusivity: { group: 'PKD', rank: 2 } }));
    expect(await step(ANI, id, 'SUBMITTED')).toMatchObject({
      error: { code: 'EXCLUSIVITY_RANK_TAKEN', params: { rank: 2, group: 'PKD', program: 'KPDJ' } },
    });
  });

  it('does not begin within a month whose list is published: that list would seem to follow it', async () => {
    const { publisher } = db.platform;
    const { insertId } = await publisher.run(
      `INSERT INTO recipient_list (program_id, period, version, run_id, revision, ranking_id, criteria_version_id, terms_id,
         reference_date, code_version, lot_salt, recipients, waiting, amount_total, joined, left_count, digest, manifest,
         created_at)
       VALUES (?, '2026-11', 1, 1, 1, 1, 1, 1, '2026-11-01', 'test', REPEAT('s', 32), 0, 0, 0, 0, 0, REPEAT('d', 32), '{}', ?)`,
      [kljId, db.clock.now()],
    );
    const become = (seq: number, state: string) =>
      publisher.run(
        `INSERT INTO list_transition (list_id, seq, state, actor_kind, actor_id, at) VALUES (?, ?, ?, 'SYSTEM', 'night', ?)`,
        [insertId, seq, state, db.clock.now()],
      );
    await become(1, 'PREPARED');
    const within = await drafted(ANI, terms({ inForceFrom: plainDate('2026-11-25') }));
    const after = await drafted(ANI, terms({ inForceFrom: plainDate('2026-12-02') }));
    expect(await step(ANI, within, 'SUBMITTED')).toMatchObject({ ok: true });
    await become(2, 'PUBLISHED');
    const refused = { code: 'CRITERIA_MONTH_PUBLISHED', params: { period: '2026-11', from: '2026-12-01' } };
    expect(await step(BUDI, within, 'RELEASED')).toMatchObject({ error: refused });
    expect(await step(BUDI, within, 'DRAFT')).toMatchObject({ ok: true });
    expect(await step(ANI, within, 'SUBMITTED')).toMatchObject({ error: refused });
    expect(await step(ANI, after, 'SUBMITTED')).toMatchObject({ ok: true });
    expect(await step(BUDI, after, 'RELEASED')).toMatchObject({ ok: true });
  });

  it('names every fault of a draft by its path, and keeps nothing of it', async () => {
    const before = (await criteriaVersionsOf(db.platform.database, [kljId])).get(kljId)?.length;
    const faulty = {
      ...KLJ,
      amount: -1,
      criteria: { ...KLJ.criteria, root: { all: [{ clause: 'X', fact: 'salary' }] } },
    };
    const result = await draftCriteria(db.platform, ANI, { program: 'KLJ', terms: JSON.stringify(faulty), notes: '' });
    expect(result.ok ? [] : result.error.map(({ code, field }) => [code, field])).toEqual(
      expect.arrayContaining([
        ['TERMS_NUMBER', 'terms.amount'],
        ['CRITERIA_FACT_UNKNOWN', 'terms.criteria.root.all[0].fact'],
      ]),
    );
    const other = { program: 'KLJ', terms: terms({ code: 'KAJ' }), notes: '' };
    expect(await draftCriteria(db.platform, ANI, other)).toMatchObject({
      error: [{ code: 'TERMS_OF_ANOTHER_PROGRAM', field: 'terms.code' }],
    });
    expect((await criteriaVersionsOf(db.platform.database, [kljId])).get(kljId)).toHaveLength(before ?? 0);
  });

  it('begins with a programme that decides nothing before its first release, and exists once', async () => {
    const request = {
      terms: terms({ code: 'KPM', name: { id: 'Kartu Uji', en: 'Test card' }, exclusivity: null }),
      notes: '',
    };
    const created = await Promise.all([
      createProgram(db.platform, ANI, request),
      createProgram(db.platform, ANI, request),
    ]);
    expect(created.filter(({ ok }) => ok)).toHaveLength(1);
    expect(created.find(({ ok }) => !ok)).toMatchObject({ error: [{ code: 'PROGRAM_EXISTS', field: 'terms.code' }] });
    const codes = async (): Promise<string[]> =>
      (await programsInForce(db.platform.database, NEXT_MONTH)).map(({ code }) => code);
    expect(await codes()).not.toContain('KPM');
    const made = created.find(({ ok }) => ok);
    const versionId = made?.ok ? made.value.versionId : 0;
    await step(ANI, versionId, 'SUBMITTED');
    await step(CITRA, versionId, 'RELEASED');
    expect(await codes()).toContain('KPM');
  });

  it('says clause by clause and term by term what it changes against the version that is in force before it', async () => {
    const [first] = ((await criteriaVersionsOf(db.platform.database, [kljId])).get(kljId) ?? []).slice(-1);
    expect(await differencesOf(db.platform.database, first?.id ?? 0)).toBeNull();
    const older = { clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 65 } as const;
    const { all } = KLJ.criteria.root as { all: readonly CriteriaNode[] };
    const root = { all: [older, ...all.slice(1, -1)] };
    // Between the shipped version and those of December: it follows the shipped one, whose terms stand beside it.
    const id = await drafted(
      CITRA,
      terms({
        inForceFrom: plainDate('2026-11-30'),
        amount: 310_000,
        gates: { sizeChangeMax: 500 },
        criteria: { format: 1, root },
        unverified: [],
      }),
    );
    const found = await differencesOf(db.platform.database, id);
    expect(found?.before).toBe(1);
    expect(found?.criteria.joined).toBeNull();
    expect(found?.criteria.clauses.map(({ kind, clause }) => [kind, clause])).toEqual([
      ['CHANGED', 'AGE_60'],
      ['REMOVED', 'NJOP_MAX'],
    ]);
    expect(found?.criteria.clauses[0]?.before?.en).toContain('60');
    expect(found?.criteria.clauses[0]?.after?.en).toContain('65');
    expect(found?.terms.map(({ term, before, after }) => [term, before.id, after.id])).toEqual(
      expect.arrayContaining([
        ['amount', 'Rp300.000', 'Rp310.000'],
        ['gates.sizeChangeMax', '10% (bawaan)', '5%'],
      ]),
    );
  });

  it('leaves an event of every step in the trail, with its reason', async () => {
    const events = await db.platform.database.rows<{ action: string }>(
      "SELECT DISTINCT action FROM audit_event WHERE action LIKE 'programs.%' ORDER BY action",
    );
    expect(events.map(({ action }) => action)).toEqual([
      'programs.create',
      'programs.draft_criteria',
      'programs.edit_criteria',
      'programs.release_criteria',
      'programs.return_criteria',
      'programs.seed',
      'programs.submit_criteria',
    ]);
  });
});
