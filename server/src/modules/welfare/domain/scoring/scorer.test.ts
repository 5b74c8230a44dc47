import { VEC_BYTES, VEC_INDICATORS, VEC_SLOTS, VEC_SLOT_OF, type WelfareIndicatorKey } from '@tepat/shared';
import fc from 'fast-check';
import contoh from '../../models/CONTOH-1.json';
import type { WelfareModel } from '../model/document';
import { validateModel } from '../model/validate';
import { NO_MEMBERS_BIT, UNDEFINED_RATIO_BIT, incompleteReasons } from './incomplete';
import { indicatorsUsedBy, prepareScorer } from './scorer';
import { packVec } from './vec';

type Facts = Partial<Record<WelfareIndicatorKey, number | null>>;

const validation = validateModel(contoh);
if (!validation.ok) throw new Error('CONTOH-1 is not valid');
const CONTOH = validation.model;
const USED = VEC_SLOTS.filter((key) => indicatorsUsedBy(CONTOH).has(key));
const ORDINARY = CONTOH.testVectors.find((vector) => vector.name.startsWith('two workers'))?.values ?? {};

/** Facts within the catalogue; a family always has members here. */
const completeFacts: fc.Arbitrary<Record<WelfareIndicatorKey, number>> = fc.record(
  Object.fromEntries(
    VEC_INDICATORS.map(({ key, min, max }) => [
      key,
      fc.integer({ min: key === 'memberCount' ? 1 : (min ?? 0), max: max ?? 0 }),
    ]),
  ) as Record<WelfareIndicatorKey, fc.Arbitrary<number>>,
);

/** The score as the model document reads, with BigInt division and without the scorer's tables. */
function byDocument(model: WelfareModel, facts: Readonly<Record<string, number>>): number {
  const values: Record<string, number> = { ...facts };
  const valueOf = (key: string): number => values[key] ?? NaN;
  for (const quantity of model.derived)
    values[quantity.key] =
      quantity.kind === 'sum'
        ? quantity.of.reduce((sum, part) => sum + valueOf(part.quantity) * part.times, 0)
        : Number(
            (BigInt(valueOf(quantity.numerator)) * BigInt(quantity.times)) / BigInt(valueOf(quantity.denominator)),
          );
  return model.terms.reduce((sum, term) => {
    if (term.notAskedWhen?.codes.includes(valueOf(term.notAskedWhen.indicator))) return sum + term.notAskedWhen.points;
    const value = valueOf(term.indicator);
    if (term.kind === 'category') return sum + (term.points[value] ?? NaN);
    if (term.kind === 'linear') return sum + Math.max(term.min, Math.min(term.max, value)) * term.weight;
    return sum + (term.points[term.bounds.filter((bound) => bound <= value).length] ?? NaN);
  }, model.intercept);
}

