import type { Result } from '@tepat/shared';
import { correctionNumber } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { post, relay } from '../../../platform/queue/outbox';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { dropEvidence, FORGOTTEN_EVIDENCE, layEvidence } from '../../evidence';
import type { Reach } from '../../registry';
import type { WholeCorrection } from '../storage/correction-reader';
import { saveHeader } from '../storage/correction-writer';
import type { Refusal } from './take-step';
import { answered, assertMayEdit, movedOn, reachedCorrection } from './take-step';

/** Which draft, and the edit of it that was read. */
interface DraftRequest {
  readonly correctionId: number;
  readonly edit: number;
  readonly reach: Reach;
}

export interface AttachRequest extends DraftRequest {
  readonly bytes: Buffer;
  /** As the sender named the file. */
  readonly name: string;
}

/**
 * Lays a file of evidence beside a draft. It is cleaned and kept before the draft is touched: one that cannot be taken
 * changes nothing. Where it was taken is kept only when the draft rests on a field check.
 */
export function attachEvidence(
  platform: Platform,
  actor: Actor,
  request: AttachRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const { record, evidence } = await editable(platform, actor, request);
    const file = {
      caseKind: 'CORRECTION',
      caseId: record.id,
      action: 'corrections.attach_evidence',
      ...{ bytes: request.bytes, name: request.name },
      standing: evidence.length,
      keepsPlace: record.basis === 'FIELD_CHECK',
    } as const;
    await layEvidence(platform, actor, file, async (tx) => {
      if (!(await saveHeader(tx, record, record))) throw movedOn();
    });
    return { correctionId: record.id };
  });
}

/** Takes a file away from a draft. One that an earlier submission named stays kept, because that submission stays. */
export function detachEvidence(
  platform: Platform,
  actor: Actor,
  request: DraftRequest & { readonly evidenceId: number },
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const { record, evidence } = await editable(platform, actor, request);
    const found = evidence.find(({ id }) => id === request.evidenceId);
    if (!found) throw new Refused({ code: 'NOT_FOUND', field: 'evidence' });
    const posted = await transact(platform.database, platform.clock, actor, async (tx) => {
      if (!(await saveHeader(tx, record, record))) throw movedOn();
      await dropEvidence(tx, found.id, platform.clock.now());
      tx.record({
        action: 'corrections.detach_evidence',
        subject: { kind: 'CORRECTION', id: String(record.id) },
        before: { number: correctionNumber(record.id), evidence: found.id, sha256: found.sha256.toString('hex') },
      });
      const forgotten = record.submittedAt === null ? [{ evidenceId: found.id }] : [];
      return post(tx, FORGOTTEN_EVIDENCE, forgotten);
    });
    await relay(platform, FORGOTTEN_EVIDENCE, posted);
    return { correctionId: record.id };
  });
}

async function editable(platform: Platform, actor: Actor, request: DraftRequest): Promise<WholeCorrection> {
  const whole = await reachedCorrection(platform.database, request.correctionId, request.reach);
  assertMayEdit(whole, actor);
  if (whole.record.edit !== request.edit) throw movedOn();
  return whole;
}
