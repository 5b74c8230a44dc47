import { columnOf, DERIVED_INDICATORS } from '@tepat/shared';
import type { DerivedIndicatorKey } from '@tepat/shared';
import { indicatorsUsedBy } from '../scoring/scorer';
import type { WelfareModel } from '../model/document';

/** Facts (column names) a correction of which can move the score: the family's own, and its members'. */
export interface FactsUsed {
  readonly family: readonly string[];
  readonly resident: readonly string[];
}

/** Who counts as a member is decided by presence, whoever is counted. */
const COUNTED_FROM: Readonly<Record<DerivedIndicatorKey, readonly string[]>> = {
  memberCount: ['presence'],
  childCount: ['presence', 'birth_date'],
  youngChildCount: ['presence', 'birth_date'],
  elderlyCount: ['presence', 'birth_date'],
  dependantCount: ['presence', 'birth_date'],
  headSex: ['presence', 'relationship', 'birth_date', 'sex'],
  headAge: ['presence', 'relationship', 'birth_date'],
  headEducation: ['presence', 'relationship', 'birth_date', 'education'],
  maxEducation: ['presence', 'birth_date', 'education'],
  workingCount: ['presence', 'birth_date', 'working'],
};

/** The facts that a model's score is made of. Every model reads the number of members, so `presence` always counts. */
export function factsUsedBy(model: WelfareModel): FactsUsed {
  const used = indicatorsUsedBy(model);
  const derived = DERIVED_INDICATORS.filter(({ key }) => used.has(key));
  const derivedKeys = new Set<string>(derived.map(({ key }) => key));
  return {
    family: [...used].filter((key) => !derivedKeys.has(key)).map(columnOf),
    resident: [...new Set(derived.flatMap(({ key }) => COUNTED_FROM[key]))],
  };
}
