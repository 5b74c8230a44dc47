import {
  BASES_WITH_DOCUMENT,
  CHECKABLE_CATEGORIES,
  identityCategory,
  runDateAt,
  type IdentityCategoryCode,
  type IdentityCheckBasis,
  type IdentityFinding,
  type MessageCode,
  type PlainDate,
  type Result,
  type UserError,
} from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import { transact, type Actor } from '../../audit';
import { isWithinReach, type Reach } from '../../registry';
import { bothRecords } from '../storage/both-records';
import { insertCheck } from '../storage/check-store';

export interface CheckRequest {
  readonly residentId: number;
  readonly reach: Reach;
  readonly category: IdentityCategoryCode;
  readonly finding: IdentityFinding;
  readonly basis: IdentityCheckBasis;
  readonly documentNumber: string | null;
  readonly observedOn: PlainDate;
  readonly reason: string;
  /** The revision of the civil record that was read. */
  readonly seen: number;
}

/**
 * Says which of two records that differ is right, on a basis and with a reason. It changes nothing until another person
 * confirms it: nobody is dropped, and no suspension is lifted, by one.
 */
export function proposeCheck(
  { database, clock }: Platform,
  actor: Actor,
  request: CheckRequest,
): Promise<Result<{ checkId: number }, UserError<MessageCode>>> {
  const { residentId, reach, category, finding, basis, observedOn, seen } = request;
  return refusable(async () => {
    const reason = typed(request.reason);
    const documentNumber = typed(request.documentNumber);
    if (!CHECKABLE_CATEGORIES.includes(category)) throw new Refused({ code: 'IDENTITY_NOT_CHECKABLE' });
    if (reason === null) throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
    if (BASES_WITH_DOCUMENT.includes(basis) && documentNumber === null) {
      throw new Refused({ code: 'INPUT_REQUIRED', field: 'documentNumber', params: { field: 'documentNumber' } });
    }
    if (observedOn > runDateAt(clock.now())) throw new Refused({ code: 'OBSERVED_IN_FUTURE', field: 'observedOn' });
    return transact(database, clock, actor, async (tx) => {
      const both = await bothRecords(tx, residentId);
      if (!both || !isWithinReach(reach, both.ours.kelurahan)) throw new Refused({ code: 'NOT_FOUND' });
      const { civil, categories, ours } = both;
      const { bit } = identityCategory(category);
      if (civil === null || ((categories ?? 0) & bit) === 0) throw new Refused({ code: 'IDENTITY_SETTLED' });
      if (civil.since !== seen) throw new Refused({ code: 'IDENTITY_MOVED_ON' });
      const checkId = await insertCheck(tx, {
        ...{
          residentId,
          kelurahanCode: ours.kelurahan,
          category: bit,
          finding,
          basis,
          documentNumber,
          observedOn,
          reason,
        },
        ...{ civilStatus: civil.status, civilStatusDate: civil.statusDate, civilKelurahanCode: civil.kelurahan },
        ...{ civilSince: civil.since, proposerId: actor.id, proposedAt: clock.now() },
      });
      if (checkId === null) throw new Refused({ code: 'IDENTITY_CHECK_OPEN' });
      tx.record({
        action: 'identity.propose_check',
        subject: { kind: 'IDENTITY_CHECK', id: String(checkId) },
        reason,
        after: { category, finding, basis, observedOn },
        subjects: [{ kind: 'RESIDENT', id: String(residentId) }],
      });
      return { checkId };
    });
  });
}

const typed = (text: string | null): string | null => {
  const trimmed = (text ?? '').normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
};
