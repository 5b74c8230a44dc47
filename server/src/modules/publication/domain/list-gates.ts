import type { GateCode, GateOutcome, GateThresholds } from '@tepat/shared';

/** What one gate found. `actual` and `threshold` are short texts for people; shares in percent with two decimals. */
export interface GateFinding {
  readonly gate: GateCode;
  readonly outcome: GateOutcome;
  readonly actual: string;
  readonly threshold: string;
}

export interface SourceAge {
  readonly source: string;
  /** Null: never delivered. */
  readonly days: number | null;
  readonly maxDays: number;
}

/** Everything that is measured; whole numbers, shares still as part and whole. */
export interface GateMeasures {
  readonly recipients: number;
  readonly byKelurahan: ReadonlyMap<string, number>;
  /** The list before; null for a first list. */
  readonly previous: { readonly recipients: number; readonly byKelurahan: ReadonlyMap<string, number> } | null;
  readonly quotas: readonly QuotaUse[];
  /** Null: the terms state no budget for the year. */
  readonly budget: BudgetUse | null;
  readonly unscored: Share;
  readonly matched: Share;
  /** Persons by desil 1..10 of this and of the previous list's ranking; null for a first list. */
  readonly desilPersons: { readonly now: readonly number[]; readonly before: readonly number[] } | null;
  /** Share 0..1 as the ranking found it; null where it had nothing to compare with. */
  readonly cutPointShift: number | null;
  readonly tied: Share;
  /** Gates that the night's own ranking breached: then an older ranking stands. */
  readonly rankingHeldBy: readonly string[];
  readonly duplicates: number;
  readonly deceased: number;
  readonly sources: readonly SourceAge[];
}

/** One quota and how many hold a place of it; region null = the province, or what is left of it beside the others. */
export interface QuotaUse {
  readonly region: string | null;
  /** Null: no limit. */
  readonly places: number | null;
  readonly recipients: number;
}

/** Rupiah of a calendar year. */
export interface BudgetUse {
  readonly budget: bigint;
  /** What lists of earlier months pay, and this list in each month that is left of the year. */
  readonly needed: bigint;
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

const BASIS_POINTS = 10_000;
const percent = (points: number): string => `${(points / 100).toFixed(2)}%`;
const pointsOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : Math.round((part * BASIS_POINTS) / whole));
/** Exact, without a rounding in between: part ÷ whole > limit ÷ 10,000. */
const exceeds = ({ part, whole }: Share, limit: number): boolean =>
  BigInt(part) * 10_000n > BigInt(limit) * BigInt(whole);

/** Lays the measures beside the thresholds. A list may be published by itself only when nothing is BREACHED. */
export function listGates(measures: GateMeasures, thresholds: GateThresholds): GateFinding[] {
  const { previous } = measures;
  const findings: GateFinding[] = [];
  const add = (gate: GateCode, breached: boolean, actual: string, threshold: string): void =>
    void findings.push({ gate, outcome: breached ? 'BREACHED' : 'PASSED', actual, threshold });
  const notApplicable = (gate: GateCode, threshold: string): void =>
    void findings.push({ gate, outcome: 'NOT_APPLICABLE', actual: '', threshold });

  add('EMPTY_LIST', measures.recipients === 0, String(measures.recipients), '>= 1');
  if (previous === null) {
    notApplicable('SIZE_CHANGE', percent(thresholds.sizeChangeMax));
    notApplicable('KELURAHAN_CHANGE', percent(thresholds.kelurahanChangeMax));
  } else {
    const size = changeOf(previous.recipients, measures.recipients);
    add(
      'SIZE_CHANGE',
      exceeds(size, thresholds.sizeChangeMax),
      percent(pointsOf(size)),
      percent(thresholds.sizeChangeMax),
    );
    const widest = widestChange(previous.byKelurahan, measures.byKelurahan, thresholds.kelurahanCompareFrom);
    const place = widest.kelurahan === null ? '' : ` ${widest.kelurahan}`;
    add(
      'KELURAHAN_CHANGE',
      exceeds(widest.share, thresholds.kelurahanChangeMax),
      `${percent(pointsOf(widest.share))}${place}`,
      percent(thresholds.kelurahanChangeMax),
    );
  }
  const { unscored, matched, tied } = measures;
  add(
    'UNSCORED_SHARE',
    exceeds(unscored, thresholds.unscoredShareMax),
    percent(pointsOf(unscored)),
    percent(thresholds.unscoredShareMax),
  );
  const unmatched = { part: matched.whole - matched.part, whole: matched.whole };
  const tooFew = matched.whole === 0 || exceeds(unmatched, BASIS_POINTS - thresholds.matchRateMin);
  add('MATCH_RATE', tooFew, percent(pointsOf(matched)), percent(thresholds.matchRateMin));
  if (measures.desilPersons === null) notApplicable('DESIL_DISTRIBUTION', percent(thresholds.desilShareChangeMax));
  else {
    const shift = widestDesilShift(measures.desilPersons.before, measures.desilPersons.now);
    add(
      'DESIL_DISTRIBUTION',
      shift > thresholds.desilShareChangeMax,
      percent(shift),
      percent(thresholds.desilShareChangeMax),
    );
  }
  cutPointGate(measures, thresholds, add, notApplicable);
  add('TIE_MASS', exceeds(tied, thresholds.tieMassMax), percent(pointsOf(tied)), percent(thresholds.tieMassMax));
  add('DUPLICATES', measures.duplicates > 0, String(measures.duplicates), '0');
  add('DECEASED_PRESENT', measures.deceased > 0, String(measures.deceased), '0');
  quotaGate(measures.quotas, add, notApplicable);
  if (measures.budget === null) notApplicable('BUDGET_EXCEEDED', '');
  else {
    const { budget, needed } = measures.budget;
    add('BUDGET_EXCEEDED', needed > budget, rupiahText(needed), rupiahText(budget));
  }
  const stale = measures.sources.filter(({ days, maxDays }) => days === null || days > maxDays);
  add(
    'STALE_SOURCE',
    stale.length > 0,
    stale.length > 0 ? staleText(stale).slice(0, 60) : '0',
    `${thresholds.sourceAgeMaxDays}d`,
  );
  return findings;
}

