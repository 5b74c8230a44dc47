import { can, scopeOf, type Locale } from '@tepat/shared';
import type { Request, Response } from 'express';
import type { Platform } from '../platform';
import type { RequestContext } from './context';
import type { Principal } from '../principal';

interface RequestParts {
  platform: Platform;
  principal: Principal | null;
  requestId: string;
  purpose: string | null;
  request: Request;
  response: Response;
}

export function requestContext(parts: RequestParts): RequestContext {
  const { principal, request } = parts;
  const made = new Map<string, unknown>();
  const granted = (permission: Parameters<RequestContext['permits']>[0]): boolean =>
    principal !== null && (principal.scopes === null || principal.scopes.includes(permission));
  return {
    ...parts,
    servedFor: parts.purpose ?? principal?.counter?.purpose ?? null,
    locale: localeOf(request, principal),
    actor() {
      if (principal === null) throw new Error('an anonymous request asked for its actor');
      return { kind: principal.kind, id: principal.id, requestId: parts.requestId };
    },
    permits: (permission) => granted(permission) && can(principal, permission),
    scope: (permission) => (granted(permission) ? scopeOf(principal, permission) : { kind: 'NONE' }),
    once<T>(key: string, make: () => T): T {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as T;
    },
  };
}

/** What the request asks for, else what the account prefers, else Indonesian. */
export function localeOf(request: Request, principal: Principal | null = null): Locale {
  const asked = request.headers['accept-language'] ? request.acceptsLanguages('id', 'en') : false;
  return asked === 'id' || asked === 'en' ? asked : (principal?.locale ?? 'id');
}
