import { countParts, idCondition, idRanges, IdSet, partRange } from './id-set';

const filled = (ids: readonly number[]): IdSet => {
  const set = new IdSet();
  for (const id of ids) set.add(id);
  return set;
};

describe('a set of row ids', () => {
  it('gives its ids back once, ascending, whatever the order in which they came', () => {
    const set = filled([9_000_001, 3, 70_000, 3, 8]);
    expect(set.size).toBe(4);
    expect([...set.chunks(3)].map((chunk) => chunk.ids)).toEqual([[3, 8, 70_000], [9_000_001]]);
    expect([set.has(8), set.has(9), set.has(99_000_000)]).toEqual([true, false, false]);
  });

  it('refuses what is no row id', () => {
    expect(() => new IdSet().add(-1)).toThrow(RangeError);
    expect(() => new IdSet().add(1.5)).toThrow(RangeError);
  });

  it('reads neighbours as a range and scattered ids as a list of constant length', () => {
    const [near] = [...filled([10, 11, 13]).chunks(5)];
    const [far] = [...filled([10, 1_000_000]).chunks(5)];
    expect(near && idCondition(near, 't.id', 5)).toEqual({ text: 't.id BETWEEN ? AND ?', values: [10, 13] });
    expect(far && idCondition(far, 't.id', 3)).toEqual({
      text: 't.id IN (?, ?, ?)',
      values: [10, 1_000_000, 1_000_000],
    });
  });

  it('covers every id once by ranges', () => {
    expect([...idRanges({ first: 1, last: 10 }, 4)].map(({ first, last }) => [first, last])).toEqual([
      [1, 4],
      [5, 8],
      [9, 10],
    ]);
    expect([...idRanges({ first: 1, last: 0 }, 4)]).toEqual([]);
  });
});

describe('the parts of a step', () => {
  it.each([0, 1, 9, 10, 11, 25])(
    'cover every id once, however many came after the counting (%i at first)',
    (highest) => {
      const parts = countParts(highest, 10);
      const ranges = Array.from({ length: parts }, (_, part) => partRange({ part, parts, size: 10 }));
      for (const id of [1, 9, 10, 11, 20, 21, 25, 9_000_000]) {
        expect(ranges.filter(({ first, last }) => first <= id && id <= last)).toHaveLength(1);
      }
    },
  );
});
