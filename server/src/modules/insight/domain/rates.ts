/** One thing that a group did, and whether it was of the kind that is looked for. */
export interface Observation {
  readonly group: string;
  readonly hit: boolean;
}

/** How often a group did it, beside everybody else. */
export interface GroupRate {
  readonly group: string;
  readonly of: number;
  readonly hits: number;
  /** hits ÷ of. */
  readonly share: number;
  /** The same share of all other groups together; null where they are too few to compare with. */
  readonly base: number | null;
  /** In how many of the groups shown chance alone would put as much; 0 to their number, null without a base. */
  readonly byChance: number | null;
}

export interface Rates {
  readonly of: number;
  readonly hits: number;
  /** Groups with at least the smallest number and not needed to hide a smaller one, those whom chance explains least first. */
  readonly groups: readonly GroupRate[];
  /** The others together: none, or at least two with at least the smallest number, unless all there are have fewer. */
  readonly small: { readonly groups: number; readonly of: number; readonly hits: number };
}

/** Fewer than this and a share says nothing of whoever it is about; such groups are told together. */
export const SMALLEST_GROUP = 10;

/**
 * Shares by group, each beside the base rate of everybody else: a group is never part of what it is compared with. It
 * finds what is unusual, never why. Pure.
 */
export function ratesOf(observations: readonly Observation[], smallest = SMALLEST_GROUP): Rates {
  const counts = new Map<string, { of: number; hits: number }>();
  const all = { of: 0, hits: 0 };
  for (const { group, hit } of observations) {
    const count = counts.get(group) ?? { of: 0, hits: 0 };
    for (const each of [count, all]) {
      each.of += 1;
      each.hits += hit ? 1 : 0;
    }
    counts.set(group, count);
  }
  const shown = [...counts]
    .filter(([, { of }]) => of >= smallest)
    .sort(([a, { of }], [b, other]) => other.of - of || (a < b ? -1 : 1));
  // One small group alone, or a few with hardly anything, would be what the total leaves over: others go with them.
  for (let hidden = counts.size - shown.length; hidden > 0 && shown.length > 0; hidden += 1) {
    if (hidden > 1 && all.of - sum(shown, 'of') >= smallest) break;
    shown.pop();
  }
  const told = { of: sum(shown, 'of'), hits: sum(shown, 'hits') };
  const groups = shown.map(([group, { of, hits }]): GroupRate => {
    const others = { of: all.of - of, hits: all.hits - hits };
    const base = others.of < smallest ? null : others.hits / others.of;
    const byChance = base === null ? null : Math.min(shown.length, shown.length * upperTail(hits, of, base));
    return { group, of, hits, share: hits / of, base, byChance };
  });
  return {
    ...all,
    groups: groups.sort(
      (a, b) =>
        (a.byChance ?? Infinity) - (b.byChance ?? Infinity) || b.share - a.share || (a.group < b.group ? -1 : 1),
    ),
    small: { groups: counts.size - shown.length, of: all.of - told.of, hits: all.hits - told.hits },
  };
}

const sum = (groups: readonly [string, { of: number; hits: number }][], key: 'of' | 'hits'): number =>
  groups.reduce((total, [, count]) => total + count[key], 0);

/** The chance of at least so many hits among `of`, each with this rate (binomial); by logarithms, so that none is lost. */
export function upperTail(hits: number, of: number, rate: number): number {
  if (hits <= 0) return 1;
  if (rate <= 0) return 0;
  if (rate >= 1) return 1;
  let choose = 0;
  let total = 0;
  for (let k = 0; k <= of; k++) {
    if (k > 0) choose += Math.log(of - k + 1) - Math.log(k);
    if (k >= hits) total += Math.exp(choose + k * Math.log(rate) + (of - k) * Math.log1p(-rate));
  }
  return Math.min(1, total);
}
