import type { FactCode, MessageCode, PlainDate, ProgramTerms, Result, UserError } from '@tepat/shared';
import { err, firstDayOf, isPlainDate, ok, periodOf, runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { OUTCOMES, someResidents, type SomeResidents } from '../../eligibility';
import { readDraft, ruleOf } from '../../programs';
import { currentRanking, type Ranking } from '../../welfare';
import { ClauseTally, type ClauseEffect } from '../domain/clause-tally';
import { estimated, evenIds, type Estimate } from '../domain/estimate';

export interface SampledRule {
  readonly terms: ProgramTerms;
  readonly referenceDate: PlainDate;
  /** The ranking as of which the sample was read. */
  readonly ranking: Ranking;
  /** People who were looked at, of how many in the province. */
  readonly drawn: number;
  readonly population: number;
  /** People of the sample in the category: a handful says little. */
  readonly drawnInCategory: number;
  readonly inCategory: Estimate;
  /** By this rule alone: neither preferred programmes nor the quota are asked. */
  readonly eligible: Estimate;
  readonly clauses: readonly SampledClause[];
}

/** As the effect of a clause in a simulation, each count an estimate. */
export interface SampledClause extends Pick<ClauseEffect, 'clause'> {
  readonly among: Estimate;
  readonly blocks: Estimate;
  readonly unknown: Estimate;
  readonly alone: Estimate;
}

export interface RuleSampleRequest {
  /** Terms as JSON text. */
  readonly terms: string;
  /** First day of a month; null = of the current one. */
  readonly referenceDate: string | null;
  /** At most so many residents are looked at. */
  readonly most?: number;
}

const MOST = 20_000;
/** A sample is read once for a whole evening of typing, and forgotten some minutes after the last key. */
const KEPT_MS = 5 * 60_000;

interface Sample extends SomeResidents {
  readonly population: number;
}

/** One a process, of the ranking and date that were asked for last. */
const kept = new WeakMap<Platform, { key: string; sample: Promise<Sample>; forget: NodeJS.Timeout }>();

/**
 * What a rule that is still being written would do, estimated at once: it is asked of the same residents each time, whose
 * facts as of the standing ranking are in memory. The first question reads them; each later one is arithmetic. Exact
 * numbers come from a simulation.
 *
 * @returns refusals where the terms cannot be read or nobody is ranked yet
 */
export async function sampleRule(
  platform: Platform,
  { terms, referenceDate, most = MOST }: RuleSampleRequest,
): Promise<Result<SampledRule, readonly UserError<MessageCode>[]>> {
  const read = readDraft(terms);
  if (!read.ok) return read;
  const on = referenceDate ?? firstDayOf(periodOf(runDateAt(platform.clock.now())));
  if (!isPlainDate(on) || firstDayOf(periodOf(on)) !== on) {
    return err([{ code: 'SIMULATION_REFERENCE_DATE', field: 'referenceDate' }]);
  }
  const ranking = await currentRanking(platform.database);
  if (ranking === null) return err([{ code: 'NO_RANKING_YET' }]);
  return ok(asked(await sampleOf(platform, ranking, on, most), read.value, ranking, on));
}

function asked(sample: Sample, terms: ProgramTerms, ranking: Ranking, referenceDate: PlainDate): SampledRule {
  const { people, population } = sample;
  const drawn = people.length;
  const rule = { id: 0, code: terms.code, criteriaVersionId: 0, terms, rule: ruleOf(terms) };
  const decider = sample.deciderOf(rule);
  const [program] = decider.programs;
  if (program === undefined) throw new Error('a rule was lost while it was prepared');
  const tally = new ClauseTally(program.criteria, program.categoryMask);
  let inCategory = 0;
  let eligible = 0;
  for (const person of people) {
    const [decision] = decider.decide(person);
    if (!decision) {
      const { met, unknown } = decider.judge(program, person);
      tally.countOutside(met, unknown);
      continue;
    }
    inCategory += 1;
    if (decision.outcome === OUTCOMES.ELIGIBLE) eligible += 1;
    tally.count(decision.met, decision.unknown);
  }
  const isUsable = (fact: FactCode): boolean => decider.filler.isUsable(fact);
  const of = (found: number): Estimate => estimated(found, drawn, population);
  return {
    terms,
    referenceDate,
    ranking,
    drawn,
    population,
    drawnInCategory: inCategory,
    inCategory: of(inCategory),
    eligible: of(eligible),
    clauses: tally.effects({ residents: drawn, outside: true, isUsable }).map((effect) => ({
      clause: effect.clause,
      among: of(effect.among),
      blocks: of(effect.blocks),
      unknown: of(effect.unknown),
      alone: of(effect.alone ?? 0),
    })),
  };
}

function sampleOf(platform: Platform, ranking: Ranking, referenceDate: PlainDate, most: number): Promise<Sample> {
  const key = `${ranking.id}/${referenceDate}/${most}`;
  const before = kept.get(platform);
  clearTimeout(before?.forget);
  const forget = setTimeout(() => kept.delete(platform), KEPT_MS).unref();
  const sample = before?.key === key ? before.sample : draw(platform, ranking, referenceDate, most);
  kept.set(platform, { key, sample, forget });
  sample.catch(() => kept.delete(platform));
  return sample;
}

async function draw({ database }: Platform, ranking: Ranking, referenceDate: PlainDate, most: number): Promise<Sample> {
  const { revision } = ranking;
  const [ids] = await database.rows<{ lowest: number | null; highest: number | null }>(
    'SELECT MIN(id) AS lowest, MAX(id) AS highest FROM resident',
  );
  const range = { lowest: ids?.lowest ?? 1, highest: ids?.highest ?? 0 };
  const drawn = evenIds(range, most);
  const some = await someResidents(database, { revision, ranking, referenceDate }, drawn);
  // Ids have gaps: of those that were drawn, as many belong to nobody as of all.
  const share = drawn.length === 0 ? 0 : some.people.length / drawn.length;
  return { ...some, population: Math.round(share * (range.highest - range.lowest + 1)) };
}
