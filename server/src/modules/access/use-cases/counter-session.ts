import { err, isPurpose, ok, type Result, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { OpenCounter } from '../../../platform/principal';
import { transact, type Actor } from '../../audit';
import { COUNTER_MS } from '../domain/session-life';
import { secretHash } from '../secrets';
import { sessionByHash, setCounter } from '../storage/session-store';

/** The counter that is open now, and the one of another purpose that was ended for it. */
export interface CounterOpened {
  readonly counter: OpenCounter;
  readonly ended: OpenCounter | null;
}

/**
 * Fixes for what personal data are looked at in this session during the next half hour. The same purpose prolongs the
 * counter that is open. Another one ends it first, with an event of its own, and says so: an officer with a queue serves the
 * next person with one act, and no purpose ever goes over into another.
 */
export async function openCounter(
  platform: Platform,
  actor: Actor,
  { token, purpose }: { token: string; purpose: string },
): Promise<Result<CounterOpened, UserError>> {
  if (!isPurpose(purpose)) return err({ code: 'PURPOSE_UNKNOWN', field: 'purpose', params: { value: purpose } });
  const { database, clock } = platform;
  const hash = secretHash(token);
  const now = clock.now();
  const counter = { purpose, until: new Date(now.getTime() + COUNTER_MS) };
  return transact(database, clock, actor, async (tx) => {
    const last = (await sessionByHash(tx, hash))?.counter ?? null;
    const before = last !== null && last.until > now ? last : null;
    const ended = before !== null && before.purpose !== purpose ? before : null;
    await setCounter(tx, hash, counter);
    if (ended !== null) {
      const subject = { kind: 'USER', id: actor.id } as const;
      tx.record({ action: 'access.closeCounter', subject, purpose: ended.purpose, before: told(ended) });
    }
    tx.record({
      action: 'access.openCounter',
      subject: { kind: 'USER', id: actor.id },
      purpose,
      ...(before === null || ended !== null ? {} : { before: told(before) }),
      after: told(counter),
    });
    return ok({ counter, ended });
  });
}

/** Ends the counter at once. Ending one that is not open is no error. */
export async function closeCounter(platform: Platform, actor: Actor, token: string): Promise<void> {
  const { database, clock } = platform;
  const hash = secretHash(token);
  await transact(database, clock, actor, async (tx) => {
    const before = (await sessionByHash(tx, hash))?.counter ?? null;
    await setCounter(tx, hash, null);
    tx.record({
      action: 'access.closeCounter',
      subject: { kind: 'USER', id: actor.id },
      ...(before === null ? {} : { before: told(before) }),
    });
  });
}

const told = ({ purpose, until }: OpenCounter): Record<string, unknown> => ({ purpose, until: until.toISOString() });
