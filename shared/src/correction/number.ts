import { readReceipt, receiptNumber } from '../receipt';

/** The number of a correction, as on its receipt: `PD-000123-0`. */
export const correctionNumber = (serial: number): string => receiptNumber('CORRECTION', serial);

/** The serial behind the number of a correction as it was typed; null when it is none, mistyped, or of something else. */
export function correctionSerial(typed: string): number | null {
  const receipt = readReceipt(typed);
  return receipt?.kind === 'CORRECTION' ? receipt.serial : null;
}
