import type { MessageCode, Result, UserError, WorkState } from '@tepat/shared';
import { WORK_MOVES } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { isWithinReach, type Reach } from '../../registry';
import { lockCase } from '../storage/case-reader';
import type { NewStep } from '../storage/case-steps';
import { stepCase } from '../storage/case-steps';

export interface NoteRequest {
  readonly itemId: number;
  /** How far whoever notes may. */
  readonly reach: Reach;
  readonly note: string | null;
  /** Null = stays as it is. */
  readonly state: WorkState | null;
}

/** Writes down what was found out about a case, or moves it along the table of states. The end is not in anybody's hand. */
export function noteCase(
  { database, clock }: Platform,
  actor: Actor,
  request: NoteRequest,
): Promise<Result<{ itemId: number }, UserError<MessageCode>>> {
  const { itemId, reach, state } = request;
  const note = request.note?.trim() || null;
  return refusable(() =>
    transact(database, clock, actor, async (tx) => {
      const standing = await lockCase(tx, itemId);
      if (standing === null || !isWithinReach(reach, standing.kelurahanCode)) {
        throw new Refused({ code: 'NOT_FOUND', field: 'item' });
      }
      if (standing.state === 'DONE') throw new Refused({ code: 'WORK_DONE' });
      const moves = state !== null && state !== standing.state;
      if (moves && !WORK_MOVES[standing.state].includes(state))
        throw new Refused({ code: 'WORK_MOVE', field: 'state' });
      if (!moves && note === null) throw new Refused({ code: 'WORK_NOTHING_NEW' });
      const steps: NewStep[] = [
        ...(moves ? [{ step: 'STATE', before: standing.state, after: state } as const] : []),
        ...(note === null ? [] : [{ step: 'NOTE', note } as const]),
      ];
      const set = { state: moves ? state : standing.state, assigneeId: standing.assigneeId };
      await stepCase(tx, itemId, set, { kind: actor.kind, id: actor.id, at: clock.now() }, steps);
      tx.record({
        action: 'worklist.note',
        subject: { kind: 'CASE', id: String(itemId) },
        before: { state: standing.state },
        // What was noted stands in the trace of the case; it may tell of a person's life.
        after: { state: set.state, noted: note !== null, resident: String(standing.residentId) },
      });
      return { itemId };
    }),
  );
}
