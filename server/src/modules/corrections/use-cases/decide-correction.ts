import type { EvidenceJudgement, Result } from '@tepat/shared';
import { correctionNumber, PASSABLE_JUDGEMENTS } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Held } from '../../../platform/queue/outbox';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { commitRevision } from '../../registry';
import type { FamilyCorrection } from '../../registry';
import type { CorrectionLine } from '../domain/correction';
import type { WholeCorrection } from '../storage/correction-reader';
import { lockAsRead, takeSteps } from '../storage/correction-writer';
import { applyFacts, followCases } from './apply-correction';
import { isNewFinding, ownJudgement, recordFinding } from './judge-evidence';
import type { Refusal, StepRequest } from './take-step';
import {
  answered,
  assertAsSubmitted,
  assertConfirmed,
  assertMayStep,
  dueOf,
  movedOn,
  reachedCorrection,
  stepEvent,
} from './take-step';

export interface DecideRequest extends StepRequest {
  /** Their own judgement of the evidence: it opens the effect to them, and goes before the decision. Null: nothing new. */
  readonly judgement: EvidenceJudgement | null;
  /** Null only records the judgement. */
  readonly decision: 'APPROVED' | 'RETURNED' | 'REJECTED' | null;
}

/**
 * Decides a verified correction. An approval applies it: facts, what is counted from the members, scores, both steps and
 * their events are one revision in one transaction, or none of it happens. Refused as STALE_BASE when a fact is no longer
 * what the proposer saw, and when whoever decides has found the evidence to contradict it.
 */
export function decideCorrection(
  platform: Platform,
  actor: Actor,
  request: DecideRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const { judgement, decision } = request;
    const whole = await reachedCorrection(platform.database, request.correctionId, request.reach);
    // Judging is part of deciding: whoever may not decide may not judge either.
    assertMayStep(whole, actor, decision ?? 'APPROVED', request, 'correction.decide');
    if (judgement === null && decision === null) throw new Refused({ code: 'JUDGEMENT_REQUIRED', field: 'judgement' });
    const standing = judgement ?? ownJudgement(whole, actor);
    if (decision === 'APPROVED' && standing !== null && !PASSABLE_JUDGEMENTS.includes(standing)) {
      throw new Refused({ code: 'CORRECTION_EVIDENCE_CONTRADICTS', field: 'judgement' });
    }
    assertConfirmed(whole, actor, decision === 'APPROVED');
    assertAsSubmitted(whole);
    if (judgement !== null) await judge(platform, actor, whole, judgement, request.reason);
    if (decision === 'APPROVED') await approve(platform, actor, whole, request.reason);
    else if (decision !== null) await sendAway(platform, actor, whole, decision, request.reason);
    return { correctionId: whole.record.id };
  });
}

/** In a transaction of its own: what was found of the evidence stands, whatever becomes of the decision. */
async function judge(
  { database, clock }: Platform,
  actor: Actor,
  whole: WholeCorrection,
  judgement: EvidenceJudgement,
  reason: string | null,
): Promise<void> {
  const found = { judgement, reason: reason?.trim() ?? '' };
  if (!isNewFinding(whole, actor, found)) return;
  await transact(database, clock, actor, async (tx) => {
    if (!(await lockAsRead(tx, whole.record))) throw movedOn();
    await recordFinding(tx, actor, whole, found, clock.now());
  });
}

async function approve(platform: Platform, actor: Actor, whole: WholeCorrection, remark: string | null): Promise<void> {
  const { record } = whole;
  const reason = `${correctionNumber(record.id)}: ${record.reason ?? ''}`.slice(0, 500);
  let following: readonly Held[] = [];
  await commitRevision(platform, actor, { kind: 'CORRECTION', reason }, async (tx, revision) => {
    const { effect, familyId, posted } = await applyFacts(tx, revision, familyCorrection(whole, reason));
    following = posted;
    const at = platform.clock.now();
    const steps = [
      { to: 'APPROVED', actor, reason: remark, at },
      { to: 'APPLIED', actor, reason: null, at },
    ] as const;
    const change = { dueOn: null, approverId: actor.id, appliedRevision: revision, familyId };
    if (!(await takeSteps(tx, record, steps, change))) throw movedOn();
    tx.record(stepEvent('corrections.apply', record, 'APPLIED', { revision, ...(remark ? { reason: remark } : {}) }));
    return { ...effect, summary: { ...effect.summary, correction: correctionNumber(record.id) } };
  });
  await followCases(platform, following);
}

async function sendAway(
  { database, clock }: Platform,
  actor: Actor,
  { record }: WholeCorrection,
  to: 'RETURNED' | 'REJECTED',
  reason: string | null,
): Promise<void> {
  await transact(database, clock, actor, async (tx) => {
    const at = clock.now();
    const dueOn = await dueOf(tx, to, at);
    if (!(await takeSteps(tx, record, [{ to, actor, reason, at }], { dueOn }))) throw movedOn();
    const action = to === 'RETURNED' ? 'corrections.return' : 'corrections.reject';
    tx.record(stepEvent(action, record, to, reason ? { reason } : {}));
  });
}

/** What the registry is told: the lines, record by record, with what the correction rests on. */
export function familyCorrection({ record, lines }: WholeCorrection, reason: string): FamilyCorrection {
  const { basis, observedOn, verifierId } = record;
  if (basis === null || observedOn === null) throw new Error(`correction ${record.id} was submitted without its basis`);
  const subjects = new Map<string, CorrectionLine[]>();
  for (const line of lines) {
    const key = `${line.kind} ${line.subjectId}`;
    subjects.set(key, [...(subjects.get(key) ?? []), line]);
  }
  return {
    familyId: record.familyId,
    within: [record.kelurahanCode, ...(record.otherKelurahanCode === null ? [] : [record.otherKelurahanCode])],
    subjects: [...subjects.values()].map((own) => ({
      subject: { kind: own[0]?.kind ?? 'FAMILY', id: own[0]?.subjectId ?? 0 },
      changes: own.map(({ fact, base, value }) => ({ fact, value, baseValue: base })),
    })),
    source: basis,
    observedOn,
    verifiedBy: verifierId,
    reason,
  };
}
