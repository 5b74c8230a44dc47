/** What a receipt is given for, by the two letters before its number: perbaikan data, sanggah. */
export const RECEIPT_PREFIXES = { CORRECTION: 'PD', OBJECTION: 'SG' } as const;
export type ReceiptKind = keyof typeof RECEIPT_PREFIXES;

const SHAPE = /^([A-Z]{2})-?(\d{6,15})-?(\d)$/;

/** Luhn: finds every single wrong digit and nearly every swap of neighbours, by a rule that fits on a slip of paper. */
function checkDigit(digits: string): number {
  const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);
  const sum = [...digits]
    .reverse()
    .map(Number)
    .reduce((total, digit, at) => total + (at % 2 === 0 ? doubled(digit) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** The number on a receipt, as people write and read it: `PD-000123-0` (what it is for, serial, check digit). */
export function receiptNumber(kind: ReceiptKind, serial: number): string {
  const digits = String(serial).padStart(6, '0');
  return `${RECEIPT_PREFIXES[kind]}-${digits}-${checkDigit(digits)}`;
}

export interface Receipt {
  readonly kind: ReceiptKind;
  readonly serial: number;
}

const KINDS = Object.keys(RECEIPT_PREFIXES) as readonly ReceiptKind[];

/** What a number as it was typed (case, spaces and dashes aside) was given for; null when it is none or mistyped. */
export function readReceipt(typed: string): Receipt | null {
  const [, prefix, digits, check] = SHAPE.exec(typed.replace(/\s/g, '').toUpperCase()) ?? [];
  const kind = KINDS.find((each) => RECEIPT_PREFIXES[each] === prefix);
  if (kind === undefined || digits === undefined || Number(check) !== checkDigit(digits)) return null;
  const serial = Number(digits);
  return receiptNumber(kind, serial).slice(3, -2) === digits && serial > 0 ? { kind, serial } : null;
}
