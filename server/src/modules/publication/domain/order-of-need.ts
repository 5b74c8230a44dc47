import type { OrderOfNeed, QuotaShare } from '@tepat/shared';
import { shareOf } from '@tepat/shared';

/** Those who may stand on a list, by number from 0, as far as the order of need sees them. */
export interface Contenders {
  readonly size: number;
  residentIdOf(at: number): number;
  /** Welfare score of the family, lower is poorer; null where the family is not scored. */
  scoreOf(at: number): number | null;
  /** The day of birth as the number yyyymmdd. */
  bornOf(at: number): number;
  /** On the programme's last published list. */
  isIncumbent(at: number): boolean;
  /** Suspended by the identity match: keeps the place and is not paid. Only ever true of an incumbent. */
  isHeld(at: number): boolean;
}

/** The quotas of a list, by number from 0. */
export interface Quotas {
  /** Null: no limit. */
  readonly places: readonly (number | null)[];
  /** Which one the place of a contender counts against. */
  readonly quotaOf: (at: number) => number;
}

/** One quota for everybody. @param places null = everybody has one */
export const oneQuota = (places: number | null): Quotas => ({ places: [places], quotaOf: () => 0 });

/** The quotas of a year, by where people live. @param kelurahanOf code of a contender's kelurahan */
export function quotasOf(shares: readonly QuotaShare[], kelurahanOf: (at: number) => string): Quotas {
  const known = new Map<string, number>();
  const places = shares.map((share) => share.places);
  if (shares.length === 1) return { places, quotaOf: () => 0 };
  return {
    places,
    quotaOf: (at) => {
      const kelurahan = kelurahanOf(at);
      const quota = known.get(kelurahan) ?? shareOf(shares, kelurahan);
      known.set(kelurahan, quota);
      return quota;
    },
  };
}

/** Who has a place and who waits; all by the contender's number. */
export interface Places {
  /** The recipients, then the waiting; both in the order of need. */
  readonly sequence: Uint32Array;
  /** How many of the sequence are recipients. */
  readonly recipients: number;
  /** Rank in the order of need over everybody, from 1. */
  readonly needRank: Uint32Array;
  /** Place among the recipients, or among the waiting, of the same quota, from 1. */
  readonly quotaPosition: Uint32Array;
  /** 1 where score and age are equal to somebody else's, so that the lot decided. */
  readonly drawn: Uint8Array;
}

/**
 * Hands out the places: the poorer first, then by age, then by lot. An eligible recipient keeps the place until somebody
 * is poorer by more than the continuity margin: the recipient's score counts as lower by so many points. A family
 * without a score comes last (it must never pass for the poorest). Who is held keeps the place whatever the order. There is
 * one order for all; each takes from the quota that is the contender's, and a place that a quota has left stays empty.
 *
 * @param lot the recorded lot of a contender, asked only where score and age tie
 */
export function handOutPlaces(
  contenders: Contenders,
  order: OrderOfNeed,
  quotas: Quotas,
  lot: (at: number) => string,
): Places {
  const { size } = contenders;
  const older = order.age === 'OLDER_FIRST' ? 1 : -1;
  // Keys as plain numbers, sorted by place: a comparison of objects would cost more than everything else together.
  const need = new Float64Array(size);
  const birth = new Int32Array(size);
  const ranked = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    const score = contenders.scoreOf(at);
    const margin = contenders.isIncumbent(at) ? order.continuityMargin : 0;
    need[at] = score === null ? Number.POSITIVE_INFINITY : score - margin;
    birth[at] = older * contenders.bornOf(at);
    ranked[at] = at;
  }
  const byNeed = (a: number, b: number): number => {
    const [needA, needB] = [need[a] as number, need[b] as number];
    return needA < needB ? -1 : needA > needB ? 1 : (birth[a] as number) - (birth[b] as number);
  };
  ranked.sort(byNeed);
  const drawn = breakTies(contenders, ranked, byNeed, lot);
  const needRank = new Uint32Array(size);
  ranked.forEach((at, index) => (needRank[at] = index + 1));
  return { ...withinQuotas(contenders, ranked, quotas), needRank, drawn };
}

/** Draws lots among those whom neither score nor age tells apart, and puts them in that order. */
function breakTies(
  contenders: Contenders,
  ranked: Uint32Array,
  compare: (a: number, b: number) => number,
  lot: (at: number) => string,
): Uint8Array {
  const drawn = new Uint8Array(contenders.size);
  for (let from = 0; from < ranked.length;) {
    const first = ranked[from] as number;
    let to = from + 1;
    while (to < ranked.length && compare(first, ranked[to] as number) === 0) to += 1;
    if (to > from + 1) {
      const tied = Array.from(ranked.subarray(from, to), (at) => ({ at, lot: lot(at) }));
      const id = contenders.residentIdOf.bind(contenders);
      tied.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : id(a.at) - id(b.at)));
      tied.forEach(({ at }, index) => {
        ranked[from + index] = at;
        drawn[at] = 1;
      });
    }
    from = to;
  }
  return drawn;
}

function withinQuotas(
  contenders: Contenders,
  ranked: Uint32Array,
  { places, quotaOf }: Quotas,
): Pick<Places, 'sequence' | 'recipients' | 'quotaPosition'> {
  const left = places.map((count) => count ?? Number.POSITIVE_INFINITY);
  for (let at = 0; at < contenders.size; at++) if (contenders.isHeld(at)) takeFrom(left, quotaOf(at));
  const sequence = new Uint32Array(ranked.length);
  const waiting = new Uint32Array(ranked.length);
  const quotaPosition = new Uint32Array(contenders.size);
  const [placed, queued] = [places.map(() => 0), places.map(() => 0)];
  let [recipients, waits] = [0, 0];
  for (const at of ranked) {
    const quota = quotaOf(at);
    const hasPlace = contenders.isHeld(at) || takeFrom(left, quota);
    if (hasPlace) sequence[recipients++] = at;
    else waiting[waits++] = at;
    const beside = hasPlace ? placed : queued;
    quotaPosition[at] = beside[quota] = (beside[quota] ?? 0) + 1;
  }
  sequence.set(waiting.subarray(0, waits), recipients);
  return { sequence, recipients, quotaPosition };
}

/** Takes a place; false where none was left. */
function takeFrom(left: number[], quota: number): boolean {
  const places = left[quota] ?? 0;
  left[quota] = places - 1;
  return places > 0;
}
