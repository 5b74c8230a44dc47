import { deriveFromMembers, FAMILY_INDICATORS, INDIVIDUAL_INDICATORS, plainDate, type Indicator } from '@tepat/shared';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { decideEverybody, judgeFamily, outcomeNameOf, provinceDecider } from '../../src/modules/eligibility';
import { programsInForce } from '../../src/modules/programs';
import { familiesByIds, headRevision, membersOf, standingFacts } from '../../src/modules/registry';
import { checkAllScores, currentRanking, welfareOf } from '../../src/modules/welfare';
import { advanceRun, startNight } from '../../src/nightly';
import { CorrectionLane, person } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const RANDOM_CORRECTIONS = LONG ? 1_000 : 100;
const FAMILIES = LONG ? 400 : 80;
const OFFICERS = 50;
const CONTESTED = 20;
const PATIENCE = LONG ? 3_600_000 : 300_000;

let db: TestDatabase;
let lane: CorrectionLane;
beforeAll(async () => {
  db = await freshDatabase('long_corrections');
  await settleProvince(db, FAMILIES);
  const run = { runDate: THE_DAY, origin: 'MANUAL', reason: null } as const;
  const started = await startNight(db.platform, SEEDER, run);
  if (!started.ok) throw new Error(started.error.code);
  await advanceRun(db.platform, started.value, { leaseSeconds: 60 });
  lane = new CorrectionLane(db.platform);
}, 600_000);
afterAll(() => db.close());

/** Every family with the first of its members, in the order of ids. */
function grounds(): Promise<{ familyId: number; residentId: number }[]> {
  return db.platform.database.rows(
    'SELECT family_id AS familyId, MAX(id) AS residentId FROM resident WHERE absent = 0 GROUP BY family_id ORDER BY family_id',
  );
}

/** A family needs one head, and a death its day and its proof: one random fact is not enough then. */
const ASKS_FOR_MORE = ['FAMILY_NEEDS_ONE_HEAD', 'CORRECTION_DATE_REQUIRED', 'CORRECTION_PROOF_REQUIRED'];

describe('fifty officers on the same twenty families', () => {
  it(
    'lose no update, and every loser is told of both versions',
    async () => {
      const places = (await grounds()).slice(0, CONTESTED);
      const before = new Map<number, string | null>();
      for (const { familyId } of places) {
        const [standing] = await standingFacts(db.platform.database, [
          { kind: 'FAMILY', id: familyId, fact: 'floor_area' },
        ]);
        before.set(familyId, standing?.value ?? null);
      }
      const refused: { seen: string; now: string }[] = [];
      const officer = async (number: number): Promise<void> => {
        for (let i = 0; i < 4; i++) {
          const { familyId } = places[(number + i * 7) % CONTESTED] ?? { familyId: 0 };
          const value = String(20 + number * 4 + i);
          const change: ProposedChange = { kind: 'FAMILY', subjectId: familyId, fact: 'floor_area', value };
          const id = await lane.proposed(person(1000 + number), familyId, [change]);
          for (const step of [
            () => lane.submit(id, person(1000 + number)),
            () => lane.verify(id, person(2000 + (number % 5))),
            () => lane.decide(id, person(3000 + (number % 3))),
          ]) {
            const taken = await step();
            if (taken.ok) continue;
            const [error] = taken.error;
            expect(error?.code).toBe('STALE_BASE');
            refused.push({ seen: String(error?.params?.['seen']), now: String(error?.params?.['now']) });
            break;
          }
        }
      };
      const head = await headRevision(db.platform.database);
      await Promise.all(Array.from({ length: OFFICERS }, (_, number) => officer(number)));
      const applied = await db.platform.database.rows<{ family: number; base: string | null; value: string }>(
        `SELECT c.family_id AS family, l.base_value AS base, l.value FROM correction c JOIN correction_line l ON l.correction_id = c.id
         WHERE c.state = 'APPLIED' AND c.applied_revision > ? ORDER BY c.applied_revision`,
        [head],
      );
      expect(applied.length + refused.length).toBe(OFFICERS * 4);
      expect(refused.length).toBeGreaterThan(OFFICERS);
      expect((await headRevision(db.platform.database)) - head).toBe(applied.length);
      // Each stands on the one before it: nothing was written over unseen.
      for (const { family, base, value } of applied) {
        expect({ family, base }).toEqual({ family, base: before.get(family) });
        before.set(family, value);
      }
      for (const { seen, now } of refused) expect(now).not.toBe(seen);
      for (const [familyId, value] of before) {
        const [standing] = await standingFacts(db.platform.database, [
          { kind: 'FAMILY', id: familyId, fact: 'floor_area' },
        ]);
        expect(standing?.value).toBe(value);
      }
    },
    PATIENCE,
  );
});

