import type { OrderOfNeed } from '@tepat/shared';

/** Somebody who may stand on the list, as far as the order of need sees the person. */
export interface Candidate {
  readonly residentId: number;
  /** Welfare score of the family, lower is poorer; null where the family is not scored. */
  readonly score: number | null;
  readonly birthDate: string;
  /** On the programme's last published list. */
  readonly incumbent: boolean;
  /** Suspended by the identity match: keeps the place and is not paid. Only ever true of an incumbent. */
  readonly held: boolean;
}

export interface Placed<C extends Candidate> {
  readonly candidate: C;
  /** Rank in the order of need over everybody, from 1. */
  readonly needRank: number;
  /** Hex; null unless score and age are equal to somebody else's. */
  readonly lot: string | null;
}

export interface Places<C extends Candidate> {
  /** Both in the order of need. */
  readonly recipients: readonly Placed<C>[];
  readonly waiting: readonly Placed<C>[];
}

/**
 * Hands out the places: the poorer first, then by age, then by lot. An eligible recipient keeps the place until somebody
 * is poorer by more than the continuity margin: the recipient's score counts as lower by so many points. A family
 * without a score comes last (it must never pass for the poorest). Who is held keeps the place whatever the order.
 *
 * @param quota places; null = everybody
 * @param lot the recorded lot of a person, asked only where score and age tie
 */
export function handOutPlaces<C extends Candidate>(
  candidates: readonly C[],
  order: OrderOfNeed,
  quota: number | null,
  lot: (candidate: C) => string,
): Places<C> {
  const older = order.age === 'OLDER_FIRST' ? 1 : -1;
  // Keys as plain numbers, sorted by place: a comparison of objects would cost more than everything else together.
  const need = Float64Array.from(candidates, ({ score, incumbent }) =>
    score === null ? Number.POSITIVE_INFINITY : incumbent ? score - order.continuityMargin : score,
  );
  const birth = Int32Array.from(candidates, ({ birthDate }) => older * Number(birthDate.replaceAll('-', '')));
  const byNeed = (a: number, b: number): number => {
    const [needA, needB] = [need[a] as number, need[b] as number];
    return needA < needB ? -1 : needA > needB ? 1 : (birth[a] as number) - (birth[b] as number);
  };
  const sorted = Uint32Array.from(candidates, (_, at) => at).sort(byNeed);
  const ranked = breakTies(candidates, sorted, byNeed, lot);
  if (quota === null) return { recipients: ranked, waiting: [] };
  let places = quota - candidates.reduce((held, candidate) => held + (candidate.held ? 1 : 0), 0);
  const recipients: Placed<C>[] = [];
  const waiting: Placed<C>[] = [];
  for (const placed of ranked) {
    if (placed.candidate.held || places-- > 0) recipients.push(placed);
    else waiting.push(placed);
  }
  return { recipients, waiting };
}

/** Draws lots among those whom neither score nor age tells apart. */
function breakTies<C extends Candidate>(
  candidates: readonly C[],
  sorted: Uint32Array,
  compare: (a: number, b: number) => number,
  lot: (candidate: C) => string,
): Placed<C>[] {
  const ranked: Placed<C>[] = [];
  for (let from = 0; from < sorted.length;) {
    const first = sorted[from] as number;
    let to = from + 1;
    while (to < sorted.length && compare(first, sorted[to] as number) === 0) to += 1;
    if (to === from + 1) ranked.push({ candidate: candidates[first] as C, needRank: from + 1, lot: null });
    else {
      const tied = Array.from(sorted.subarray(from, to), (at) => candidates[at] as C);
      const drawn = tied.map((candidate) => ({ candidate, lot: lot(candidate) }));
      drawn.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.candidate.residentId - b.candidate.residentId));
      drawn.forEach((draw, index) => ranked.push({ ...draw, needRank: from + index + 1 }));
    }
    from = to;
  }
  return ranked;
}
