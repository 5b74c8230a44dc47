import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { isPurpose, message, type MessageCode } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact } from '../modules/audit';
import { familiesOfHandover, handoversByIds, openHandoverFile } from '../modules/centre';
import { keyOf } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/handovers/:id`: the file of a hand-over in clear. It holds full numbers: it takes its own permission, the password a moment
 * ago, and a stated purpose (header `Tepat-Purpose`, or that of the open counter); the event names everybody whose data leave,
 * and is committed before the first byte does.
 */
export function handoverFile(platform: Platform): RequestHandler {
  return async (request, response) => {
    const principal = principalOf(request);
    const locale = localeOf(request, principal);
    const refuse = (status: number, code: string, words: MessageCode): void =>
      fail(response, status, code, message(locale, words));
    if (!principal) {
      refuse(401, 'UNAUTHENTICATED', 'NOT_SIGNED_IN');
      return;
    }
    const stated = request.get('tepat-purpose') ?? principal.counter?.purpose ?? null;
    const requestId = requestIdOf(response);
    const context = requestContext({ platform, principal, requestId, purpose: stated, request, response });
    const id = keyOf('Handover', String(request.params['id'])) ?? 0;
    const file = context.permits('handover.download') ? (await handoversByIds(platform.database, [id])).get(id) : null;
    // Absent and forbidden look the same.
    if (!file?.storedPath || file.sha256 === null) {
      refuse(404, 'NOT_FOUND', 'NOT_FOUND');
      return;
    }
    if (!principal.hasRecentProof) {
      refuse(403, 'REAUTHENTICATION_REQUIRED', 'REAUTHENTICATION_REQUIRED');
      return;
    }
    if (stated === null || !isPurpose(stated)) {
      refuse(400, 'PURPOSE_REQUIRED', 'HANDOVER_PURPOSE');
      return;
    }
    const families = await familiesOfHandover(platform.database, id);
    const plain = await openHandoverFile(platform, file.storedPath);
    const sha256 = file.sha256.toString('hex');
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({
        action: 'centre.download_handover',
        subject: { kind: 'HANDOVER', id: String(id) },
        purpose: stated,
        after: { number: file.number, rows: file.rowTotal, sha256 },
        subjects: families.map((familyId) => ({ kind: 'FAMILY', id: String(familyId) })),
      });
    });
    response.set({
      'cache-control': 'no-store',
      'content-digest': `sha-256=:${file.sha256.toString('base64')}:`,
      'x-content-type-options': 'nosniff',
    });
    response.attachment(`penyerahan-${String(file.number).padStart(4, '0')}-${file.cutOff}.csv`).type('text/csv');
    await pipeline(plain, response);
  };
}
