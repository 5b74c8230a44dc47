import { isDeepStrictEqual } from 'node:util';
import type { Bilingual, CriteriaDocument } from '@tepat/shared';
import { clauseSentence, statedClauses } from '@tepat/shared';
import { regionName } from '../../regions';

/** A clause whose answer differs between two decisions. */
export interface ClauseChange {
  readonly code: string;
  readonly required: Bilingual;
  /** The answers to what the rule asks; null = unknown. */
  readonly before: boolean | null;
  readonly after: boolean | null;
}

export interface JudgedRule {
  readonly criteria: CriteriaDocument;
  readonly met: number;
  readonly unknown: number;
}

/**
 * The clauses that answer otherwise than in the decision before. Under another rule only clauses that both rules state
 * alike can be compared: what was never asked before did not change.
 */
export function clauseChanges(before: JudgedRule, after: JudgedRule): ClauseChange[] {
  const earlier = new Map(answersOf(before).map((answer) => [answer.clause.clause, answer]));
  return answersOf(after).flatMap(({ clause, negated, answer }) => {
    const old = earlier.get(clause.clause);
    if (!old || old.answer === answer || old.negated !== negated || !isDeepStrictEqual(old.clause, clause)) return [];
    const required = {
      id: clauseSentence(clause, 'id', regionName, negated),
      en: clauseSentence(clause, 'en', regionName, negated),
    };
    return [{ code: clause.clause, required, before: old.answer, after: answer }];
  });
}

const answersOf = ({ criteria, met, unknown }: JudgedRule) =>
  statedClauses(criteria.root).map(({ clause, negated }, bit) => ({
    clause,
    negated,
    answer: (unknown & (1 << bit)) !== 0 ? null : ((met & (1 << bit)) !== 0) !== negated,
  }));