/** A small deterministic source of numbers below `limit`. */
function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe(`after ${RANDOM_CORRECTIONS} random corrections`, () => {
  it(
    'facts, derived facts, scores and live decisions are what a recomputation from scratch finds',
    async () => {
      const { database } = db.platform;
      const draw = draws(20261122);
      const places = await grounds();
      const everybody = await database.rows<{ id: number; family: number }>(
        'SELECT id, family_id AS family FROM resident',
      );
      const expected = new Map<string, string | null>();
      let applied = 0;
      while (applied < RANDOM_CORRECTIONS) {
        const { familyId } = places[draw(places.length)] ?? { familyId: 0 };
        const members = everybody.filter(({ family }) => family === familyId).map(({ id }) => id);
        const changes = new Map<string, ProposedChange>();
        for (let i = 0; i <= draw(4); i++) {
          const ofFamily = draw(2) === 0;
          const indicators: readonly Indicator[] = ofFamily ? FAMILY_INDICATORS : INDIVIDUAL_INDICATORS;
          const indicator = indicators[draw(indicators.length)];
          const subjectId = ofFamily ? familyId : members[draw(members.length)];
          if (!indicator || subjectId === undefined) continue;
          const value = valueOf(indicator, draw);
          const change = { kind: ofFamily ? 'FAMILY' : 'RESIDENT', subjectId, fact: indicator.column, value } as const;
          changes.set(`${change.kind} ${subjectId} ${change.fact}`, change);
        }
        const done = await lane.carryOut(familyId, [...changes.values()]);
        if (!done.ok) {
          // A draw may hit what is recorded already; nothing else may be in the way.
          const known: string[] = ['CORRECTION_SAME_VALUE', 'CORRECTION_EMPTY', ...ASKS_FOR_MORE];
          expect(done.error.filter(({ code }) => !known.includes(code))).toEqual([]);
          continue;
        }
        for (const [key, { value }] of changes) expected.set(key, value);
        applied += 1;
      }
      const keys = [...expected.keys()].map((key) => {
        const [kind, id, fact] = key.split(' ') as ['FAMILY' | 'RESIDENT', string, string];
        return { kind, id: Number(id), fact };
      });
      for (let from = 0; from < keys.length; from += 100) {
        const part = keys.slice(from, from + 100);
        const standing = await standingFacts(database, part);
        expect(part.map((_, at) => standing[at]?.value ?? null)).toEqual(
          part.map(({ kind, id, fact }) => expected.get(`${kind} ${id} ${fact}`)),
        );
      }
      await assertDerived(places.map(({ familyId }) => familyId));
      expect(await checkAllScores(db.platform)).toMatchObject({ compared: FAMILIES });
      await assertDecided(places.map(({ familyId }) => familyId));
    },
    PATIENCE,
  );

  function valueOf({ kind, codes, min, max }: Indicator, draw: (limit: number) => number): string | null {
    if (kind === 'DATE') return `${1930 + draw(95)}-0${1 + draw(9)}-1${draw(10)}`;
    if (draw(12) === 0) return null;
    if (codes) return String(codes[draw(codes.length)]?.code ?? 0);
    return String((min ?? 0) + draw(Math.min(40, (max ?? 40) - (min ?? 0) + 1)));
  }

  async function assertDerived(familyIds: readonly number[]): Promise<void> {
    const { database } = db.platform;
    const families = await familiesByIds(database, familyIds);
    const members = await membersOf(database, familyIds);
    for (const [id, { derived, referenceDate }] of families) {
      const facts = (members.get(id) ?? []).map(({ id: memberId, birthDate, variables }) => ({
        ...variables,
        id: memberId,
        birthDate,
      }));
      expect({ id, ...derived }).toEqual({ id, ...deriveFromMembers(facts, referenceDate ?? '') });
    }
  }

  /** The live evaluation of every family against one pass over everybody, which reads all of it anew. */
  async function assertDecided(familyIds: readonly number[]): Promise<void> {
    const { database } = db.platform;
    const ranking = await currentRanking(database);
    if (!ranking) throw new Error('no ranking stands');
    const referenceDate = plainDate('2026-11-01');
    const revision = await headRevision(database);
    const programs = await programsInForce(database, referenceDate);
    const pins = { revision, ranking, referenceDate, programs };
    const everybody: string[] = [];
    await decideEverybody(database, await provinceDecider(db.platform, pins), ({ residentId }, decisions) => {
      for (const [at, decision] of decisions.entries()) {
        if (decision === null) continue;
        const { outcome, met, unknown } = decision;
        everybody.push([residentId, programs[at]?.id, outcomeNameOf(outcome), met, unknown].join(' '));
      }
    });
    const live: string[] = [];
    for (const familyId of familyIds) {
      const welfare = (await welfareOf(database, [familyId], ranking)).get(familyId) ?? null;
      for (const decision of await judgeFamily(database, pins, familyId, welfare)) {
        const { residentId, programId, inCategory, outcome, met, unknown } = decision;
        if (inCategory) live.push([residentId, programId, outcome, met, unknown].join(' '));
      }
    }
    expect(live.sort()).toEqual(everybody.sort());
    expect(live.length).toBeGreaterThan(FAMILIES / 4);
  }
});
