import type { Result } from '@tepat/shared';
import { correctionNumber } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { dropEvidence, forgetFile, insertEvidence, keepEvidence, shownName } from '../../evidence';
import type { Reach } from '../../registry';
import type { WholeCorrection } from '../storage/correction-reader';
import { saveHeader } from '../storage/correction-writer';
import type { Refusal } from './take-step';
import { answered, assertMayEdit, movedOn, reachedCorrection } from './take-step';

/** More than anybody photographs on one visit. */
const MOST_EVIDENCE = 12;

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
    const whole = await editable(platform, actor, request);
    if (whole.evidence.length >= MOST_EVIDENCE) {
      throw new Refused({ code: 'EVIDENCE_TOO_MANY', field: 'upload', params: { max: MOST_EVIDENCE } });
    }
    const kept = await keepEvidence(platform, request.bytes);
    if (!kept.ok) throw new Refused({ code: kept.error, field: 'upload' });
    const { kind, bytes, taken, file, sha256, receivedSha256, pictureHash } = kept.value;
    const { record } = whole;
    const place = record.basis === 'FIELD_CHECK' ? taken : null;
    try {
      return await transact(platform.database, platform.clock, actor, async (tx) => {
        if (!(await saveHeader(tx, record, record))) throw movedOn();
        const id = await insertEvidence(tx, {
          caseKind: 'CORRECTION',
          caseId: record.id,
          ...{ kind, file, sha256, receivedSha256, pictureHash },
          bytes: bytes.length,
          shownName: shownName(request.name),
          latitude: place?.latitude ?? null,
          longitude: place?.longitude ?? null,
          time: taken?.time ?? null,
          addedBy: actor.id,
          addedAt: platform.clock.now(),
        });
        tx.record({
          action: 'corrections.attach_evidence',
          subject: { kind: 'CORRECTION', id: String(record.id) },
          after: { number: correctionNumber(record.id), evidence: id, kind, sha256: sha256.toString('hex') },
        });
        return { correctionId: record.id };
      });
    } catch (error) {
      await forgetFile(platform, file);
      throw error;
    }
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
    await transact(platform.database, platform.clock, actor, async (tx) => {
      if (!(await saveHeader(tx, record, record))) throw movedOn();
      await dropEvidence(tx, found.id, platform.clock.now());
      tx.record({
        action: 'corrections.detach_evidence',
        subject: { kind: 'CORRECTION', id: String(record.id) },
        before: { number: correctionNumber(record.id), evidence: found.id, sha256: found.sha256.toString('hex') },
      });
    });
    if (record.submittedAt === null) await forgetFile(platform, found.file);
    return { correctionId: record.id };
  });
}

async function editable(platform: Platform, actor: Actor, request: DraftRequest): Promise<WholeCorrection> {
  const whole = await reachedCorrection(platform.database, request.correctionId, request.reach);
  assertMayEdit(whole, actor);
  if (whole.record.edit !== request.edit) throw movedOn();
  return whole;
}
