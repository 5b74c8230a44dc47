import * as fc from 'fast-check';
import { PagedNumbers } from './paged-numbers';

describe('numbers by id', () => {
  it('come back as they were set, those beyond 32 bits too, and are 0 where nothing was set', () => {
    const id = fc.integer({ min: 0, max: 300_000 });
    const value = fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      fc.nat(),
      fc.constantFrom(2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32),
      fc.maxSafeNat(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, value)), id, (entries, other) => {
        const [numbers, expected] = [PagedNumbers.wholes(), new Map(entries)];
        for (const [at, number] of entries) numbers.set(at, number);
        for (const [at, number] of expected) expect(numbers.get(at)).toBe(number);
        expect(numbers.get(other)).toBe(expected.get(other) ?? 0);
      }),
    );
  });

  it('keep the highest of what a family owns', () => {
    const numbers = PagedNumbers.wholes();
    for (const value of [900_000_000, 7_000_000_000, 5_000_000_000, 4_294_967_295]) numbers.raiseTo(3, value);
    expect(numbers.get(3)).toBe(7_000_000_000);
  });

  it('refuse what does not fit instead of keeping its lower bits', () => {
    expect(() => PagedNumbers.bytes().set(1, 256)).toThrow(RangeError);
    expect(() => PagedNumbers.wholes().set(1, -1)).toThrow(RangeError);
    expect(() => PagedNumbers.wholes().set(1, Number.NaN)).toThrow(RangeError);
  });
});
