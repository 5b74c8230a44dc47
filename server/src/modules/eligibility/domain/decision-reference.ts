import type { PlainDate } from '@tepat/shared';

/** The number to quote in letters and at the counter: programme, month and our own number of the person; never a NIK. */
export function decisionReference(
  programCode: string,
  { referenceDate, residentId }: { readonly referenceDate: PlainDate; readonly residentId: number },
): string {
  return `${programCode}/${referenceDate.slice(0, 7)}/${residentId}`;
}
