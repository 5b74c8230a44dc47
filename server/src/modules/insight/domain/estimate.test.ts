import fc from 'fast-check';
import { estimated, evenIds } from './estimate';

describe('what a sample says of the province', () => {
  it('is told in steps of five: one person who alone meets a rule is answered as nobody', () => {
    expect(estimated(37, 400, 400)).toEqual({ people: 35, margin: 2 });
    for (const found of [0, 1, 2]) expect(estimated(found, 400, 400)).toEqual({ people: 0, margin: 2 });
    expect(estimated(399, 400, 400)).toEqual(estimated(400, 400, 400));
    expect(estimated(0, 0, 0)).toEqual({ people: 0, margin: 0 });
  });

  it('has the margin of the textbook: half of a thousand out of a million is half a million, ± 3.1 %', () => {
    expect(estimated(500, 1000, 1_000_000)).toEqual({ people: 500_000, margin: 30_977 });
  });

  it('holds the truth in about 95 of 100 samples', () => {
    const [population, drawn, truth] = [50_000, 2_000, 6_000];
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    let held = 0;
    for (let sample = 0; sample < 400; sample++) {
      const found = Array.from({ length: drawn }, random).filter((at) => at * population < truth).length;
      const { people, margin } = estimated(found, drawn, population);
      if (Math.abs(people - truth) <= margin) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.99);
  });

  it('draws ids that exist at most once, evenly, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(5000),
        fc.integer({ min: 1, max: 300 }),
        (lowest, span, most) => {
          const range = { lowest, highest: lowest + span };
          const ids = evenIds(range, most);
          expect(ids).toEqual(evenIds(range, most));
          expect(ids).toHaveLength(Math.min(most, span + 1));
          expect(new Set(ids).size).toBe(ids.length);
          const gaps = ids.slice(1).map((id, at) => id - (ids[at] ?? 0));
          if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
          expect(Math.min(...ids)).toBe(lowest);
          expect(Math.max(...ids)).toBeLessThanOrEqual(range.highest);
        },
      ),
    );
  });
});
