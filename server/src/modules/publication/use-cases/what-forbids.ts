import type { ListState, MessageCode, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Sql } from '../../../platform/database/database';
import { gatesOf } from '../storage/list-gates';
import { isIllustrative } from '../storage/illustrative';
import { publicationModeOf } from '../storage/list-readers';
import type { ListHead } from '../storage/list-state';
import { newestVersion } from '../storage/list-state';
import type { StoredTransition } from '../storage/transitions';

/** Why people may not bring a list nearer to its publication; null when nothing speaks against it. */
export async function whatForbids(
  platform: Platform,
  sql: Sql,
  list: ListHead,
): Promise<UserError<MessageCode> | null> {
  const newest = await newestVersion(sql, list.programId, list.period);
  if (newest && newest.version > list.version)
    return { code: 'LIST_OVERTAKEN', params: { version: String(newest.version) } };
  if ((await publicationModeOf(sql, list.termsId)) === 'SHADOW') return { code: 'LIST_MODE_SHADOW' };
  const held = await whatHolds(platform, sql, list);
  return held.length > 0 ? { code: 'LIST_HELD_BY_GATES', params: { gates: held.join(', ') } } : null;
}

/** The gates that keep a list from being published; asked by the night and by people alike. */
export async function whatHolds({ mode }: Platform, sql: Sql, list: ListHead): Promise<string[]> {
  const breached = (await gatesOf(sql, list.id)).filter(({ passed }) => !passed).map(({ gate }): string => gate);
  // Our own example of a model may rank a demonstration; it never decides who is really paid.
  if (mode === 'production' && (await isIllustrative(sql, list.rankingId))) breached.push('ILLUSTRATIVE_MODEL');
  return breached;
}

/** The last of each step since the list last went back to PREPARED: a returned list is submitted and approved afresh. */
export function stepsOf(transitions: readonly StoredTransition[]): Map<ListState, StoredTransition> {
  const steps = new Map<ListState, StoredTransition>();
  for (const transition of transitions) {
    if (transition.state === 'PREPARED') steps.clear();
    steps.set(transition.state, transition);
  }
  return steps;
}
