import { type PlainDate } from '../calendar';
import { type Locale } from '../prelude';
import { type RegionCode } from '../region';
import { type AgeAt } from './comparison';
import { UNITS, type FactDefinition } from './fact';
import { type FactValue } from './fact-value';

/** From ten years on an age is said in years, also where a rule asks for months. */
const COUNTED_IN_YEARS = 120;

/** Names regions in sentences; without it they stand by their codes. */
export type RegionNames = (code: RegionCode) => string;
export const byCode: RegionNames = (code) => code;

const WORDS = {
  and: { id: 'dan', en: 'and' },
  or: { id: 'atau', en: 'or' },
  to: { id: 'sampai dengan', en: 'to' },
  on: { id: 'pada', en: 'on' },
  unknown: { id: 'belum diketahui', en: 'not known' },
  none: { id: 'tidak ada', en: 'none' },
} as const;

const LONG_DATES = { id: longDates('id-ID'), en: longDates('en-GB') } as const;

function longDates(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A list as it is spoken: "a, b atau c". */
export function listed(items: readonly string[], joiner: 'and' | 'or', locale: Locale): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${WORDS[joiner][locale]} ${last}`;
}

/** Whole numbers as each language groups them: 1.000.000 and 1,000,000. */
export function numberText(value: number, locale: Locale): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'id' ? '.' : ',');
}

/** A date as a letter writes it: 31 Desember 2026. */
export function dateText(date: PlainDate, locale: Locale): string {
  return LONG_DATES[locale].format(new Date(`${date}T00:00:00Z`));
}

/** A number with the unit of its fact: "60 tahun", "Rp1.000.000". */
export function quantity(fact: FactDefinition, value: number, locale: Locale): string {
  const text = numberText(value, locale);
  if (fact.type !== 'NUMBER') return text;
  const unit = UNITS[fact.unit];
  if (unit.said === 'NOT') return text;
  return unit.said === 'BEFORE' ? `${unit.label[locale]}${text}` : `${text} ${unitOf(fact.unit, value, locale)}`;
}

const unitOf = (unit: keyof typeof UNITS, count: number, locale: Locale): string =>
  UNITS[unit][Math.abs(count) === 1 ? 'one' : 'label'][locale];

/** Both ends belong to it: "1 sampai dengan 4"; a unit is said once. */
export function span(fact: FactDefinition, [from, to]: readonly [number, number], locale: Locale): string {
  const saidAfter = fact.type === 'NUMBER' && UNITS[fact.unit].said === 'AFTER';
  const first = saidAfter ? numberText(from, locale) : quantity(fact, from, locale);
  return joinEnds(first, quantity(fact, to, locale), locale);
}

/** "a sampai dengan b" */
export function joinEnds(from: string, to: string, locale: Locale): string {
  return `${from} ${WORDS.to[locale]} ${to}`;
}

/** "60 tahun", "1 tahun 6 bulan", "6 bulan" */
function yearsAndMonths(years: number, months: number, locale: Locale): string {
  const parts = [
    years > 0 || months === 0 ? `${years} ${unitOf('YEARS', years, locale)}` : '',
    months > 0 ? `${months} ${unitOf('MONTHS', months, locale)}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** "60 tahun pada 31 Desember 2026", "1 tahun 6 bulan pada …" */
export function ageAtText({ years, months, at }: AgeAt, locale: Locale): string {
  return `${yearsAndMonths(years, months, locale)} ${WORDS.on[locale]} ${dateText(at, locale)}`;
}

/** The labels of members of a set, in the order given. */
export function memberTexts(fact: FactDefinition, codes: readonly string[], locale: Locale): string[] {
  if (fact.type !== 'SET') return [...codes];
  return codes.map((code) => fact.members.find((member) => member.code === code)?.label[locale] ?? code);
}

/** A value of a fact as a person reads it. */
export function factValueText(
  fact: FactDefinition,
  value: FactValue,
  locale: Locale,
  name: RegionNames = byCode,
): string {
  if (value === null) return WORDS.unknown[locale];
  if (typeof value === 'number') {
    // Nobody counts the months of somebody grown: "71 tahun 6 bulan".
    const isCountedInYears = fact.type === 'NUMBER' && fact.unit === 'MONTHS' && value >= COUNTED_IN_YEARS;
    return isCountedInYears
      ? yearsAndMonths(Math.floor(value / 12), value % 12, locale)
      : quantity(fact, value, locale);
  }
  if (typeof value === 'boolean') {
    return fact.type === 'BOOLEAN' ? fact.phrases[value ? 'isTrue' : 'isFalse'][locale] : String(value);
  }
  if (typeof value === 'string') {
    return fact.type === 'DATE' ? dateText(value as PlainDate, locale) : name(value as RegionCode);
  }
  return value.length === 0 ? WORDS.none[locale] : listed(memberTexts(fact, value, locale), 'and', locale);
}
