const SHAPE = /^PD-?(\d{6,15})-?(\d)$/;

/** Luhn: finds every single wrong digit and nearly every swap of neighbours, by a rule that fits on a slip of paper. */
function checkDigit(digits: string): number {
  const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);
  const sum = [...digits]
    .reverse()
    .map(Number)
    .reduce((total, digit, at) => total + (at % 2 === 0 ? doubled(digit) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** The number on a receipt, as people write and read it: `PD-000123-0` (perbaikan data, serial, check digit). */
export function correctionNumber(serial: number): string {
  const digits = String(serial).padStart(6, '0');
  return `PD-${digits}-${checkDigit(digits)}`;
}

/** The serial behind a number as it was typed (case, spaces and dashes aside); null when it is none or mistyped. */
export function correctionSerial(typed: string): number | null {
  const [, digits, check] = SHAPE.exec(typed.replace(/\s/g, '').toUpperCase()) ?? [];
  if (digits === undefined || Number(check) !== checkDigit(digits)) return null;
  const serial = Number(digits);
  return correctionNumber(serial).slice(3, -2) === digits && serial > 0 ? serial : null;
}
