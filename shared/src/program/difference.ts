import { clausesOf, clauseSentence, dateText, numberText, type RegionNames } from '../criteria';
import { type Bilingual, type Locale } from '../prelude';
import { DEFAULT_GATE_THRESHOLDS, GATE_THRESHOLD_RANGES, type GateThresholdCode } from '../publication';
import { type ProgramTerms } from './terms';
import { quotaShares, type YearTerms } from './years';
import {
  AGE_DIRECTION_LABELS,
  DECIDING_DESIL_LABELS,
  decreeText,
  GATE_THRESHOLD_LABELS,
  PAYEE_LABELS,
  PUBLICATION_MODE_LABELS,
  scheduleText,
  TERM_LABELS,
  thresholdText,
  type TermCode,
} from './term-words';

/** One term that differs, in the words of both versions. */
export interface TermDifference {
  /** Its place in the document: `amount`, `gates.sizeChangeMax`. */
  readonly term: string;
  readonly label: Bilingual;
  readonly before: Bilingual;
  readonly after: Bilingual;
}

type Say = (terms: ProgramTerms, locale: Locale, name: RegionNames) => string;

const WORDS = {
  noQuota: { id: 'tanpa kuota', en: 'no quota' },
  noBudget: { id: 'tidak dinyatakan', en: 'not stated' },
  rest: { id: 'wilayah lainnya', en: 'the rest of the province' },
  off: { id: 'mati', en: 'off' },
  none: { id: 'tidak ada', en: 'none' },
  place: { id: 'urutan', en: 'place' },
  margin: {
    id: 'selisih skor untuk menggantikan penerima lama',
    en: 'points by which a newcomer replaces a recipient',
  },
  byDefault: { id: 'bawaan', en: 'default' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How each term is said, in the order in which one reads them; the gates are said one by one. */
const SAID: Readonly<Record<Exclude<TermCode, 'gates'>, Say>> = {
  // A name is one thing in two languages: a change of either is a change.
  name: ({ name }) => `${name.id} / ${name.en}`,
  decree: ({ decree }) => `${decreeText(decree)}, ${decree.about}${decree.note === null ? '' : ` (${decree.note})`}`,
  inForceFrom: ({ inForceFrom }, locale) => dateText(inForceFrom, locale),
  amount: ({ amount }, locale) => `Rp${numberText(amount, locale)}`,
  quota: ({ years }, locale, name) => byYear(years, (year) => quotaText(year, locale, name)),
  budget: ({ years }, locale) =>
    byYear(years, ({ budget }) => (budget === null ? WORDS.noBudget[locale] : `Rp${numberText(budget, locale)}`)),
  orderOfNeed: ({ orderOfNeed: { age, continuityMargin } }, locale) =>
    `${AGE_DIRECTION_LABELS[age][locale]}; ${WORDS.margin[locale]}: ${numberText(continuityMargin, locale)}`,
  exclusivity: ({ exclusivity }, locale) =>
    exclusivity === null ? WORDS.none[locale] : `${exclusivity.group}, ${WORDS.place[locale]} ${exclusivity.rank}`,
  payee: ({ payee }, locale) => PAYEE_LABELS[payee][locale],
  due: (terms, locale) => scheduleText(terms, locale),
  publication: ({ publication }, locale) => PUBLICATION_MODE_LABELS[publication][locale],
  decidingDesil: ({ decidingDesil }, locale) => DECIDING_DESIL_LABELS[decidingDesil][locale],
  categoryClauses: ({ criteria, categoryClauses }, locale, name) =>
    clausesOf(criteria.root)
      .filter(({ clause }) => categoryClauses.includes(clause))
      .map((clause) => clauseSentence(clause, locale, name))
      .join('; '),
  unverified: ({ unverified }, locale) =>
    unverified
      .map(({ point, note, off }) => `${point}${off === undefined ? '' : ` (${WORDS.off[locale]})`}: ${note[locale]}`)
      .join(' ') || WORDS.none[locale],
};

/** What is said of each year, by year where there are several. */
function byYear(years: readonly YearTerms[], say: (year: YearTerms) => string): string {
  const [only, ...more] = years;
  if (only && more.length === 0) return say(only);
  return years.map((year) => `${year.from}: ${say(year)}`).join('; ');
}

/** The places of a year: of the province, and how they are divided where they are. */
function quotaText(year: YearTerms, locale: Locale, name: RegionNames): string {
  const places = (count: number | null): string => (count === null ? WORDS.noQuota[locale] : numberText(count, locale));
  if (year.byKota.length === 0) return places(year.quota);
  const shares = quotaShares(year).map(
    ({ region, places: own }) => `${region === null ? WORDS.rest[locale] : name(region)} ${places(own)}`,
  );
  return `${places(year.quota)} (${shares.join(', ')})`;
}

/** One term in words, as a difference says it. */
export function termText(
  terms: ProgramTerms,
  term: Exclude<TermCode, 'gates'>,
  locale: Locale,
  name: RegionNames,
): string {
  return SAID[term](terms, locale, name);
}

/**
 * What differs between two documents of terms besides their criteria (`compareCriteria` tells those), term by term. Where
 * nothing is named, the documents differ in their criteria at most.
 */
export function compareTerms(before: ProgramTerms, after: ProgramTerms, name: RegionNames): readonly TermDifference[] {
  const both = (text: (locale: Locale) => string): Bilingual => ({ id: text('id'), en: text('en') });
  const terms = (Object.keys(SAID) as (keyof typeof SAID)[]).flatMap((term): TermDifference[] => {
    const [was, is] = [before, after].map((each) => both((locale) => SAID[term](each, locale, name)));
    if (!was || !is || (was.id === is.id && was.en === is.en)) return [];
    return [{ term, label: TERM_LABELS[term], before: was, after: is }];
  });
  return [...terms, ...gateDifferences(before, after, both)];
}

function gateDifferences(
  before: ProgramTerms,
  after: ProgramTerms,
  both: (text: (locale: Locale) => string) => Bilingual,
): TermDifference[] {
  const said = (code: GateThresholdCode, stated: number | undefined): Bilingual =>
    both((locale) => {
      const text = thresholdText(code, stated ?? DEFAULT_GATE_THRESHOLDS[code], locale);
      return stated === undefined ? `${text} (${WORDS.byDefault[locale]})` : text;
    });
  return (Object.keys(GATE_THRESHOLD_RANGES) as GateThresholdCode[]).flatMap((code) => {
    const [was, is] = [before.gates[code], after.gates[code]];
    if (was === is) return [];
    const { id, en } = GATE_THRESHOLD_LABELS[code];
    return [{ term: `gates.${code}`, label: { id, en }, before: said(code, was), after: said(code, is) }];
  });
}