/** Of several quotas the one with most people beyond it is named. */
function quotaGate(
  quotas: readonly QuotaUse[],
  add: Add,
  notApplicable: (gate: GateCode, threshold: string) => void,
): void {
  const over = ({ places, recipients }: QuotaUse): number => recipients - (places ?? Number.POSITIVE_INFINITY);
  const [fullest] = [...quotas].sort((a, b) => over(b) - over(a));
  if (fullest === undefined || fullest.places === null) return notApplicable('QUOTA_EXCEEDED', '');
  const where = quotas.length === 1 ? '' : ` ${fullest.region ?? 'rest'}`;
  add('QUOTA_EXCEEDED', over(fullest) > 0, `${fullest.recipients}${where}`, `${fullest.places}${where}`);
}

/** In groups of three with a space, which no language reads as a decimal sign. */
const rupiahText = (rupiah: bigint): string => `Rp ${String(rupiah).replace(/\B(?=(\d{3})+$)/g, ' ')}`;

type Add = (gate: GateCode, breached: boolean, actual: string, threshold: string) => void;

function cutPointGate(
  { rankingHeldBy, cutPointShift }: GateMeasures,
  { cutPointShiftMax }: GateThresholds,
  add: Add,
  notApplicable: (gate: GateCode, threshold: string) => void,
): void {
  const threshold = percent(cutPointShiftMax);
  // A night whose own ranking was held decides with an older one: that is for people to look at.
  if (rankingHeldBy.length > 0) add('CUT_SHIFT', true, `held: ${rankingHeldBy.join(' ')}`.slice(0, 60), threshold);
  else if (cutPointShift === null) notApplicable('CUT_SHIFT', threshold);
  else {
    const points = cutPointShift * BASIS_POINTS;
    add('CUT_SHIFT', !(points <= cutPointShiftMax), percent(Math.round(points)), threshold);
  }
}

const staleText = (stale: readonly SourceAge[]): string =>
  stale.map(({ source, days }) => `${source} ${days === null ? 'missing' : `${days}d`}`).join(' ');

/** From nothing to something is a change of the whole. */
function changeOf(before: number, after: number): Share {
  return before === 0 ? { part: Math.min(after, 1), whole: 1 } : { part: Math.abs(after - before), whole: before };
}

function widestChange(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  compareFrom: number,
): { kelurahan: string | null; share: Share } {
  let widest: { kelurahan: string | null; share: Share } = { kelurahan: null, share: { part: 0, whole: 1 } };
  for (const kelurahan of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(kelurahan) ?? 0, after.get(kelurahan) ?? 0];
    if (old < compareFrom && now < compareFrom) continue;
    const share = changeOf(old, now);
    if (share.part * widest.share.whole > widest.share.part * share.whole) widest = { kelurahan, share };
  }
  return widest;
}

/** Largest difference of any desil's share of persons, basis points. */
function widestDesilShift(before: readonly number[], now: readonly number[]): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [whole, other] = [sum(before), sum(now)];
  return Math.max(
    0,
    ...now.map((persons, at) =>
      Math.abs(pointsOf({ part: persons, whole: other }) - pointsOf({ part: before[at] ?? 0, whole })),
    ),
  );
}

export const breachedGates = (findings: readonly GateFinding[]): GateCode[] =>
  findings.filter(({ outcome }) => outcome === 'BREACHED').map(({ gate }) => gate);
