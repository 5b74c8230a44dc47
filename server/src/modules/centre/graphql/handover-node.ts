import { correctionNumber, HANDOVER_FOLLOW_UPS, HANDOVER_STATE_LABELS, HANDOVER_STATES } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId, parseNodeId } from '../../../platform/graphql/node-id';
import { regionNode } from '../../regions/graphql';
import { handoversByIds, type HandoverRecord } from '../storage/handover-store';
import { itemsOfCorrections, type ItemKey, type ItemRecord } from '../storage/item-store';
import type { HandedOverType, HandoverType } from './handover-type';

/** The stored record travels with the node, for its fields. */
export type HandedOverNode = HandedOverType & { readonly record: ItemRecord };

export function handoverNode({ locale }: RequestContext, record: HandoverRecord): HandoverType {
  const { id, number, cutOff, state, corrections, accepted, rejected, reflected } = record;
  const { rowTotal, sha256, bytes, readyAt } = record;
  const counts = {
    SENT: corrections - accepted - rejected - reflected,
    ACCEPTED: accepted,
    REJECTED_BY_CENTRE: rejected,
    REFLECTED_IN_VERSION: reflected,
  };
  return {
    id: nodeId('Handover', id),
    counts: HANDOVER_STATES.map((each) => ({
      state: each,
      label: HANDOVER_STATE_LABELS[each][locale],
      count: counts[each],
    })),
    ready: state === 'READY',
    correctionCount: corrections,
    sha256: sha256?.toString('hex') ?? null,
    ...{ number, cutOff, rowTotal, bytes, readyAt },
  };
}

export async function handoverOf(context: RequestContext, id: number): Promise<HandoverRecord | null> {
  return loaderOf<number, HandoverRecord>(context, 'handover', (ids) =>
    handoversByIds(context.platform.database, ids),
  ).load(id);
}

export async function loadHandover(context: RequestContext, id: number): Promise<HandoverType | null> {
  const record = await handoverOf(context, id);
  return record && handoverNode(context, record);
}

/** A correction in a file has no number of its own: its key is both. */
export const itemId = ({ handoverId, correctionId }: ItemKey): string =>
  nodeId('HandedOver', `${handoverId}-${correctionId}`);

export function itemKeyOf(id: string): ItemKey {
  const parsed = parseNodeId(id);
  const [, handover, correction] =
    /^(\d{1,15})-(\d{1,15})$/.exec(parsed?.type === 'HandedOver' ? parsed.key : '') ?? [];
  return { handoverId: Number(handover ?? 0), correctionId: Number(correction ?? 0) };
}

export function itemNode({ locale }: RequestContext, record: ItemRecord): HandedOverNode {
  const { correctionId, state, answeredOn, answerNote, followUp, followUpReason } = record;
  return {
    record,
    id: itemId(record),
    correctionId: nodeId('Correction', correctionId),
    correctionNumber: correctionNumber(correctionId),
    region: regionNode(record.kelurahanCode),
    stateLabel: HANDOVER_STATE_LABELS[state][locale],
    followUpLabel: followUp === 'NONE' ? null : HANDOVER_FOLLOW_UPS[followUp][locale],
    ...{ state, answeredOn, answerNote, followUpReason },
  };
}

/** Every file in which a correction stands, read for a whole page at once. */
export async function itemsOf(context: RequestContext, correctionId: number): Promise<ItemRecord[]> {
  const loader = loaderOf<number, ItemRecord[]>(context, 'handover.items', (ids) =>
    itemsOfCorrections(context.platform.database, ids),
  );
  return (await loader.load(correctionId)) ?? [];
}
