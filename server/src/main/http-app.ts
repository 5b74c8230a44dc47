import { randomUUID } from 'node:crypto';
import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { can, isPurpose, message, PURPOSES, type Permission } from '@tepat/shared';
import {
  principalOf,
  requestIdOf,
  stillSignedIn,
  tokenEndpoint,
  whoAsks,
  type AccessServices,
} from '../modules/access';
import { signInOnly } from '../platform/graphql/anonymous';
import type { RequestContext } from '../platform/graphql/context';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { consoleFiles } from '../platform/http/console-files';
import type { SessionCookie } from '../platform/http/cookies';
import type { EventHub } from '../platform/http/event-hub';
import { fail, failureHandler } from '../platform/http/failure';
import { makeMetrics } from '../platform/http/metrics';
import { readiness, type ReadinessCheck } from '../platform/http/readiness';
import { isLoopback, isSameOrigin } from '../platform/http/same-origin';
import { resumableUploads } from '../platform/http/resumable';
import { securityHeaders } from '../platform/http/security-headers';
import type { UploadShelf } from '../platform/http/upload';
import { errorFile } from './error-file';
import { evidenceFile } from './evidence-file';
import { feedbackFile } from './feedback-file';
import { handoverFile } from './handover-file';
import { letterFile } from './letter-file';
import { PROGRESS_PERMISSIONS } from './progress';
import { publicPage } from './public-page';

const BODY_LIMIT = '256kb';
/** Evidence in pieces, for a telephone that loses its signal. */
const RESUMABLE = '/uploads/evidence/resumable';
const REQUEST_ID = /^[\w-]{8,40}$/;

export interface HttpParts {
  readonly services: AccessServices;
  readonly cookie: SessionCookie;
  readonly graphql: ApolloServer<RequestContext>;
  readonly hub: EventHub;
  readonly shelf: UploadShelf;
  /** What officers photograph: smaller files, for whoever brings corrections or objections. */
  readonly evidenceShelf: UploadShelf;
  /** Small files that people fill in. */
  readonly sheetShelf: UploadShelf;
  readonly checks: readonly ReadinessCheck[];
  readonly consoleFolder: string;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Behind TLS: cookies and headers may then say so. */
  readonly secure: boolean;
}

/** Every path of the server, on one page. What is not here does not exist. */
export function httpApp(parts: HttpParts): Express {
  const { platform } = parts.services;
  const { log } = platform;
  const metrics = makeMetrics();
  const app = express();
  app.disable('x-powered-by');
  // Addresses of the limiter come from the connection, never from a header that anybody could send from outside.
  app.set('trust proxy', parts.trustedProxies);
  app.use(
    numbered,
    pinoHttp({
      logger: log,
      genReqId: (_request, response) => String(response.getHeader('x-request-id')),
      autoLogging: false,
    }),
  );
  app.use(metrics.observe, securityHeaders(parts.secure));
  app.use(readiness(parts.checks));
  app.use(publicPage(platform));
  app.use(tokenEndpoint(parts.services));

  const known = whoAsks(platform, parts.cookie);
  app.all('/graphql', postOnly);
  app.post(
    '/graphql',
    known,
    sameOriginOnly,
    express.json({ limit: BODY_LIMIT }),
    signInOnly((request) => principalOf(request) === null),
    knownPurpose,
    expressMiddleware(parts.graphql, {
      context: ({ req, res }) =>
        Promise.resolve(
          requestContext({
            platform,
            principal: principalOf(req),
            requestId: requestIdOf(res),
            purpose: purposeOf(req),
            request: req,
            response: res,
          }),
        ),
    }),
  );
  app.post('/uploads', known, sameOriginOnly, needs('import.start'), parts.shelf.handler(ownerOf));
  const mayBringEvidence = needs('correction.propose', 'objection.raise');
  app.post('/uploads/evidence', known, sameOriginOnly, mayBringEvidence, parts.evidenceShelf.handler(ownerOf));
  const inPieces = resumableUploads(parts.evidenceShelf, RESUMABLE, ownerOf);
  app.post(RESUMABLE, known, sameOriginOnly, mayBringEvidence, inPieces);
  for (const method of ['head', 'patch', 'delete'] as const) {
    app[method](`${RESUMABLE}/:upload`, known, sameOriginOnly, mayBringEvidence, inPieces);
  }
  const mayFillIn = needs('handover.answer', 'correction.propose');
  app.post('/uploads/sheets', known, sameOriginOnly, mayFillIn, parts.sheetShelf.handler(ownerOf));
  app.get('/handovers/:id', known, sameOriginOnly, handoverFile(platform));
  app.get('/evidence/:id', known, sameOriginOnly, evidenceFile(platform));
  app.get('/identity/feedback/:id', known, sameOriginOnly, feedbackFile(platform));
  app.get('/imports/:id/errors', known, sameOriginOnly, errorFile(platform));
  app.get('/letters/:id', known, sameOriginOnly, letterFile(platform));
  app.get('/events', known, sameOriginOnly, events(parts));
  app.get('/metrics', known, async (request, response) => {
    if (!isLoopback(request) && principalOf(request)?.role !== 'OPERATOR') {
      fail(response, 404, 'NOT_FOUND', 'Not found.');
      return;
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use(consoleFiles(parts.consoleFolder));
  app.use((_request, response) => fail(response, 404, 'NOT_FOUND', 'Not found.'));
  app.use(failureHandler(log));
  return app;
}

const numbered: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  response.setHeader('x-request-id', given && REQUEST_ID.test(given) ? given : randomUUID());
  next();
};

const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') next();
  else {
    response.set('allow', 'POST');
    fail(response, 405, 'METHOD_NOT_ALLOWED', 'GraphQL is served by POST only.');
  }
};

const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (isSameOrigin(request)) next();
  else fail(response, 403, 'CSRF_REFUSED', message(localeOf(request), 'CSRF_REFUSED'));
};

