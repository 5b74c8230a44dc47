import { LANE, RandomStream, scatter, SCATTER_BITS, singleDraw } from './random';

const draws = (stream: RandomStream, count: number): number[] => Array.from({ length: count }, () => stream.next());

describe('random numbers by counter', () => {
  it('begin anew for every family and lane, whatever was drawn before', () => {
    const stream = new RandomStream(7);
    const first = draws(stream.start(12, LANE.NAMES), 5);
    stream.start(99, LANE.TROUBLE).normal();
    expect(draws(stream.start(12, LANE.NAMES), 5)).toEqual(first);
  });

  it('differ between seeds, families and lanes', () => {
    const firstOf = (seed: number, family: number, lane: (typeof LANE)[keyof typeof LANE]) =>
      new RandomStream(seed).start(family, lane).next();
    const found = [firstOf(1, 1, 1), firstOf(2, 1, 1), firstOf(1, 2, 1), firstOf(1, 1, 2), firstOf(2, 2, 2)];
    expect(new Set(found).size).toBe(5);
  });

  it('are uniform over families: neighbouring numbers give unrelated draws', () => {
    const stream = new RandomStream(3);
    const values = Array.from({ length: 20_000 }, (_, family) => stream.start(family, LANE.STRUCTURE).next());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const product =
      values.reduce((sum, value, i) => sum + (value - 0.5) * ((values[i + 1] ?? 0.5) - 0.5), 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(Math.abs(product)).toBeLessThan(0.002);
  });

  it('have normals of mean 0 and spread 1', () => {
    const stream = new RandomStream(5).start(0, LANE.STRUCTURE);
    const values = Array.from({ length: 40_000 }, () => stream.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('answer a question about one family at the wanted rate', () => {
    const yes = Array.from({ length: 50_000 }, (_, family) => singleDraw(9, family, LANE.NEIGHBOUR) < 0.01).filter(
      Boolean,
    );
    expect(yes.length).toBeGreaterThan(420);
    expect(yes.length).toBeLessThan(580);
  });

  it('scatter without giving a place twice', () => {
    const seen = new Uint8Array(2 ** SCATTER_BITS);
    let repeated = 0;
    for (let value = 0; value < 2 ** SCATTER_BITS; value += 29) {
      const place = scatter(-123456789, value);
      repeated += seen[place] ?? 1;
      seen[place] = 1;
    }
    expect(repeated).toBe(0);
  });
});
