import fc from 'fast-check';
import type { CriteriaDocument, FactVector, RegionLevel } from '@tepat/shared';
import {
  AGE_BANDS,
  ageBandOf,
  FACT_INDEX,
  KLJ,
  newFactVector,
  prepareCriteria,
  REGION_LEVELS,
  SEXES,
  YES,
} from '@tepat/shared';
import type { Decision, Person } from '../../eligibility';
import { OUTCOMES } from '../../eligibility';
import { handOutPlaces, Listed, oneQuota } from '../../publication';
import { ClauseTally } from './clause-tally';
import { Collected } from './collected';
import { costOf } from './cost';
import { DIMENSIONS, MEASURES, regionOf, rolledUp, type Cube, type Line, type Measure } from './cube';
import { quotaEdges } from './edge';
import { People } from './people';
import { SMALLEST_SHOWN, withoutSmall, withoutSmallCells, withoutSmallRegions, withoutSmallSide } from './small-cells';
import { tallyPlaces } from './tally';

const PLACES = ['31.71.03.1001', '31.71.03.1002', '31.71.04.1001', '31.74.01.1001'];
const criteria = prepareCriteria(KLJ.criteria);

/** Somebody of a province made up: what the registry and the list before say, and how the rule would decide. */
const sketch = fc.record({
  kelurahan: fc.constantFrom(...PLACES),
  sex: fc.integer({ min: 0, max: SEXES.length - 1 }),
  age: fc.oneof(fc.integer({ min: 0, max: 110 }), fc.constant(Number.NaN)),
  desil: fc.integer({ min: 0, max: 10 }),
  score: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null)),
  outcome: fc.constantFrom(null, OUTCOMES.ELIGIBLE, OUTCOMES.NOT_ELIGIBLE, OUTCOMES.SUSPENDED),
  before: fc.constantFrom('RECIPIENT', 'WAITING', 'NOWHERE'),
  met: fc.boolean(),
});
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never;

const ALL_CLAUSES = (1 << criteria.clauses.length) - 1;

function decisionOf({ outcome, met, desil }: Sketch): Decision | null {
  if (outcome === null) return null;
  const eligible = outcome === OUTCOMES.ELIGIBLE;
  return { outcome, met: eligible || met ? ALL_CLAUSES : 0, unknown: 0, desil, desilKind: 1, excludedBy: null };
}

function factsOf({ age }: Sketch): FactVector {
  const facts = newFactVector();
  facts[FACT_INDEX.ageYears] = age;
  return facts;
}

const personOf = (id: number, { kelurahan }: Sketch): Person => ({
  residentId: id,
  familyId: id,
  nikId: id,
  kelurahanCode: kelurahan,
  birthDate: '1950-01-01',
  presence: 1,
  absent: false,
  identity: 0,
});

/** Decides the province and hands out places, as `simulate` does around the database. */
function simulated(province: readonly Sketch[], lost: number, quota: number | null, order = [...province.keys()]) {
  const before = Listed.of([
    ...province.flatMap(({ before: stood, kelurahan }, id) =>
      stood === 'NOWHERE'
        ? []
        : [
            {
              residentId: id,
              status: stood === 'WAITING' ? ('WAITING' as const) : ('PAYABLE' as const),
              amount: 1,
              kelurahanCode: kelurahan,
            },
          ],
    ),
    // People whom the registry does not know any more.
    ...Array.from({ length: lost }, (_, at) => ({
      residentId: 1000 + at,
      status: 'PAYABLE' as const,
      amount: 1,
      kelurahanCode: PLACES[0] as string,
    })),
  ]);
  const collected = new Collected(before, new ClauseTally(criteria, 1));
  for (const id of order) {
    const each = province[id] as Sketch;
    const { sex, score, desil } = each;
    collected.add({ person: personOf(id, each), decision: decisionOf(each), facts: factsOf(each), sex, score, desil });
  }
  for (const id of collected.notMet()) collected.lose(id);
  const { people, cube, gone } = collected;
  const places = handOutPlaces(people, KLJ.orderOfNeed, oneQuota(quota), (at) => String(people.residentIdOf(at)));
  const { held } = tallyPlaces(cube, people, places, gone);
  return { before, collected, people, cube, places, held };
}

