import type { OrderOfNeed, QuotaShare } from '@tepat/shared';
import type { Contenders, Places, Quotas } from '../../publication';

/** Of so many people on the two sides of the edge. */
export interface Sides {
  readonly recipients: number;
  readonly waiting: number;
}

/** The edge of a quota that does not suffice: between the last place that the order of need gave, and the first who waits. */
export interface QuotaEdge {
  /** Whose quota: a kota's, or (null) that of the province, or of the rest of it where some kota have their own. */
  readonly region: string | null;
  readonly quota: number;
  /** As poor as the last one who got a place, by the score that the order of need looks at. */
  readonly equallyPoor: Sides;
  /** Tie mass: equally poor and equally old, too, so that the lot alone decided; nobody waiting = no lot at the edge. */
  readonly byLot: Sides;
}

/** The edges of all quotas for which somebody waits. */
export function quotaEdges(
  people: Contenders,
  places: Places,
  order: OrderOfNeed,
  { shares, quotas }: { readonly shares: readonly QuotaShare[]; readonly quotas: Quotas },
): QuotaEdge[] {
  return shares.flatMap(({ region, places: quota }, at) => {
    const isOwn = (one: number): boolean => quotas.quotaOf(one) === at;
    const sides = quota === null ? null : sidesOf(people, places, order, isOwn);
    return sides === null || quota === null ? [] : [{ region, quota, ...sides }];
  });
}

/** Null where nobody waits. Who is held has a place whatever the order, and stands at no edge. */
function sidesOf(
  people: Contenders,
  { sequence, recipients }: Places,
  { continuityMargin }: OrderOfNeed,
  isOwn: (at: number) => boolean,
): Pick<QuotaEdge, 'equallyPoor' | 'byLot'> | null {
  if (!sequence.subarray(recipients).some(isOwn)) return null;
  const inOrder = (at: number): boolean => isOwn(at) && !people.isHeld(at);
  const last = sequence.subarray(0, recipients).findLast(inOrder);
  const none = { recipients: 0, waiting: 0 };
  // All places are kept by people who are held.
  if (last === undefined) return { equallyPoor: none, byLot: none };
  const needOf = (at: number): number => {
    const score = people.scoreOf(at);
    return score === null ? Number.POSITIVE_INFINITY : score - (people.isIncumbent(at) ? continuityMargin : 0);
  };
  const need = needOf(last);
  const born = people.bornOf(last);
  const poor = { ...none };
  const lot = { ...none };
  sequence.forEach((at, place) => {
    if (!inOrder(at) || needOf(at) !== need) return;
    const side = place < recipients ? 'recipients' : 'waiting';
    poor[side] += 1;
    if (people.bornOf(at) === born) lot[side] += 1;
  });
  return { equallyPoor: poor, byLot: lot };
}
