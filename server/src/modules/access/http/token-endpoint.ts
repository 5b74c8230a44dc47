import express, { Router, type Request } from 'express';
import { issueToken } from '../use-cases/issue-token';
import type { AccessServices } from '../use-cases/access-services';
import { requestIdOf } from './who-asks';

interface Credentials {
  readonly clientId: string;
  readonly secret: string;
}

/** `POST /token`: OAuth 2 client credentials for an opaque token of one hour. */
export function tokenEndpoint(services: AccessServices): Router {
  const router = Router();
  router.post(
    '/token',
    express.urlencoded({ extended: false, limit: '4kb' }),
    express.json({ limit: '4kb' }),
    async (request, response) => {
      response.set({ 'cache-control': 'no-store', pragma: 'no-cache' });
      const body = bodyOf(request);
      if (body['grant_type'] !== 'client_credentials') {
        response.status(400).json({ error: 'unsupported_grant_type' });
        return;
      }
      const credentials = basicOf(request) ?? { clientId: body['client_id'], secret: body['client_secret'] };
      if (!isCredentials(credentials)) {
        response.status(400).json({ error: 'invalid_request' });
        return;
      }
      const issued = await issueToken(services, {
        ...credentials,
        address: request.ip ?? '',
        requestId: requestIdOf(response),
      });
      if (issued.ok) {
        const { token, seconds, scope } = issued.value;
        response.json({ access_token: token, token_type: 'Bearer', expires_in: seconds, scope });
      } else if (issued.error.code === 'SIGN_IN_THROTTLED') {
        response.set('retry-after', String(issued.error.params?.['seconds'] ?? 60));
        response.status(429).json({ error: 'slow_down' });
      } else {
        response.status(401).set('www-authenticate', 'Basic realm="tepat"').json({ error: 'invalid_client' });
      }
    },
  );
  return router;
}

function bodyOf(request: Request): Record<string, unknown> {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function basicOf(request: Request): Credentials | null {
  const [, packed] = /^Basic ([A-Za-z0-9+/=]{1,400})$/.exec(request.headers.authorization ?? '') ?? [];
  if (!packed) return null;
  const [clientId, ...secret] = Buffer.from(packed, 'base64').toString('utf8').split(':');
  return { clientId: clientId ?? '', secret: secret.join(':') };
}

function isCredentials(value: { clientId: unknown; secret: unknown }): value is Credentials {
  const fits = (text: unknown): boolean => typeof text === 'string' && text.length > 0 && text.length <= 200;
  return fits(value.clientId) && fits(value.secret);
}