const province = fc.array(sketch, { maxLength: 60 });
const quota = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(null));

describe('the counts of a simulation', () => {
  it('add up: joined + stayed = recipients, left + stayed = former recipients, every table to the totals', () => {
    fc.assert(
      fc.property(province, fc.integer({ min: 0, max: 5 }), quota, (people, lost, places) => {
        const { cube, before, held } = simulated(people, lost, places);
        const totals = cube.totals();
        const former = Array.from({ length: before.size }, (_, at) => before.isRecipientAt(at)).filter(Boolean).length;
        expect(totals.joined + totals.stayed).toBe(totals.recipients);
        expect(totals.left + totals.stayed).toBe(former);
        expect(totals.reached).toBeLessThanOrEqual(Math.min(totals.within, totals.recipients));
        expect(held).toBeLessThanOrEqual(totals.stayed);
        for (const dimension of DIMENSIONS) {
          const table = cube.by(dimension);
          for (const measure of MEASURES) expect(sumOf(table, measure)).toBe(totals[measure]);
          expect(new Set(table.map(({ key }) => key)).size).toBe(table.length);
        }
        for (const level of REGION_LEVELS) {
          const table = rolledUp(cube.by('kelurahan'), level);
          for (const measure of MEASURES) expect(sumOf(table, measure)).toBe(totals[measure]);
        }
      }),
    );
  });

  it('are those of a recount, person by person', () => {
    fc.assert(
      fc.property(province, quota, (people, places) => {
        const { cube, places: given, people: contenders } = simulated(people, 0, places);
        const recipients = new Set(
          [...given.sequence.subarray(0, given.recipients)].map((at) => contenders.residentIdOf(at)),
        );
        const women = people.flatMap((each, id) => (each.sex === 2 ? [{ ...each, id }] : []));
        const line = cube.by('sex').find(({ key }) => key === 'FEMALE');
        expect(line?.recipients ?? 0).toBe(women.filter(({ id }) => recipients.has(id)).length);
        expect(line?.left ?? 0).toBe(
          women.filter(({ id, before }) => before === 'RECIPIENT' && !recipients.has(id)).length,
        );
        expect(line?.within ?? 0).toBe(
          women.filter(({ outcome, met }) => outcome === OUTCOMES.ELIGIBLE || (outcome !== null && met)).length,
        );
      }),
    );
  });

  it('do not depend on the order in which people come', () => {
    fc.assert(
      fc.property(province, quota, (people, places) => {
        const tables = (cube: Cube): unknown => DIMENSIONS.map((dimension) => cube.by(dimension));
        const turned = [...people.keys()].reverse();
        expect(tables(simulated(people, 0, places, turned).cube)).toEqual(tables(simulated(people, 0, places).cube));
      }),
    );
  });
});

const sumOf = (table: readonly Line[], measure: Measure): number => table.reduce((sum, line) => sum + line[measure], 0);

