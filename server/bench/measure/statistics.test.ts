import { median, quantile, spreadIds } from './statistics';

describe('statistics of a bench', () => {
  it('answers with values that were measured', () => {
    const times = [9, 1, 5, 3, 7];
    expect(median(times)).toBe(5);
    expect(quantile(times, 0.99)).toBe(9);
    expect(quantile(times, 0)).toBe(1);
    expect(quantile([4, 2], 0.5)).toBe(2);
    expect(times).toEqual([9, 1, 5, 3, 7]);
  });

  it('refuses to say anything of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('spreads ids over the whole range, each once and the same on every run', () => {
    const ids = spreadIds(20, 1_000_000);
    expect(ids).toHaveLength(20);
    expect(ids).toEqual(spreadIds(20, 1_000_000));
    ids.forEach((id, i) => expect(Math.floor((id - 1) / 50_000)).toBe(i));
    expect(spreadIds(20, 3)).toEqual([1, 2, 3]);
    expect(spreadIds(20, 0)).toEqual([]);
  });
});
