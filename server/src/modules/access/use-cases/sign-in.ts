import { err, ok, type Result, type UserError } from '@tepat/shared';
import { transact } from '../../audit';
import { LIFE_MS } from '../domain/session-life';
import { newSecret, secretHash } from '../secrets';
import { accountByEmail } from '../storage/account-store';
import { insertSession, revokeSession } from '../storage/session-store';
import type { AccessServices } from './access-services';

export interface SignIn {
  email: string;
  password: string;
  /** Where the attempt comes from, for the limiter. */
  address: string;
  requestId: string;
  /** Token of a session that this browser still holds: it is ended, so that a planted one is worth nothing. */
  held: string | null;
}

export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

/** Opens a session. Wrong password, unknown and disabled account look the same, in words and in time. */
export async function signIn(services: AccessServices, attempt: SignIn): Promise<Result<OpenedSession, UserError>> {
  const { platform, passwords, limiter } = services;
  const { database, clock } = platform;
  const seconds = await limiter.take(attempt.email, attempt.address);
  if (seconds > 0) return err({ code: 'SIGN_IN_THROTTLED', params: { seconds } });
  const account = await accountByEmail(database, attempt.email.trim());
  const right =
    account !== null && account.disabledAt === null
      ? await passwords.verify(account.passwordHash, attempt.password)
      : await passwords.verifyNothing(attempt.password);
  if (!right || account === null) {
    if (account !== null) await recordFailure(services, account.id, attempt.requestId);
    return err({ code: 'SIGN_IN_FAILED' });
  }
  await limiter.succeeded(attempt.email);
  const token = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  const actor = { kind: 'USER' as const, id: String(account.id), requestId: attempt.requestId };
  await transact(database, clock, actor, async (tx) => {
    if (attempt.held !== null) await revokeSession(tx, secretHash(attempt.held), now);
    await insertSession(tx, secretHash(token), account.id, now, expiresAt);
    tx.record({ action: 'access.signIn', subject: { kind: 'USER', id: String(account.id) } });
  });
  return ok({ token, expiresAt });
}

async function recordFailure({ platform }: AccessServices, userId: number, requestId: string): Promise<void> {
  const actor = { kind: 'SYSTEM' as const, id: 'access.signIn', requestId };
  await transact(platform.database, platform.clock, actor, async (tx) => {
    tx.record({ action: 'access.signInFailed', subject: { kind: 'USER', id: String(userId) } });
  });
}
