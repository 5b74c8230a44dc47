/**
 * Three-valued logic (Kleene). UNKNOWN is "the fact is not recorded, or too old": it never counts as yes, and the
 * person is told which fact is missing instead of "no".
 */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Outcome = typeof NO | typeof YES | typeof UNKNOWN;

export const OUTCOME_NAMES = ['NO', 'YES', 'UNKNOWN'] as const;
export type OutcomeName = (typeof OUTCOME_NAMES)[number];

export function outcomeName(outcome: Outcome): OutcomeName {
  return OUTCOME_NAMES[outcome];
}
