import { receiptNumber } from '@tepat/shared';
import type { Transaction } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { shownName } from '../domain/evidence';
import { insertEvidence, type CaseKind } from '../storage/evidence-store';
import { forgetFile, keepEvidence } from './keep-evidence';

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
  const { bytes, taken, ...kept } = result.value;
  const { caseKind, caseId, action } = file;
  const place = file.keepsPlace ? taken : null;
  try {
    await transact(platform.database, platform.clock, actor, async (tx) => {
      await admit(tx);
      const id = await insertEvidence(tx, {
        ...{ caseKind, caseId, ...kept },
        bytes: bytes.length,
        shownName: shownName(file.name),
        latitude: place?.latitude ?? null,
        longitude: place?.longitude ?? null,
        time: taken?.time ?? null,
        addedBy: actor.id,
        addedAt: platform.clock.now(),
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
    });
  } catch (error) {
    await forgetFile(platform, kept.file);
    throw error;
  }
}
