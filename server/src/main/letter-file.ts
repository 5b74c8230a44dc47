import type { RequestHandler } from 'express';
import { CORRECTION_STATE_LABELS, message, runDateAt, type Locale } from '@tepat/shared';
import { principalOf, requestIdOf } from '../modules/access';
import { transact, type Subject } from '../modules/audit';
import { receiptLetter } from '../modules/corrections';
import { loadCorrection } from '../modules/corrections/graphql';
import { explanationLetter, type Letter } from '../modules/eligibility';
import { loadDecision } from '../modules/eligibility/graphql';
import { letterPdf } from '../modules/eligibility/pdf/letter-pdf';
import { answerLetter } from '../modules/objections';
import { loadObjection } from '../modules/objections/graphql';
import { placeOfPerson } from '../modules/publication';
import type { RequestContext } from '../platform/graphql/context';
import { parseNodeId } from '../platform/graphql/node-id';
import { localeOf, requestContext } from '../platform/graphql/request-context';
import { fail } from '../platform/http/failure';
import type { Platform } from '../platform/platform';

/** A letter, and what the trail says of its printing. */
interface Printed {
  readonly letter: Letter;
  readonly action: string;
  readonly subject: Subject;
  readonly person: Subject;
  /** The number by which people know it. */
  readonly reference: string;
}

/**
 * `/letters/:id?locale=id|en`: the letter that explains a decision or answers an objection, or the receipt of a correction,
 * by its id. For whoever may read the one or the other, within reach; the event is committed before the first byte leaves.
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
    const printed = id && (await letterOf(context, id, locale));
    // Absent and forbidden look the same.
    if (!printed) {
      fail(response, 404, 'NOT_FOUND', message(locale, 'NOT_FOUND'));
      return;
    }
    const { letter, action, subject, person, reference } = printed;
    const pdf = await letterPdf(letter, locale);
    await transact(platform.database, platform.clock, context.actor(), async (tx) => {
      tx.record({ action, subject, after: { reference, locale }, subjects: [person] });
    });
    const name = `${reference.replaceAll('/', '-')}.pdf`;
    response.set({ 'cache-control': 'no-store', 'content-disposition': `inline; filename="${name}"` });
    response.type('application/pdf').send(pdf);
  };
}

function letterOf(
  context: RequestContext,
  { type, key }: { readonly type: string; readonly key: string },
  locale: Locale,
): Promise<Printed | null> {
  if (type === 'Decision' && context.permits('decision.read')) return explanation(context, key, locale);
  if (type === 'Objection' && context.permits('objection.read')) return answerTo(context, Number(key), locale);
  if (type === 'Correction' && context.permits('correction.read')) return receiptOf(context, Number(key), locale);
  return Promise.resolve(null);
}

async function receiptOf(context: RequestContext, id: number, locale: Locale): Promise<Printed | null> {
  const correction = Number.isSafeInteger(id) ? await loadCorrection(context, id) : null;
  const submittedAt = correction?.record.submittedAt ?? null;
  if (correction === null || submittedAt === null) return null;
  const { record, number, region } = correction;
  const { state, dueOn } = record;
  return {
    letter: receiptLetter(
      {
        number,
        date: runDateAt(submittedAt),
        deadline: dueOn,
        status: CORRECTION_STATE_LABELS[state][locale],
        kelurahan: region?.name ?? '–',
      },
      locale,
    ),
    action: 'corrections.print_receipt',
    subject: { kind: 'CORRECTION', id: String(record.id) },
    person: { kind: 'FAMILY', id: String(record.familyId) },
    reference: number,
  };
}

async function explanation(context: RequestContext, key: string, locale: Locale): Promise<Printed | null> {
  const decision = await loadDecision(context, key);
  if (decision === null) return null;
  const person = { kind: 'RESIDENT', id: String(decision.record.residentId) } as const;
  const { programId, residentId, outcome } = decision.record;
  const letter = await explanationLetter(context.platform, decision.record, locale);
  const place = await placeOfPerson(context.platform.database, programId, residentId, outcome, locale);
  return {
    letter: { ...letter, paragraphs: place === null ? letter.paragraphs : [place, ...letter.paragraphs] },
    action: 'eligibility.print_letter',
    subject: person,
    person,
    reference: decision.reference,
  };
}

async function answerTo(context: RequestContext, id: number, locale: Locale): Promise<Printed | null> {
  const objection = Number.isSafeInteger(id) ? await loadObjection(context, id) : null;
  const letter = objection && (await answerLetter(context.platform, objection.record.id, locale));
  if (!objection || !letter) return null;
  return {
    letter,
    action: 'objections.print_letter',
    subject: { kind: 'OBJECTION', id: String(objection.record.id) },
    person: { kind: 'RESIDENT', id: String(objection.record.residentId) },
    reference: objection.number,
  };
}
