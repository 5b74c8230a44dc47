import { isRegionCode } from '@tepat/shared';
import type { Principal } from '../../../platform/principal';
import type { Platform } from '../../../platform/platform';
import { hasRecentProof, isLive, SEEN_EVERY_MS } from '../domain/session-life';
import { secretHash } from '../secrets';
import { clientByToken } from '../storage/client-store';
import { markSeen, sessionByHash } from '../storage/session-store';

/** Who holds this session; null when it is unknown, over, revoked, or its account disabled. */
export async function principalOfSession(platform: Platform, token: string): Promise<Principal | null> {
  const { database, clock } = platform;
  const hash = secretHash(token);
  const session = await sessionByHash(database, hash);
  const now = clock.now();
  if (session === null || session.disabledAt !== null || !isLive(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS) await markSeen(database, hash, now);
  return {
    kind: 'USER',
    id: String(session.userId),
    name: session.name,
    role: session.role,
    regions: session.regionCode !== null && isRegionCode(session.regionCode) ? [session.regionCode] : [],
    locale: session.locale,
    scopes: null,
    hasRecentProof: hasRecentProof(session.provedAt, now),
    counter: session.counter !== null && session.counter.until.getTime() > now.getTime() ? session.counter : null,
    expiresAt: session.expiresAt,
  };
}

/** Which API client holds this token; null when it is unknown, over, or its client disabled or expired. */
export async function principalOfToken(platform: Platform, token: string): Promise<Principal | null> {
  const now = platform.clock.now();
  const client = await clientByToken(platform.database, secretHash(token), now);
  if (client === null || client.disabledAt !== null || client.expiresAt.getTime() <= now.getTime()) return null;
  return {
    kind: 'CLIENT',
    id: client.clientId,
    name: client.name,
    role: 'INTEGRATOR',
    regions: [],
    locale: null,
    scopes: client.scopes,
    hasRecentProof: true,
    counter: null,
    expiresAt: client.tokenExpiresAt,
  };
}
