import type { ListState } from '@tepat/shared';
import { can, LIST_TRANSITIONS } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { viewerOfAccount } from '../../access';
import type { StoredTransition } from '../storage/transitions';

/**
 * The first of these steps whose person has no account, a disabled one, or one whose role may not take it; null when all
 * may. As things stand now: what somebody ordered who has been dismissed since is not carried out.
 */
export async function whoMayNot(sql: Sql, steps: readonly StoredTransition[]): Promise<StoredTransition | null> {
  for (const step of steps) if (!(await mayTake(sql, step))) return step;
  return null;
}

async function mayTake(sql: Sql, { state, actorKind, actorId }: StoredTransition): Promise<boolean> {
  const permission = permissionFor(state);
  // Nothing but digits: the engine would read the number off the beginning of any text.
  if (permission === null || actorKind !== 'USER' || !/^[1-9]\d{0,14}$/.test(actorId)) return false;
  return can(await viewerOfAccount(sql, Number(actorId)), permission);
}

function permissionFor(state: ListState) {
  return LIST_TRANSITIONS.find(({ to, by }) => to === state && by.includes('PERSON'))?.permission ?? null;
}
