import { unreachable, type Locale } from '../prelude';
import { type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { UNITS, type FactDefinition, type Spoken } from './fact';
import { factDefinition } from './facts';
import {
  ageAtText,
  byCode,
  dateText,
  joinEnds,
  listed,
  memberTexts,
  quantity,
  span,
  type RegionNames,
} from './value-text';

const WORDS = {
  eq: { id: 'sama dengan', en: 'equal to' },
  ne: { id: 'tidak sama dengan', en: 'not equal to' },
  lt: { id: 'kurang dari', en: 'below' },
  gt: { id: 'lebih dari', en: 'above' },
  in: { id: 'salah satu dari', en: 'one of' },
  notIn: { id: 'bukan salah satu dari', en: 'none of' },
  notBetween: { id: 'di luar', en: 'outside' },
  within: { id: 'di', en: 'in' },
  notWithin: { id: 'di luar', en: 'outside' },
  hasAny: { id: 'mencakup', en: 'include' },
  hasAll: { id: 'mencakup sekaligus', en: 'include all of' },
  notHasAll: { id: 'tidak mencakup sekaligus', en: 'do not include all of' },
  hasNone: { id: 'tidak mencakup', en: 'do not include' },
  isEmpty: { id: 'tidak ada', en: 'no' },
  isNotEmpty: { id: 'ada', en: 'there are' },
  onOrBefore: { id: 'paling lambat', en: 'no later than' },
  onOrAfter: { id: 'paling cepat', en: 'no earlier than' },
  after: { id: 'setelah', en: 'after' },
  before: { id: 'sebelum', en: 'before' },
  fromTo: { id: 'dari', en: 'from' },
  notFromTo: { id: 'di luar', en: 'outside' },
  reached: { id: 'telah genap', en: 'at least' },
  notReached: { id: 'belum genap', en: 'under' },
  eqZero: { id: 'nol', en: 'zero' },
  neZero: { id: 'lebih dari nol', en: 'above zero' },
  and: { id: 'dan', en: 'and' },
  or: { id: 'atau', en: 'or' },
  all: { id: 'memenuhi semua syarat', en: 'meets all of' },
  any: { id: 'memenuhi salah satu syarat', en: 'meets one of' },
} as const;

const OPPOSITES = {
  eq: 'ne',
  ne: 'eq',
  lt: 'gte',
  gte: 'lt',
  lte: 'gt',
  gt: 'lte',
  in: 'notIn',
  notIn: 'in',
  between: 'notBetween',
  within: 'notWithin',
  hasAny: 'hasNone',
  hasNone: 'hasAny',
  hasAll: 'notHasAll',
  isEmpty: 'isNotEmpty',
  isNotEmpty: 'isEmpty',
  isTrue: 'isFalse',
  isFalse: 'isTrue',
  onOrBefore: 'after',
  onOrAfter: 'before',
  fromTo: 'notFromTo',
  reached: 'notReached',
  notReached: 'reached',
} as const satisfies Readonly<Record<Clause['op'], Spoken>>;

/** What is said of a clause: its own operator, or the opposite where it stands under `not`. */
function spokenAs(clause: Clause, negated: boolean): Spoken {
  const opposite = clause.op === 'hasAll' && clause.value.length === 1 ? 'hasNone' : OPPOSITES[clause.op];
  const spoken: Spoken = negated ? opposite : clause.op;
  if (!('value' in clause) || clause.value !== 0) return spoken;
  // "tidak memiliki mobil" and "nol" read as people speak; "paling banyak 0 mobil" and "sama dengan 0 mobil" do not.
  const fact = factDefinition(clause.fact);
  const isLowest = fact.says?.eqZero !== undefined && fact.type === 'NUMBER' && fact.lowest === 0;
  if (spoken === 'eq' || (spoken === 'lte' && isLowest)) return 'eqZero';
  return spoken === 'ne' || (spoken === 'gt' && isLowest) ? 'neZero' : spoken;
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
      return wholeYears(clause, locale) ?? span(fact, clause.value, locale);
    case 'in':
    case 'notIn':
      return listed(clause.value.map(amount), 'or', locale);
    case 'within':
      return listed(clause.value.map(name), 'or', locale);
    case 'hasAny':
    case 'hasNone':
      return listed(memberTexts(fact, clause.value, locale), 'or', locale);
    case 'hasAll':
      return listed(memberTexts(fact, clause.value, locale), 'and', locale);
    case 'onOrBefore':
    case 'onOrAfter':
      return dateText(clause.value, locale);
    case 'fromTo':
      return joinEnds(dateText(clause.value[0], locale), dateText(clause.value[1], locale), locale);
    case 'reached':
    case 'notReached':
      return ageAtText(clause.value, locale);
    default:
      return unreachable(clause);
  }
}

