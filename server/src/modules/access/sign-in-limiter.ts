import type { Redis } from 'ioredis';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { limiterKey as key, rateLimiter, refusalOf, secondsToWait } from '../../platform/http/rate-limit';
import { backOffSeconds } from './domain/back-off';

const DAY = 24 * 3600;

/**
 * Counts attempts to sign in by account and by address, in Redis, so that all processes count together. An attempt is
 * counted before its password is looked at: of many at once no more are looked at than of as many one after another.
 */
export class SignInLimiter {
  private readonly attempts: RateLimiterAbstract;
  private readonly waits: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;

  /** @param installation tells two installations on one Redis apart */
  constructor(redis: Redis, installation: string, attemptsOfAddress = 100) {
    this.attempts = rateLimiter(redis, `tepat-${installation}:sign-in-failures`, 1_000_000, DAY);
    this.waits = rateLimiter(redis, `tepat-${installation}:sign-in-waits`, 1, 1);
    // An office shares one address: the limit is for floods, not for people.
    this.addresses = rateLimiter(redis, `tepat-${installation}:sign-in-addresses`, attemptsOfAddress, 300);
  }

  /**
   * Takes an attempt, for the address and for the account; one that proves right must be given back by `succeeded`.
   * Answers the seconds to wait when there is none to take, and 0 when the password may be looked at.
   */
  async take(account: string, address: string): Promise<number> {
    const flooded = await refusalOf(this.addresses.consume(key(address)));
    if (flooded !== null) return secondsToWait(flooded);
    const waiting = await this.waits.get(key(account));
    if (waiting !== null && waiting.consumedPoints > 0) return secondsToWait(waiting);
    const { consumedPoints } = await this.attempts.consume(key(account));
    const customDuration = backOffSeconds(consumedPoints);
    if (customDuration === 0) return 0;
    // From here on each attempt begins the wait that follows it; of several at once one gets to begin it.
    const overtaken = await refusalOf(this.waits.consume(key(account), 1, { customDuration }));
    if (overtaken === null) return 0;
    await this.attempts.reward(key(account));
    return secondsToWait(overtaken);
  }

  async succeeded(account: string): Promise<void> {
    await Promise.all([this.attempts.delete(key(account)), this.waits.delete(key(account))]);
  }
}
