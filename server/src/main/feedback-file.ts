import type { RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import { message } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact } from '../modules/audit';
import { feedbackById, openFeedback, residentsOfFeedback, subjectsOf } from '../modules/identity';
import { keyOf } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/identity/feedback/:id`: a file for the civil registry, with full numbers, for whoever may read such files; the event
 * names everybody in it and is committed before the first byte leaves.
 */
export function feedbackFile(platform: Platform): RequestHandler {
  return async (request, response) => {
    const principal = principalOf(request);
    if (!principal) {
      fail(response, 401, 'UNAUTHENTICATED', message(localeOf(request), 'NOT_SIGNED_IN'));
      return;
    }
    const requestId = requestIdOf(response);
    const context = requestContext({ platform, principal, requestId, purpose: null, request, response });
    const feedback = context.permits('identity.feedback.read')
      ? await feedbackById(platform.database, keyOf('CivilFeedback', String(request.params['id'])) ?? 0)
      : null;
    // Absent and forbidden look the same.
    if (!feedback) {
      fail(response, 404, 'NOT_FOUND', message(context.locale, 'NOT_FOUND'));
      return;
    }
    const bytes = await openFeedback(platform, feedback.file);
    const subjects = subjectsOf(await residentsOfFeedback(platform.database, feedback.id));
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({
        action: 'identity.read_feedback',
        subject: { kind: 'CIVIL_FEEDBACK', id: String(feedback.id) },
        after: { rows: feedback.rowCount, sha256: feedback.sha256.toString('hex') },
        subjects,
      });
    });
    response.set({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="data-balikan-${feedback.id}.csv"`,
      'x-content-type-options': 'nosniff',
    });
    response.type('text/csv; charset=utf-8');
    await pipeline(bytes, response);
  };
}
