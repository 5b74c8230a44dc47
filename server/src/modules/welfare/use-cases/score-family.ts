import { VEC_NOT_RECORDED, VEC_SLOT_BYTES, VEC_SLOT_OF, VEC_VALUE_OFFSET } from '@tepat/shared';
import type { Scorer } from '../domain';
import type { FamilyFacts } from '../storage/family-facts';
import type { Score } from '../storage/score-row';

const MEMBERS_AT = VEC_SLOT_OF.memberCount * VEC_SLOT_BYTES;

/** A family's score from its facts; null for a family that is absent from the current delivery: it is not ranked at all. */
export function scoreFamily(scorer: Scorer, facts: FamilyFacts): Score | null {
  if (facts.absent) return null;
  const score = scorer.score(facts.vec, facts.vecAt);
  const stored = facts.vec.readUInt16BE(facts.vecAt + MEMBERS_AT);
  return {
    familyId: facts.id,
    kelurahan: facts.kelurahan,
    score,
    members: stored === VEC_NOT_RECORDED ? 0 : Math.max(0, stored - VEC_VALUE_OFFSET),
    nationalDesil: facts.nationalDesil ?? 0,
    incomplete: scorer.incomplete,
  };
}