/** Months from birth to the end of a year of age, as people and decrees count: under so many years. */
function wholeYears(clause: Clause, locale: Locale): string | null {
  if (clause.fact !== 'ageMonths' || clause.op !== 'between') return null;
  const [from, to] = clause.value;
  if (from !== 0 || (to + 1) % 12 !== 0) return null;
  const years = (to + 1) / 12;
  return locale === 'id'
    ? `di bawah ${years} tahun (sampai ${to} bulan)`
    : `under ${years} ${years === 1 ? 'year' : 'years'} (up to ${to} months)`;
}

/**
 * What a clause asks of its fact, as it follows "disyaratkan": "paling sedikit 60 tahun", "bukan warga binaan panti
 * sosial". With `negated`, the opposite, because the clause stands under `not`.
 */
export function requirementText(clause: Clause, locale: Locale, name: RegionNames = byCode, negated = false): string {
  const fact = factDefinition(clause.fact);
  const spoken = spokenAs(clause, negated);
  const value = comparedWith(clause, fact, locale, name);
  switch (spoken) {
    case 'isTrue':
    case 'isFalse':
      return fact.type === 'BOOLEAN' ? fact.phrases[spoken][locale] : '';
    case 'gte':
      return `${bound(fact, 'least')[locale]} ${value}`;
    case 'lte':
      return `${bound(fact, 'most')[locale]} ${value}`;
    case 'between':
      return value;
    case 'eqZero':
    case 'neZero':
    case 'isEmpty':
    case 'isNotEmpty':
      return fact.says?.[spoken]?.[locale] ?? WORDS[spoken][locale];
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
    case 'notHasAll':
      return filled(fact.says?.[spoken]?.[locale] ?? `${WORDS[spoken][locale]} {value}`, value);
    default:
      return `${WORDS[spoken][locale]} ${value}`;
  }
}

const bound = (fact: FactDefinition, side: 'least' | 'most') =>
  UNITS[fact.type === 'NUMBER' ? fact.unit : 'DESIL'][side];

/** The value is text and never a pattern of replacement. */
export const filled = (template: string, value: string): string => template.replace('{value}', () => value);

/** A clause as the decree would say it: "berusia 60 tahun atau lebih". No capital, no full stop. */
export function clauseSentence(clause: Clause, locale: Locale, name: RegionNames = byCode, negated = false): string {
  const fact = factDefinition(clause.fact);
  const spoken = spokenAs(clause, negated);
  const said = fact.says?.[spoken];
  if (said) return filled(said[locale], comparedWith(clause, fact, locale, name));
  if (spoken === 'isTrue' || spoken === 'isFalse') return requirementText(clause, locale, name, negated);
  const label = fact.label[locale];
  if (spoken === 'isEmpty' || spoken === 'isNotEmpty') return `${WORDS[spoken][locale]} ${label}`;
  return `${label} ${requirementText(clause, locale, name, negated)}`;
}

interface Part {
  readonly node: CriteriaNode;
  readonly negated: boolean;
}

/** "and" or "or": which of them joins the children, when the node is said so or the other way round. */
const kindOf = (node: object, negated: boolean): 'all' | 'any' => ('all' in node !== negated ? 'all' : 'any');

/** What stands side by side: "and" within "and" needs no brackets, and neither does a group of one. */
function partsIn({ node, negated }: Part, kind: 'all' | 'any'): Part[] {
  if ('clause' in node) return [{ node, negated }];
  if ('not' in node) return partsIn({ node: node.not, negated: !negated }, kind);
  const children = 'all' in node ? node.all : node.any;
  if (kindOf(node, negated) !== kind && children.length > 1) return [{ node, negated }];
  return children.flatMap((child) => partsIn({ node: child, negated }, kind));
}

/**
 * `not` is spoken where it ends, at the clauses: "tidak (a dan b)" is "salah satu dari bukan a atau bukan b", which is
 * the same with three values, too, and which nobody can misread.
 */
function nodeSentence({ node, negated }: Part, locale: Locale, name: RegionNames): string {
  if ('clause' in node) return clauseSentence(node, locale, name, negated);
  if ('not' in node) return nodeSentence({ node: node.not, negated: !negated }, locale, name);
  const kind = kindOf(node, negated);
  const parts = partsIn({ node, negated }, kind);
  const [only] = parts;
  if (only && parts.length === 1) return nodeSentence(only, locale, name);
  // Choices within stand in brackets, so that "dan" and "atau" never have to be told apart by precedence.
  const texts = parts.map((part) => {
    const text = nodeSentence(part, locale, name);
    return 'clause' in part.node ? text : `(${text})`;
  });
  const last = texts.pop() ?? '';
  return `${WORDS[kind][locale]}: ${texts.join('; ')}; ${WORDS[kind === 'all' ? 'and' : 'or'][locale]} ${last}`;
}

/** The whole rule as one sentence. */
export function criteriaSentence(document: CriteriaDocument, locale: Locale, name: RegionNames = byCode): string {
  return asSentence(nodeSentence({ node: document.root, negated: false }, locale, name));
}

/** With a capital and a full stop. */
export function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
