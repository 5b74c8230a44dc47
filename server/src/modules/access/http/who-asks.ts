import type { Request, RequestHandler, Response } from 'express';
import type { Principal } from '../../../platform/principal';
import type { SessionCookie } from '../../../platform/http/cookies';
import type { Platform } from '../../../platform/platform';
import { principalOfSession, principalOfToken } from '../use-cases/authenticate';

const found = new WeakMap<Request, Principal>();
const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/;

/** Who sends this request; null for whoever has not signed in. Known after `whoAsks` has run. */
export function principalOf(request: Request): Principal | null {
  return found.get(request) ?? null;
}

/** Finds out who asks: by the token of an API client, else by the session's cookie. A token that is wrong is nobody. */
export function whoAsks(platform: Platform, cookie: SessionCookie): RequestHandler {
  return (request, _response, next) => {
    identify(platform, cookie, request).then((principal) => {
      if (principal) found.set(request, principal);
      next();
    }, next);
  };
}

/** Whether the session or token of a request that goes on (a stream) still stands. */
export async function stillSignedIn(platform: Platform, cookie: SessionCookie, request: Request): Promise<boolean> {
  return (await identify(platform, cookie, request)) !== null;
}

async function identify(platform: Platform, cookie: SessionCookie, request: Request): Promise<Principal | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = BEARER.exec(authorization) ?? [];
    return token ? principalOfToken(platform, token) : null;
  }
  const token = cookie.read(request);
  return token ? principalOfSession(platform, token) : null;
}

/** The request's own number, in every log line, audit event and error of it. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader('x-request-id') ?? '');
}
