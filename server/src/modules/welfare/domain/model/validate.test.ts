import type { WelfareIndicatorKey } from '@tepat/shared';
import contoh from '../../models/CONTOH-1.json';
import { packVec } from '../scoring/vec';
import { prepareScorer } from '../scoring/scorer';
import { describeFault, type ModelFault } from './faults';
import { validateModel } from './validate';

type Json = Record<string, unknown>;
const text = { id: 'x', en: 'x' };

/** A public points scorecard as provinces own them: category points, bands over family size and children, a sum; more points, better off. */
const SCORECARD = {
  code: 'KARTU-POIN',
  version: 1,
  label: text,
  unit: { id: 'poin', en: 'points' },
  scale: 1,
  basis: 'FAMILY',
  provenance: text,
  effectiveFrom: '2026-01-01',
  illustrative: true,
  intercept: 0,
  derived: [],
  terms: [
    { kind: 'band', indicator: 'memberCount', bounds: [2, 3, 4, 5, 6], points: [37, 24, 18, 11, 5, 0] },
    { kind: 'band', indicator: 'childCount', bounds: [1, 2], points: [8, 3, 0] },
    { kind: 'category', indicator: 'headEducation', points: { 1: 0, 2: 3, 3: 4, 4: 4, 5: 6, 6: 18, 7: 18 } },
    { kind: 'category', indicator: 'toilet', points: { 1: 4, 2: 1, 3: 1, 4: 1, 5: 0, 6: 0 } },
    { kind: 'band', indicator: 'refrigerator', bounds: [1], points: [0, 8] },
    { kind: 'band', indicator: 'motorcycle', bounds: [1], points: [0, 9] },
  ],
  testVectors: [
    {
      name: 'nothing',
      values: { memberCount: 6, childCount: 3, headEducation: 1, toilet: 6, refrigerator: 0, motorcycle: 0 },
      score: 0,
    },
    {
      name: 'everything',
      values: { memberCount: 1, childCount: 0, headEducation: 7, toilet: 1, refrigerator: 2, motorcycle: 1 },
      score: 84,
    },
    {
      name: 'education unknown',
      values: { memberCount: 1, childCount: 0, toilet: 1, refrigerator: 2, motorcycle: 1 },
      score: null,
    },
  ],
  poorestFirst: ['nothing', 'everything'],
};

const faultsOf = (json: unknown): readonly ModelFault[] => {
  const validation = validateModel(json);
  return validation.ok ? [] : validation.faults;
};
/** The faults as `path CODE`, in a stable order. */
const summary = (json: unknown): string[] =>
  faultsOf(json)
    .map(({ path, code }) => `${path} ${code}`)
    .sort();
const scorecard = (changes: Json): Json => ({ ...SCORECARD, ...changes });
const withTerm = (term: Json): Json => scorecard({ terms: [...SCORECARD.terms, term] });

