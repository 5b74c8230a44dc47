import { VEC_INDICATORS, type WelfareIndicatorKey } from '@tepat/shared';
import fc from 'fast-check';
import card from '../models/KARTU-SKOR.json';
import { packVec, prepareScorer, validateModel, type WelfareModel } from '.';

/** The card as it would be printed: a question, and the points of each answer; `7+` is seven and more. */
const PRINTED = `
memberCount    1=32 2=26 3=20 4=14 5=8 6=3 7+=0
childCount     0=12 1=8 2=4 3+=0
headEducation  1=0 2=2 3=4 4=6 5=8 6=9 7=10
floorMaterial  1=8 2=6 3=6 4=4 5=2 6=2 7=0 8=0 9=0
toilet         1=6 2=3 3=2 4=2 5=0 6=0
cookingFuel    1=6 2=6 3=6 4=2 5=6 6=2 7=1 8=0 9=0 10=0 11=0 12=2
gasCylinder    0=0 1=5
refrigerator   0=0 1+=7
lighting       1=2 2=1 3=1 4=0
vehicles       0=0 1=4 2=6 3+=12
`;
const QUESTIONS = PRINTED.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

type Facts = Readonly<Record<WelfareIndicatorKey, number>>;

/** What somebody with the printed card and a pencil comes to. */
function byPencil(facts: Facts): number {
  const answers: Readonly<Record<string, number>> = { ...facts, vehicles: facts.motorcycle + 3 * facts.car };
  let sum = 0;
  for (const [question = '', ...boxes] of QUESTIONS) {
    const answer = answers[question] ?? NaN;
    const box = boxes.find((text) => {
      const [value = '', more] = (text.split('=')[0] ?? '').split('+');
      return more === undefined ? Number(value) === answer : Number(value) <= answer;
    });
    sum += Number(box?.split('=')[1]);
  }
  return sum;
}

const familyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    VEC_INDICATORS.map(({ key, min, max }) => [
      key,
      // Small numbers are what bands are about; large ones come too.
      fc.oneof(
        fc.integer({ min: key === 'memberCount' ? 1 : (min ?? 0), max: Math.min(max ?? 0, 12) }),
        fc.integer({ min: key === 'memberCount' ? 1 : (min ?? 0), max: max ?? 0 }),
      ),
    ]),
  ) as Record<WelfareIndicatorKey, fc.Arbitrary<number>>,
);

describe('a points-based scorecard as a model document', () => {
  const validation = validateModel(card);
  const model = (): WelfareModel => {
    if (!validation.ok) throw new Error(JSON.stringify(validation.faults));
    return validation.model;
  };

  it('is proven like any model: its vectors give their points, and no family has more than a hundred', () => {
    expect(validation).toMatchObject({ ok: true, scoreRange: { min: 0, max: 100 } });
  });

  it('gives the points of its printed table for any family', () => {
    const scorer = prepareScorer(model());
    fc.assert(
      fc.property(familyFacts, (facts) => {
        expect(scorer.score(packVec(facts))).toBe(byPencil(facts));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves a family unscored for every question that nobody asked, and gives it no points for the gap', () => {
    const scorer = prepareScorer(model());
    const [, ordinary] = card.testVectors;
    for (const question of Object.keys(ordinary?.values ?? {})) {
      const facts = { ...ordinary?.values, [question]: null };
      expect([question, scorer.score(packVec(facts))]).toEqual([question, null]);
    }
  });

  it.each([
    ['points for an answer that does not exist', '$.terms[4].points["7"]', { toilet: { '7': 1 } }],
    ['an answer without points', '$.terms[4].points', { toilet: null }],
  ])('names by path: %s', (_, path, change) => {
    const broken = structuredClone(card) as unknown as {
      terms: { indicator: string; points: Record<string, number> }[];
    };
    const toilet = broken.terms.find(({ indicator }) => indicator === 'toilet');
    if (!toilet) throw new Error('the card does not ask about the toilet');
    if (change.toilet) Object.assign(toilet.points, change.toilet);
    else delete toilet.points['1'];
    const result = validateModel(broken);
    expect(result.ok ? [] : result.faults.map((fault) => fault.path)).toContain(path);
  });
});
