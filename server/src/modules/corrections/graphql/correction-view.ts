import { correctionSerial, regionCode } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { refusal } from '../../../platform/graphql/refusal';
import { reachOf, type CasePlace } from '../../registry';
import type { CorrectionRecord } from '../domain/correction';
import { correctionPage, type CorrectionView } from '../storage/correction-pages';
import { correctionsByIds } from '../storage/correction-reader';
import type { CorrectionFilter } from './correction-input';
import type { CorrectionInbox } from './correction-part-type';

const NOBODY = 0;

/** An empty text is a filter, too: it means nothing, and not everything. */
const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined;

/** What waits for the viewer, by what they may do about it; null for whoever only reads. */
function inboxOf(context: RequestContext): CorrectionView | null {
  const { id } = context.actor();
  if (context.permits('correction.decide')) return { kind: 'STATE', state: 'VERIFIED', notBy: id };
  if (context.permits('correction.verify')) return { kind: 'STATE', state: 'SUBMITTED', notBy: id };
  if (context.permits('correction.propose')) return { kind: 'PROPOSER', proposerId: id, state: 'RETURNED' };
  return null;
}

function viewOf(context: RequestContext, filter: CorrectionFilter): CorrectionView | null {
  const { family, mine, waitingForMe, toConfirm, escalated, state } = filter;
  const named = [isGiven(family), mine, waitingForMe, toConfirm, escalated, state && !mine].filter(Boolean).length;
  if (named > 1) throw refusal('FILTER_ORDER_UNSUPPORTED', 'These filters are not offered together.');
  if (isGiven(family)) return { kind: 'FAMILY', familyId: keyOf('Family', family) ?? NOBODY };
  if (mine) return { kind: 'PROPOSER', proposerId: context.actor().id, ...(state ? { state } : {}) };
  if (waitingForMe) return inboxOf(context);
  if (toConfirm) return { kind: 'TO_CONFIRM' };
  if (escalated) return { kind: 'ESCALATED' };
  return state ? { kind: 'STATE', state } : { kind: 'ALL' };
}

/** The corrections of a page, by the filter, within reach. */
export async function correctionRows(
  context: RequestContext,
  filter: CorrectionFilter,
  after: CasePlace | null,
  limit: number,
): Promise<CorrectionRecord[]> {
  const { database } = context.platform;
  if (isGiven(filter.number)) {
    const serial = correctionSerial(filter.number) ?? NOBODY;
    return after === null ? [...(await correctionsByIds(database, [serial])).values()] : [];
  }
  const view = viewOf(context, filter);
  if (view === null) return [];
  const region = filter.region ? regionCode(filter.region) : null;
  return correctionPage(database, {
    view,
    reach: reachOf(context.scope(filter.toConfirm ? 'transfer.confirm' : 'correction.read')),
    region,
    limit,
    after,
  });
}

/** Nobody works through more in a day, and a longer count would cost more than it tells. */
const MOST_COUNTED = 100;

/** How much waits in the viewer's inbox. Counted by the pages' own statements, so it is what the pages show. */
export async function correctionInbox(context: RequestContext): Promise<CorrectionInbox> {
  const count = async (filter: CorrectionFilter): Promise<number> =>
    (await correctionRows(context, filter, null, MOST_COUNTED)).length;
  return {
    waitingForMe: await count({ waitingForMe: true }),
    drafts: context.permits('correction.propose') ? await count({ mine: true, state: 'DRAFT' }) : 0,
    escalated: await count({ escalated: true }),
    toConfirm: context.permits('transfer.confirm') ? await count({ toConfirm: true }) : 0,
    most: MOST_COUNTED,
  };
}
