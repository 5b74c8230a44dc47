import { err, isPurpose, ok, type Result, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { OpenCounter } from '../../../platform/principal';
import { transact, type Actor } from '../../audit';
import { COUNTER_MS } from '../domain/session-life';
import { secretHash } from '../secrets';
import { sessionByHash, setCounter } from '../storage/session-store';

/**
 * Fixes for what personal data are looked at in this session during the next half hour. Opening it anew replaces what was
 * fixed before; both stand in the event.
 */
export async function openCounter(
  platform: Platform,
  actor: Actor,
  { token, purpose }: { token: string; purpose: string },
): Promise<Result<OpenCounter, UserError>> {
  if (!isPurpose(purpose)) return err({ code: 'PURPOSE_UNKNOWN', field: 'purpose', params: { value: purpose } });
  const { database, clock } = platform;
  const hash = secretHash(token);
  const counter = { purpose, until: new Date(clock.now().getTime() + COUNTER_MS) };
  await transact(database, clock, actor, async (tx) => {
    const before = (await sessionByHash(tx, hash))?.counter ?? null;
    await setCounter(tx, hash, counter);
    tx.record({
      action: 'access.openCounter',
      subject: { kind: 'USER', id: actor.id },
      purpose,
      ...(before === null ? {} : { before: told(before) }),
      after: told(counter),
    });
  });
  return ok(counter);
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
