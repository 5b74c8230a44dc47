const SIXTEEN_DIGITS = /^\d{16}$/;

/** NIK and No. KK have the same shape; neither has a check digit. */
export function isSixteenDigits(text: string): boolean {
  return SIXTEEN_DIGITS.test(text);
}

/**
 * `317101••••••0001`: region and serial stay readable, the birth date does not. What is not 16 digits is hidden whole,
 * because nobody knows which part of it gives the person away.
 */
export function maskSixteenDigits(text: string): string {
  return isSixteenDigits(text) ? `${text.slice(0, 6)}••••••${text.slice(12)}` : '•'.repeat(16);
}

/**
 * Numbers of this product's synthetic data carry a kecamatan code of Jakarta from 90 to 99. No kecamatan has one (the
 * highest is 10), so that no synthetic number can belong to a person.
 */
export function carriesSyntheticRegion(number: string): boolean {
  return /^31\d\d9\d/.test(number);
}
