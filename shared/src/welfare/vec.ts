import { DERIVED_INDICATORS, type DerivedIndicatorKey } from './derived-indicators';
import { FAMILY_INDICATORS, type FamilyIndicatorKey } from './family-indicators';

/** Every fact that a welfare model can use: the family's own and those counted from its members. */
export type WelfareIndicatorKey = FamilyIndicatorKey | DerivedIndicatorKey;
/** One family's facts; null = not recorded. */
export type WelfareValues = Readonly<Record<WelfareIndicatorKey, number | null>>;

/** The indicators in the order of the packed vector: 26 of the family, then 10 derived. */
export const VEC_INDICATORS = [...FAMILY_INDICATORS, ...DERIVED_INDICATORS] as const;
/** The keys in the order of the packed vector. */
export const VEC_SLOTS: readonly WelfareIndicatorKey[] = VEC_INDICATORS.map((indicator) => indicator.key);
/** Each slot is two bytes, big-endian: value + 32768; 0 = not recorded. */
export const VEC_SLOT_BYTES = 2;
export const VEC_VALUE_OFFSET = 32768;
export const VEC_NOT_RECORDED = 0;
/** Length of the packed vector in bytes. */
export const VEC_BYTES = 72;
/** Key → slot number (0-based); the slot's first byte is at `VEC_SLOT_BYTES * slot`. */
export const VEC_SLOT_OF: Readonly<Record<WelfareIndicatorKey, number>> = Object.freeze(
  Object.fromEntries(VEC_SLOTS.map((key, slot) => [key, slot])) as Record<WelfareIndicatorKey, number>,
);
