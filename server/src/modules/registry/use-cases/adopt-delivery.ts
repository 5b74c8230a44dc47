import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import type { Sql } from '../../../platform/database/database';
import type { Delivery } from '../storage/delivery/delivery';
import type { Adoption, AdoptionState } from '../storage/adoptions';
import {
  bringersOf,
  insertAdoption,
  lockedAdoption,
  noteAdoption,
  noteProposal,
  openAdoptions,
} from '../storage/adoptions';

type Adopted = Result<{ revision: number; state: AdoptionState }, UserError<MessageCode>>;

/** Says of itself that no person decided. */
const DEMO_ORDER = 'Perintah tetap khusus demo (data sintetis) / Standing order of the demo (synthetic data)';

/** Part of the commit of a full delivery: from here on it waits for two people, or a standing order has adopted it. */
export async function openAdoption(
  { clock, deliveryAdoption }: Platform,
  tx: Sql & Recorder,
  { version, referenceDate }: Pick<Delivery, 'version' | 'referenceDate'>,
  revision: number,
): Promise<void> {
  const order = deliveryAdoption === 'ORDER' ? { label: DEMO_ORDER, at: clock.now() } : null;
  await insertAdoption(tx, { revision, deliveryVersion: version, referenceDate }, order);
  tx.record({
    action: order === null ? 'registry.await_adoption' : 'registry.adopt_by_order',
    subject: { kind: 'REVISION', id: String(revision) },
    revision,
    after: { deliveryVersion: version, ...(order === null ? {} : { standingOrder: order.label }) },
  });
}

/** The first of two people proposes that nights read a delivery. */
export function proposeAdoption(
  platform: Platform,
  actor: Actor,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<Adopted> {
  return step(platform, actor, revision, async (tx, adoption) => {
    if (adoption.state !== 'WAITING') throw new Refused({ code: 'ADOPTION_PROPOSED' });
    await noteProposal(tx, revision, { by: actor.id, at: platform.clock.now(), reason });
    return { state: 'PROPOSED', action: 'registry.propose_adoption', reason };
  });
}

/** The second, who neither proposed it nor brought it in, adopts it: the next night reads it. */
export function confirmAdoption(
  platform: Platform,
  actor: Actor,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<Adopted> {
  return step(platform, actor, revision, async (tx, adoption) => {
    if (adoption.state !== 'PROPOSED') throw new Refused({ code: 'ADOPTION_NOT_PROPOSED' });
    if (adoption.proposedBy === actor.id) throw new Refused({ code: 'ADOPTION_SAME_PERSON' });
    if ((await bringersOf(tx, revision)).has(actor.id)) throw new Refused({ code: 'ADOPTION_BY_UPLOADER' });
    await noteAdoption(tx, revision, actor.id, platform.clock.now());
    return { state: 'ADOPTED', action: 'registry.adopt_delivery', reason };
  });
}

/** Anybody who may propose or confirm sends a proposal back; the delivery goes on waiting. */
export function declineAdoption(
  platform: Platform,
  actor: Actor,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<Adopted> {
  return step(platform, actor, revision, async (tx, adoption) => {
    if (adoption.state !== 'PROPOSED') throw new Refused({ code: 'ADOPTION_NOT_PROPOSED' });
    await noteProposal(tx, revision, null);
    return { state: 'WAITING', action: 'registry.decline_adoption', reason };
  });
}

interface Taken {
  readonly state: AdoptionState;
  readonly action: string;
  readonly reason: string;
}

function step(
  { database, clock }: Platform,
  actor: Actor,
  revision: number,
  take: (tx: Sql, adoption: Adoption) => Promise<Taken>,
): Promise<Adopted> {
  return refusable(() =>
    transact(database, clock, actor, async (tx) => {
      const adoption = await lockedAdoption(tx, revision);
      if (adoption === null) throw new Refused({ code: 'NOT_FOUND' });
      if (adoption.state === 'ADOPTED') throw new Refused({ code: 'ADOPTION_DONE' });
      // A newer delivery was adopted meanwhile, and nights read past this one.
      if (!(await openAdoptions(tx)).some((open) => open.revision === revision)) {
        throw new Refused({ code: 'ADOPTION_OVERTAKEN' });
      }
      const { state, action, reason } = await take(tx, adoption);
      tx.record({
        action,
        subject: { kind: 'REVISION', id: String(revision) },
        revision,
        reason,
        before: { state: adoption.state },
        after: { state, deliveryVersion: adoption.deliveryVersion, proposedBy: adoption.proposedBy },
      });
      return { revision, state };
    }),
  );
}
