import { FAMILY_INDICATORS, firstDayOf, INDIVIDUAL_INDICATORS, periodOf } from '@tepat/shared';
import { effectOf, maySeeEffect, type CorrectionEffect } from '../../src/modules/corrections/use-cases/effect-of';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { judgeFamily } from '../../src/modules/eligibility';
import { programsInForce } from '../../src/modules/programs';
import { headRevision } from '../../src/modules/registry';
import { contributionsOf, currentRanking, welfareOf } from '../../src/modules/welfare';
import { advanceRun, startNight } from '../../src/nightly';
import { APPROVER, codes, CorrectionLane, OFFICER, person, VERIFIER } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

const FAMILIES = 150;
const REFERENCE = firstDayOf(periodOf(THE_DAY));
const CHECKS = { verify: true, decide: false } as const;
const DECIDES = { verify: false, decide: true } as const;

let db: TestDatabase;
let lane: CorrectionLane;
beforeAll(async () => {
  db = await freshDatabase('correction_effect');
  await settleProvince(db, FAMILIES);
  const started = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: null });
  if (!started.ok) throw new Error(started.error.code);
  await advanceRun(db.platform, started.value, { leaseSeconds: 60 });
  lane = new CorrectionLane(db.platform);
}, 180_000);
afterAll(() => db.close());

/** Everything that a correction could change, as it stands. */
async function everything(): Promise<unknown> {
  const { database } = db.platform;
  const tables = [
    'family',
    'family_history',
    'resident',
    'resident_history',
    'fact_override',
    'score_a',
    'score_a_history',
  ];
  const counted = [];
  for (const table of tables) {
    const [row] = await database.rows(`SELECT COUNT(*) AS n, MAX(since) AS since, SUM(since) AS total FROM ${table}`);
    counted.push(row);
  }
  return [await headRevision(database), counted];
}

async function membersOfFamily(familyId: number): Promise<number[]> {
  const rows = await db.platform.database.rows<{ id: number }>(
    'SELECT id FROM resident WHERE family_id = ? AND absent = 0 ORDER BY id',
    [familyId],
  );
  return rows.map(({ id }) => id);
}

/** What the registry, the scores and the rules say of a family now, read as anybody reads them. */
async function afterwards(familyId: number) {
  const { database } = db.platform;
  const ranking = await currentRanking(database);
  if (!ranking) throw new Error('no ranking stands');
  const revision = await headRevision(database);
  const welfare = (await welfareOf(database, [familyId], ranking)).get(familyId) ?? null;
  const inputs = { revision, ranking, referenceDate: REFERENCE, programs: await programsInForce(database, REFERENCE) };
  return {
    welfare,
    decisions: await judgeFamily(database, inputs, familyId, welfare),
    points: (await contributionsOf(database, familyId, revision, ranking.modelId))?.contributions,
  };
}

async function effect(id: number): Promise<CorrectionEffect | null> {
  return effectOf(db.platform, VERIFIER, await lane.now(id));
}

/** Some change of some facts of a family, another one for each number. */
async function changesOf(familyId: number, at: number): Promise<ProposedChange[]> {
  const of = (
    kind: ProposedChange['kind'],
    subjectId: number,
    indicators: readonly (typeof FAMILY_INDICATORS)[number][],
  ) =>
    [0, 1, 2].flatMap((i): ProposedChange[] => {
      const indicator = indicators[(at * 7 + i * 5) % indicators.length];
      if (!indicator || (indicator.kind as string) === 'DATE') return [];
      const value = indicator.codes?.[(at + i) % indicator.codes.length]?.code ?? (indicator.min ?? 0) + ((at * 3) % 5);
      return [{ kind, subjectId, fact: indicator.column, value: String(value) }];
    });
  const members = await membersOfFamily(familyId);
  const member = members[at % Math.max(1, members.length)];
  const all = [
    ...of('FAMILY', familyId, FAMILY_INDICATORS),
    ...(member ? of('RESIDENT', member, INDIVIDUAL_INDICATORS as never) : []),
  ];
  const { database } = db.platform;
  const standing = await Promise.all(
    all.map(async ({ kind, subjectId, fact }) => {
      const [row] = await database.rows<{ value: string | null }>(
        `SELECT CAST(${fact} AS CHAR) AS value FROM ${kind === 'FAMILY' ? 'family' : 'resident'} WHERE id = ?`,
        [subjectId],
      );
      return row?.value;
    }),
  );
  // Who heads the family and who died asks for more than one fact: that is told elsewhere.
  const alone = ({ fact }: ProposedChange): boolean => fact !== 'relationship' && fact !== 'presence';
  return all.filter((change, i) => change.value !== standing[i] && alone(change));
}

