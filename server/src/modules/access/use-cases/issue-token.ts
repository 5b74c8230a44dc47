import { err, ok, type Result, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { transact } from '../../audit';
import { TOKEN_LIFE_MS } from '../domain/session-life';
import { newSecret, secretHash } from '../secrets';
import { clientByClientId, insertToken } from '../storage/client-store';
import type { AccessServices } from './access-services';

export interface IssuedToken {
  token: string;
  seconds: number;
  scope: string;
}

/** Client credentials for an opaque token of one hour. Unknown, expired, disabled and wrong look the same. */
export async function issueToken(
  { platform, passwords, limiter }: AccessServices,
  request: { clientId: string; secret: string; address: string; requestId: string },
): Promise<Result<IssuedToken, UserError>> {
  const seconds = await limiter.take(`client:${request.clientId}`, request.address);
  if (seconds > 0) return err({ code: 'SIGN_IN_THROTTLED', params: { seconds } });
  const now = platform.clock.now();
  const client = await clientByClientId(platform.database, request.clientId);
  const usable = client !== null && client.disabledAt === null && client.expiresAt.getTime() > now.getTime();
  const right = usable
    ? await passwords.verify(client.secretHash, request.secret)
    : await passwords.verifyNothing(request.secret);
  if (!right || client === null) {
    await recordRefusal(platform, request, client?.id ?? null);
    return err({ code: 'SIGN_IN_FAILED' });
  }
  await limiter.succeeded(`client:${request.clientId}`);
  const token = newSecret();
  const actor = { kind: 'CLIENT' as const, id: client.clientId, requestId: request.requestId };
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await insertToken(tx, secretHash(token), client.id, now, new Date(now.getTime() + TOKEN_LIFE_MS));
    tx.record({ action: 'access.issueToken', subject: { kind: 'CLIENT', id: String(client.id) } });
  });
  return ok({ token, seconds: TOKEN_LIFE_MS / 1000, scope: client.scopes.join(' ') });
}

/** Begins with a letter and is short: what was claimed may be anything, and a NIK or a secret has no place in the trail. */
const CLIENT_ID = /^[a-z][\w-]{0,39}$/i;

/** Tells of a refusal under the id that was claimed, whether or not a client has it. */
async function recordRefusal(
  { database, clock }: Platform,
  { clientId, requestId }: { clientId: string; requestId: string },
  known: number | null,
): Promise<void> {
  const claimed = CLIENT_ID.test(clientId) ? clientId : 'unreadable';
  await transact(database, clock, { kind: 'CLIENT', id: claimed, requestId }, async (tx) => {
    tx.record({ action: 'access.tokenRefused', subject: { kind: 'CLIENT', id: String(known ?? claimed) } });
  });
}
