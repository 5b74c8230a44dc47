import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Request, RequestHandler } from 'express';
import { message } from '@tepat/shared';
import { localeOf } from '../graphql/request-context';
import type { UploadShelf } from './upload';

/** An upload that nobody went on with for a day is given up. */
const EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000;
/** As many as one person sends at a time, and then some that a lost signal left behind. */
const MOST_UNFINISHED = 24;

/** What clients of the protocol do not try again: nothing changes while the files wait. */
const FULL = 403;

interface Refusal {
  readonly status_code: number;
  readonly body: string;
}

/** In the form in which the protocol's server takes refusals; people read `told`. */
const refusal = (status_code: number): Refusal => ({ status_code, body: '' });

/** What went wrong, in the form of every refusal outside GraphQL. */
function told(shelf: UploadShelf, request: Request, status_code: number): Refusal {
  if (status_code === FULL) {
    const full = { message: shelf.fullMessage(localeOf(request)), extensions: { code: 'UPLOADS_WAITING' } };
    return { status_code, body: JSON.stringify({ errors: [full] }) };
  }
  const code =
    status_code === 413 ? 'EVIDENCE_TOO_LARGE' : status_code === 429 ? 'TOO_MANY_REQUESTS' : 'UPLOAD_UNREADABLE';
  const errors = [{ message: message(localeOf(request), code), extensions: { code } }];
  return { status_code, body: JSON.stringify({ errors }) };
}

/**
 * Takes a file in pieces, so that one that a lost signal cut off goes on where it stopped (protocol tus 1.0: POST makes
 * it, HEAD tells how far it came, PATCH goes on, DELETE gives it up). A finished one stands on the shelf as if it had
 * come in one piece, under the last part of its address.
 *
 * @param at the path at which the handler stands
 * @param ownerOf names who may go on with an upload, and use it later
 */
export function resumableUploads(
  shelf: UploadShelf,
  at: string,
  ownerOf: (request: Request) => string,
): RequestHandler {
  const directory = path.join(shelf.folder, 'unfinished');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: EXPIRES_AFTER_MS });
  const ofNode = (request: { runtime?: { node?: { req: unknown } } }) => request.runtime?.node?.req as Request;
  const owner = (request: Parameters<typeof ofNode>[0]) => ownerOf(ofNode(request));
  const server = new Server({
    path: at,
    datastore: store,
    maxSize: shelf.limits.fileBytes,
    relativeLocation: true,
    // No page of another origin has anything to send here.
    allowedOrigins: () => false,
    namingFunction: () => randomBytes(16).toString('hex'),
    onResponseError: (request, error) => {
      const status = 'status_code' in error ? error.status_code : 500;
      return told(shelf, ofNode(request), status);
    },
    onIncomingRequest: async (request, id) => {
      if (request.method === 'POST') return;
      const { metadata } = await store.getUpload(id);
      if (metadata?.['owner'] !== owner(request)) throw refusal(404);
    },
    onUploadCreate: async (request, upload) => {
      await store.deleteExpired();
      const standing = await Promise.all(((await store.configstore.list?.()) ?? []).map((id) => store.getUpload(id)));
      const own = owner(request);
      if (await shelf.isFull(own)) throw refusal(FULL);
      if (standing.filter(({ metadata }) => metadata?.['owner'] === own).length >= MOST_UNFINISHED) {
        throw refusal(429);
      }
      return { metadata: { owner: own, filename: upload.metadata?.['filename'] ?? '' } };
    },
    onUploadFinish: async (_request, { id, metadata }) => {
      await shelf.put(id, path.join(directory, id), metadata?.['owner'] ?? '', metadata?.['filename'] ?? '');
      await store.configstore.delete(id);
      return {};
    },
  });
  return (request, response, next) => {
    server.handle(request, response).catch(next);
  };
}
