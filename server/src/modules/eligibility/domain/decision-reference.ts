import type { PlainDate } from '@tepat/shared';

/**
 * The number to quote in letters and at the counter: programme, month, our own number of the person, and the run that
 * decided, because a month may decide twice; never a NIK. What no night has decided ends with the person.
 */
export function decisionReference(
  programCode: string,
  decision: { readonly referenceDate: PlainDate; readonly residentId: number; readonly sinceRun: number | null },
): string {
  const { referenceDate, residentId, sinceRun } = decision;
  return [programCode, referenceDate.slice(0, 7), residentId, ...(sinceRun === null ? [] : [sinceRun])].join('/');
}
