import { VEC_BYTES, VEC_INDICATORS, VEC_SLOTS } from '@tepat/shared';
import fc from 'fast-check';
import { packVec, unpackVec } from './vec';

const anyValue = fc.option(fc.integer({ min: -32767, max: 32767 }));

describe('the packed vector', () => {
  it('gives back every value of every slot, the missing ones as missing', () => {
    fc.assert(
      fc.property(fc.tuple(...VEC_SLOTS.map(() => anyValue)), (list) => {
        const values = Object.fromEntries(VEC_SLOTS.map((key, slot) => [key, list[slot] ?? null]));
        expect(unpackVec(packVec(values))).toEqual(values);
      }),
    );
  });

  it.each(VEC_INDICATORS.map(({ key, min, max }) => [key, min, max] as const))(
    'changes only the two bytes of %s for null, negative, min and max',
    (key, min, max) => {
      const slot = VEC_SLOTS.indexOf(key);
      for (const value of [null, -1, min, max]) {
        const vec = packVec({ [key]: value });
        const stored = value === null ? 0 : value + 32768;
        expect([...vec.subarray(slot * 2, slot * 2 + 2)]).toEqual([stored >> 8, stored & 255]);
        expect(vec.length).toBe(VEC_BYTES);
        expect([...vec.subarray(0, slot * 2), ...vec.subarray(slot * 2 + 2)].every((byte) => byte === 0)).toBe(true);
      }
    },
  );

  it('refuses what two bytes cannot hold, and the value that would read as "not recorded"', () => {
    for (const value of [32768, -32768, -32769, 0.5, NaN]) expect(() => packVec({ car: value })).toThrow(RangeError);
  });

  it('T-04 refuses a vector that is cut short', () => {
    expect(() => unpackVec(Buffer.alloc(VEC_BYTES - 1))).toThrow(RangeError);
    expect(() => unpackVec(Buffer.alloc(VEC_BYTES), 1)).toThrow(RangeError);
    expect(unpackVec(Buffer.concat([Buffer.alloc(5, 255), packVec({ car: 2 })]), 5).car).toBe(2);
  });
});