describe('the effect of each clause alone', () => {
  /** Any rule of clauses over one fact each, so that masks can be chosen freely. */
  const document: CriteriaDocument = {
    format: 1,
    root: {
      all: [
        { clause: 'OLD', fact: 'ageYears', op: 'gte', value: 60 },
        { clause: 'POOR', fact: 'desil', op: 'lte', value: 4 },
        {
          any: [
            { clause: 'NO_CAR', fact: 'familyCars', op: 'eq', value: 0 },
            { clause: 'PRESENT', fact: 'present', op: 'isTrue' },
          ],
        },
        { not: { clause: 'AWAY', fact: 'livesInInstitution', op: 'isTrue' } },
      ],
    },
  };
  const rule = prepareCriteria(document);
  const verdict = fc.constantFrom('MET', 'REFUSED', 'UNKNOWN');

  /** Everybody is told to it, each as the pass over the province would tell them. */
  function tallied(category: number, masks: readonly { met: number; unknown: number }[], residents = masks.length) {
    const tally = new ClauseTally(rule, category);
    for (const { met, unknown } of masks) {
      if ((category & ~(met | unknown)) === 0) tally.count(met, unknown);
      else tally.countOutside(met, unknown);
    }
    return tally.effects({ residents, outside: true, isUsable: () => true });
  }

  it('is what dropping that one clause of an `all` would let in, and blocks at least as many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(verdict, verdict, verdict, verdict, verdict), { maxLength: 40 }),
        fc.constantFrom(1, 2, 3),
        (people, category) => {
          const masks = people.map((verdicts) => ({
            met: maskOf(verdicts, 'MET'),
            unknown: maskOf(verdicts, 'UNKNOWN'),
          }));
          const inCategory = masks.filter(({ met, unknown }) => (category & ~(met | unknown)) === 0);
          const effects = tallied(category, masks);
          for (const [clause, wished] of [
            ['OLD', 1],
            ['POOR', 2],
          ] as const) {
            const among = (category & wished) === 0 ? inCategory : masks;
            const refused = among.filter(({ met, unknown }) => rule.outcomeOf(met, unknown) !== YES);
            const without = refused.filter(
              ({ met, unknown }) => rule.outcomeOf(met | wished, unknown & ~wished) === YES,
            );
            expect(effects.find((each) => each.clause === clause)).toMatchObject({
              among: among.length,
              blocks: among.filter(({ met }) => (met & wished) === 0).length,
              unknown: among.filter(({ unknown }) => (unknown & wished) !== 0).length,
              alone: without.length,
            });
          }
          for (const { among, alone, unknown, blocks } of effects) {
            expect(alone).toBeLessThanOrEqual(blocks);
            expect(unknown).toBeLessThanOrEqual(blocks);
            expect(blocks).toBeLessThanOrEqual(among);
          }
        },
      ),
    );
  });

  it('of the only clause of a category is known without a look at those who fail it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict, verdict, verdict, verdict), { maxLength: 40 }), (people) => {
        const masks = people.map((verdicts) => ({
          met: maskOf(verdicts, 'MET'),
          unknown: maskOf(verdicts, 'UNKNOWN'),
        }));
        const within = masks.filter(({ met, unknown }) => ((met | unknown) & 1) !== 0);
        const [all] = tallied(1, masks);
        const [few] = tallied(1, within, masks.length);
        expect({ ...few, alone: null }).toEqual({ ...all, alone: null });
      }),
    );
  });

  it('of a register that nobody ever loaded keeps everybody out for want of data', () => {
    const tally = new ClauseTally(rule, 1);
    const [effect] = tally.effects({ residents: 90, outside: false, isUsable: () => false });
    expect(effect).toMatchObject({ clause: 'OLD', among: 90, blocks: 90, unknown: 90, alone: null });
  });

  it('counts nobody whom the rule takes, and says who is in the category and within the bound', () => {
    const tally = new ClauseTally(rule, 1);
    const asked = { residents: 1, outside: false, isUsable: () => true };
    const [old, poor, car, present] = [1, 2, 4, 8];
    expect(tally.count(old | poor | car, 0)).toBe(true);
    expect(tally.effects(asked).map(({ blocks }) => blocks)).toEqual([0, 0, 0, 0, 0]);
    // Neither without a car nor present: within, but two clauses stand in the way.
    expect(tally.count(old | poor, 0)).toBe(true);
    expect(tally.count(old | car | present, poor)).toBe(false);
    const effects = tally.effects({ ...asked, residents: 100 });
    expect(effects.map(({ clause, among, blocks, unknown, alone }) => [clause, among, blocks, unknown, alone])).toEqual(
      [
        ['OLD', 100, 97, 0, null],
        ['POOR', 3, 1, 1, 1],
        ['NO_CAR', 3, 1, 0, 0],
        ['PRESENT', 3, 1, 0, 0],
        ['AWAY', 3, 0, 0, 0],
      ],
    );
  });
});

