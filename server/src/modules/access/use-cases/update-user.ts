import { type Locale, type Result, type Role, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Transaction } from '../../../platform/database/database';
import { Refused, refusable } from '../../../platform/refused';
import { transact, type Actor } from '../../audit';
import { findRegion } from '../../regions';
import { roleFault } from '../domain/account';
import { accountById, activeAdmins, setDisabled, updateAccount } from '../storage/account-store';
import { revokeSessionsOf } from '../storage/session-store';

export interface AccountChange {
  id: number;
  name?: string | undefined;
  role?: Role | undefined;
  /** Null takes the region away; undefined leaves it. */
  region?: string | null | undefined;
  locale?: Locale | undefined;
}

/** Changes an account. Whoever changes it is somebody else; a new role or region ends its sessions at once. */
export function updateUser(platform: Platform, actor: Actor, change: AccountChange): Promise<Result<null, UserError>> {
  return refusable(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      const leaving = change.role !== undefined && change.role !== 'PROVINCIAL_ADMIN';
      const isLast = leaving && (await isLastAdmin(tx, change.id));
      const before = await accountById(tx, change.id, true);
      if (before === null) throw new Refused({ code: 'NOT_FOUND', field: 'user' });
      const after = {
        name: change.name ?? before.name,
        role: change.role ?? before.role,
        regionCode: change.region === undefined ? before.regionCode : change.region,
        locale: change.locale ?? before.locale,
      };
      const moved = after.role !== before.role || after.regionCode !== before.regionCode;
      if (moved && isSame(actor, change.id)) throw new Refused({ code: 'OWN_ACCOUNT' });
      const fault = roleFault(after.role, after.regionCode, (code) => findRegion(code) !== undefined);
      if (moved && fault) throw new Refused(fault);
      if (isLast) throw new Refused({ code: 'LAST_ADMIN' });
      await updateAccount(tx, change.id, after);
      if (moved) await revokeSessionsOf(tx, change.id, platform.clock.now(), null);
      tx.record({
        action: 'access.updateUser',
        subject: { kind: 'USER', id: String(change.id) },
        before: { name: before.name, role: before.role, region: before.regionCode, locale: before.locale },
        after: { name: after.name, role: after.role, region: after.regionCode, locale: after.locale },
      });
      return null;
    }),
  );
}

/** Shuts an account out; its sessions end with the same commit. */
export function disableUser(platform: Platform, actor: Actor, id: number): Promise<Result<null, UserError>> {
  return refusable(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      const isLast = await isLastAdmin(tx, id);
      const account = await accountById(tx, id, true);
      if (account === null) throw new Refused({ code: 'NOT_FOUND' });
      if (isSame(actor, id)) throw new Refused({ code: 'OWN_ACCOUNT' });
      if (isLast) throw new Refused({ code: 'LAST_ADMIN' });
      const now = platform.clock.now();
      await setDisabled(tx, id, now);
      await revokeSessionsOf(tx, id, now, null);
      tx.record({ action: 'access.disableUser', subject: { kind: 'USER', id: String(id) } });
      return null;
    }),
  );
}

function isSame(actor: Actor, id: number): boolean {
  return actor.kind === 'USER' && actor.id === String(id);
}

/** Locks accounts in the order of their ids: before any other lock on one, or two changes at once wait for each other. */
async function isLastAdmin(tx: Transaction, leaving: number): Promise<boolean> {
  const admins = await activeAdmins(tx);
  return admins.length === 1 && admins[0] === leaving;
}
