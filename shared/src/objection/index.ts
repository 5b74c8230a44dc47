import { readReceipt, receiptNumber } from '../receipt';

export * from './states';
export * from './words';

/** The number of an objection, as on its receipt: `SG-000123-0`. */
export const objectionNumber = (serial: number): string => receiptNumber('OBJECTION', serial);

/** The serial behind the number of an objection as it was typed; null when it is none, mistyped, or of something else. */
export function objectionSerial(typed: string): number | null {
  const receipt = readReceipt(typed);
  return receipt?.kind === 'OBJECTION' ? receipt.serial : null;
}
