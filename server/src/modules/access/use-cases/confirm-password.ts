import { err, ok, type Result, type UserError } from '@tepat/shared';
import { transact, type Actor } from '../../audit';
import { secretHash } from '../secrets';
import { accountById } from '../storage/account-store';
import { markProved } from '../storage/session-store';
import type { AccessServices } from './access-services';

/**
 * Takes the password once more, before something grave. The session remembers it for some minutes (`PROOF_MS`). Attempts
 * count with those to sign in, so that a session that was left open is no place to guess.
 */
export async function confirmPassword(
  { platform, passwords, limiter }: AccessServices,
  actor: Actor,
  { password, token, address }: { password: string; token: string; address: string },
): Promise<Result<null, UserError>> {
  const { database, clock } = platform;
  const account = await accountById(database, Number(actor.id));
  if (account === null) return err({ code: 'NOT_FOUND' });
  const seconds = await limiter.take(account.email, address);
  if (seconds > 0) return err({ code: 'SIGN_IN_THROTTLED', params: { seconds } });
  const isRight = await passwords.verify(account.passwordHash, password);
  if (isRight) await limiter.succeeded(account.email);
  await transact(database, clock, actor, async (tx) => {
    if (isRight) await markProved(tx, secretHash(token), clock.now());
    tx.record({
      action: isRight ? 'access.confirmPassword' : 'access.confirmPasswordFailed',
      subject: { kind: 'USER', id: actor.id },
    });
  });
  return isRight ? ok(null) : err({ code: 'PASSWORD_WRONG', field: 'password' });
}