const maskOf = (verdicts: readonly string[], wanted: string): number =>
  verdicts.reduce((mask, verdict, bit) => (verdict === wanted ? mask | (1 << bit) : mask), 0);

describe('the edge of the quota as it is shown', () => {
  it.each([
    [
      { poor: 40, lot: 12 },
      { poor: 40, lot: 12 },
    ],
    [
      { poor: 40, lot: 0 },
      { poor: 40, lot: 0 },
    ],
    [
      { poor: 0, lot: 0 },
      { poor: 0, lot: 0 },
    ],
    [
      { poor: 8, lot: 8 },
      { poor: 8, lot: 8 },
    ],
    [
      { poor: 3, lot: 1 },
      { poor: null, lot: null },
    ],
    [
      { poor: 3, lot: 0 },
      { poor: null, lot: 0 },
    ],
    [
      { poor: 40, lot: 4 },
      { poor: 40, lot: null },
    ],
    [
      { poor: 12, lot: 9 },
      { poor: 12, lot: null },
    ],
  ])('tells of %p no few people, also not by subtraction', ({ poor, lot }, shown) => {
    expect(withoutSmallSide(poor, lot)).toEqual(shown);
  });
});

describe('the edge of the quota', () => {
  const at = (scores: readonly number[], born: readonly string[], places: number) => {
    const people = new People();
    scores.forEach((score, id) =>
      people.add({
        residentId: id,
        score,
        birthDate: born[id] ?? '1950-01-01',
        cell: 0,
        incumbent: false,
        held: false,
        within: true,
      }),
    );
    const quotas = oneQuota(places);
    const shares = [{ region: null, places }];
    const handedOut = handOutPlaces(people, KLJ.orderOfNeed, quotas, String);
    return quotaEdges(people, handedOut, KLJ.orderOfNeed, { shares, quotas });
  };

  it('is nowhere while nobody waits', () => {
    expect(at([1, 2, 3], [], 3)).toEqual([]);
  });

  it('tells who is as poor as the last one, and whom only the lot told apart', () => {
    const born = ['1950-01-01', '1949-01-01', '1950-01-01', '1950-01-01', '1960-01-01'];
    expect(at([1, 2, 2, 2, 2], born, 3)).toEqual([
      { region: null, quota: 3, equallyPoor: { recipients: 2, waiting: 2 }, byLot: { recipients: 1, waiting: 1 } },
    ]);
  });
});

describe('cost', () => {
  it('is quota × amount at most, in exact rupiah beyond what a number of JSON holds', () => {
    const cost = costOf(
      { due: 'MONTHLY', amount: 99_999_999, quota: 99_999_999, budget: 64_000_000_000 },
      99_999_998,
      5n,
    );
    expect(cost.yearlyBudget).toBe('119999997600000012');
    expect(BigInt(cost.yearly)).toBe(BigInt(cost.monthly) * 12n);
    expect(cost.monthlyBefore).toBe('5');
    expect(cost.budget).toBe('64000000000');
    expect(costOf({ due: 'QUARTERLY', amount: 1, quota: null, budget: null }, 7, null)).toEqual({
      amount: 1,
      monthly: '7',
      yearly: '84',
      monthlyBudget: null,
      yearlyBudget: null,
      budget: null,
      monthlyBefore: null,
    });
    expect(costOf({ due: 'ONCE', amount: 2, quota: 9, budget: null }, 7, null)).toMatchObject({
      ...{ monthly: '14', yearly: '14', yearlyBudget: '18' },
    });
  });
});