describe('scoring a family', () => {
  const scorer = prepareScorer(CONTOH);
  const reasonsFor = (facts: Facts) => {
    expect(scorer.score(packVec(facts))).toBeNull();
    return incompleteReasons(scorer.incomplete);
  };

  it('follows the model document, and stays in the proven range, for any complete facts', () => {
    fc.assert(
      fc.property(completeFacts, (facts) => {
        const score = scorer.score(packVec(facts));
        expect(score).toBe(byDocument(CONTOH, facts));
        expect(score).toBeGreaterThanOrEqual(validation.scoreRange.min);
        expect(score).toBeLessThanOrEqual(validation.scoreRange.max);
        expect(scorer.incomplete).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('explains a score by contributions that add up to it', () => {
    fc.assert(
      fc.property(completeFacts, (facts) => {
        const vec = packVec(facts);
        const explanation = scorer.explain(vec);
        const sum = explanation.contributions.reduce(
          (total, { points }) => total + (points ?? NaN),
          explanation.intercept,
        );
        expect(explanation.score).toBe(sum);
        expect(explanation.score).toBe(scorer.score(vec));
        expect(explanation.reasons).toEqual([]);
      }),
    );
  });

  it.each(USED.filter((key) => key !== 'memberCount'))(
    'T-05 leaves the family unscored, with the reason, when %s is missing: never 0, never desil 1',
    (key) => {
      const facts = { ...ORDINARY, [key]: null };
      expect(reasonsFor(facts)).toEqual([{ code: 'INDICATOR', indicator: key }]);
      expect(scorer.explain(packVec(facts))).toMatchObject({
        score: null,
        reasons: [{ code: 'INDICATOR', indicator: key }],
      });
    },
  );

  it('T-05 names all missing facts at once, and still explains the terms that are known', () => {
    const facts = { ...ORDINARY, floorArea: null, workingCount: null, internet: null };
    expect(reasonsFor(facts)).toEqual(
      ['floorArea', 'internet', 'workingCount'].map((indicator) => ({ code: 'INDICATOR', indicator })),
    );
    const { contributions } = scorer.explain(packVec(facts));
    expect(contributions.filter(({ points }) => points === null)).toHaveLength(3);
    expect(contributions.find(({ term }) => term.indicator === 'tenure')?.points).toBe(0);
  });

  it('does not care about a missing fact that the model does not use', () => {
    expect(scorer.score(packVec({ ...ORDINARY, landTitle: null, closet: null }))).toBe(13_861_400);
  });

  it('T-05 treats an answer that the catalogue does not know as missing', () => {
    expect(reasonsFor({ ...ORDINARY, tenure: 6 })).toEqual([{ code: 'INDICATOR', indicator: 'tenure' }]);
    expect(reasonsFor({ ...ORDINARY, floorArea: 2001 })).toEqual([{ code: 'INDICATOR', indicator: 'floorArea' }]);
    expect(reasonsFor({ ...ORDINARY, car: -1 })).toEqual([{ code: 'INDICATOR', indicator: 'car' }]);
  });

  it('does not miss an answer to a question that was not asked, but does miss the answer that decides this', () => {
    expect(scorer.score(packVec({ ...ORDINARY, lighting: 2, electricPower: null }))).not.toBeNull();
    const { contributions } = scorer.explain(packVec({ ...ORDINARY, lighting: 2, electricPower: 5 }));
    expect(contributions.find(({ term }) => term.indicator === 'electricPower')).toMatchObject({
      notAsked: true,
      value: null,
      points: -62_400,
    });
    expect(reasonsFor({ ...ORDINARY, lighting: null })).toEqual([{ code: 'INDICATOR', indicator: 'lighting' }]);
  });

  it('leaves a family without members unscored, with that reason alone', () => {
    const empty = { ...ORDINARY, memberCount: 0, childCount: 0, dependantCount: 0, workingCount: 0, headSex: null };
    expect(reasonsFor(empty)).toEqual([{ code: 'NO_MEMBERS' }]);
    expect(scorer.incomplete).toBe(2 ** NO_MEMBERS_BIT);
    expect(scorer.explain(packVec(empty))).toMatchObject({ score: null, reasons: [{ code: 'NO_MEMBERS' }] });
    expect(scorer.score(packVec(ORDINARY))).not.toBeNull();
  });

  it('reads the vector at its offset in a larger buffer, and forgets the family before', () => {
    const facts: Facts = { ...ORDINARY, car: 2 };
    const buffer = Buffer.concat([packVec({}), packVec(ORDINARY), packVec(facts)]);
    expect(scorer.score(buffer, 0)).toBeNull();
    expect(scorer.incomplete).not.toBe(0);
    expect(scorer.score(buffer, VEC_BYTES)).toBe(scorer.score(packVec(ORDINARY)));
    expect(scorer.score(buffer, 2 * VEC_BYTES)).toBe(scorer.score(packVec(facts)));
    expect(scorer.incomplete).toBe(0);
  });

  it('T-04 ends the run on a vector that is cut short', () => {
    expect(() => scorer.score(Buffer.alloc(VEC_BYTES - 1))).toThrow(RangeError);
    expect(() => scorer.explain(Buffer.alloc(VEC_BYTES), 2)).toThrow(RangeError);
  });

  it('T-04 refuses to prepare a model whose scores are not proven to fit or whose category lacks a code', () => {
    const huge: WelfareModel = { ...CONTOH, intercept: 2 ** 31 };
    expect(() => prepareScorer(huge)).toThrow(/outside 32-bit/);
    const gap: WelfareModel = { ...CONTOH, terms: [{ kind: 'category', indicator: 'tenure', points: { 1: 5 } }] };
    expect(() => prepareScorer(gap)).toThrow(/no points for code 2/);
  });

  it('keeps a ratio without a denominator apart from a missing fact, and lets quantities rest on quantities', () => {
    const label = { id: 'x', en: 'x' };
    const model: WelfareModel = {
      ...CONTOH,
      intercept: 0,
      derived: [
        { kind: 'sum', key: 'twice', label, of: [{ quantity: 'workingCount', times: 2 }] },
        { kind: 'ratio', key: 'fedPerWorker', label, numerator: 'memberCount', denominator: 'twice', times: 10 },
      ],
      terms: [{ kind: 'linear', indicator: 'fedPerWorker', min: 0, max: 100, weight: 3 }],
    };
    const ratio = prepareScorer(model);
    expect(ratio.score(packVec({ memberCount: 5, workingCount: 2 }))).toBe(Math.floor(50 / 4) * 3);
    expect(ratio.score(packVec({ memberCount: 5, workingCount: 0 }))).toBeNull();
    expect(incompleteReasons(ratio.incomplete)).toEqual([{ code: 'UNDEFINED_RATIO' }]);
    expect(ratio.score(packVec({ memberCount: 5 }))).toBeNull();
    expect(incompleteReasons(ratio.incomplete)).toEqual([{ code: 'INDICATOR', indicator: 'workingCount' }]);
    expect([...indicatorsUsedBy(model)]).toEqual(['memberCount', 'workingCount']);
  });

  it('rounds a ratio of a negative quantity down, not towards zero', () => {
    const label = { id: 'x', en: 'x' };
    const model: WelfareModel = {
      ...CONTOH,
      intercept: 0,
      derived: [
        { kind: 'sum', key: 'short', label, of: [{ quantity: 'car', times: -1 }] },
        { kind: 'ratio', key: 'each', label, numerator: 'short', denominator: 'memberCount', times: 1 },
      ],
      terms: [{ kind: 'linear', indicator: 'each', min: -100, max: 100, weight: 1 }],
    };
    expect(prepareScorer(model).score(packVec({ memberCount: 2, car: 3 }))).toBe(-2);
  });
});

describe('the mask of what is missing', () => {
  it('has one bit for each slot of the vector and one for each other reason', () => {
    expect(incompleteReasons(2 ** VEC_SLOT_OF.workingCount + 1)).toEqual([
      { code: 'INDICATOR', indicator: 'tenure' },
      { code: 'INDICATOR', indicator: 'workingCount' },
    ]);
    expect(incompleteReasons(2 ** NO_MEMBERS_BIT)).toEqual([{ code: 'NO_MEMBERS' }]);
    expect(incompleteReasons(2 ** UNDEFINED_RATIO_BIT)).toEqual([{ code: 'UNDEFINED_RATIO' }]);
    expect(incompleteReasons(0)).toEqual([]);
  });

  it('refuses a bit that nobody sets', () => {
    for (const mask of [2 ** 38, -1, 0.5]) expect(() => incompleteReasons(mask)).toThrow(RangeError);
  });
});
