import type { Platform } from '../../../platform/platform';
import { transact, type Actor } from '../../audit';
import { secretHash } from '../secrets';
import { revokeSession } from '../storage/session-store';

/** Ends a session at once. Ending an ended one is no error. */
export async function signOut(platform: Platform, actor: Actor, token: string): Promise<void> {
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await revokeSession(tx, secretHash(token), platform.clock.now());
    tx.record({ action: 'access.signOut', subject: { kind: 'USER', id: actor.id } });
  });
}
