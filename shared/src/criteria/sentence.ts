import { unreachable, type Locale } from '../prelude';
import { type RegionCode } from '../region';
import { type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { type FactDefinition } from './fact';
import { factDefinition } from './facts';
import { type FactValue } from './fact-value';
import { type TracedClause } from './trace';

/** Names regions in sentences; without it they stand by their codes. */
export type RegionNames = (code: RegionCode) => string;
const byCode: RegionNames = (code) => code;

const WORDS = {
  eq: { id: 'sama dengan', en: 'equal to' },
  ne: { id: 'tidak sama dengan', en: 'not equal to' },
  lt: { id: 'kurang dari', en: 'below' },
  lte: { id: 'paling tinggi', en: 'at most' },
  gt: { id: 'lebih dari', en: 'above' },
  gte: { id: 'paling rendah', en: 'at least' },
  to: { id: 'sampai dengan', en: 'to' },
  in: { id: 'salah satu dari', en: 'one of' },
  notIn: { id: 'bukan salah satu dari', en: 'none of' },
  within: { id: 'berada di wilayah', en: 'lies in' },
  hasAny: { id: 'mencakup', en: 'include' },
  hasAll: { id: 'mencakup sekaligus', en: 'include all of' },
  hasNone: { id: 'tidak mencakup', en: 'do not include' },
  isEmpty: { id: 'tidak ada', en: 'no' },
  isNotEmpty: { id: 'ada', en: 'there are' },
  and: { id: 'dan', en: 'and' },
  or: { id: 'atau', en: 'or' },
  all: { id: 'memenuhi semua syarat', en: 'meets all of' },
  any: { id: 'memenuhi salah satu syarat', en: 'meets one of' },
  not: { id: 'tidak berlaku', en: 'it is not so that' },
  unknown: { id: 'belum diketahui', en: 'not known' },
  zero: { id: 'nol', en: 'zero' },
  none: { id: 'tidak ada', en: 'none' },
  YES: { id: 'terpenuhi', en: 'met' },
  NO: { id: 'tidak terpenuhi', en: 'not met' },
  UNKNOWN: { id: 'belum dapat dipastikan', en: 'cannot be told yet' },
} as const;

function listed(items: readonly string[], joiner: 'and' | 'or', locale: Locale): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${WORDS[joiner][locale]} ${last}`;
}

/** Whole numbers as each language groups them: 1.000.000 and 1,000,000. */
export function numberText(value: number, locale: Locale): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'id' ? '.' : ',');
}

function quantity(fact: FactDefinition, value: number, locale: Locale): string {
  const text = numberText(value, locale);
  if (fact.type !== 'NUMBER' || fact.unit === undefined) return text;
  return fact.unit === 'RUPIAH' ? `Rp${text}` : `${text} ${fact.unit[locale]}`;
}

function members(fact: FactDefinition, codes: readonly string[], locale: Locale): string[] {
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
  if (typeof value === 'number') return quantity(fact, value, locale);
  if (typeof value === 'boolean') {
    return fact.type === 'BOOLEAN' ? fact.phrases[value ? 'isTrue' : 'isFalse'][locale] : String(value);
  }
  if (typeof value === 'string') return name(value);
  return value.length === 0 ? WORDS.none[locale] : listed(members(fact, value, locale), 'and', locale);
}

/** Both ends belong to it: "1 sampai dengan 4"; a unit is said once. */
function span(fact: FactDefinition, [from, to]: readonly [number, number], locale: Locale): string {
  const named = fact.type === 'NUMBER' && fact.unit !== undefined && fact.unit !== 'RUPIAH';
  const first = named ? numberText(from, locale) : quantity(fact, from, locale);
  return `${first} ${WORDS.to[locale]} ${quantity(fact, to, locale)}`;
}

/** Months from birth to the end of a year of age, as people and decrees count: under so many years. */
function wholeYears(clause: Clause, locale: Locale): string | null {
  if (clause.fact !== 'ageMonths' || clause.op !== 'between') return null;
  const [from, to] = clause.value;
  if (from !== 0 || (to + 1) % 12 !== 0) return null;
  const years = (to + 1) / 12;
  return locale === 'id'
    ? `berusia di bawah ${years} tahun (sampai ${to} bulan)`
    : `aged under ${years} ${years === 1 ? 'year' : 'years'} (up to ${to} months)`;
}

/** What a clause compares its fact with, as text; empty for an operator that says it all. */
function comparedWith(clause: Clause, fact: FactDefinition, locale: Locale, name: RegionNames): string {
  const amount = (value: number): string => quantity(fact, value, locale);
  switch (clause.op) {
    case 'isTrue':
    case 'isFalse':
    case 'isEmpty':
    case 'isNotEmpty':
      return '';
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return amount(clause.value);
    case 'between':
      return span(fact, clause.value, locale);
    case 'in':
    case 'notIn':
      return listed(clause.value.map(amount), 'or', locale);
    case 'within':
      return listed(clause.value.map(name), 'or', locale);
    case 'hasAny':
    case 'hasNone':
      return listed(members(fact, clause.value, locale), 'or', locale);
    case 'hasAll':
      return listed(members(fact, clause.value, locale), 'and', locale);
    default:
      return unreachable(clause);
  }
}

/** A clause as the decree would say it: "berusia 60 tahun atau lebih". No capital, no full stop. */
export function clauseSentence(clause: Clause, locale: Locale, name: RegionNames = byCode): string {
  const fact = factDefinition(clause.fact);
  const label = fact.label[locale];
  if (clause.op === 'isTrue' || clause.op === 'isFalse') {
    return fact.type === 'BOOLEAN' ? fact.phrases[clause.op][locale] : label;
  }
  const value = comparedWith(clause, fact, locale, name);
  const isZero = clause.op === 'eq' && clause.value === 0;
  const said = fact.says?.[isZero ? 'eqZero' : clause.op];
  if (said) return wholeYears(clause, locale) ?? said[locale].replace('{value}', () => value);
  if (clause.op === 'isEmpty' || clause.op === 'isNotEmpty') return `${WORDS[clause.op][locale]} ${label}`;
  // "jumlah mobil … nol" reads as people speak; "sama dengan 0 mobil" does not.
  if (isZero) return `${label} ${WORDS.zero[locale]}`;
  return clause.op === 'between' ? `${label} ${value}` : `${label} ${WORDS[clause.op][locale]} ${value}`;
}

function nodeSentence(node: CriteriaNode, locale: Locale, name: RegionNames): string {
  if ('clause' in node) return clauseSentence(node, locale, name);
  if ('not' in node) return `${WORDS.not[locale]}: (${nodeSentence(node.not, locale, name)})`;
  const kind = 'all' in node ? 'all' : 'any';
  const children = 'all' in node ? node.all : node.any;
  // Inner groups stand in brackets, so that "dan" and "atau" never have to be told apart by precedence.
  const parts = children.map((child) =>
    'clause' in child ? nodeSentence(child, locale, name) : `(${nodeSentence(child, locale, name)})`,
  );
  if (parts.length === 1) return parts[0] ?? '';
  const last = parts.pop() ?? '';
  return `${WORDS[kind][locale]}: ${parts.join('; ')}; ${WORDS[kind === 'all' ? 'and' : 'or'][locale]} ${last}`;
}

/** The whole rule as one sentence. */
export function criteriaSentence(document: CriteriaDocument, locale: Locale, name: RegionNames = byCode): string {
  const text = nodeSentence(document.root, locale, name);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** One line of an explanation: the rule, what is recorded, and how that stands. */
export function tracedSentence(traced: TracedClause, locale: Locale, name: RegionNames = byCode): string {
  const rule = clauseSentence(traced.clause, locale, name);
  const value = factValueText(factDefinition(traced.clause.fact), traced.actual, locale, name);
  const recorded = locale === 'id' ? 'tercatat' : 'recorded';
  return `${rule}: ${WORDS[traced.outcome][locale]} (${recorded}: ${value})`;
}
