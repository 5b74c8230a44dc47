import { randomBytes } from 'node:crypto';
import { err, isPermission, ok, PERMISSION_TABLE, type Permission, type Result, type UserError } from '@tepat/shared';
import { transact, type Actor } from '../../audit';
import { newSecret } from '../secrets';
import { clientById, deleteTokensOf, disableClient, insertClient, setClientSecret } from '../storage/client-store';
import type { AccountServices } from './access-services';

const DAY_MS = 24 * 3600_000;

export interface NewClient {
  name: string;
  scopes: readonly string[];
  days: number;
}

export interface IssuedSecret {
  id: number;
  secret: string;
}

/** A client is never granted more than an INTEGRATOR may. */
function grantable(scope: string): scope is Permission {
  return isPermission(scope) && 'INTEGRATOR' in PERMISSION_TABLE[scope].roles;
}

/** Creates an API client. The secret is told once and rests as an argon2 hash. */
export async function createApiClient(
  { platform, passwords }: AccountServices,
  actor: Actor,
  client: NewClient,
  given: { clientId?: string; secret?: string } = {},
): Promise<Result<IssuedSecret, UserError>> {
  const scopes = client.scopes.filter(grantable);
  if (scopes.length === 0 || scopes.length !== client.scopes.length) {
    return err({ code: 'INPUT_INVALID', field: 'scopes', params: { field: 'scopes' } });
  }
  const secret = given.secret ?? newSecret();
  const secretHash = await passwords.hash(secret);
  const now = platform.clock.now();
  const id = await transact(platform.database, platform.clock, actor, async (tx) => {
    const inserted = await insertClient(tx, {
      clientId: given.clientId ?? `tepat-${randomBytes(8).toString('hex')}`,
      name: client.name,
      secretHash,
      scopes,
      createdAt: now,
      expiresAt: new Date(now.getTime() + client.days * DAY_MS),
    });
    tx.record({
      action: 'access.createApiClient',
      subject: { kind: 'CLIENT', id: String(inserted) },
      after: { scopes: scopes.join(' '), days: client.days },
    });
    return inserted;
  });
  return ok({ id, secret });
}

/** A new secret for the same span of time; the old one and its tokens end at once. */
export async function rotateApiClient(
  { platform, passwords }: AccountServices,
  actor: Actor,
  id: number,
): Promise<Result<IssuedSecret, UserError>> {
  const client = await clientById(platform.database, id);
  if (client === null || client.disabledAt !== null) return err({ code: 'NOT_FOUND' });
  const secret = newSecret();
  const hash = await passwords.hash(secret);
  const span = client.expiresAt.getTime() - client.createdAt.getTime();
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await setClientSecret(tx, id, hash, new Date(platform.clock.now().getTime() + span));
    await deleteTokensOf(tx, id);
    tx.record({ action: 'access.rotateApiClient', subject: { kind: 'CLIENT', id: String(id) } });
  });
  return ok({ id, secret });
}

export async function disableApiClient(
  { platform }: Pick<AccountServices, 'platform'>,
  actor: Actor,
  id: number,
): Promise<Result<null, UserError>> {
  if ((await clientById(platform.database, id)) === null) return err({ code: 'NOT_FOUND' });
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await disableClient(tx, id, platform.clock.now());
    await deleteTokensOf(tx, id);
    tx.record({ action: 'access.disableApiClient', subject: { kind: 'CLIENT', id: String(id) } });
  });
  return ok(null);
}
