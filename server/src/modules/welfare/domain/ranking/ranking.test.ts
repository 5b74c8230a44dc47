import fc from 'fast-check';
import type { RankingBasis } from '../model/document';
import { RankingAccumulator, type RankingResult } from './accumulator';
import { desilOf, type CutPoints } from './cut-points';
import { ScoreHistogram } from './histogram';

interface Family {
  readonly score: number;
  readonly members: number;
  readonly delivered: number;
}

const family = (score: number, members = 1, delivered = 0): Family => ({ score, members, delivered });

function rank(families: readonly Family[], basis: RankingBasis = 'PERSON'): RankingResult {
  const accumulator = new RankingAccumulator(basis);
  for (const { score, members, delivered } of families) accumulator.add(score, members, delivered);
  return accumulator.finish();
}

/** The definition, read aloud: quadratic, with fractions in BigInt and nothing shared with the accumulator. */
function byDefinition(
  families: readonly Family[],
  basis: RankingBasis,
): { provincial: CutPoints; calibrated: CutPoints } {
  const ranked = families.filter(({ members }) => members > 0);
  const weight = ({ members }: Family): bigint => (basis === 'PERSON' ? BigInt(members) : 1n);
  const total = (list: readonly Family[]): bigint => list.reduce((sum, entry) => sum + weight(entry), 0n);
  const poorer = (score: number): bigint => total(ranked.filter((other) => other.score < score));
  const all = total(ranked);
  const withDesil = ranked.filter(({ delivered }) => delivered > 0);
  const cut = (reaches: (poorerWeight: bigint, k: number) => boolean): CutPoints =>
    Array.from({ length: 9 }, (_, i) => {
      const candidates = ranked.map(({ score }) => score).filter((score) => reaches(poorer(score), i + 1));
      return candidates.length === 0 ? null : Math.min(...candidates);
    });
  const provincial = cut((weightBelow, k) => weightBelow * 10n >= BigInt(k) * all);
  if (withDesil.length === 0) return { provincial, calibrated: provincial };
  const calibrated = cut(
    (weightBelow, k) =>
      weightBelow * total(withDesil) >= total(withDesil.filter(({ delivered }) => delivered <= k)) * all,
  );
  return { provincial, calibrated };
}

