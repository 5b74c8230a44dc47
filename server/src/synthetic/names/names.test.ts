import { compareNames } from '@tepat/shared';
import { LANE, RandomStream } from '../random';
import { TRADITIONS } from './name-pools';
import { namingCustom, personName } from './person-name';
import { otherSpelling } from './spelling-noise';

const sample = Array.from({ length: 4_000 }, (_, i) => {
  const draw = new RandomStream(1).start(i, LANE.NAMES);
  const year = 1930 + (i % 96);
  const name = personName(namingCustom(draw), 1 + (i % 2), year, draw);
  return { name, year, draw };
});

describe('generated names', () => {
  it('need no escaping in a CSV file: letters, blanks, hyphens, points and apostrophes only', () => {
    expect(sample.filter(({ name }) => !/^[A-Z][A-Za-z' .-]{1,118}$/.test(name))).toEqual([]);
  });

  it('follow the era: many elders have one word, hardly a child has', () => {
    const single = (from: number, to: number) => {
      const born = sample.filter(({ year }) => year >= from && year < to);
      return born.filter(({ name }) => !name.includes(' ')).length / born.length;
    };
    expect(single(1930, 1960)).toBeGreaterThan(0.45);
    expect(single(2005, 2026)).toBeLessThan(0.05);
  });

  it('never repeat a word', () => {
    const repeated = sample.filter(({ name }) => new Set(name.split(' ')).size !== name.split(' ').length);
    expect(repeated.map(({ name }) => name)).toEqual([]);
  });

  it('in another spelling are still recognised as the same name, and written otherwise', () => {
    const spelt = sample.map(({ name, draw }) => ({ name, other: otherSpelling(name, draw) }));
    const changed = spelt.filter(({ other }) => other !== null);
    expect(changed.length).toBeGreaterThan(0.9 * spelt.length);
    const wrong = changed.filter(
      ({ name, other }) => other === name || compareNames(name, other ?? '') === 'DIFFERENT',
    );
    expect(wrong).toEqual([]);
  });

  it('have a pool for every tradition, sex and era', () => {
    for (const { male, female } of Object.values(TRADITIONS)) expect([male.length, female.length]).toEqual([4, 4]);
  });
});
