import type { GateThresholds, PlainDate, ProgramTerms } from '@tepat/shared';
import {
  daysBetween,
  DEFAULT_GATE_THRESHOLDS,
  factDefinition,
  monthsAYear,
  monthsPaid,
  period,
  quotaShares,
  rupiahOf,
  shareOf,
} from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { DecidedProgram, ExtractDates } from '../../eligibility';
import { sourceOf } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import type { Ranking } from '../../welfare';
import { rankingById } from '../../welfare';
import type { BudgetUse, GateFinding, GateMeasures, QuotaUse, Share, SourceAge } from '../domain/list-gates';
import { listGates } from '../domain/list-gates';
import type { ListHead } from '../storage/list-state';
import { termsById } from '../storage/list-readers';
import { paidBefore } from '../storage/list-state';
import type { PlacedList } from './place-list';
import { kelurahanCounts } from './place-list';

/** What is the same for every list of a night. */
export interface NightMeasures {
  readonly ranking: Ranking;
  readonly rankingHeldBy: readonly string[];
  readonly matched: Share;
  readonly extractDates: ExtractDates;
  readonly deliveredOn: PlainDate | null;
  readonly referenceDate: PlainDate;
}

export async function measureGates(
  sql: Sql,
  program: ProgramInForce,
  decided: DecidedProgram,
  list: PlacedList,
  previous: ListHead | null,
  night: NightMeasures,
): Promise<GateFinding[]> {
  const { ranking } = night;
  const thresholds: GateThresholds = { ...DEFAULT_GATE_THRESHOLDS, ...program.terms.gates };
  const before = previous === null ? null : await rankingById(sql, previous.rankingId);
  const measures: GateMeasures = {
    recipients: list.recipients,
    byKelurahan: list.byKelurahan,
    previous:
      previous === null
        ? null
        : { recipients: previous.recipients, byKelurahan: await kelurahanCounts(sql, previous.id) },
    quotas: quotaUse(list),
    budget: await budgetUse(sql, program, list, night.referenceDate),
    unscored: { part: ranking.unscored, whole: ranking.families + ranking.unscored },
    matched: night.matched,
    // The provincial desil are tenths by definition; what can shift is what was delivered.
    desilPersons:
      before === null
        ? null
        : { now: ranking.desilCounts.national.persons, before: before.desilCounts.national.persons },
    cutPointShift: ranking.gates.find(({ gate }) => gate === 'CUT_SHIFT')?.actual ?? null,
    tied: { part: ranking.tieMass, whole: ranking.totalWeight },
    rankingHeldBy: night.rankingHeldBy,
    duplicates: list.duplicates,
    deceased: list.deceased,
    sources: sourceAges(decided, night, thresholds.sourceAgeMaxDays),
  };
  return listGates(measures, thresholds);
}

/** How many recipients each quota of the year has. */
function quotaUse({ year, byKelurahan }: PlacedList): QuotaUse[] {
  const shares = quotaShares(year);
  const recipients = shares.map(() => 0);
  for (const [kelurahan, people] of byKelurahan) {
    const share = shareOf(shares, kelurahan);
    recipients[share] = (recipients[share] ?? 0) + people;
  }
  return shares.map((share, at) => ({ ...share, recipients: recipients[at] ?? 0 }));
}

const MONTHS = 12;

/** Who is held counts: what was held back is paid when the hold ends. */
async function budgetUse(
  sql: Sql,
  { id, terms }: { readonly id: number; readonly terms: Pick<ProgramTerms, 'amount' | 'due'> },
  { year: { budget }, recipients }: PlacedList,
  referenceDate: PlainDate,
): Promise<BudgetUse | null> {
  if (budget === null) return null;
  const months = Math.min(monthsAYear(terms), MONTHS + 1 - Number(referenceDate.slice(5, 7)));
  let needed = rupiahOf(terms, recipients, months);
  for (const list of await paidBefore(sql, id, referenceDate)) {
    const paidFor = monthsPaid(await termsById(sql, list.termsId), period(list.period));
    needed += BigInt(list.amountTotal) * BigInt(paidFor);
  }
  return { budget: BigInt(budget), needed };
}

/** The delivery itself, and every extract that a clause asks: by the fact's own maximum age, else by the gate's. */
function sourceAges(
  decided: DecidedProgram,
  { extractDates, deliveredOn, referenceDate }: NightMeasures,
  maxDays: number,
): SourceAge[] {
  const ages = new Map<string, SourceAge>();
  const age = (date: PlainDate | null): number | null => (date === null ? null : daysBetween(date, referenceDate));
  ages.set('DTSEN', { source: 'DTSEN', days: age(deliveredOn), maxDays });
  for (const { fact } of decided.criteria.clauses) {
    const source = sourceOf(fact);
    if (source === null) continue;
    const date = extractDates[source] ?? null;
    const limit = factDefinition(fact).maxAgeDays ?? maxDays;
    const known = ages.get(source);
    if (!known || limit < known.maxDays) ages.set(source, { source, days: age(date), maxDays: limit });
  }
  return [...ages.values()];
}
