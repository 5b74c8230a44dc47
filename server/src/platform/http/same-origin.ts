import type { Request } from 'express';

/**
 * Whether the request comes from a page of ours, or from no page at all (programs send no Origin). Beside the cookie's
 * SameSite and the content type that GraphQL demands: for event streams and uploads it is the only check.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/** True for a request from this machine itself, not through a proxy. */
export function isLoopback(request: Request): boolean {
  const address = request.socket.remoteAddress ?? '';
  const direct = request.headers['x-forwarded-for'] === undefined;
  return direct && (address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1');
}
