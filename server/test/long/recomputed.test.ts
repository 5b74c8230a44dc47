import { addDays, FAMILY_INDICATORS, INDIVIDUAL_INDICATORS, type Indicator } from '@tepat/shared';
import { findDuplicates } from '../../src/modules/identity';
import { codes, OFFICER } from '../support/correction-lane';
import { THE_DAY } from '../support/province';
import * as beliefs from './corrections/beliefs';
import { begin, type Draw, draws, madeBy, MEMBERSHIP, type Plan, type PlannedChange } from './corrections/plans';
import * as recomputed from './corrections/recomputed';
import { night, settled, type Settled } from './corrections/settled';

const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const CORRECTIONS = LONG ? 1_000 : 100;
const FAMILIES = LONG ? 400 : 80;
const PATIENCE = LONG ? 7_200_000 : 600_000;
const SEED = 20261122;

let ground: Settled;
beforeAll(async () => {
  ground = await settled('long_recomputed', FAMILIES);
}, 600_000);
afterAll(() => ground.db.close());

function valueOf({ kind, codes: listed, min, max }: Indicator, draw: Draw): string | null {
  if (kind === 'DATE') return `${1930 + draw(95)}-0${1 + draw(9)}-1${draw(10)}`;
  if (draw(12) === 0) return null;
  if (listed) return String(listed[draw(listed.length)]?.code ?? 0);
  return String((min ?? 0) + draw(Math.min(40, (max ?? 40) - (min ?? 0) + 1)));
}

/** What a membership plan changes is not drawn as a fact alone: of those the plans know what else they take. */
const OF_PLANS: readonly string[] = ['presence', 'relationship'];

/** Up to four facts of a family and its members. */
async function factPlan(facts: beliefs.Facts, familyId: number, draw: Draw): Promise<Plan> {
  const members = beliefs.everybody(facts).filter((each) => each.familyId === familyId);
  const drawn = new Map<string, PlannedChange>();
  for (let i = 0; i <= draw(4); i++) {
    const kind = draw(2) === 0 ? 'FAMILY' : 'RESIDENT';
    const indicators: readonly Indicator[] = kind === 'FAMILY' ? FAMILY_INDICATORS : INDIVIDUAL_INDICATORS;
    const indicator = indicators[draw(indicators.length)];
    const subjectId = kind === 'FAMILY' ? familyId : members[draw(Math.max(members.length, 1))]?.id;
    if (!indicator || subjectId === undefined || OF_PLANS.includes(indicator.column)) continue;
    const value = valueOf(indicator, draw);
    const change = { kind, subjectId, fact: indicator.column, value, recordedAs: value } as const;
    drawn.set(beliefs.factKey(kind, subjectId, indicator.column), change);
  }
  const all = [...drawn.values()];
  const now = await beliefs.recorded(
    ground.db.platform.database,
    all.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })),
  );
  const changes = all.filter(({ value }, at) => value !== now[at]);
  const kelurahan = beliefs.kelurahanOf(facts, familyId) ?? '';
  return { familyId, kelurahan, from: null, changes, needsProof: false, papers: null };
}

/** Carries a plan through the hands of three people, or four. */
async function carryOut(plan: Plan): Promise<void> {
  const { lane, db } = ground;
  const id = await begin(db.platform, lane, OFFICER, plan);
  const refused = (step: string, found: string[]): void => {
    if (found.length > 0) throw new Error(`${step} of ${JSON.stringify(plan)}: ${found.join(', ')}`);
  };
  refused('submission', codes(await lane.submit(id)));
  if (plan.from !== null) refused('confirmation', codes(await lane.confirm(id, { kind: 'USER', id: '17' })));
  refused('verification', codes(await lane.verify(id)));
  refused('decision', codes(await lane.decide(id)));
}

describe(`after ${CORRECTIONS} random corrections of facts and membership (seed ${SEED})`, () => {
  let facts: beliefs.Facts;
  const done = new Map<string, number>();

  it(
    'the registry says what each of them said',
    async () => {
      const { db, planner } = ground;
      const { database } = db.platform;
      const draw = draws(SEED);
      await findDuplicates(db.platform);
      const homes = await database.rows<{ id: number }>('SELECT id FROM family ORDER BY id');
      facts = await beliefs.factsOf(
        database,
        homes.map(({ id }) => id),
      );
      let next = 0;
      for (let applied = 0; applied < CORRECTIONS;) {
        const ids = beliefs.familyIds(facts);
        const home = ids[draw(ids.length)] ?? 0;
        const kind = draw(5) === 0 ? null : (MEMBERSHIP[next % MEMBERSHIP.length] ?? null);
        const plan = kind === null ? await factPlan(facts, home, draw) : await planner.plan(kind, facts, home, draw);
        if (plan === null || plan.changes.length === 0 || !beliefs.leavesOneHead(facts, plan.changes)) continue;
        await carryOut(plan);
        facts = beliefs.after(facts, plan.changes, await madeBy(db.platform, plan.changes));
        done.set(kind ?? 'FACTS', (done.get(kind ?? 'FACTS') ?? 0) + 1);
        if (kind !== null) next += 1;
        applied += 1;
      }
      process.stdout.write(`${CORRECTIONS} corrections were so: ${JSON.stringify(Object.fromEntries(done))}\n`);
      expect([...done.keys()].sort()).toEqual([...MEMBERSHIP, 'FACTS'].sort());
      const names = beliefs.named(facts);
      const found = await beliefs.recorded(database, names);
      expect(new Map([...facts.keys()].map((key, at) => [key, found[at] ?? null]))).toEqual(facts);
      const [people] = await database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM resident');
      expect(people?.n).toBe(beliefs.everybody(facts).length);
    },
    PATIENCE,
  );

  const counted = async (): Promise<void> => {
    const ids = beliefs.familyIds(facts);
    await recomputed.assertDerived(ground.db, ids);
    await recomputed.assertScores(ground.db, ids.length);
    const pairs = await recomputed.assertDuplicates(ground.db);
    process.stdout.write(`${ids.length} families, ${pairs} pairs of records that may be one person\n`);
    expect(pairs).toBeGreaterThan(0);
  };
  const everything = async (): Promise<void> => {
    await counted();
    const { decisions, cases } = await recomputed.assertDecided(ground.db, beliefs.familyIds(facts));
    await recomputed.assertTallied(ground.db);
    process.stdout.write(`${decisions} decisions, ${cases} cases\n`);
    expect(decisions).toBeGreaterThan(FAMILIES / 4);
    expect(cases).toBeGreaterThan(0);
  };

  it(
    'derived facts, scores, live decisions and worklists are what a recomputation from scratch finds',
    everything,
    PATIENCE,
  );

  it(
    'derived facts, scores and pairs are so after the next night, too, and what everybody is to the civil registry',
    async () => {
      await night(ground.db, addDays(THE_DAY, 1));
      await recomputed.assertIdentities(ground.db, () => night(ground.db, addDays(THE_DAY, 2)));
      await counted();
    },
    PATIENCE,
  );
});
