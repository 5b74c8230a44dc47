import type { EvidenceJudgement } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Refused } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
import { standingJudgement, submissionOf } from '../domain/correction';
import { lastFinding, sawEffect, type WholeCorrection } from '../storage/correction-reader';
import { appendJudgement } from '../storage/correction-writer';
import { movedOn, stepEvent } from './take-step';

/** What somebody who checks finds of the evidence, and why. */
export interface Finding {
  readonly judgement: EvidenceJudgement;
  readonly reason: string;
}

/** Their own last judgement of what was submitted. */
export function ownJudgement({ steps, judgements }: WholeCorrection, actor: Actor): EvidenceJudgement | null {
  return standingJudgement(judgements, submissionOf(steps), actor.id)?.judgement ?? null;
}

/** Whether it says anything that this person has not said of it already: the same again is no change of mind. */
export function isNewFinding({ steps, judgements }: WholeCorrection, actor: Actor, found: Finding): boolean {
  if (found.reason === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
  return !isSame(standingJudgement(judgements, submissionOf(steps), actor.id), found);
}

const isSame = (before: Finding | null, found: Finding): boolean =>
  before?.judgement === found.judgement && before.reason === found.reason;

/**
 * Appends a judgement, and whether whoever judges had seen the effect by then. The correction is locked: what the same person
 * said in another request at the same moment is there by now, and is not said twice: this one has been overtaken.
 */
export async function recordFinding(
  tx: Sql & Recorder,
  actor: Actor,
  { record, steps }: WholeCorrection,
  { judgement, reason }: Finding,
  at: Date,
): Promise<void> {
  const submission = submissionOf(steps)?.seq;
  if (submission === undefined) throw new Error('a correction that is checked has no submission');
  const afterEffect = await sawEffect(tx, record.id, submission, actor.id);
  const { id: correctionId, state } = record;
  if (isSame(await lastFinding(tx, correctionId, submission, actor.id), { judgement, reason })) throw movedOn();
  await appendJudgement(tx, { correctionId, submission, actorId: actor.id, state, judgement, reason, afterEffect, at });
  tx.record(stepEvent('corrections.judge', record, state, { reason, after: { judgement, afterEffect } }));
}
