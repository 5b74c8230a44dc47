/** A session ends half an hour after it was last used, and after twelve hours in any case. */
export const IDLE_MS = 30 * 60_000;
export const LIFE_MS = 12 * 3600_000;
/** Being seen is written at most once a minute: a page of twenty requests is one UPDATE. */
export const SEEN_EVERY_MS = 60_000;
/** A counter stays open for half an hour and ends by itself: who goes on says again for what. */
export const COUNTER_MS = 30 * 60_000;
export const TOKEN_LIFE_MS = 3600_000;

/** So long a password that was given stands for the person at the keyboard. */
export const PROOF_MS = 5 * 60_000;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** @param provedAt when the password was last given in this session */
export function hasRecentProof(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() <= PROOF_MS;
}

export function isLive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    session.expiresAt.getTime() > now.getTime() &&
    session.lastSeenAt.getTime() + IDLE_MS > now.getTime()
  );
}
