import type { Request, Response } from 'express';
import type { Locale, Permission, Scope } from '@tepat/shared';
import type { Platform } from '../platform';
import type { Principal } from '../principal';

/** The actor of audit events; structurally that of the audit room. */
export interface RequestActor {
  readonly kind: 'USER' | 'CLIENT' | 'SYSTEM';
  readonly id: string;
  readonly requestId: string;
}

/** Everything that a resolver may know about the request that it answers. */
export interface RequestContext {
  readonly platform: Platform;
  readonly requestId: string;
  readonly locale: Locale;
  /** Null for whoever has not signed in. */
  readonly principal: Principal | null;
  /** Why personal data are unmasked: the header `Tepat-Purpose`, already checked against the list; null when absent. */
  readonly purpose: string | null;
  /**
   * Why personal data are looked at, for the trail: the stated purpose, else that of the open counter. It unmasks nothing:
   * that takes the header, request by request, or a counter would lay open every page of its half hour.
   */
  readonly servedFor: string | null;
  readonly request: Request;
  readonly response: Response;
  /** The actor for use cases. Throws for whoever has not signed in: such a request must not have come so far. */
  readonly actor: () => RequestActor;
  readonly permits: (permission: Permission) => boolean;
  /** How far the permission reaches for this principal; storage narrows every read with it. */
  readonly scope: (permission: Permission) => Scope;
  /** Makes a thing once a request (loaders, the collector of reads). */
  once<T>(key: string, make: () => T): T;
}
