import { VEC_INDICATORS, VEC_SLOTS, type Bilingual, type WelfareIndicatorKey } from '@tepat/shared';

/**
 * Why a family is unscored, as one integer below 2^53 (a BIGINT column holds it): bit n = the indicator of slot n is not
 * recorded or outside the catalogue's range; 36 = no members; 37 = a ratio of the model has denominator 0.
 */
export const NO_MEMBERS_BIT = 36;
export const UNDEFINED_RATIO_BIT = 37;

export type IncompleteReason =
  | { readonly code: 'INDICATOR'; readonly indicator: WelfareIndicatorKey }
  | { readonly code: 'NO_MEMBERS' }
  | { readonly code: 'UNDEFINED_RATIO' };

const NO_INDICATOR = {
  NO_MEMBERS: { id: 'Tidak ada anggota keluarga yang dihitung', en: 'No member of the family counts' },
  UNDEFINED_RATIO: { id: 'Perbandingan tidak dapat dihitung', en: 'A ratio cannot be computed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is missing, in words: the indicator by its name. */
export function reasonLabel(reason: IncompleteReason): Bilingual {
  if (reason.code !== 'INDICATOR') return NO_INDICATOR[reason.code];
  const { indicator: key } = reason;
  return VEC_INDICATORS.find((indicator) => indicator.key === key)?.label ?? { id: key, en: key };
}

const hasBit = (mask: number, bit: number): boolean => Math.floor(mask / 2 ** bit) % 2 === 1;

/** The reasons that a mask stands for, indicators in the order of the catalogue. Throws for a bit that nobody sets. */
export function incompleteReasons(mask: number): IncompleteReason[] {
  if (!Number.isSafeInteger(mask) || mask < 0 || mask >= 2 ** (UNDEFINED_RATIO_BIT + 1))
    throw new RangeError(`Not a mask of reasons: ${mask}`);
  const reasons: IncompleteReason[] = VEC_SLOTS.filter((_, slot) => hasBit(mask, slot)).map((indicator) => ({
    code: 'INDICATOR',
    indicator,
  }));
  if (hasBit(mask, NO_MEMBERS_BIT)) reasons.push({ code: 'NO_MEMBERS' });
  if (hasBit(mask, UNDEFINED_RATIO_BIT)) reasons.push({ code: 'UNDEFINED_RATIO' });
  return reasons;
}
