import {
  categoriesOf,
  IDENTITY_SUSPENDING_MASK,
  type IdentityCheckState,
  type MessageCode,
  type Result,
  type UserError,
} from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import { transact, type Actor, type AuditEvent, type Recorder } from '../../audit';
import type { Sql } from '../../../platform/database/database';
import { ChangeDigest, commitRevision, isWithinReach, type Reach } from '../../registry';
import { stillSays } from '../domain/match-resident';
import { bothRecords } from '../storage/both-records';
import { checksByIds, decideWaiting, type CheckRecord } from '../storage/check-store';

export interface DecideCheckRequest {
  readonly checkId: number;
  readonly reach: Reach;
  readonly confirms: boolean;
  readonly reason: string;
}

/**
 * The second person's word. A confirmed refutation of what suspends is a revision: the next comparison lifts the
 * suspension for as long as the civil registry says the same. A confirmed death or move takes effect by the lane of
 * corrections, and until then the person stays suspended; what else is confirmed waits for the civil registry.
 */
export function decideCheck(
  platform: Platform,
  actor: Actor,
  { checkId, reach, confirms, reason: given }: DecideCheckRequest,
): Promise<Result<{ checkId: number }, UserError<MessageCode>>> {
  const { database, clock } = platform;
  return refusable(async () => {
    const reason = given.normalize('NFC').trim();
    const check = (await checksByIds(database, [checkId])).get(checkId);
    if (!check || !isWithinReach(reach, check.kelurahanCode)) throw new Refused({ code: 'NOT_FOUND' });
    if (check.state !== 'PROPOSED') throw new Refused({ code: 'IDENTITY_CHECK_DONE' });
    if (check.proposerId === actor.id) throw new Refused({ code: 'IDENTITY_SAME_PERSON' });
    if (reason === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
    const decide = async (
      tx: Sql & Recorder,
      state: Exclude<IdentityCheckState, 'PROPOSED'>,
      revision: number | null,
    ): Promise<void> => {
      if (confirms) await assertStands(tx, check);
      const decision = { state, deciderId: actor.id, decidedAt: clock.now(), reason, revision };
      if (!(await decideWaiting(tx, checkId, decision))) throw new Refused({ code: 'IDENTITY_CHECK_DONE' });
      tx.record(eventOf(check, state, reason, revision));
    };
    const lifts = confirms && check.finding === 'RECORD_RIGHT' && (check.category & IDENTITY_SUSPENDING_MASK) !== 0;
    if (!lifts) {
      await transact(database, clock, actor, (tx) => decide(tx, confirms ? 'CONFIRMED' : 'DECLINED', null));
      return { checkId };
    }
    const why = `Status di data kependudukan dibantah (pemeriksaan ${checkId})`;
    await commitRevision(platform, actor, { kind: 'VERIFICATION', reason: why }, async (tx, revision) => {
      await decide(tx, 'CONFIRMED', revision);
      const changes = new ChangeDigest();
      changes.add('identity_check', 'CHANGED', checkId);
      return { summary: { check: checkId }, changes: changes.finish() };
    });
    return { checkId };
  });
}

/** What was found must still be there to be confirmed; a declining needs nothing. */
async function assertStands(tx: Sql, check: CheckRecord): Promise<void> {
  const both = await bothRecords(tx, check.residentId);
  if (!both?.civil || ((both.categories ?? 0) & check.category) === 0) throw new Refused({ code: 'IDENTITY_SETTLED' });
  const { civilStatus: status, civilStatusDate: statusDate, civilKelurahanCode: kelurahan } = check;
  if (!stillSays(both.civil, { status, statusDate, kelurahan })) throw new Refused({ code: 'IDENTITY_MOVED_ON' });
}

function eventOf(check: CheckRecord, state: IdentityCheckState, reason: string, revision: number | null): AuditEvent {
  return {
    action: 'identity.decide_check',
    subject: { kind: 'IDENTITY_CHECK', id: String(check.id) },
    reason,
    ...(revision === null ? {} : { revision }),
    before: { state: check.state },
    after: { state, categories: categoriesOf(check.category), finding: check.finding },
    subjects: [{ kind: 'RESIDENT', id: String(check.residentId) }],
  };
}
