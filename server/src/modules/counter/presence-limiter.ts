import type { Redis } from 'ioredis';
import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterKey as key, rateLimiter, refusalOf, secondsToWait } from '../../platform/http/rate-limit';

const HOUR = 3600;
/** Each check takes so many points before it is looked at; one that finds somebody gets all but one back. */
const COST = 4;
/** Within an hour of one account: 117 people found, or 30 that are not. */
const POINTS_OF_ACCOUNT = 120;
/** Of one address: an office shares it. */
const POINTS_OF_ADDRESS = 5 * POINTS_OF_ACCOUNT;

export type Taken = { readonly ok: true } | { readonly ok: false; readonly seconds: number };

/**
 * Counts presence checks by account and by address, in Redis, so that all processes count together. Whoever tries names
 * and dates runs out four times sooner than whoever serves people.
 */
export class PresenceLimiter {
  private readonly accounts: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;

  /** @param installation tells two installations on one Redis apart */
  constructor(redis: Redis, installation: string) {
    this.accounts = rateLimiter(redis, `tepat-${installation}:presence-accounts`, POINTS_OF_ACCOUNT, HOUR);
    this.addresses = rateLimiter(redis, `tepat-${installation}:presence-addresses`, POINTS_OF_ADDRESS, HOUR);
  }

  /** Takes a check, counted before anything is looked up: of many at once no more pass than of as many in a row. */
  async take(account: string, address: string): Promise<Taken> {
    // The account first: one that is stopped takes nothing from its colleagues behind the same address.
    const ofAccount = await refusalOf(this.accounts.consume(key(account), COST));
    if (ofAccount !== null) return refused(ofAccount);
    const ofAddress = await refusalOf(this.addresses.consume(key(address), COST));
    return ofAddress === null ? { ok: true } : refused(ofAddress);
  }

  /** Gives back what only those who find nobody pay. */
  async found(account: string, address: string): Promise<void> {
    await Promise.all([this.accounts.reward(key(account), COST - 1), this.addresses.reward(key(address), COST - 1)]);
  }
}

function refused(refusal: RateLimiterRes): Taken {
  return { ok: false, seconds: secondsToWait(refusal) };
}
