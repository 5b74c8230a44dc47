const TYPED = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A birth date as officers read it off a card: 17-05-1950, 17/5/1950, 17051950 or 1950-05-17. Null for what is no day.
 *
 * @returns YYYY-MM-DD
 */
export function readBirthDate(text: string): string | null {
  const typed = TYPED.exec(text.trim());
  const iso = ISO.exec(text.trim());
  const [day, month, year] = typed ? [typed[1], typed[2], typed[3]] : iso ? [iso[3], iso[2], iso[1]] : [];
  if (!day || !month || !year) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}
