import {
  VEC_BYTES,
  VEC_INDICATORS,
  VEC_NOT_RECORDED,
  VEC_SLOT_BYTES,
  VEC_VALUE_OFFSET,
  type WelfareIndicatorKey,
  type WelfareValues,
} from '@tepat/shared';

/** Packs facts as the database's `vec` column does. Facts that are not named count as not recorded. Throws for what no column can hold. */
export function packVec(values: Readonly<Partial<Record<WelfareIndicatorKey, number | null>>>): Buffer {
  const vec = Buffer.alloc(VEC_BYTES);
  VEC_INDICATORS.forEach(({ key }, slot) => {
    const value = values[key] ?? null;
    const stored = value === null ? VEC_NOT_RECORDED : value + VEC_VALUE_OFFSET;
    if (!Number.isInteger(stored) || (value !== null && (stored <= VEC_NOT_RECORDED || stored > 0xffff)))
      throw new RangeError(`${key} cannot be ${value}`);
    vec.writeUInt16BE(stored, slot * VEC_SLOT_BYTES);
  });
  return vec;
}

/** The facts in a packed vector that begins at `offset`. Throws when the buffer ends before the vector does. */
export function unpackVec(vec: Buffer, offset = 0): WelfareValues {
  assertVec(vec, offset);
  return Object.fromEntries(
    VEC_INDICATORS.map(({ key }, slot) => {
      const stored = vec.readUInt16BE(offset + slot * VEC_SLOT_BYTES);
      return [key, stored === VEC_NOT_RECORDED ? null : stored - VEC_VALUE_OFFSET];
    }),
  ) as WelfareValues;
}

const LENGTH = VEC_BYTES;

/** A vector cut short must stop the run: its missing end would read as facts. */
export function assertVec(vec: Buffer, offset: number): void {
  if (offset < 0 || offset + LENGTH > vec.length)
    throw new RangeError(`No vector of ${LENGTH} bytes at offset ${offset} of ${vec.length}`);
}
