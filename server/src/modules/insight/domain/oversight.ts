import { ratesOf, type Observation, type Rates } from './rates';

/** A correction that was submitted in the period, as far as the reports look at it. */
export interface OversightCase {
  readonly id: number;
  readonly proposer: string;
  readonly kelurahan: string;
  readonly rw: number | null;
  readonly rt: number | null;
  readonly submittedAt: Date;
  readonly applied: boolean;
  /** Welfare score before and after, by the model that ranks; both null where it did not move. */
  readonly before: number | null;
  readonly after: number | null;
  /** Who looked first, and whether they passed it on; null: nobody yet. */
  readonly firstLook: { readonly by: string; readonly passed: boolean } | null;
  /** Whether a file of its evidence was brought for another case as well; null: no evidence. */
  readonly reused: boolean | null;
}

/** A bound of a programme as a score: below it the desil is within. `window`: what counts as just across. */
export interface ScoreBound {
  readonly cut: number;
  readonly window: number;
}

export const OVERSIGHT_MEASURES = [
  'CROSSED_BOUND',
  'BUNCHED',
  'EVIDENCE_REUSED',
  'NIGHT_BURST',
  'PASSED_BY_PAIR',
] as const;
export type OversightMeasure = (typeof OVERSIGHT_MEASURES)[number];
export type OversightBy = 'OFFICER' | 'RT' | 'PAIR';

export interface OversightTable extends Rates {
  readonly measure: OversightMeasure;
  readonly by: OversightBy;
}

/** Keys of groups: an officer's id, `kelurahan/rw/rt`, `proposer/verifier`. */
const OFFICER = ({ proposer }: OversightCase): string => proposer;
const RT = ({ kelurahan, rw, rt }: OversightCase): string => `${kelurahan}/${rw ?? 0}/${rt ?? 0}`;

/** Every report over the same corrections. They say what is unusual; none of them blocks or accuses anybody. */
export function oversightTables(
  cases: readonly OversightCase[],
  bounds: readonly ScoreBound[],
  smallest?: number,
): OversightTable[] {
  const bursts = nightBursts(cases);
  const measures: readonly (readonly [OversightMeasure, (one: OversightCase) => boolean | null])[] = [
    ['CROSSED_BOUND', (one) => (one.applied ? bounds.some((bound) => movedUnder(one, bound)) : null)],
    ['BUNCHED', (one) => sideOfEdge(one, bounds)],
    ['EVIDENCE_REUSED', ({ reused }) => reused],
    ['NIGHT_BURST', ({ id }) => bursts.has(id)],
  ];
  const table = (
    measure: OversightMeasure,
    by: OversightBy,
    hitOf: (one: OversightCase) => boolean | null,
    groupOf: (one: OversightCase) => string,
  ): OversightTable => {
    const observations = cases.flatMap((one): Observation[] => {
      const hit = hitOf(one);
      return hit === null ? [] : [{ group: groupOf(one), hit }];
    });
    return { measure, by, ...ratesOf(observations, smallest) };
  };
  return [
    ...measures.flatMap(([measure, hitOf]) => [
      table(measure, 'OFFICER', hitOf, OFFICER),
      table(measure, 'RT', hitOf, RT),
    ]),
    table(
      'PASSED_BY_PAIR',
      'PAIR',
      ({ firstLook }) => firstLook && firstLook.passed,
      ({ proposer, firstLook }) => `${proposer}/${firstLook?.by ?? ''}`,
    ),
  ];
}

/** Above the bound, or without a score, before; below it after. */
function movedUnder({ before, after }: OversightCase, { cut }: ScoreBound): boolean {
  return after !== null && after < cut && (before === null || before >= cut);
}

/** True: just below a bound; false: as near above it; null: at no edge. */
function sideOfEdge({ applied, after }: OversightCase, bounds: readonly ScoreBound[]): boolean | null {
  if (!applied || after === null) return null;
  const near = bounds.find(({ cut, window }) => after >= cut - window && after < cut + window);
  return near === undefined ? null : after < near.cut;
}

const WIB_HOURS = 7;
const HOUR = 3_600_000;
const NIGHT_FROM = 21;
const NIGHT_UNTIL = 5;
/** So many of one person within an hour of the night. */
export const BURST = 4;

const timeOf = ({ submittedAt }: OversightCase): number => submittedAt.getTime();

/** Corrections of a person who sent in at least `BURST` within one hour, between 21.00 and 05.00 in Jakarta. */
function nightBursts(cases: readonly OversightCase[]): ReadonlySet<number> {
  const nightly = cases.filter(({ submittedAt }) => {
    const hour = new Date(submittedAt.getTime() + WIB_HOURS * HOUR).getUTCHours();
    return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
  });
  const found = new Set<number>();
  const inOrder = nightly.toSorted(
    (a, b) => (a.proposer < b.proposer ? -1 : Number(a.proposer > b.proposer)) || timeOf(a) - timeOf(b),
  );
  inOrder.forEach((last, at) => {
    const burst = inOrder.slice(Math.max(0, at - BURST + 1), at + 1);
    const [first] = burst;
    const together = burst.length === BURST && first?.proposer === last.proposer;
    if (!together || timeOf(last) - timeOf(first) > HOUR) return;
    for (const { id } of burst) found.add(id);
  });
  return found;
}
