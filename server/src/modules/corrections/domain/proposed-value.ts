import type { CorrectableFact } from '@tepat/shared';

const WHOLE = /^\d{1,9}$/;
const NUMBERED_PLACES: readonly string[] = ['rw', 'rt'];

/**
 * One form for what people type: without blanks around it, numbers without leading zeros, names with single blanks and
 * composed letters. So what looks the same is the same, when it is compared and when it is written. null = not recorded.
 */
export function proposedValue({ fact, indicator }: CorrectableFact, typed: string | null): string | null {
  const text = (typed ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (text === '') return null;
  const isNumber = indicator === null ? NUMBERED_PLACES.includes(fact) : indicator.kind !== 'DATE';
  return isNumber && WHOLE.test(text) ? String(Number(text)) : text;
}
