import { objectionSerial, regionCode } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { refusal } from '../../../platform/graphql/refusal';
import { reachOf, type CasePlace } from '../../registry';
import type { ObjectionRecord } from '../domain/objection';
import { objectionPage, type ObjectionView } from '../storage/objection-pages';
import { objectionsByIds } from '../storage/objection-reader';
import type { ObjectionFilter } from './objection-input';

const NOBODY = 0;

/** An empty text is a filter, too: it means nothing, and not everything. */
const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined;

/** What waits for the viewer, by what they may do about it; null for whoever only reads. */
function inboxOf(context: RequestContext): ObjectionView | null {
  if (context.permits('objection.decide')) return { kind: 'STATE', state: 'RAISED', notBy: context.actor().id };
  if (context.permits('objection.raise')) return { kind: 'STATE', state: 'ASKED' };
  return null;
}

function viewOf(context: RequestContext, filter: ObjectionFilter): ObjectionView | null {
  const { resident, mine, waitingForMe, escalated, state } = filter;
  if ([isGiven(resident), mine, waitingForMe, escalated, state].filter(Boolean).length > 1) {
    throw refusal('FILTER_ORDER_UNSUPPORTED', 'These filters are not offered together.');
  }
  if (isGiven(resident)) return { kind: 'RESIDENT', residentId: keyOf('Resident', resident) ?? NOBODY };
  if (mine) return { kind: 'RAISER', raisedBy: context.actor().id };
  if (waitingForMe) return inboxOf(context);
  if (escalated) return { kind: 'ESCALATED' };
  return state ? { kind: 'STATE', state } : { kind: 'ALL' };
}

/** The objections of a page, by the filter, within reach. */
export async function objectionRows(
  context: RequestContext,
  filter: ObjectionFilter,
  after: CasePlace | null,
  limit: number,
): Promise<ObjectionRecord[]> {
  const { database } = context.platform;
  if (isGiven(filter.number)) {
    const serial = objectionSerial(filter.number) ?? NOBODY;
    return after === null ? [...(await objectionsByIds(database, [serial])).values()] : [];
  }
  const view = viewOf(context, filter);
  if (view === null) return [];
  const region = filter.region ? regionCode(filter.region) : null;
  return objectionPage(database, { view, reach: reachOf(context.scope('objection.read')), region, limit, after });
}
