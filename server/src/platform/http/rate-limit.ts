import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/**
 * Counts in Redis, so that all processes count together.
 *
 * @param points how many within the duration
 * @param duration in seconds, from the first
 */
export function rateLimiter(redis: Redis, keyPrefix: string, points: number, duration: number): RateLimiterAbstract {
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration,
    // Without Redis each process counts for itself: slower to stop an attacker, and nobody is shut out.
    insuranceLimiter: new RateLimiterMemory({ points, duration }),
  });
}

/** How the limiter refuses; null when it does not. */
export async function refusalOf(consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes | null> {
  try {
    await consumed;
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}

/** Whole seconds until the limiter lets through again, at least one. */
export function secondsToWait({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/** Addresses of people do not become keys of Redis. */
export function limiterKey(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
