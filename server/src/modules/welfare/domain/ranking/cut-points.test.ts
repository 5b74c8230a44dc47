import fc from 'fast-check';
import { NO_CUT_POINTS, desilOf, formatCutPoints, parseCutPoints, type CutPoints } from './cut-points';

describe('desil from cut points', () => {
  it('is 1 + the number of cut points at or below the score', () => {
    const cutPoints: CutPoints = [-20, -10, -10, 0, 5, 5, 5, null, null];
    expect([-21, -20, -11, -10, -1, 0, 4, 5, 6].map((score) => desilOf(score, cutPoints))).toEqual([
      1, 2, 2, 4, 4, 5, 5, 8, 8,
    ]);
  });

  it('is 1 for everybody where no cut point exists', () => {
    expect(desilOf(2 ** 31 - 1, NO_CUT_POINTS)).toBe(1);
  });
});

describe('cut points as text', () => {
  it('come back as they went, absent ones included', () => {
    const ascending = fc
      .array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 9 })
      .map((list): CutPoints => {
        const sorted = [...list].sort((a, b) => a - b);
        return Array.from({ length: 9 }, (_, i) => sorted[i] ?? null);
      });
    fc.assert(
      fc.property(ascending, (cutPoints) => expect(parseCutPoints(formatCutPoints(cutPoints))).toEqual(cutPoints)),
    );
    expect(formatCutPoints(NO_CUT_POINTS)).toBe(',,,,,,,,');
  });

  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5,6,7,8,9,10',
    '2,1,3,4,5,6,7,8,9',
    ',2,3,4,5,6,7,8,9',
    '1,2,3,4,x,6,7,8,9',
    '1,2,3,4, ,6,7,8,9',
  ])('T-04 are refused when the text is "%s"', (text) => {
    expect(() => parseCutPoints(text)).toThrow(RangeError);
  });
});