describe('small cells', () => {
  const line = fc.record({
    key: fc.constantFrom(...PLACES),
    ...Object.fromEntries(MEASURES.map((measure) => [measure, fc.integer({ min: 0, max: 12 })])),
  }) as unknown as fc.Arbitrary<Line>;
  const table = fc.uniqueArray(line, { selector: ({ key }) => key });

  it('are never shown, and none is told by the total less what is shown', () => {
    fc.assert(
      fc.property(table, (lines) => {
        // The one line of a table is the total, which stands exact beside it.
        if (lines.length === 1) return expect(withoutSmallCells(lines)).toEqual(lines);
        const shown = withoutSmallCells(lines);
        for (const [at, { key, ...counts }] of shown.entries()) {
          expect(key).toBe(lines[at]?.key);
          for (const measure of MEASURES) {
            const count = counts[measure];
            if (count !== null) {
              expect(count).toBe(lines[at]?.[measure]);
              expect(count === 0 || count >= SMALLEST_SHOWN).toBe(true);
            }
          }
        }
        for (const measure of MEASURES) {
          const hidden = shown.filter((each) => each[measure] === null);
          // Two at least, so that the same total and the same shown counts go with other hidden ones.
          expect(hidden).not.toHaveLength(1);
        }
      }),
    );
  });

  it('stay hidden across levels: the parts of a hidden region never add up to it', () => {
    const counts = { '31.71.03.1001': 3, '31.71.04.1001': 20, '31.71.04.1002': 30, '31.71.05.1001': 90 };
    const linesOf = (level: RegionLevel) => {
      const sums = new Map<string, number>();
      for (const [place, people] of Object.entries(counts)) {
        const key = regionOf(place, level);
        sums.set(key, (sums.get(key) ?? 0) + people);
      }
      return [...sums].map(([key, people]) => ({ key, people }));
    };
    const shown = (level: RegionLevel) =>
      Object.fromEntries(withoutSmallRegions(linesOf, level, [['people']]).map(({ key, people }) => [key, people]));
    expect(shown('KECAMATAN')).toEqual({ '31.71.03': null, '31.71.04': null, '31.71.05': 90 });
    expect(shown('KELURAHAN')).toEqual({
      '31.71.03.1001': null,
      '31.71.04.1001': null,
      '31.71.04.1002': 30,
      '31.71.05.1001': 90,
    });
  });

  it('hold against subtraction at every level, the total of the province being known', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: PLACES.length, maxLength: PLACES.length });
    fc.assert(
      fc.property(counts, (people) => {
        const linesOf = (level: RegionLevel) => {
          const sums = new Map<string, number>();
          for (const [at, place] of PLACES.entries()) {
            const key = regionOf(place, level);
            sums.set(key, (sums.get(key) ?? 0) + (people[at] ?? 0));
          }
          return [...sums].map(([key, sum]) => ({ key, people: sum }));
        };
        for (const [at, level] of REGION_LEVELS.slice(1).entries()) {
          const above = REGION_LEVELS[at] as RegionLevel;
          const children = withoutSmallRegions(linesOf, level, [['people']]);
          for (const parent of withoutSmallRegions(linesOf, above, [['people']])) {
            const own = children.filter(({ key }) => regionOf(key, above) === parent.key);
            const hidden = own.filter((child) => child.people === null);
            if (at === 0 || parent.people !== null) expect(hidden).not.toHaveLength(1);
            else expect(hidden).not.toHaveLength(0);
          }
        }
      }),
    );
  });

  it('do not give each other away by their sum: what adds up to two is one and one', () => {
    const lines = [1, 1, 40, 60].map((people, at) => ({ key: String(at), people }));
    expect(withoutSmall(lines, [['people']]).map(({ people }) => people)).toEqual([null, null, null, 60]);
  });
});

describe('age bands', () => {
  it('cover every age once, in order', () => {
    const bands = Array.from({ length: 120 }, (_, age) => ageBandOf(age));
    expect(bands).toEqual([...bands].sort((a, b) => a - b));
    expect([0, 6, 7, 17, 18, 45, 46, 59, 60, 69, 70, 79, 80, 119].map((age) => AGE_BANDS[ageBandOf(age)])).toEqual([
      '0-6',
      '0-6',
      '7-17',
      '7-17',
      '18-45',
      '18-45',
      '46-59',
      '46-59',
      '60-69',
      '60-69',
      '70-79',
      '70-79',
      '80+',
      '80+',
    ]);
    expect(AGE_BANDS[ageBandOf(Number.NaN)]).toBe('UNKNOWN');
  });
});
