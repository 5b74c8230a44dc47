import type { RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import { message } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact } from '../modules/audit';
import { loadCorrection } from '../modules/corrections/graphql';
import { EVIDENCE_KINDS, evidenceById, fileName, openEvidence } from '../modules/evidence';
import { keyOf } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/evidence/:id`: a file of evidence, for whoever may read the correction that it proves, within reach; the event is
 * committed before the first byte leaves. The file may do nothing in the browser, whatever it is.
 */
export function evidenceFile(platform: Platform): RequestHandler {
  return async (request, response) => {
    const principal = principalOf(request);
    if (!principal) {
      fail(response, 401, 'UNAUTHENTICATED', message(localeOf(request), 'NOT_SIGNED_IN'));
      return;
    }
    const requestId = requestIdOf(response);
    const context = requestContext({ platform, principal, requestId, purpose: null, request, response });
    const evidence = context.permits('correction.read')
      ? await evidenceById(platform.database, keyOf('Evidence', String(request.params['id'])) ?? 0)
      : null;
    const correction = evidence && (await loadCorrection(context, evidence.caseId));
    // Absent and forbidden look the same.
    if (!evidence || !correction) {
      fail(response, 404, 'NOT_FOUND', message(context.locale, 'NOT_FOUND'));
      return;
    }
    const bytes = await openEvidence(platform, evidence.file);
    const family = { kind: 'FAMILY' as const, id: String(correction.record.familyId) };
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({
        action: 'corrections.read_evidence',
        subject: { kind: 'CORRECTION', id: String(evidence.caseId) },
        after: { evidence: evidence.id, sha256: evidence.sha256.toString('hex') },
        subjects: [family],
      });
    });
    const name = fileName(evidence.kind, `${correction.number}-${evidence.id}`);
    response.set({
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    response.type(EVIDENCE_KINDS[evidence.kind].mediaType);
    await pipeline(bytes, response);
  };
}
