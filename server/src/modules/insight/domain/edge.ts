import type { ProgramTerms } from '@tepat/shared';
import type { Contenders, Places } from '../../publication';

/** Of so many people on the two sides of the edge. */
export interface Sides {
  readonly recipients: number;
  readonly waiting: number;
}

/** The edge of a quota that does not suffice: between the last place that the order of need gave, and the first who waits. */
export interface QuotaEdge {
  readonly quota: number;
  /** As poor as the last one who got a place, by the score that the order of need looks at. */
  readonly equallyPoor: Sides;
  /** Tie mass: equally poor and equally old, too, so that the lot alone decided; nobody waiting = no lot at the edge. */
  readonly byLot: Sides;
}

/** Null where nobody waits. Who is held has a place whatever the order, and stands at no edge. */
export function quotaEdge(
  people: Contenders,
  places: Places,
  { quota, orderOfNeed }: Pick<ProgramTerms, 'quota' | 'orderOfNeed'>,
): QuotaEdge | null {
  const { sequence, recipients } = places;
  if (quota === null || recipients === sequence.length) return null;
  const inOrder = (at: number): boolean => !people.isHeld(at);
  const last = sequence.subarray(0, recipients).findLast(inOrder);
  const none = { recipients: 0, waiting: 0 };
  // All places are kept by people who are held.
  if (last === undefined) return { quota, equallyPoor: none, byLot: none };
  const needOf = (at: number): number => {
    const score = people.scoreOf(at);
    return score === null
      ? Number.POSITIVE_INFINITY
      : score - (people.isIncumbent(at) ? orderOfNeed.continuityMargin : 0);
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
  return { quota, equallyPoor: poor, byLot: lot };
}
