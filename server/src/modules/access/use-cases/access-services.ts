import type { Redis } from 'ioredis';
import type { Platform } from '../../../platform/platform';
import { Passwords } from '../passwords';
import { SignInLimiter } from '../sign-in-limiter';

/** What the use cases of this room need beyond the platform: the pepper (inside `passwords`) and Redis (inside `limiter`). */
export interface AccessServices {
  readonly platform: Platform;
  readonly passwords: Passwords;
  readonly limiter: SignInLimiter;
}

/** For use cases that count no attempts. */
export type AccountServices = Omit<AccessServices, 'limiter'>;

export function accessServices(platform: Platform, redis: Redis, pepper: Buffer, installation: string): AccessServices {
  return { platform, passwords: new Passwords(pepper), limiter: new SignInLimiter(redis, installation) };
}
