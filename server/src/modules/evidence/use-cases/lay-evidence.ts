import { receiptNumber } from '@tepat/shared';
import type { Sql, Transaction } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import { shownName } from '../domain/evidence';
import { insertEvidence, type CaseKind } from '../storage/evidence-store';
import { forgetFile, keepEvidence, type KeptEvidence } from './keep-evidence';

/** More than anybody photographs for one case. */
const MOST_EVIDENCE = 12;

export interface NewFile {
  readonly caseKind: CaseKind;
  readonly caseId: number;
  readonly bytes: Buffer;
  /** As the sender named the file. */
  readonly name: string;
  /** How many files stand beside the case already. */
  readonly standing: number;
  /** Whether it may be kept where a photograph was taken. */
  readonly keepsPlace: boolean;
  /** Of the event. */
  readonly action: string;
}

/**
 * Lays a file beside a case. It is cleaned and kept before the case is touched: one that cannot be taken changes nothing.
 * Throws `Refused` with what is wrong with the file.
 *
 * @param admit called first in the transaction: throws where the case takes no file any more, and keeps it as it is
 */
export async function layEvidence(
  platform: Platform,
  actor: Actor,
  file: NewFile,
  admit: (tx: Transaction) => Promise<void>,
): Promise<void> {
  if (file.standing >= MOST_EVIDENCE) {
    throw new Refused({ code: 'EVIDENCE_TOO_MANY', field: 'upload', params: { max: MOST_EVIDENCE } });
  }
  const result = await keepEvidence(platform, `${actor.kind}:${actor.id}`, file.bytes);
  if (!result.ok) throw new Refused({ code: result.error, field: 'upload' });
  const kept = result.value;
  try {
    await transact(platform.database, platform.clock, actor, async (tx) => {
      await admit(tx);
      await noteEvidence(tx, kept, { ...file, actor, at: platform.clock.now(), session: null });
    });
  } catch (error) {
    await forgetFile(platform, kept.file);
    throw error;
  }
}

/** Beside which case a kept file is laid, and by whom. */
export interface Laid extends Pick<NewFile, 'caseKind' | 'caseId' | 'name' | 'keepsPlace' | 'action'> {
  readonly actor: Actor;
  readonly at: Date;
  readonly session: Buffer | null;
}

/** Says in the transaction of the case what a kept file proves. */
export async function noteEvidence(
  tx: Sql & Recorder,
  { bytes, taken, ...kept }: KeptEvidence,
  { caseKind, caseId, name, keepsPlace, action, actor, at, session }: Laid,
): Promise<void> {
  const place = keepsPlace ? taken : null;
  const id = await insertEvidence(tx, {
    ...{ caseKind, caseId, session, ...kept },
    bytes: bytes.length,
    shownName: shownName(name),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    time: taken?.time ?? null,
    addedBy: actor.id,
    addedAt: at,
  });
  tx.record({
    action,
    subject: { kind: caseKind, id: String(caseId) },
    after: {
      number: receiptNumber(caseKind, caseId),
      evidence: id,
      kind: kept.kind,
      sha256: kept.sha256.toString('hex'),
    },
  });
}
