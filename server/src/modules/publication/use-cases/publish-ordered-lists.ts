import type { ListState } from '@tepat/shared';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import type { Sql } from '../../../platform/database/database';
import type { ListHead } from '../storage/list-state';
import { appendTransition, listHead, lockPrograms, orderedLists } from '../storage/list-state';
import type { StoredTransition } from '../storage/transitions';
import { transitionsOf } from '../storage/transitions';
import { actorsOf, whatForbids } from './what-forbids';
import { hasItsDigest } from './publish-due-lists';
import { supersedePublished } from './supersede';

const PUBLISHER: Actor = { kind: 'SYSTEM', id: 'publisher' };
const DECIDERS: readonly ListState[] = ['SUBMITTED', 'APPROVED', 'ORDERED'];

/**
 * Carries out what people ordered: publishes, by the account that alone may, each list that a third person ordered to be
 * published. It believes no word of the API's account: gates, digest, mode, version and the three people are looked at
 * here again, and what does not hold sends the list back. A killed or doubled worker changes nothing: each list is one
 * transaction under the lock of its programme.
 *
 * @returns the ids of the lists that were published
 */
export async function publishOrderedLists(platform: Platform): Promise<number[]> {
  const published: number[] = [];
  for (const ordered of await orderedLists(platform.database)) {
    const done = await transact(publisherOf(platform), platform.clock, PUBLISHER, async (tx) => {
      await lockPrograms(tx, [ordered.programId]);
      const list = await listHead(tx, ordered.id);
      if (list?.state === 'ORDERED') return carryOut(platform, tx, list);
      tx.record({ action: 'publication.publish-repeated', subject: subjectOf(ordered) });
      return false;
    });
    if (done) published.push(ordered.id);
  }
  return published;
}

const subjectOf = ({ id }: ListHead) => ({ kind: 'LIST', id: String(id) }) as const;

async function carryOut(platform: Platform, tx: Sql & Recorder, list: ListHead): Promise<boolean> {
  const at = platform.clock.now();
  const subject = subjectOf(list);
  const refusal = await whyNot(platform, tx, list);
  if (refusal !== null) {
    platform.log.error({ listId: list.id, refusal }, 'an order to publish was refused');
    await appendTransition(tx, list.id, at, { state: 'PREPARED', actor: PUBLISHER, reason: refusal });
    tx.record({ action: 'publication.refuse', subject, reason: refusal, after: { state: 'PREPARED' } });
    return false;
  }
  await appendTransition(tx, list.id, at, { state: 'PUBLISHED', actor: PUBLISHER });
  const superseded = await supersedePublished(tx, list, at, PUBLISHER);
  tx.record({ action: 'publication.publish', subject, before: { state: list.state }, after: { superseded } });
  return true;
}

async function whyNot(platform: Platform, tx: Sql, list: ListHead): Promise<string | null> {
  if (!areDifferentPeople(await transitionsOf(tx, list.id))) return 'LIST_SAME_PERSON';
  const forbidden = await whatForbids(platform, tx, list);
  if (forbidden) return [forbidden.code, ...Object.values(forbidden.params ?? {})].join(': ');
  return (await hasItsDigest(tx, list.id)) ? null : 'LIST_DIGEST';
}

function areDifferentPeople(transitions: readonly StoredTransition[]): boolean {
  const actors = actorsOf(transitions);
  const people = DECIDERS.map((state) => actors.get(state)).filter((actor) => actor !== undefined);
  return new Set(people).size === DECIDERS.length;
}
