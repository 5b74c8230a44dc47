import type { Locale, Permission, Purpose, RegionCode, Role } from '@tepat/shared';

/** A counter that is open: the one purpose for which personal data are looked at until then. */
export interface OpenCounter {
  readonly purpose: Purpose;
  readonly until: Date;
}

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
  /** The counter of this session, while it is open; null for programs. */
  readonly counter: OpenCounter | null;
  /** When the session or token ends at the latest. */
  readonly expiresAt: Date;
}
