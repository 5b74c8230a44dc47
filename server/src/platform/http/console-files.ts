import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';

/**
 * Serves the built console. Files with a digest in their name never change and may be kept for a year; the page itself
 * is asked for anew each time. Every path that is no file is the page: the console has its own addresses.
 */
export function consoleFiles(folder: string): Router {
  const router = Router();
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) {
    router.get('/', (_request, response) => {
      response.status(503).type('text').send('The console is not built: run "npm run build".\n');
    });
    return router;
  }
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use('/assets', (_request, response) => void response.status(404).end());
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) {
      next();
      return;
    }
    response.set('cache-control', 'no-store').sendFile(page);
  });
  return router;
}