const anyFamily = fc.record({
  score: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  members: fc.integer({ min: 0, max: 9 }),
  delivered: fc.integer({ min: 0, max: 10 }),
});
const anyProvince = fc.array(anyFamily, { maxLength: 60 });
const anyBasis = fc.constantFrom<RankingBasis>('PERSON', 'FAMILY');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the cut points of a ranking', () => {
  it('equal the definition, for both bases and both targets, on random provinces', () => {
    fc.assert(
      fc.property(anyProvince, anyBasis, (families, basis) => {
        const result = rank(families, basis);
        const expected = byDefinition(families, basis);
        expect(result.provincial.cutPoints).toEqual(expected.provincial);
        expect(result.calibrated.cutPoints).toEqual(expected.calibrated);
      }),
      { numRuns: 300 },
    );
  });

  it('give every family desil 1 + floor(10·P/W) in the provincial set', () => {
    fc.assert(
      fc.property(anyProvince, anyBasis, (families, basis) => {
        const { provincial, totalWeight } = rank(families, basis);
        const ranked = families.filter(({ members }) => members > 0);
        for (const { score } of ranked) {
          const poorer = sum(ranked.filter((o) => o.score < score).map((o) => (basis === 'PERSON' ? o.members : 1)));
          expect(desilOf(score, provincial.cutPoints)).toBe(1 + Math.floor((10 * poorer) / totalWeight));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('T-02 do not depend on the order in which families arrive, and equal scores share a desil', () => {
    fc.assert(
      fc.property(anyProvince, anyBasis, fc.infiniteStream(fc.nat()), (families, basis, keys) => {
        const shuffled = families
          .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const [one, other] = [rank(families, basis), rank(shuffled, basis)];
        expect(other).toEqual(one);
      }),
    );
    const tied = [family(10, 3, 1), family(10, 1, 4), family(10, 6, 0), family(20, 1, 9)];
    expect(rank(tied).provincial.families).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('T-03 never give a better score a poorer desil', () => {
    fc.assert(
      fc.property(anyProvince, anyBasis, fc.integer(), fc.integer(), (families, basis, a, b) => {
        const { provincial, calibrated } = rank(families, basis);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const { cutPoints } of [provincial, calibrated])
          expect(desilOf(low, cutPoints)).toBeLessThanOrEqual(desilOf(high, cutPoints));
      }),
    );
  });

  it('T-01 cannot be fed a missing score: the run ends instead of making the family the poorest', () => {
    for (const missing of [null, undefined, NaN])
      expect(() => new RankingAccumulator('PERSON').add(missing as unknown as number, 4, 0)).toThrow(/unscored/);
  });

  it('T-04 end the run on a score beyond 32 bits, an impossible number of members or an impossible desil', () => {
    const accumulator = new RankingAccumulator('PERSON');
    accumulator.add(5, 1, 0);
    expect(() => accumulator.add(2 ** 31, 1, 0)).toThrow(RangeError);
    expect(() => accumulator.add(6, -1, 0)).toThrow(RangeError);
    expect(() => accumulator.add(6, 2 ** 21, 0)).toThrow(RangeError);
    expect(() => accumulator.add(6, 1, 11)).toThrow(RangeError);
    expect(() => accumulator.add(6, 1, -1)).toThrow(RangeError);
  });

  it('count every family and every person once, in both sets and in the histogram', () => {
    fc.assert(
      fc.property(anyProvince, anyBasis, (families, basis) => {
        const result = rank(families, basis);
        const ranked = families.filter(({ members }) => members > 0);
        const persons = sum(ranked.map(({ members }) => members));
        for (const set of [result.provincial, result.calibrated]) {
          expect(sum(set.families)).toBe(ranked.length);
          expect(sum(set.persons)).toBe(persons);
          set.families.forEach((count, i) =>
            expect(count).toBe(ranked.filter(({ score }) => desilOf(score, set.cutPoints) === i + 1).length),
          );
        }
        expect(result.withoutMembers).toBe(families.length - ranked.length);
        expect(result.totalWeight).toBe(basis === 'PERSON' ? persons : ranked.length);
        const { bins } = new ScoreHistogram(result.histogram);
        expect([sum(bins.map((bin) => bin.families)), sum(bins.map((bin) => bin.persons))]).toEqual([
          ranked.length,
          persons,
        ]);
      }),
    );
  });

  it('are all absent in an empty ranking', () => {
    for (const nobody of [[], [family(5, 0, 3), family(9, 0, 1)]]) {
      const result = rank(nobody);
      expect(result).toMatchObject({ totalWeight: 0, families: 0, distinctScores: 0, calibratedFromDeliveries: false });
      expect(result.provincial.cutPoints).toEqual(Array(9).fill(null));
      expect(result.calibrated.cutPoints).toEqual(Array(9).fill(null));
    }
  });

  it('are all absent, and everybody is desil 1, when there is one family or one score', () => {
    for (const province of [[family(7, 4, 5)], Array.from({ length: 30 }, () => family(7, 3))]) {
      const { provincial } = rank(province);
      expect(provincial.cutPoints).toEqual(Array(9).fill(null));
      expect(provincial.families[0]).toBe(province.length);
    }
  });

  it('are absent from the first threshold on that lies inside the richest tie', () => {
    const { provincial } = rank([family(1, 2), family(2, 2), family(9, 6)]);
    expect(provincial.cutPoints).toEqual([2, 2, 9, 9, null, null, null, null, null]);
  });

  it('fall one between every two of ten families of equal weight', () => {
    const ten = Array.from({ length: 10 }, (_, i) => family(i * 100, 3));
    expect(rank(ten).provincial.cutPoints).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });

  it('follow persons or families as the basis says', () => {
    const province = [family(1, 9), family(2, 1)];
    expect(rank(province, 'PERSON').provincial.families).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(rank(province, 'FAMILY').provincial.families).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('hand the delivered desil back when every delivered family is ranked and the model agrees with the delivery', () => {
    const province = [1, 1, 2, 4, 4, 4, 9, 10].map((delivered, i) => family(i, 2, delivered));
    const { calibrated, calibratedFromDeliveries } = rank(province);
    expect(calibratedFromDeliveries).toBe(true);
    expect(province.map(({ score }) => desilOf(score, calibrated.cutPoints))).toEqual([1, 1, 2, 4, 4, 4, 9, 10]);
  });

  it('carry the delivered shares over to families without a delivered desil', () => {
    const province = Array.from({ length: 100 }, (_, i) => family(i, 1, i % 2 === 0 ? (i < 20 ? 1 : 8) : 0));
    const { calibrated } = rank(province);
    expect(calibrated.families).toEqual([20, 0, 0, 0, 0, 0, 0, 80, 0, 0]);
  });

  it('are the provincial ones, and say so, when no scored family has a delivered desil', () => {
    const result = rank(Array.from({ length: 40 }, (_, i) => family(i, 2)));
    expect(result.calibratedFromDeliveries).toBe(false);
    expect(result.calibrated).toEqual(result.provincial);
  });

  it('stay exact where the product of two weights exceeds what a double counts', () => {
    const huge = 2 ** 21 - 1;
    const ofScore = (score: number, delivered: number) =>
      Array.from({ length: 32 }, () => family(score, huge, delivered));
    const result = rank([...ofScore(3, 10).slice(1), family(3, huge - 1, 10), ...ofScore(1, 1), ...ofScore(2, 2)]);
    expect(result.totalWeight ** 2).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(result.calibrated.cutPoints).toEqual([2, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(result.provincial.cutPoints).toEqual([2, 2, 2, 3, 3, 3, null, null, null]);
  });

  it('T-02 name the weight of the tie that each threshold would have divided', () => {
    const { provincial } = rank([family(1, 5), family(2, 10), family(2, 10), family(3, 75)]);
    // 10 and 20 of 100 lie inside the tie of 20 persons above the first five; one big family is no tie.
    expect(provincial.tieMasses).toEqual([20, 20, 0, 0, 0, 0, 0, 0, 0]);
    const exact = rank([family(1, 5), family(1, 5), family(2, 90)]);
    expect(exact.provincial.tieMasses[0]).toBe(0);
  });

  it('report how much weight lies below the previous cut points among today’s scores', () => {
    const accumulator = new RankingAccumulator('PERSON');
    for (let score = 0; score < 100; score++) accumulator.add(score, 1, 0);
    const previous: CutPoints = [5, 20, 20, 40, 50, 60, 70, 500, null];
    const result = accumulator.finish({ provincial: previous, calibrated: previous });
    expect(result.provincial.poorerAtPrevious).toEqual([5, 20, 20, 40, 50, 60, 70, 100, 100]);
    expect(result.provincial.poorer).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });
});
