import fc from 'fast-check';
import {
  ancestorsOf,
  isRegionCode,
  isWithin,
  levelOf,
  parentOf,
  regionCode,
  regionNumber,
  regionNumberRange,
  scopeRange,
} from '.';

const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
const anyRegion = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('31', '32'),
    fc.constantFrom('71', '72', '7'),
    digits(2),
    digits(4),
  )
  .map(([depth, province, city, district, village]) =>
    regionCode([province, city.padStart(2, '0'), district, village].slice(0, depth).join('.')),
  );

describe('a region code', () => {
  it('tells its level by its shape', () => {
    expect(['31', '31.71', '31.71.03', '31.71.03.1001'].map((code) => levelOf(regionCode(code)))).toEqual([
      'PROVINCE',
      'CITY',
      'KECAMATAN',
      'KELURAHAN',
    ]);
    expect(['3171', '31.7', '31.71.', '31.71.03.100', '31.71.03.1001.1', ''].some(isRegionCode)).toBe(false);
  });

  it('knows what it lies in', () => {
    expect(parentOf(regionCode('31'))).toBeNull();
    expect(ancestorsOf(regionCode('31.71.03.1001'))).toEqual(['31', '31.71', '31.71.03']);
    expect(isWithin(regionCode('31.71.03.1001'), regionCode('31.71'))).toBe(true);
    expect(isWithin(regionCode('31.71'), regionCode('31.71.03'))).toBe(false);
  });

  it('gives ranges, of text and of numbers, that hold exactly what lies within', () => {
    fc.assert(
      fc.property(anyRegion, anyRegion, (code, scope) => {
        const text = scopeRange(scope);
        expect(code >= text.from && code < text.to).toBe(isWithin(code, scope));
        if (levelOf(code) !== 'KELURAHAN') return;
        const range = regionNumberRange(scope);
        expect(regionNumber(code) >= range.from && regionNumber(code) < range.to).toBe(isWithin(code, scope));
      }),
    );
  });
});