describe('the effect of a correction', () => {
  it('is shown to who verifies and to who decides once each has judged the evidence, and never to the proposer', async () => {
    const id = await lane.proposed(OFFICER, 1, [
      { kind: 'FAMILY', subjectId: 1, fact: 'address', value: 'Jalan Baru 1' },
    ]);
    const may = async (who: typeof OFFICER, what: { verify: boolean; decide: boolean }): Promise<boolean> =>
      maySeeEffect(await lane.now(id), who.id, what);
    expect(await may(VERIFIER, CHECKS)).toBe(false);
    await lane.submit(id);
    expect(await may(VERIFIER, CHECKS)).toBe(false);
    expect(await may(APPROVER, DECIDES)).toBe(false);
    await lane.verify(id, VERIFIER, { outcome: null });
    expect(await may(VERIFIER, CHECKS)).toBe(true);
    // Another verifier has judged nothing yet, and an officer who proposed it will never see it.
    expect(await may(person(18), CHECKS)).toBe(false);
    expect(await may(OFFICER, CHECKS)).toBe(false);
    await effect(id);
    await lane.verify(id, VERIFIER, { judgement: 'DOUBTS', reason: 'on second thoughts' });
    // The verifier's judgement is not that of whoever decides.
    expect(await may(APPROVER, DECIDES)).toBe(false);
    const judging = { decision: null, judgement: 'CONTRADICTS', reason: 'another house' } as const;
    expect(codes(await lane.decide(id, APPROVER, { ...judging, judgement: null }))).toEqual([
      'JUDGEMENT_REQUIRED judgement',
    ]);
    expect(codes(await lane.decide(id, APPROVER, { ...judging, reason: ' ' }))).toEqual(['REASON_REQUIRED reason']);
    expect(codes(await lane.decide(id, VERIFIER, judging))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(codes(await lane.decide(id, OFFICER, judging))).toEqual(['CORRECTION_SAME_PERSON']);
    expect(await lane.decide(id, APPROVER, judging)).toMatchObject({ ok: true });
    expect(await may(APPROVER, DECIDES)).toBe(true);
    expect(await may(person(19), DECIDES)).toBe(false);
    expect(await may(OFFICER, DECIDES)).toBe(false);
    // What they found to contradict they do not approve; a change of mind after the look is kept as such.
    expect(codes(await lane.decide(id))).toEqual(['CORRECTION_EVIDENCE_CONTRADICTS judgement']);
    await effectOf(db.platform, APPROVER, await lane.now(id));
    const agreeing = { ...judging, judgement: 'AGREES', reason: 'it is the house after all' } as const;
    // Said three times at one moment, it is said once.
    const said = await Promise.all([1, 2, 3].map(() => lane.decide(id, APPROVER, agreeing)));
    expect(said.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(said.flatMap((each) => codes(each)).filter((code) => code !== 'CORRECTION_MOVED_ON')).toEqual([]);
    await lane.decide(id, APPROVER, agreeing);
    const { judgements } = await lane.now(id);
    expect(judgements.map(({ state, judgement, afterEffect }) => [state, judgement, afterEffect])).toEqual([
      ['SUBMITTED', 'AGREES', false],
      ['SUBMITTED', 'DOUBTS', true],
      ['VERIFIED', 'CONTRADICTS', false],
      ['VERIFIED', 'AGREES', true],
    ]);
    const looks = await db.platform.database.rows(
      "SELECT 1 FROM audit_event WHERE action = 'corrections.see_effect' AND subject_id = ?",
      [String(id)],
    );
    expect(looks).toHaveLength(2);
    expect(await lane.decide(id)).toMatchObject({ ok: true });
    expect(await may(APPROVER, DECIDES)).toBe(false);
  });

  it('is what the application then does, to the desil, the clause and the point, and leaves nothing behind', async () => {
    let moved = 0;
    let flipped = 0;
    for (let at = 0; at < 30; at++) {
      const familyId = 1 + ((at * 11) % FAMILIES);
      const changes = await changesOf(familyId, at);
      if (changes.length === 0) continue;
      const id = await lane.proposed(OFFICER, familyId, changes);
      expect(await lane.submit(id)).toMatchObject({ ok: true });
      await lane.verify(id);
      const before = await afterwards(familyId);
      const standing = await everything();
      const told = await effectOf(db.platform, APPROVER, await lane.now(id));
      if (!told) throw new Error('no effect was told');
      expect(await everything()).toEqual(standing);
      expect(told.before).toEqual(before.welfare);
      expect(await lane.decide(id)).toMatchObject({ ok: true });
      const after = await afterwards(familyId);
      expect(told.after).toEqual(after.welfare);
      const changed = after.decisions.filter((now, i) => {
        const was = before.decisions[i];
        const inOne = now.inCategory || was?.inCategory;
        return (
          (inOne && (now.met !== was?.met || now.unknown !== was.unknown)) ||
          now.inCategory !== was?.inCategory ||
          (now.inCategory && now.outcome !== was.outcome)
        );
      });
      expect(told.decisions.map(({ residentId, program, after: is }) => [residentId, program.id, is])).toEqual(
        changed.map(({ residentId, programId, inCategory, outcome }) => [
          residentId,
          programId,
          inCategory ? outcome : null,
        ]),
      );
      const points = after.points?.flatMap(({ term, points: is }, i) =>
        is === before.points?.[i]?.points ? [] : [{ indicator: term.indicator, after: is }],
      );
      expect(told.contributions).toMatchObject(points ?? []);
      const sum = (list: readonly { points: number | null }[] | undefined): number =>
        (list ?? []).reduce((total, { points: each }) => total + (each ?? 0), 0);
      if (told.before.score !== null && told.after.score !== null) {
        const difference = told.contributions.reduce(
          (total, each) => total + (each.after ?? 0) - (each.before ?? 0),
          0,
        );
        expect(told.after.score - told.before.score).toBe(difference);
        expect(sum(after.points) - sum(before.points)).toBe(difference);
      }
      if (told.before.provincial !== told.after.provincial) {
        moved += 1;
        // Who comes into the ranking or leaves it changes all shares a little, and perhaps nobody's desil.
        if (told.before.provincial && told.after.provincial) expect(told.displaced.length).toBeGreaterThan(0);
      }
      flipped += told.decisions.reduce((total, { clauses }) => total + clauses.length, 0);
    }
    expect(moved).toBeGreaterThan(3);
    expect(flipped).toBeGreaterThan(0);
  }, 120_000);

  it('is not told once a base has moved', async () => {
    const change = { kind: 'FAMILY', subjectId: 2, fact: 'address', value: 'Jalan Lain 2' } as const;
    const [first, second] = [await lane.proposed(OFFICER, 2, [change]), await lane.proposed(OFFICER, 2, [change])];
    for (const id of [first, second]) {
      await lane.submit(id);
      await lane.verify(id);
    }
    await lane.decide(first);
    expect(await effectOf(db.platform, APPROVER, await lane.now(second))).toBeNull();
  });
});
