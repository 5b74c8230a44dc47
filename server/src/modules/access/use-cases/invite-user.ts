import { err, ok, type Result, type Role, type UserError } from '@tepat/shared';
import { transact, type Actor } from '../../audit';
import { findRegion } from '../../regions';
import { roleFault } from '../domain/account';
import { newPassword } from '../secrets';
import { insertAccount } from '../storage/account-store';
import type { AccountServices } from './access-services';

export interface Invitation {
  email: string;
  name: string;
  role: Role;
  region: string | null;
}

/** Creates an account with a first password, which is told once and never kept in clear. */
export async function inviteUser(
  { platform, passwords }: AccountServices,
  actor: Actor,
  invitation: Invitation,
  password = newPassword(),
): Promise<Result<{ id: number; password: string }, UserError>> {
  const fault = roleFault(invitation.role, invitation.region, (code) => findRegion(code) !== undefined);
  if (fault) return err(fault);
  const passwordHash = await passwords.hash(password);
  const taken = new Error('taken');
  try {
    const id = await transact(platform.database, platform.clock, actor, async (tx) => {
      const inserted = await insertAccount(tx, {
        email: invitation.email.trim().toLowerCase(),
        name: invitation.name,
        role: invitation.role,
        regionCode: invitation.region,
        passwordHash,
        createdAt: platform.clock.now(),
      });
      if (inserted === null) throw taken;
      tx.record({
        action: 'access.inviteUser',
        subject: { kind: 'USER', id: String(inserted) },
        after: { role: invitation.role, region: invitation.region },
      });
      return inserted;
    });
    return ok({ id, password });
  } catch (error) {
    if (error === taken) return err({ code: 'EMAIL_TAKEN', field: 'email' });
    throw error;
  }
}
