import { err, ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import { Refused, refusable } from '../../../platform/refused';
import type { Platform } from '../../../platform/platform';
import { post, relay, type Held } from '../../../platform/queue/outbox';
import type { Actor } from '../../audit';
import { FAMILY_CASES } from '../../eligibility';
import { ChangeDigest, commitRevision, correctFacts } from '../../registry';
import type {
  CorrectionFailure,
  FactCorrection,
  FamilyCorrection,
  RevisionEffect,
  RevisionTransaction,
} from '../../registry';
import { rescoreFamilies } from '../../welfare';
import type { Rescored } from '../../welfare';

export interface AppliedFacts {
  /** The family whose facts, or whose members' facts, were corrected. */
  readonly familyId: number;
  /** That and every other family whose members changed. */
  readonly familyIds: readonly number[];
  /** Their scores before and after, in every slot that a model is writing to. */
  readonly scores: readonly Rescored[];
  /** What follows once this is committed: the families' cases (`followCases`). */
  readonly posted: readonly Held[];
}

export interface AppliedCorrection extends AppliedFacts {
  readonly revision: number;
}

/**
 * Makes a correction within a revision: facts and membership of families, what is counted from the members, and the scores
 * that follow, with the message that the families' cases are to be looked at. The caller records why, and follows the cases
 * (`followCases`) once it has committed.
 *
 * @throws Refused when a base has moved or a value cannot be recorded: nothing of the transaction may then be committed
 */
export async function applyFacts(
  tx: RevisionTransaction,
  revision: number,
  correction: FamilyCorrection,
): Promise<AppliedFacts & { readonly effect: RevisionEffect }> {
  const corrected = await correctFacts(tx, revision, correction);
  if (!corrected.ok) throw new Refused(corrected.error);
  const { familyId, familyIds, changed, made } = corrected.value;
  const scores = await rescoreFamilies(tx, revision, familyIds);
  const posted = await post(
    tx,
    FAMILY_CASES,
    familyIds.map((id) => ({ familyId: id })),
  );
  const digest = new ChangeDigest();
  for (const { subject, changes } of correction.subjects) {
    const id = made.get(`${subject.kind} ${subject.id}`);
    const change = id === undefined ? 'CHANGED' : 'NEW';
    for (const { fact } of changes) digest.add(subject.kind.toLowerCase(), change, `${id ?? subject.id} ${fact}`);
  }
  return {
    familyId,
    familyIds,
    scores,
    posted,
    effect: { summary: { facts: changed, familyId }, changes: digest.finish() },
  };
}

/** Commits a correction of one record (`commitCorrection`), and follows the family's cases. */
export async function applyCorrection(
  platform: Platform,
  actor: Actor,
  correction: FactCorrection,
): Promise<Result<AppliedCorrection, CorrectionFailure>> {
  const committed = await commitCorrection(platform, actor, correction);
  if (committed.ok) await followCases(platform, committed.value.posted);
  return committed;
}

/**
 * Applies a verified correction: the facts, the score that follows from them and the audit event are ONE revision in one
 * transaction, so the family's desil follows at once from the standing cut points. Nobody joins or leaves a list by it:
 * entitlement waits for the next list.
 *
 * The registry's lock makes it queue behind a merge that is under way. A refusal leaves nothing behind.
 */
export async function commitCorrection(
  platform: Platform,
  actor: Actor,
  correction: FactCorrection,
): Promise<Result<AppliedCorrection, CorrectionFailure>> {
  const request = { kind: 'CORRECTION', reason: correction.reason } as const;
  const result = await refusable(async () => {
    let applied: AppliedFacts | null = null;
    const committed = await commitRevision(platform, actor, request, async (tx, revision) => {
      const { effect, ...made } = await applyFacts(tx, revision, { subjects: [correction], ...correction });
      applied = made;
      return effect;
    });
    const made = applied as AppliedFacts | null;
    if (committed === null || made === null) throw new Error('a correction that was made left no revision');
    return { revision: committed.revision, ...made };
  });
  return result.ok ? ok(result.value) : err(result.error as CorrectionFailure);
}

/**
 * Directly after the commit, the families' cases on the worklist follow. Not within it: what the members' decisions would be
 * now takes as many reads again as the correction, and whoever corrects next would wait for them behind the lock. The
 * messages that are committed with the facts make a worker do it when this process cannot.
 */
export function followCases(platform: Platform, posted: readonly Held[]): Promise<void> {
  return relay(platform, FAMILY_CASES, posted);
}
