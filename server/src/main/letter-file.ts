import type { RequestHandler } from 'express';
import { message } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact } from '../modules/audit';
import { explanationLetter } from '../modules/eligibility';
import { loadDecision } from '../modules/eligibility/graphql';
import { letterPdf } from '../modules/eligibility/pdf/letter-pdf';
import { parseNodeId } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/**
 * `/letters/:id?locale=id|en`: the letter that explains a decision, by the decision's id. For whoever may read the decision,
 * within reach; the event is committed before the first byte leaves.
 */
export function letterFile(platform: Platform): RequestHandler {
  return async (request, response) => {
    const principal = principalOf(request);
    if (!principal) {
      fail(response, 401, 'UNAUTHENTICATED', message(localeOf(request), 'NOT_SIGNED_IN'));
      return;
    }
    const asked = request.query['locale'];
    const locale = asked === 'id' || asked === 'en' ? asked : localeOf(request, principal);
    const requestId = requestIdOf(response);
    const context = requestContext({ platform, principal, requestId, purpose: null, request, response });
    const id = parseNodeId(String(request.params['id']));
    const decision =
      id?.type === 'Decision' && context.permits('decision.read') ? await loadDecision(context, id.key) : null;
    // Absent and forbidden look the same.
    if (!decision) {
      fail(response, 404, 'NOT_FOUND', message(locale, 'NOT_FOUND'));
      return;
    }
    const pdf = await letterPdf(await explanationLetter(platform, decision.record, locale), locale);
    const subject = { kind: 'RESIDENT' as const, id: String(decision.record.residentId) };
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({
        action: 'eligibility.print_letter',
        subject,
        after: { reference: decision.reference, locale },
        subjects: [subject],
      });
    });
    const name = `${decision.reference.replaceAll('/', '-')}.pdf`;
    response.set({ 'cache-control': 'no-store', 'content-disposition': `inline; filename="${name}"` });
    response.type('application/pdf').send(pdf);
  };
}
