import { type Locale } from '../prelude';
import { factDefinition } from './facts';
import { type OutcomeName } from './outcome';
import { asSentence, clauseSentence, filled, requirementText } from './sentence';
import { type Trace, type TracedClause, type TracedNode } from './trace';
import { askedRanges } from './value-ranges';
import { byCode, factValueText, listed, memberTexts, type RegionNames } from './value-text';

const WORDS = {
  YES: { id: 'memenuhi', en: 'met' },
  NO: { id: 'tidak memenuhi', en: 'not met' },
  NOT_YET: { id: 'belum memenuhi', en: 'not yet met' },
  UNKNOWN: { id: 'belum dapat dipastikan', en: 'cannot be told yet' },
  unborn: { id: 'belum lahir pada tanggal acuan', en: 'not yet born on the reference date' },
  asked: { id: 'disyaratkan', en: 'required:' },
  noneOf: { id: 'tidak satu pun terpenuhi', en: 'none of these is met' },
  noneYet: { id: 'belum satu pun dapat dipastikan', en: 'none of these can be told to be met yet' },
  whole: { id: 'memenuhi semua syarat', en: 'meets every condition' },
} as const;

/** The answer to what the rule asks of the clause: turned where it stands under `not`. */
export function answerTo({ outcome, negated }: TracedClause): OutcomeName {
  if (!negated || outcome === 'UNKNOWN') return outcome;
  return outcome === 'YES' ? 'NO' : 'YES';
}

/** Time alone will bring the person there: the value grows, and a higher one is asked. */
function comesWithTime({ clause, actual, negated }: TracedClause): boolean {
  if (!factDefinition(clause.fact).grows || typeof actual !== 'number') return false;
  return askedRanges(clause, negated).some(([from]) => from > actual);
}

/** What is recorded, with its name: "usia 58 tahun", "keluarga menerima PKH", "desil penentu belum diketahui". */
export function recordedText({ clause, actual }: TracedClause, locale: Locale, name: RegionNames = byCode): string {
  const fact = factDefinition(clause.fact);
  const value = factValueText(fact, actual, locale, name);
  if (actual === null) return `${fact.label[locale]} ${value}`;
  if (fact.type === 'BOOLEAN') return value;
  if (fact.grows && typeof actual === 'number' && actual < 0) return WORDS.unborn[locale];
  if (fact.type === 'SET' && Array.isArray(actual)) {
    if (actual.length === 0) return clauseSentence({ clause: clause.clause, fact: clause.fact, op: 'isEmpty' }, locale);
    const members = listed(memberTexts(fact, actual, locale), 'and', locale);
    return filled(fact.says?.hasAll?.[locale] ?? `${fact.label[locale]} {value}`, members);
  }
  if (actual === 0 && fact.says?.eqZero) return fact.says.eqZero[locale];
  return filled(fact.recorded?.[locale] ?? `${fact.label[locale]} {value}`, value);
}

/** What is said of one clause: the verdict, and what it is about; a choice of several has its verdict inside. */
interface Said {
  readonly verdict: string | null;
  readonly text: string;
}

function said(traced: TracedClause, locale: Locale, name: RegionNames): Said {
  const answer = answerTo(traced);
  const verdict = WORDS[answer === 'NO' && comesWithTime(traced) ? 'NOT_YET' : answer][locale];
  const recorded = recordedText(traced, locale, name);
  const asked = requirementText(traced.clause, locale, name, traced.negated);
  // "memenuhi: bukan warga binaan panti sosial" need not be said twice.
  return { verdict, text: recorded === asked ? asked : `${recorded}, ${WORDS.asked[locale]} ${asked}` };
}

/** One after the other; a verdict that several in a row share is said once, before the first of them. */
function inARow(parts: readonly Said[]): string {
  return parts
    .map(({ verdict, text }, at) =>
      verdict === null || verdict === parts[at - 1]?.verdict ? text : `${verdict}: ${text}`,
    )
    .join('; ');
}

/** One line of an explanation: "belum memenuhi: usia 58 tahun, disyaratkan paling sedikit 60 tahun". */
export function tracedSentence(traced: TracedClause, locale: Locale, name: RegionNames = byCode): string {
  return tracedSentences([traced], locale, name);
}

/** Several such lines as one, each verdict said once for all that share it in a row. */
export function tracedSentences(traced: readonly TracedClause[], locale: Locale, name: RegionNames = byCode): string {
  return inARow(traced.map((each) => said(each, locale, name)));
}

/** Only what stands in the way is told, along the failing path. Of an `any` everything does, so it says that one is enough. */
function inTheWay(node: TracedNode, negated: boolean, locale: Locale, name: RegionNames): Said[] {
  if (node.traced) return node.traced.blocking ? [said(node.traced, locale, name)] : [];
  const inside = node.kind === 'not' ? !negated : negated;
  const isChoice = node.kind !== 'not' && (node.kind === 'any') !== negated && node.children.length > 1;
  const parts = node.children.flatMap((child) => inTheWay(child, inside, locale, name));
  if (!isChoice || parts.length === 0) return parts;
  const word = node.outcome === 'UNKNOWN' ? 'noneYet' : 'noneOf';
  return [{ verdict: null, text: `${WORDS[word][locale]} (${inARow(parts)})` }];
}

/** What stands between one person and a yes, to follow "because"; empty where nothing does. */
export function obstacles(trace: Trace, locale: Locale, name: RegionNames = byCode): string {
  return inARow(inTheWay(trace.root, false, locale, name));
}

/** How the criteria stand for one person, in one sentence that can be read aloud. */
export function outcomeSentence(trace: Trace, locale: Locale, name: RegionNames = byCode): string {
  return asSentence(obstacles(trace, locale, name) || WORDS.whole[locale]);
}
