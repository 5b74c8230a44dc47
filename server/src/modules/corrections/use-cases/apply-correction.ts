import { err, ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { ChangeDigest, commitRevision, correctFacts } from '../../registry';
import type { CorrectionFailure, FactCorrection } from '../../registry';
import { rescoreFamily } from '../../welfare';
import type { Rescored } from '../../welfare';

export interface AppliedCorrection {
  readonly revision: number;
  /** The family whose facts, or whose member's facts, were corrected. */
  readonly familyId: number;
  /** Its score before and after, in every slot that a model is writing to. */
  readonly scores: readonly Rescored[];
}

/**
 * Applies a verified correction: the facts, the score that follows from them and the audit event are ONE revision in one
 * transaction, so the family's desil follows at once from the standing cut points. Nobody joins or leaves a list by it:
 * entitlement waits for the next list.
 *
 * The registry's lock makes it queue behind a merge that is under way. A refusal leaves nothing behind.
 */
export async function applyCorrection(
  platform: Platform,
  actor: Actor,
  correction: FactCorrection,
): Promise<Result<AppliedCorrection, CorrectionFailure>> {
  let applied: Result<Omit<AppliedCorrection, 'revision'>, CorrectionFailure> | null = null;
  const request = { kind: 'CORRECTION', reason: correction.reason } as const;
  const committed = await commitRevision(platform, actor, request, async (tx, revision) => {
    const corrected = await correctFacts(platform, tx, revision, correction);
    if (!corrected.ok) {
      applied = corrected;
      return null;
    }
    const { familyId, changed } = corrected.value;
    applied = ok({ familyId, scores: await rescoreFamily(tx, revision, familyId) });
    const { kind, id } = correction.subject;
    const digest = new ChangeDigest();
    for (const { fact } of correction.changes) digest.add(kind.toLowerCase(), 'CHANGED', `${id} ${fact}`);
    return { summary: { subject: kind, facts: changed, familyId }, changes: digest.finish() };
  });
  const outcome = applied as Result<Omit<AppliedCorrection, 'revision'>, CorrectionFailure> | null;
  if (outcome === null) throw new Error('a correction ended without an outcome');
  if (!outcome.ok) return err(outcome.error);
  if (committed === null) throw new Error('a correction that was made left no revision');
  return ok({ revision: committed.revision, ...outcome.value });
}