/** The stated purpose is a listed one, and while a counter is open it is the counter's. */
const knownPurpose: RequestHandler = (request, response, next) => {
  const stated = request.get('tepat-purpose');
  const counter = principalOf(request)?.counter;
  const locale = localeOf(request);
  if (stated !== undefined && !isPurpose(stated)) {
    fail(response, 400, 'PURPOSE_UNKNOWN', message(locale, 'PURPOSE_UNKNOWN', { value: stated.slice(0, 40) }));
  } else if (stated !== undefined && counter && counter.purpose !== stated) {
    const purpose = PURPOSES[counter.purpose][locale];
    fail(response, 409, 'PURPOSE_DIFFERS', message(locale, 'PURPOSE_DIFFERS', { purpose }));
  } else next();
};

const purposeOf = (request: Request): string | null => request.get('tepat-purpose') ?? null;

function ownerOf(request: Request): string {
  const principal = principalOf(request);
  if (!principal) throw new Error('an upload without an owner');
  return `${principal.kind}:${principal.id}`;
}

/** For whoever has one of these permissions. */
function needs(...permissions: readonly Permission[]): RequestHandler {
  return (request, response, next) => {
    const principal = principalOf(request);
    const isGranted = (permission: Permission): boolean =>
      principal !== null &&
      (principal.scopes === null || principal.scopes.includes(permission)) &&
      can(principal, permission);
    if (permissions.some(isGranted)) next();
    else if (principal) fail(response, 403, 'FORBIDDEN', message(localeOf(request), 'FORBIDDEN'));
    else fail(response, 401, 'UNAUTHENTICATED', message(localeOf(request), 'NOT_SIGNED_IN'));
  };
}

/** `/events`: progress as it happens, each part only to whoever may read it. */
function events({ services, cookie, hub }: HttpParts): RequestHandler {
  return (request, response) => {
    const principal = principalOf(request);
    if (!principal) {
      fail(response, 401, 'UNAUTHENTICATED', message(localeOf(request), 'NOT_SIGNED_IN'));
      return;
    }
    const added = hub.add({
      owner: `${principal.kind}:${principal.id}`,
      response,
      hears: (part) => {
        const permission = PROGRESS_PERMISSIONS[part];
        return permission !== undefined && principal.scopes === null && can(principal, permission);
      },
      stillAllowed: () => stillSignedIn(services.platform, cookie, request),
    });
    if (!added) fail(response, 429, 'TOO_MANY_STREAMS', 'Too many event streams are open.');
  };
}
