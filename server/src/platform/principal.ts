import type { Locale, Permission, RegionCode, Role } from '@tepat/shared';

/** Who sends the request: a person with a session, or an API client with a token. */
export interface Principal {
  readonly kind: 'USER' | 'CLIENT';
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly regions: readonly RegionCode[];
  readonly locale: Locale | null;
  /** What an API client was granted; null for people, whose role alone decides. */
  readonly scopes: readonly Permission[] | null;
  /** Gave the password a moment ago; an API client proves itself with every token. */
  readonly hasRecentProof: boolean;
  /** When the session or token ends at the latest. */
  readonly expiresAt: Date;
}
