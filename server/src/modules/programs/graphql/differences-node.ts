import type { Locale } from '@tepat/shared';
import type { TermsDifferences } from '../use-cases/differences-of';
import type { RuleDifferences } from './program-type';

/** Differences in the words of one language. */
export function differencesIn(locale: Locale, { criteria, terms }: TermsDifferences): RuleDifferences {
  const { clauses, joined } = criteria;
  return {
    clauses: clauses.map(({ kind, clause, before: was, after: is }) => ({
      kind,
      code: clause,
      before: was && was[locale],
      after: is && is[locale],
    })),
    joined: joined && { before: joined.before[locale], after: joined.after[locale] },
    terms: terms.map(({ term, label, before: was, after: is }) => ({
      term,
      label: label[locale],
      before: was[locale],
      after: is[locale],
    })),
  };
}
