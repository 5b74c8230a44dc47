import type { MessageCode, Result, UserError } from '@tepat/shared';
import { err, mayTransit } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import type { Sql } from '../../../platform/database/database';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import type { ListHead } from '../storage/list-state';
import { appendDecision, listHead, lockPrograms, type DecidedState } from '../storage/list-state';
import { transitionsOf } from '../storage/transitions';
import { stepsOf, whatForbids } from './what-forbids';

export type ListRefusal = UserError<MessageCode>;
export type ListStepResult = Result<ListHead, ListRefusal>;

export interface ListStep {
  readonly listId: number;
  readonly to: DecidedState;
  readonly reason: string | null;
}

/**
 * One step of a list by a person, by the transition table of the common language: what has no row there cannot happen.
 * The caller has checked the permission. Proposer, verifier and publisher are pairwise different people. Under the
 * programme's lock, so two people at once are told one after the other.
 */
export async function takeListStep(platform: Platform, actor: Actor, step: ListStep): Promise<ListStepResult> {
  const known = await listHead(platform.database, step.listId);
  if (known === null) return err({ code: 'NOT_FOUND' });
  // Refusals are looked for first: a transaction without an event would be a defect.
  const early = await refusalOf(platform, platform.database, known, actor, step);
  if (early) return err(early);
  return refusable(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      await lockPrograms(tx, [known.programId]);
      const list = await listHead(tx, step.listId);
      const refusal = list === null ? { code: 'NOT_FOUND' as const } : await refusalOf(platform, tx, list, actor, step);
      if (list === null || refusal) throw new Refused(refusal ?? { code: 'NOT_FOUND' });
      return apply(platform, tx, list, actor, step);
    }),
  );
}

async function refusalOf(
  platform: Platform,
  sql: Sql,
  list: ListHead,
  actor: Actor,
  { to, reason }: ListStep,
): Promise<ListRefusal | null> {
  const transition = mayTransit(list.state, to, 'PERSON');
  if (transition === null || actor.kind !== 'USER') return { code: 'LIST_STATE', params: { listState: list.state } };
  if (transition.reasonRequired && !reason?.trim()) return { code: 'REASON_REQUIRED', field: 'reason' };
  const others = stepsOf(await transitionsOf(sql, list.id));
  if (transition.differentFrom.some((state) => others.get(state)?.actorId === actor.id))
    return { code: 'LIST_SAME_PERSON' };
  if (to === 'REVOKED' || to === 'PREPARED') return null;
  return whatForbids(platform, sql, list);
}

async function apply(
  { clock }: Platform,
  tx: Sql & Recorder,
  list: ListHead,
  actor: Actor,
  { to, reason }: ListStep,
): Promise<ListHead> {
  await appendDecision(tx, list.id, clock.now(), { state: to, actor, reason });
  tx.record({
    action: `publication.${ACTIONS[to]}`,
    subject: { kind: 'LIST', id: String(list.id) },
    ...(reason ? { reason } : {}),
    before: { state: list.state },
    after: { state: to },
  });
  return { ...list, state: to };
}

const ACTIONS: Readonly<Record<DecidedState, string>> = {
  PREPARED: 'return',
  SUBMITTED: 'submit',
  APPROVED: 'approve',
  ORDERED: 'order',
  REVOKED: 'revoke',
};

/** Kirim untuk verifikasi: a first person proposes the list. */
export const submitRecipientList = (
  platform: Platform,
  actor: Actor,
  input: { readonly listId: number; readonly reason?: string },
): Promise<ListStepResult> =>
  takeListStep(platform, actor, { listId: input.listId, to: 'SUBMITTED', reason: input.reason ?? null });

/** A second person approves it, or returns it with a reason. */
export const decideRecipientList = (
  platform: Platform,
  actor: Actor,
  input: { readonly listId: number; readonly approve: boolean; readonly reason?: string },
): Promise<ListStepResult> =>
  takeListStep(platform, actor, {
    listId: input.listId,
    to: input.approve ? 'APPROVED' : 'PREPARED',
    reason: input.reason ?? null,
  });

/** A third person orders its publication; a worker carries it out within seconds (`publishOrderedLists`). */
export const publishRecipientList = (
  platform: Platform,
  actor: Actor,
  input: { readonly listId: number; readonly reason?: string },
): Promise<ListStepResult> =>
  takeListStep(platform, actor, { listId: input.listId, to: 'ORDERED', reason: input.reason ?? null });

/** Takes a published list back, by somebody other than who ordered it, with a reason. */
export const revokeRecipientList = (
  platform: Platform,
  actor: Actor,
  input: { readonly listId: number; readonly reason: string },
): Promise<ListStepResult> =>
  takeListStep(platform, actor, { listId: input.listId, to: 'REVOKED', reason: input.reason });
