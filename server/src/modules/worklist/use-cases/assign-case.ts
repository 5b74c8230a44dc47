import type { MessageCode, Result, UserError } from '@tepat/shared';
import { canIn, regionCode } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import { viewerOfAccount } from '../../access';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { isWithinReach, type Reach } from '../../registry';
import { lockCase } from '../storage/case-reader';
import { stepCase } from '../storage/case-steps';

export interface AssignRequest {
  readonly itemId: number;
  /** How far whoever assigns may. */
  readonly reach: Reach;
  /** Null = lets go of it. */
  readonly assigneeId: number | null;
  /** Whom it was seen with; null = nobody. */
  readonly seenAssigneeId: number | null;
}

/**
 * Hands a case to somebody who can work on it where it is, or lets go of it. Refused when somebody else has taken it since,
 * so that no two people do the same work. Whoever lets go leaves it open.
 */
export function assignCase(
  { database, clock }: Platform,
  actor: Actor,
  request: AssignRequest,
): Promise<Result<{ itemId: number }, UserError<MessageCode>>> {
  const { itemId, reach, assigneeId, seenAssigneeId } = request;
  return refusable(() =>
    transact(database, clock, actor, async (tx) => {
      const standing = await lockCase(tx, itemId);
      if (standing === null || !isWithinReach(reach, standing.kelurahanCode)) {
        throw new Refused({ code: 'NOT_FOUND', field: 'item' });
      }
      const { kelurahanCode, residentId, state } = standing;
      if (state === 'DONE') throw new Refused({ code: 'WORK_DONE' });
      if (standing.assigneeId !== seenAssigneeId) throw new Refused({ code: 'WORK_TAKEN' });
      if (standing.assigneeId === assigneeId) throw new Refused({ code: 'WORK_NOTHING_NEW' });
      if (assigneeId !== null) {
        const viewer = await viewerOfAccount(tx, assigneeId);
        if (!canIn(viewer, 'worklist.assign', regionCode(kelurahanCode))) {
          throw new Refused({ code: 'WORK_ASSIGNEE', field: 'assignee' });
        }
      }
      const before = textOf(standing.assigneeId);
      const after = textOf(assigneeId);
      const set = { state: assigneeId === null ? ('OPEN' as const) : state, assigneeId };
      const by = { kind: actor.kind, id: actor.id, at: clock.now() };
      await stepCase(tx, itemId, set, by, [{ step: assigneeId === null ? 'RELEASED' : 'ASSIGNED', before, after }]);
      tx.record({
        action: 'worklist.assign',
        subject: { kind: 'CASE', id: String(itemId) },
        before: { assignee: before },
        after: { assignee: after, resident: String(residentId) },
      });
      return { itemId };
    }),
  );
}

const textOf = (id: number | null): string | null => (id === null ? null : String(id));
