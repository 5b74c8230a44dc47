import type { RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import { message, receiptNumber } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact, type Subject } from '../modules/audit';
import { loadCorrection } from '../modules/corrections/graphql';
import { EVIDENCE_KINDS, evidenceById, fileName, openEvidence, type EvidenceRecord } from '../modules/evidence';
import { loadObjection } from '../modules/objections/graphql';
import type { RequestContext } from '../platform/graphql/context';
import { keyOf } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/evidence/:id`: a file of evidence, for whoever may read the correction or objection that it proves, within reach; the event is
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
    const evidence = await evidenceById(platform.database, keyOf('Evidence', String(request.params['id'])) ?? 0);
    const about = evidence && (await whomItIsAbout(context, evidence));
    // Absent and forbidden look the same.
    if (!evidence || !about) {
      fail(response, 404, 'NOT_FOUND', message(context.locale, 'NOT_FOUND'));
      return;
    }
    const bytes = await openEvidence(platform, evidence);
    if (!bytes) {
      fail(response, 404, 'NOT_FOUND', message(context.locale, 'NOT_FOUND'));
      return;
    }
    const { caseKind, caseId } = evidence;
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({
        action: caseKind === 'CORRECTION' ? 'corrections.read_evidence' : 'objections.read_evidence',
        subject: { kind: caseKind, id: String(caseId) },
        after: { evidence: evidence.id, sha256: evidence.sha256.toString('hex') },
        subjects: [about],
      });
    });
    const name = fileName(evidence.kind, `${receiptNumber(caseKind, caseId)}-${evidence.id}`);
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

/** Whose data the file shows, where the viewer may read its case; null where not. */
async function whomItIsAbout(context: RequestContext, { caseKind, caseId }: EvidenceRecord): Promise<Subject | null> {
  if (caseKind === 'CORRECTION') {
    const correction = context.permits('correction.read') ? await loadCorrection(context, caseId) : null;
    return correction && { kind: 'FAMILY', id: String(correction.record.familyId) };
  }
  const objection = context.permits('objection.read') ? await loadObjection(context, caseId) : null;
  return objection && { kind: 'RESIDENT', id: String(objection.record.residentId) };
}