describe('a model document', () => {
  it('can express a public points scorecard: category points, bands over family size and children, a sum', () => {
    const validation = validateModel(SCORECARD);
    if (!validation.ok) throw new Error(JSON.stringify(validation.faults));
    expect(validation.scoreRange).toEqual({ min: 0, max: 84 });
    const scorer = prepareScorer(validation.model);
    const points = (values: Partial<Record<WelfareIndicatorKey, number>>) => scorer.score(packVec(values));
    expect(points({ memberCount: 4, childCount: 1, headEducation: 4, toilet: 2, refrigerator: 1, motorcycle: 0 })).toBe(
      11 + 3 + 4 + 1 + 8,
    );
  });

  it('names every fault of its parts by JSON path at once', () => {
    const json = scorecard({
      version: 0,
      surplus: true,
      effectiveFrom: '2026-02-30',
      terms: [
        { kind: 'category', indicator: 'floorArea', points: {} },
        { kind: 'category', indicator: 'toilet', points: { 1: 4, 2: 1, 3: 1, 4: 1, 5: 0, 9: 0 } },
        { kind: 'category', indicator: 'shoes', points: {} },
        { kind: 'band', indicator: 'motorcycle', bounds: [2, 2], points: [0, 9] },
        { kind: 'linear', indicator: 'tenure', min: 0, max: 0, weight: 1.5 },
        { kind: 'linear', indicator: 'headSex', min: 3, max: 3, weight: 1 },
        { kind: 'guess', indicator: 'car' },
        {
          kind: 'category',
          indicator: 'gold',
          points: { 0: 0, 1: 1 },
          notAskedWhen: { indicator: 'tenure', codes: [1, 9], points: 0 },
        },
      ],
      testVectors: [
        { name: 'a', values: { car: 21, wings: 2 }, score: 'high' },
        { name: 'b', values: { car: 21 }, score: 1 },
      ],
    });
    expect(summary(json)).toEqual(
      [
        '$.effectiveFrom MODEL_NO_DATE',
        '$.poorestFirst[0] MODEL_UNKNOWN_VECTOR',
        '$.poorestFirst[1] MODEL_UNKNOWN_VECTOR',
        '$.surplus MODEL_UNKNOWN_KEY',
        '$.terms[0].indicator MODEL_NOT_A_CATEGORY',
        '$.terms[1].points MODEL_MISSING_CODE',
        '$.terms[1].points["9"] MODEL_UNKNOWN_CODE',
        '$.terms[2].indicator MODEL_UNKNOWN_INDICATOR',
        '$.terms[3].bounds[1] MODEL_BOUNDS_NOT_ASCENDING',
        '$.terms[3].points MODEL_POINTS_COUNT',
        '$.terms[4].indicator MODEL_CATEGORY_NOT_A_QUANTITY',
        '$.terms[4].min MODEL_EMPTY_RANGE',
        '$.terms[4].weight MODEL_WRONG_TYPE',
        '$.terms[5].indicator MODEL_CATEGORY_NOT_A_QUANTITY',
        '$.terms[5].min MODEL_EMPTY_RANGE',
        '$.terms[6].kind MODEL_NO_KIND',
        '$.terms[7].notAskedWhen.codes[1] MODEL_UNKNOWN_CODE',
        '$.testVectors[0].score MODEL_WRONG_TYPE',
        '$.testVectors[0].values.car MODEL_VECTOR_OUT_OF_RANGE',
        '$.testVectors[0].values.wings MODEL_UNKNOWN_INDICATOR',
        '$.testVectors[1].values.car MODEL_VECTOR_OUT_OF_RANGE',
        '$.version MODEL_TOO_SMALL',
      ].sort(),
    );
  });

  it('says each fault in both languages, with its own values', () => {
    const [fault] = faultsOf(withTerm({ kind: 'category', indicator: 'gold', points: { 0: 0 } }));
    if (!fault) throw new Error('no fault');
    expect(describeFault(fault, 'id')).toBe('$.terms[6].points: Kode 1 dari gold belum diberi nilai');
    expect(describeFault(fault, 'en')).toBe('$.terms[6].points: Code 1 of gold has no points');
  });

  it('tells faults of shape, between parts and of the test vectors in one round, each in plain words', () => {
    const [first, ...others] = SCORECARD.testVectors;
    const json = scorecard({
      code: 'kartu poin',
      version: '1',
      basis: 'HOUSEHOLD',
      label: { id: '' },
      scale: undefined,
      illustrative: 'yes',
      testVectors: [{ ...first, score: 1 }, ...others],
      poorestFirst: ['everything', 'nothing'],
    });
    const told = faultsOf(json).flatMap((fault) => [describeFault(fault, 'id'), describeFault(fault, 'en')]);
    expect(told).toEqual([
      '$.code: Seharusnya 2 sampai 32 huruf besar, angka, dan tanda hubung',
      '$.code: Should be 2 to 32 capital letters, digits and hyphens',
      '$.version: Seharusnya bilangan bulat',
      '$.version: Should be a whole number',
      '$.label.id: Tidak boleh kosong',
      '$.label.id: Must not be empty',
      '$.label.en: Bagian ini wajib diisi',
      '$.label.en: This part must be given',
      '$.scale: Bagian ini wajib diisi',
      '$.scale: This part must be given',
      '$.basis: Seharusnya salah satu dari PERSON, FAMILY',
      '$.basis: Should be one of PERSON, FAMILY',
      '$.illustrative: Seharusnya true atau false',
      '$.illustrative: Should be true or false',
      '$.testVectors[0].score: Skor terhitung 0, seharusnya 1',
      '$.testVectors[0].score: Computed 0, expected 1',
      '$.poorestFirst[1]: Skor nothing tidak lebih tinggi dari skor everything: arah model terbalik?',
      '$.poorestFirst[1]: nothing does not score above everything: is the model upside down?',
    ]);
  });

  it('blames no part for what another part that is at fault would have given it', () => {
    const label = text;
    const derived = [
      { kind: 'sum', key: 'adults', label, of: [{ quantity: 'memberCount', times: 1.5 }] },
      { kind: 'ratio', key: 'roomEach', label, numerator: 'floorArea', denominator: 'adults', times: 1 },
    ];
    const term = { kind: 'linear', indicator: 'roomEach', min: 0, max: 9, weight: 1 };
    expect(summary(scorecard({ derived, terms: [...SCORECARD.terms, term] }))).toEqual([
      '$.derived[0].of[0].times MODEL_WRONG_TYPE',
    ]);
    const nameless = { kind: 'sum', label, of: [{ quantity: 'memberCount', times: 1 }] };
    expect(summary(scorecard({ derived: [nameless], terms: [...SCORECARD.terms, term] }))).toEqual([
      '$.derived[0].key MODEL_MISSING_PART',
    ]);
    const far = { kind: 'linear', indicator: 'shoes', min: 0, max: 9, weight: 'much' };
    expect(summary(scorecard({ derived: 'none', intercept: null, terms: [...SCORECARD.terms, far] }))).toEqual([
      '$.derived MODEL_WRONG_TYPE',
      '$.intercept MODEL_WRONG_TYPE',
      '$.terms[6].weight MODEL_WRONG_TYPE',
    ]);
  });

  it('never throws, and lacks words for nothing, whatever one part is replaced by', () => {
    const keys = Object.keys(SCORECARD);
    const others = [null, undefined, 1.5, -1, 2 ** 60, '', 'x', true, [], [null], [[]], [{}], {}, { kind: 'sum' }];
    for (const key of keys)
      for (const other of others)
        for (const fault of faultsOf(scorecard({ [key]: other }))) {
          const said = `${describeFault(fault, 'id')} ${describeFault(fault, 'en')}`;
          expect(said).not.toMatch(/undefined|\{\w+\}/);
          expect(fault.code).not.toBe('MODEL_INVALID_VALUE');
        }
  });

  it('refuses a question that skips itself', () => {
    const notAskedWhen = { indicator: 'gold', codes: [1], points: 0 };
    expect(summary(withTerm({ kind: 'category', indicator: 'gold', points: { 0: 0, 1: 1 }, notAskedWhen }))).toEqual([
      '$.terms[6].notAskedWhen.indicator MODEL_GUARD_IS_TERM',
    ]);
  });

  it('refuses quantities that do not exist, that stand for another, or that divide by what may be negative', () => {
    const sum = (key: string, ...of: [string, number][]) => ({
      kind: 'sum',
      key,
      label: text,
      of: of.map(([quantity, times]) => ({ quantity, times })),
    });
    const ratio = (key: string, numerator: string, denominator: string) => ({
      kind: 'ratio',
      key,
      label: text,
      numerator,
      denominator,
      times: 1,
    });
    const derived = [
      sum('adults', ['memberCount', 1], ['childCount', -1]),
      ratio('roomEach', 'floorArea', 'adults'),
      sum('car', ['memberCount', 1]),
      sum('early', ['later', 1]),
      sum('later', ['memberCount', 1]),
    ];
    const terms = [...SCORECARD.terms, { kind: 'linear', indicator: 'nothing', min: 0, max: 1, weight: 1 }];
    expect(summary(scorecard({ derived, terms }))).toEqual(
      [
        '$.derived[1].denominator MODEL_DENOMINATOR_NEGATIVE',
        '$.derived[2].key MODEL_DUPLICATE_KEY',
        '$.derived[3].of[0].quantity MODEL_UNKNOWN_INDICATOR',
        '$.terms[6].indicator MODEL_UNKNOWN_INDICATOR',
      ].sort(),
    );
  });

  it('accepts a range of scores that just fits 32 bits and refuses one point more', () => {
    const stretched = (weight: number) =>
      withTerm({ kind: 'linear', indicator: 'gasCylinder', min: 0, max: 1, weight });
    // gasCylinder is a yes/no question: weights on it are given as a category.
    expect(summary(stretched(1))).toEqual(['$.terms[6].indicator MODEL_CATEGORY_NOT_A_QUANTITY']);
    const points = (yes: number) => withTerm({ kind: 'category', indicator: 'gasCylinder', points: { 0: 0, 1: yes } });
    const top = 2 ** 31 - 1 - 84;
    expect(summary(points(top + 1))).toEqual(['$ MODEL_SCORE_TOO_LARGE']);
    expect(summary(points(-(2 ** 31) - 1))).toEqual(['$ MODEL_SCORE_TOO_LARGE']);
    expect(summary(points(top)).join()).not.toMatch(/TOO_LARGE/);
    expect(summary(points(-(2 ** 31))).join()).not.toMatch(/TOO_LARGE/);
  });

  it('counts a band that begins at the largest value the catalogue allows, and no band beyond it', () => {
    const band = (bound: number) =>
      withTerm({ kind: 'band', indicator: 'refrigerator', bounds: [bound], points: [0, 2 ** 31] });
    expect(summary(band(20))).toEqual(['$ MODEL_SCORE_TOO_LARGE']);
    expect(summary(band(21)).join()).not.toMatch(/TOO_LARGE/);
  });

  it('refuses products that leave the integers a double can count, even when the clamped score is small', () => {
    const derived = [
      { kind: 'ratio', key: 'wide', label: text, numerator: 'floorArea', denominator: 'memberCount', times: 2 ** 43 },
      { kind: 'sum', key: 'long', label: text, of: [{ quantity: 'floorArea', times: 2 ** 43 }] },
    ];
    expect(summary(scorecard({ derived }))).toEqual([
      '$.derived[0].times MODEL_PRODUCT_TOO_LARGE',
      '$.derived[1].of[0] MODEL_PRODUCT_TOO_LARGE',
    ]);
    const far = { kind: 'linear', indicator: 'floorArea', min: 0, max: 2000, weight: 2 ** 43 };
    expect(summary(withTerm(far))).toEqual(['$.terms[6] MODEL_PRODUCT_TOO_LARGE']);
  });

  it('must pass its own test vectors', () => {
    const [first, ...others] = SCORECARD.testVectors;
    const wrong = scorecard({ testVectors: [{ ...first, score: 1 }, ...others] });
    expect(faultsOf(wrong)).toEqual([
      { path: '$.testVectors[0].score', code: 'MODEL_VECTOR_SCORE', params: { actual: '0', expected: '1' } },
    ]);
  });

  it('T-05 fails a test vector that expects a score although a fact is missing', () => {
    const vectors = SCORECARD.testVectors.map((vector) => (vector.score === null ? { ...vector, score: 66 } : vector));
    expect(summary(scorecard({ testVectors: vectors }))).toEqual(['$.testVectors[2].score MODEL_VECTOR_SCORE']);
  });

  it('T-03 fails when its sign is flipped, even when the expected scores are flipped with it', () => {
    const flipped = {
      ...contoh,
      intercept: -contoh.intercept,
      terms: contoh.terms.map((term) => ({
        ...term,
        ...('weight' in term ? { weight: -Number(term.weight) } : {}),
        ...('points' in term && term.points
          ? {
              points: Array.isArray(term.points)
                ? term.points.map((points) => -points)
                : Object.fromEntries(Object.entries(term.points).map(([code, points]) => [code, -Number(points)])),
            }
          : {}),
        ...('notAskedWhen' in term && term.notAskedWhen
          ? { notAskedWhen: { ...term.notAskedWhen, points: -term.notAskedWhen.points } }
          : {}),
      })),
      testVectors: contoh.testVectors.map((vector) => ({
        ...vector,
        score: vector.score === null ? null : -vector.score,
      })),
    };
    expect(summary(flipped)).toEqual([
      '$.poorestFirst[1] MODEL_DIRECTION',
      '$.poorestFirst[2] MODEL_DIRECTION',
      '$.poorestFirst[3] MODEL_DIRECTION',
    ]);
  });

  it('knows only its own test vectors in the order of welfare, each name once', () => {
    expect(summary(scorecard({ poorestFirst: ['nothing', 'elsewhere'] }))).toEqual([
      '$.poorestFirst[1] MODEL_UNKNOWN_VECTOR',
    ]);
    expect(summary(scorecard({ testVectors: [...SCORECARD.testVectors, SCORECARD.testVectors[0]] }))).toEqual([
      '$.testVectors[3].name MODEL_DUPLICATE_KEY',
    ]);
  });

  it.each([[null], [[]], ['text'], [{}]])('is refused when it is %j', (json) => {
    expect(validateModel(json).ok).toBe(false);
  });
});
