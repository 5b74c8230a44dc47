import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { backOffSeconds, FREE_ATTEMPTS } from './domain/back-off';

const DAY = 24 * 3600;

function limiter(redis: Redis, keyPrefix: string, points: number, duration: number): RateLimiterAbstract {
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration,
    // Without Redis each process counts for itself: slower to stop an attacker, and nobody is shut out.
    insuranceLimiter: new RateLimiterMemory({ points, duration }),
  });
}

/** Counts failed sign-ins by account and attempts by address, in Redis, so that all processes count together. */
export class SignInLimiter {
  private readonly failures: RateLimiterAbstract;
  private readonly waits: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;

  /** @param installation tells two installations on one Redis apart */
  constructor(redis: Redis, installation: string, attemptsOfAddress = 100) {
    this.failures = limiter(redis, `tepat-${installation}:sign-in-failures`, 1_000_000, DAY);
    this.waits = limiter(redis, `tepat-${installation}:sign-in-waits`, 1, 1);
    // An office shares one address: the limit is for floods, not for people.
    this.addresses = limiter(redis, `tepat-${installation}:sign-in-addresses`, attemptsOfAddress, 300);
  }

  /** Seconds to wait before this attempt may be made; 0 when it may. Counts the attempt for the address. */
  async secondsToWait(account: string, address: string): Promise<number> {
    const [wait, flood] = await Promise.all([
      this.waits.get(key(account)),
      this.addresses.consume(key(address)).catch((error: unknown) => {
        if (error instanceof RateLimiterRes) return error;
        throw error;
      }),
    ]);
    const until = Math.max(
      wait !== null && wait.consumedPoints > 1 ? wait.msBeforeNext : 0,
      flood.remainingPoints <= 0 && flood.consumedPoints > this.addresses.points ? flood.msBeforeNext : 0,
    );
    return Math.ceil(until / 1000);
  }

  async failed(account: string): Promise<void> {
    const { consumedPoints } = await this.failures.penalty(key(account));
    if (consumedPoints >= FREE_ATTEMPTS) await this.waits.block(key(account), backOffSeconds(consumedPoints));
  }

  async succeeded(account: string): Promise<void> {
    await Promise.all([this.failures.delete(key(account)), this.waits.delete(key(account))]);
  }
}

/** Addresses of people do not become keys of Redis. */
function key(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
