import { regionName } from '../../regions';
import type {
  Bilingual,
  CorrectionLane,
  FactCode,
  FactSource,
  FactVector,
  PlainDate,
  PreparedCriteria,
} from '@tepat/shared';
import {
  answerTo,
  clauseSentence,
  factDefinition,
  factValueText,
  traceOfMasks,
  tracedSentence,
  unreachable,
} from '@tepat/shared';
import type { OutcomeName } from './outcome';
import type { ExtractDates } from './sources';
import { sourceDateOf } from './sources';

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
  readonly source: FactSource;
  /** The day that the source describes; null when it was never delivered. */
  readonly sourceDate: PlainDate | null;
  /** Where a wrong fact is put right; null where nobody can. */
  readonly correctable: CorrectionLane | null;
}

export interface ExplainedOutcome {
  readonly outcome: OutcomeName;
  readonly clauses: readonly ExplainedClause[];
  /** The whole in one sentence. */
  readonly sentence: Bilingual;
}

export interface ExplainInput {
  readonly criteria: PreparedCriteria;
  readonly met: number;
  readonly unknown: number;
  readonly outcome: OutcomeName;
  readonly facts: FactVector;
  readonly extractDates: ExtractDates;
  /** Reference date of the resident's delivery, and day of the ranking. */
  readonly deliveredOn: PlainDate | null;
  readonly rankedOn: PlainDate | null;
  readonly program: Bilingual;
  /** Name of the preferred programme, where one excluded this one. */
  readonly preferred: Bilingual | null;
}

const both = (text: (locale: 'id' | 'en') => string): Bilingual => ({ id: text('id'), en: text('en') });

/** Makes text of masks and facts, by the same tree that decided. */
export function explainOutcome(input: ExplainInput): ExplainedOutcome {
  const { criteria, met, unknown, outcome, facts, extractDates, deliveredOn, rankedOn } = input;
  const clauses = traceOfMasks(criteria, met, unknown, facts).clauses.map((traced): ExplainedClause => {
    const fact = factDefinition(traced.clause.fact);
    return {
      code: traced.clause.clause,
      fact: traced.clause.fact,
      outcome: answerTo(traced),
      blocking: traced.blocking,
      required: both((locale) => clauseSentence(traced.clause, locale, regionName, traced.negated)),
      actual: both((locale) => factValueText(fact, traced.actual, locale, regionName)),
      sentence: both((locale) => tracedSentence(traced, locale, regionName)),
      source: fact.source,
      sourceDate: sourceDateOf(traced.clause.fact, extractDates, deliveredOn, rankedOn),
      correctable: fact.correctable,
    };
  });
  return { outcome, clauses, sentence: both((locale) => wholeSentence(input, clauses, locale)) };
}

function wholeSentence(
  { outcome, program, preferred }: ExplainInput,
  clauses: readonly ExplainedClause[],
  locale: 'id' | 'en',
): string {
  const name = program[locale];
  const id = locale === 'id';
  const blocking = clauses.filter((clause) => clause.blocking).map((clause) => clause.required[locale]);
  const listed = blocking.join('; ');
  switch (outcome) {
    case 'ELIGIBLE':
      return id ? `Memenuhi seluruh syarat ${name}.` : `Meets every criterion of ${name}.`;
    case 'EXCLUDED_BY_OTHER_PROGRAM': {
      const other = preferred?.[locale] ?? '';
      return id
        ? `Memenuhi syarat ${name}, tetapi ${other} didahulukan: satu orang satu bantuan.`
        : `Meets the criteria of ${name}, but ${other} comes first: one person, one benefit.`;
    }
    case 'BLOCKED_BY_DATA_ONLY':
      return id
        ? `Belum dapat diputuskan untuk ${name} karena data: ${listed}.`
        : `Cannot be decided yet for ${name}, because of data only: ${listed}.`;
    case 'SUSPENDED':
      return id
        ? `Ditangguhkan untuk ${name} sampai diverifikasi: ${listed}.`
        : `Suspended for ${name} until verified: ${listed}.`;
    case 'NOT_ELIGIBLE':
      return id ? `Tidak memenuhi syarat ${name}: ${listed}.` : `Does not meet the criteria of ${name}: ${listed}.`;
    default:
      return unreachable(outcome);
  }
}
