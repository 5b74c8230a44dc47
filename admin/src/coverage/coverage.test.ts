import { contrast } from '../theme/contrast';
import { NO_SHADE, SHADES, shadeOf } from './shade';
import { TILES } from './tiles';

describe('the tile map', () => {
  it('has a place of its own for each of the 44 kecamatan', () => {
    expect(new Set(TILES.map(({ code }) => code)).size).toBe(44);
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(44);
    expect(TILES.every(({ code }) => /^31\.(01|7[1-5])\.\d\d$/.test(code))).toBe(true);
  });

  it('can be read in every shade', () => {
    for (const { back, text } of [...SHADES, NO_SHADE]) expect(contrast(back, text)).toBeGreaterThan(4.5);
  });

  it('grows darker with the share, and tells what is hidden from what is nothing', () => {
    expect([0, 0.1, 0.3, 0.5].map((share) => SHADES.indexOf(shadeOf(share, 0.5) as never))).toEqual([0, 0, 2, 4]);
    expect(shadeOf(null, 0.5)).toBe(NO_SHADE);
    expect(shadeOf(0, 0)).toBe(SHADES[0]);
  });
});
