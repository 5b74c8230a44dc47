import { DERIVED_INDICATORS, VEC_INDICATORS, type WelfareIndicatorKey } from '@tepat/shared';
import contoh from '../models/CONTOH-1.json';
import { indicatorsUsedBy, packVec, prepareScorer, validateModel } from '.';

/** A small deterministic source of uniform numbers in [0, 1), so that the sample is the same on every machine. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Facts = Partial<Record<WelfareIndicatorKey, number>>;

/** A family of a made-up Jakarta: one latent welfare level moves its facts, at roughly the published shares of dwellings and goods. */
function family(random: () => number): Facts {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const welfare = normal();
  const noisy = (): number => 0.6 * welfare + 0.8 * normal();
  const step = (...bounds: number[]): number => {
    const level = noisy();
    return bounds.filter((bound) => level >= bound).length;
  };
  const memberCount = Math.min(8, Math.max(1, Math.round(3.4 - 0.5 * welfare + 1.4 * normal())));
  const childCount = Math.min(memberCount - 1, Math.max(0, Math.round(memberCount / 3 + 0.7 * normal())));
  const headEducation = 1 + step(-1.6, -0.9, -0.4, 0.7, 0.95, 2.2);
  const toilet = [6, 3, 2, 1][step(-2.6, -2, -1.4)] ?? 1;
  return {
    memberCount,
    childCount,
    dependantCount: Math.min(memberCount, childCount + (random() < 0.1 ? 1 : 0)),
    workingCount: Math.min(memberCount - childCount, 1 + step(0.1, 1.2)),
    headSex: random() < 0.2 ? 2 : 1,
    headAge: 22 + Math.floor(random() * 55),
    headEducation,
    maxEducation: Math.min(7, headEducation + (random() < 0.4 ? 1 : 0)),
    tenure: [3, 2, 1][step(-1.1, 0.05)] ?? 1,
    floorArea: Math.max(6, Math.round(Math.exp(3.8 + 0.75 * noisy()))),
    floorMaterial: [6, 4, 2, 1][step(-1.6, -1.1, 1.9)] ?? 2,
    wallMaterial: [3, 2, 1][step(-1.9, -1.7)] ?? 1,
    roofMaterial: [4, 2, 1][step(0.2, 1.6)] ?? 4,
    drinkingWater: [4, 2, 3, 1][step(-0.9, 0.4, 0.9)] ?? 2,
    lighting: random() < 0.97 ? 1 : 2,
    electricPower: 1 + step(-1.3, -0.1, 0.9, 1.7),
    cookingFuel: [4, 4, 2, 3][step(-1, 0.8, 1.3)] ?? 4,
    toilet,
    sewage: [3, 1][step(-1.4)] ?? 1,
    gasCylinder: step(0.9),
    refrigerator: step(-0.85, 1.9),
    airConditioner: step(0.35, 1.2, 1.8),
    waterHeater: step(1.6),
    gold: step(0.6),
    computer: step(0.4, 1.5),
    motorcycle: step(-0.7, 0.6, 1.7),
    car: step(0.9, 2.2),
    smartphone: Math.min(memberCount, 1 + step(-1.2, -0.2, 0.8)),
    internet: step(-0.8),
    otherProperty: step(1.4, 1.7, 2.2),
  };
}

describe('the shipped model CONTOH-1', () => {
  const validation = validateModel(contoh);
  if (!validation.ok) throw new Error(JSON.stringify(validation.faults));
  const { model } = validation;

  it('is valid, passes its own test vectors, and says in both languages that it is an illustration and not the official model', () => {
    expect(model.illustrative).toBe(true);
    expect(model.label).toEqual({ id: expect.stringMatching(/ilustrasi/), en: expect.stringMatching(/illustrative/) });
    expect(model.provenance.id).toMatch(/^Ilustrasi.*Bukan model BPS/);
    expect(model.provenance.en).toMatch(/^Illustrative.*Not the model of the national statistics office/);
  });

  it('predicts ln rupiah per head per month at a plausible level and spread for Jakarta', () => {
    const random = uniform(20260930);
    const scorer = prepareScorer(model);
    const predictions = Array.from({ length: 5_000 }, () => {
      const score = scorer.score(packVec(family(random)));
      if (score === null) throw new Error(`Unscored: ${scorer.incomplete}`);
      return score / model.scale;
    });
    const mean = predictions.reduce((sum, value) => sum + value, 0) / predictions.length;
    const deviation = Math.sqrt(predictions.reduce((sum, value) => sum + (value - mean) ** 2, 0) / predictions.length);
    expect(mean).toBeGreaterThan(14.2);
    expect(mean).toBeLessThan(14.4);
    expect(deviation).toBeGreaterThan(0.5);
    expect(deviation).toBeLessThan(0.6);
  });

  it('has the signs of the literature: goods, schooling and space raise the score, members and dependants lower it', () => {
    const scorer = prepareScorer(model);
    const ordinary = model.testVectors.find((vector) => vector.name.startsWith('two workers'))?.values ?? {};
    const scoreWith = (facts: Facts): number => scorer.score(packVec({ ...ordinary, ...facts })) ?? NaN;
    const before = scoreWith({});
    for (const better of [
      { car: 1 },
      { refrigerator: 2 },
      { airConditioner: 1 },
      { computer: 1 },
      { floorArea: 80 },
      { headEducation: 6 },
      { maxEducation: 6 },
      { electricPower: 3 },
      { workingCount: 3 },
    ])
      expect(scoreWith(better)).toBeGreaterThan(before);
    for (const worse of [
      { memberCount: 6 },
      { childCount: 3 },
      { dependantCount: 3 },
      { floorMaterial: 8 },
      { toilet: 6 },
      { motorcycle: 0 },
    ])
      expect(scoreWith(worse)).toBeLessThan(before);
  });

  it('reads only facts of the catalogue, among them the number of members', () => {
    const used = indicatorsUsedBy(model);
    expect(used.has('memberCount')).toBe(true);
    expect(used.has('lighting')).toBe(true);
    expect(used.has('landTitle')).toBe(false);
    expect(VEC_INDICATORS.map(({ key }): string => key)).toEqual(expect.arrayContaining([...used]));
    expect(DERIVED_INDICATORS.some(({ key }) => used.has(key))).toBe(true);
  });
});
