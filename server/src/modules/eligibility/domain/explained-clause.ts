import { regionName } from '../../regions';
import type {
  Bilingual,
  CorrectionLane,
  FactCode,
  FactVector,
  Locale,
  PlainDate,
  PreparedCriteria,
} from '@tepat/shared';
import {
  answerTo,
  categoriesOf,
  clauseSentence,
  daysBetween,
  factDefinition,
  factValueText,
  identityCategory,
  obstacles,
  traceOfMasks,
  tracedSentence,
  tracedSentences,
} from '@tepat/shared';
import { decisionSentence } from './decision-sentence';
import type { AnsweredOutcome } from './outcome';
import type { ExtractDates } from './sources';
import { sourceDateOf, sourceNameOf } from './sources';

/** One clause for one person, in words that an officer can read aloud. */
export interface ExplainedClause {
  readonly code: string;
  readonly fact: FactCode;
  /** The answer to what the rule asks: of a clause under `not`, the opposite of the clause's own. */
  readonly outcome: 'YES' | 'NO' | 'UNKNOWN';
  /** Stands between the person and a yes. */
  readonly blocking: boolean;
  readonly required: Bilingual;
  readonly actual: Bilingual;
  readonly sentence: Bilingual;
  /** Whose the value is. */
  readonly source: Bilingual;
  /** The day that the source describes; null when it was never delivered. */
  readonly sourceDate: PlainDate | null;
  /** Whole days from that day to the reference date, 0 where the source is newer; null without a source date. */
  readonly factAge: number | null;
  /** From more days than these on the fact counts as unknown; null where it does not age. */
  readonly maxAge: number | null;
  /** Where a wrong fact is put right; null where nobody can. */
  readonly correctable: CorrectionLane | null;
}

export interface ExplainedOutcome {
  readonly outcome: AnsweredOutcome;
  readonly clauses: readonly ExplainedClause[];
  /** The whole in one sentence. */
  readonly sentence: Bilingual;
}

export interface ExplainInput {
  readonly criteria: PreparedCriteria;
  readonly met: number;
  readonly unknown: number;
  /** Bits of the clauses that say whom the programme is for: all that is told of whoever is outside. */
  readonly categoryMask: number;
  readonly outcome: AnsweredOutcome;
  readonly facts: FactVector;
  readonly extractDates: ExtractDates;
  readonly referenceDate: PlainDate;
  /** Bits of the comparison with the civil registry; null = not compared. */
  readonly identity: number | null;
  /** Reference date of the resident's delivery, and day of the ranking. */
  readonly deliveredOn: PlainDate | null;
  readonly rankedOn: PlainDate | null;
  readonly program: Bilingual;
  /** Name of the preferred programme, where one excluded this one. */
  readonly preferred: Bilingual | null;
}

const both = (text: (locale: Locale) => string): Bilingual => ({ id: text('id'), en: text('en') });

/** Makes text of masks and facts, by the same tree that decided. */
export function explainOutcome(input: ExplainInput): ExplainedOutcome {
  const { criteria, met, unknown, outcome, facts, extractDates, referenceDate, deliveredOn, rankedOn } = input;
  const { program, preferred } = input;
  const trace = traceOfMasks(criteria, met, unknown, facts);
  const clauses = trace.clauses.map((traced): ExplainedClause => {
    const fact = factDefinition(traced.clause.fact);
    const sourceDate = sourceDateOf(traced.clause.fact, extractDates, deliveredOn, rankedOn);
    return {
      code: traced.clause.clause,
      fact: traced.clause.fact,
      outcome: answerTo(traced),
      blocking: traced.blocking,
      required: both((locale) => clauseSentence(traced.clause, locale, regionName, traced.negated)),
      actual: both((locale) => factValueText(fact, traced.actual, locale, regionName)),
      sentence: both((locale) => tracedSentence(traced, locale, regionName)),
      source: sourceNameOf(traced.clause.fact, rankedOn),
      sourceDate,
      factAge: sourceDate === null ? null : Math.max(0, daysBetween(sourceDate, referenceDate)),
      maxAge: fact.maxAgeDays ?? null,
      correctable: fact.correctable,
    };
  });
  const outside = trace.clauses.filter(
    (traced, bit) => (input.categoryMask & (1 << bit)) !== 0 && traced.outcome !== 'YES',
  );
  const inTheWay = (locale: Locale): string =>
    outcome === 'NOT_IN_CATEGORY' ? tracedSentences(outside, locale, regionName) : obstacles(trace, locale, regionName);
  const isIdentityInTheWay = trace.clauses.some(({ blocking, clause: { fact } }) => blocking && OF_IDENTITY.has(fact));
  const found = isIdentityInTheWay ? categoriesOf(input.identity ?? 0).map(identityCategory) : [];
  const findings = found.filter(({ effect }) => effect === 'MISMATCH');
  const said = {
    outcome,
    program,
    preferred,
    obstacles: both(inTheWay),
    findings: both((locale) => findings.map(({ label }) => label[locale]).join('; ')),
  };
  return { outcome, clauses, sentence: both((locale) => decisionSentence(said, locale)) };
}

const OF_IDENTITY: ReadonlySet<FactCode> = new Set<FactCode>(['identityMatched', 'identitySuspended']);
