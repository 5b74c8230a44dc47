import { STATED_FACTS } from '@tepat/shared';
import { standingFacts } from '../../../src/modules/registry/storage/read/standing-facts';
import type { FamilyCorrection } from '../../../src/modules/registry/use-cases/family-correction';
import type { Sql } from '../../../src/platform/database/database';
import { Refused } from '../../../src/platform/refused';

export type PlantedBug = 'MAKER_CHECKS' | 'ALTERED_PASSES' | 'STALE_PASSES';

/** Which of the checks is missing, for the stand-ins to ask; null: the program is as it is. */
export const planted: { bug: PlantedBug | null } = { bug: null };

/** A check that lets one refusal pass as long as the bug is planted. */
export function forgiving<Args extends readonly unknown[]>(
  bug: PlantedBug,
  code: string,
  check: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      check(...args);
    } catch (error) {
      if (planted.bug !== bug || !(error instanceof Refused) || error.refusal.code !== code) throw error;
    }
  };
}

/** The correction as if its proposer had seen what stands now: what a registry would do that does not compare. */
export async function unseen(sql: Sql, correction: FamilyCorrection): Promise<FamilyCorrection> {
  if (planted.bug !== 'STALE_PASSES') return correction;
  const subjects = [];
  for (const { subject, changes } of correction.subjects) {
    const now = [];
    for (const change of changes) {
      const stands = subject.id > 0 && !STATED_FACTS.includes(change.fact);
      const [found] = stands ? await standingFacts(sql, [{ ...subject, fact: change.fact }]) : [];
      now.push(found ? { ...change, baseValue: found.value } : change);
    }
    subjects.push({ subject, changes: now });
  }
  return { ...correction, subjects };
}
