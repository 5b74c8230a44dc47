import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { can, message } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact } from '../modules/audit';
import { importById } from '../modules/intake';
import { openPlain } from '../platform/files/sealed-file';
import { keyOf } from '../platform/graphql/node-id';
import { localeOf } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/imports/:id/errors`: the bad rows of a file, as delivered, to be put right and sent again. They hold full numbers, so
 * only whoever may deliver files gets them, and the event is committed before the first byte leaves.
 */
export function errorFile(platform: Platform): RequestHandler {
  return async (request, response) => {
    const principal = principalOf(request);
    const refuse = (status: number, code: 'NOT_SIGNED_IN' | 'NOT_FOUND'): void =>
      fail(response, status, status === 401 ? 'UNAUTHENTICATED' : code, message(localeOf(request), code));
    if (!principal) {
      refuse(401, 'NOT_SIGNED_IN');
      return;
    }
    const isAllowed = can(principal, 'import.start') && (principal.scopes?.includes('import.start') ?? true);
    const key = keyOf('Import', String(request.params['id']));
    const file = isAllowed && key !== null ? await importById(platform, key) : null;
    // Absent and forbidden look the same.
    if (!file?.errorPath) {
      refuse(404, 'NOT_FOUND');
      return;
    }
    const actor = { kind: principal.kind, id: principal.id, requestId: requestIdOf(response) };
    await transact(platform.database, platform.clock, actor, async (tx) => {
      tx.record({
        action: 'intake.download_errors',
        subject: { kind: 'IMPORT', id: String(file.id) },
        after: { rows: file.rowRejected },
      });
    });
    const plain = await openPlain(path.resolve(platform.dataDirectory, file.errorPath), platform.fileKey);
    response.set('cache-control', 'no-store').attachment(`${file.kind}-errors.csv`);
    await pipeline(plain, response);
  };
}
