import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The figures of this process, in a registry of their own so that tests can have several. */
export function makeMetrics(): { registry: Registry; observe: RequestHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'tepat_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const observe: RequestHandler = (request, response, next) => {
    const end = duration.startTimer();
    response.on('finish', () => {
      // The first part of the path only: a label for every address would never stop growing.
      const route = ROUTES.has(request.path) ? request.path : 'other';
      end({ route, status: String(response.statusCode) });
    });
    next();
  };
  return { registry, observe };
}

const ROUTES = new Set([
  '/',
  '/graphql',
  '/events',
  '/uploads',
  '/token',
  '/healthz',
  '/readyz',
  '/metrics',
  '/terbuka',
]);
