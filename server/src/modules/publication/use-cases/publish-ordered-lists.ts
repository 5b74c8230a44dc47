import type { ListState } from '@tepat/shared';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import type { Sql } from '../../../platform/database/database';
import type { ListHead } from '../storage/list-state';
import { appendTransition, lastPublished, listsToCarryOut, lockPrograms } from '../storage/list-state';
import type { StoredTransition } from '../storage/transitions';
import { transitionsOf } from '../storage/transitions';
import { stepsOf, whatForbids } from './what-forbids';
import { hasItsDigest } from './publish-due-lists';
import { supersedePublished } from './supersede';
import { whoMayNot } from './who-may-not';

const PUBLISHER: Actor = { kind: 'SYSTEM', id: 'publisher' };
const DECIDERS: readonly ListState[] = ['SUBMITTED', 'APPROVED', 'ORDERED'];

/**
 * Carries out what people ordered: publishes, by the account that alone may, each list that a third person ordered to be
 * published, and confirms each revocation. It believes no word of the API's account: gates, digest, mode, version, and the
 * people with their accounts and roles are looked at here again, and what does not hold is taken back: such an order
 * sends the list back, such a revocation never was. A revocation counts until it is looked at, because money that was
 * paid does not come back. A killed or doubled worker changes nothing: each list is one transaction under the lock of
 * its programme.
 *
 * @returns the ids of the lists that were published
 */
export async function publishOrderedLists(platform: Platform): Promise<number[]> {
  const published: number[] = [];
  for (const { id, programId, state } of await listsToCarryOut(platform.database)) {
    const done = await transact(publisherOf(platform), platform.clock, PUBLISHER, async (tx) => {
      await lockPrograms(tx, [programId]);
      // Another worker may have been first.
      const [list] = (await listsToCarryOut(tx)).filter((waiting) => waiting.id === id && waiting.state === state);
      if (!list) tx.record({ action: 'publication.publish-repeated', subject: subjectOf({ id }) });
      else if (state === 'ORDERED') return publish(platform, tx, list);
      else await revoke(platform, tx, list);
      return false;
    });
    if (done) published.push(id);
  }
  return published;
}

const subjectOf = ({ id }: Pick<ListHead, 'id'>) => ({ kind: 'LIST', id: String(id) }) as const;

async function publish(platform: Platform, tx: Sql & Recorder, list: ListHead): Promise<boolean> {
  const refusal = await whyNotPublish(platform, tx, list);
  if (refusal !== null) {
    await takeBack(platform, tx, list, 'PREPARED', refusal);
    return false;
  }
  const at = platform.clock.now();
  await appendTransition(tx, list.id, at, { state: 'PUBLISHED', actor: PUBLISHER });
  const superseded = await supersedePublished(tx, list, at, PUBLISHER);
  tx.record({
    action: 'publication.publish',
    subject: subjectOf(list),
    before: { state: list.state },
    after: { superseded },
  });
  return true;
}

async function revoke(platform: Platform, tx: Sql & Recorder, list: ListHead): Promise<void> {
  const refusal = await whyNotRevoke(tx, list);
  if (refusal === null) {
    await appendTransition(tx, list.id, platform.clock.now(), { state: 'REVOKED', actor: PUBLISHER });
    tx.record({ action: 'publication.revoke-confirmed', subject: subjectOf(list), after: { state: 'REVOKED' } });
    return;
  }
  // While it passed for revoked, a night may have published the next version beside it.
  const standing = await lastPublished(tx, list.programId, list.period);
  await takeBack(platform, tx, list, standing?.period === list.period ? 'SUPERSEDED' : 'PUBLISHED', refusal);
}

async function takeBack(
  platform: Platform,
  tx: Sql & Recorder,
  list: ListHead,
  state: 'PREPARED' | 'PUBLISHED' | 'SUPERSEDED',
  reason: string,
): Promise<void> {
  platform.log.error({ listId: list.id, refusal: reason }, `a list was not ${list.state}: it is ${state} again`);
  await appendTransition(tx, list.id, platform.clock.now(), { state, actor: PUBLISHER, reason });
  tx.record({ action: 'publication.refuse', subject: subjectOf(list), reason, after: { state } });
}

async function whyNotPublish(platform: Platform, tx: Sql, list: ListHead): Promise<string | null> {
  const steps = stepsOf(await transitionsOf(tx, list.id));
  const deciders = DECIDERS.flatMap((state) => steps.get(state) ?? []);
  if (new Set(deciders.map(({ actorId }) => actorId)).size < DECIDERS.length) return 'LIST_SAME_PERSON';
  const stranger = await whoMayNot(tx, deciders);
  if (stranger) return mayNot(stranger);
  const forbidden = await whatForbids(platform, tx, list);
  if (forbidden) return [forbidden.code, ...Object.values(forbidden.params ?? {})].join(': ');
  return (await hasItsDigest(tx, list.id)) ? null : 'LIST_DIGEST';
}

async function whyNotRevoke(tx: Sql, { id }: ListHead): Promise<string | null> {
  const steps = stepsOf(await transitionsOf(tx, id));
  const revocation = steps.get('REVOKED');
  if (!revocation || revocation.actorId === steps.get('ORDERED')?.actorId) return 'LIST_SAME_PERSON';
  const stranger = await whoMayNot(tx, [revocation]);
  return stranger && mayNot(stranger);
}

const mayNot = ({ state, actorId }: StoredTransition): string => `LIST_PERSON_MAY_NOT: ${state} ${actorId}`;
