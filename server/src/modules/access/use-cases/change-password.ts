import { err, ok, type Result, type UserError } from '@tepat/shared';
import { transact, type Actor } from '../../audit';
import { checkPassword } from '../domain/password-rules';
import { secretHash } from '../secrets';
import { accountById, setPasswordHash } from '../storage/account-store';
import { revokeSessionsOf } from '../storage/session-store';
import type { AccessServices } from './access-services';

/** Changes the own password and ends every other session of the account. `token` is that of the session that asks. */
export async function changePassword(
  { platform, passwords, limiter }: AccessServices,
  actor: Actor,
  change: { current: string; next: string; token: string; address: string },
): Promise<Result<null, UserError>> {
  const account = await accountById(platform.database, Number(actor.id));
  if (account === null) return err({ code: 'NOT_FOUND' });
  const seconds = await limiter.take(account.email, change.address);
  if (seconds > 0) return err({ code: 'SIGN_IN_THROTTLED', params: { seconds } });
  if (!(await passwords.verify(account.passwordHash, change.current))) {
    return err({ code: 'SIGN_IN_FAILED', field: 'current' });
  }
  await limiter.succeeded(account.email);
  if (change.current === change.next) return err({ code: 'PASSWORD_SAME', field: 'next' });
  const checked = checkPassword(change.next, [account.email.split('@')[0] ?? '', ...account.name.split(' ')]);
  if (!checked.ok) return err({ ...checked.error, field: 'next' });
  const hash = await passwords.hash(change.next);
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await setPasswordHash(tx, account.id, hash);
    await revokeSessionsOf(tx, account.id, platform.clock.now(), secretHash(change.token));
    tx.record({ action: 'access.changePassword', subject: { kind: 'USER', id: actor.id } });
  });
  return ok(null);
}
