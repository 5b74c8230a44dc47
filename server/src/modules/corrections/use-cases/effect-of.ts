import { firstDayOf, periodOf, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import type { ClauseChange, MemberDecision } from '../../eligibility';
import { clauseChanges, judgeFamily } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { programsInForce } from '../../programs';
import { correctFacts, headRevision } from '../../registry';
import type { Displacement, Explanation, FamilyWelfare, Ranking } from '../../welfare';
import {
  contributionsOf,
  currentRanking,
  displacementPreview,
  histogramOf,
  rescoreHypothetically,
  welfareOf,
} from '../../welfare';
import { standingJudgement, submissionOf } from '../domain/correction';
import { familiesOf } from '../domain/households';
import type { WholeCorrection } from '../storage/correction-reader';
import { noteEffectView } from '../storage/correction-writer';
import { familyCorrection } from './decide-correction';
import { assertAsSubmitted, stepEvent } from './take-step';

/** One member and one programme whose answer would be another one. */
export interface DecisionChange {
  readonly residentId: number;
  readonly program: ProgramInForce;
  /** Null where the person is not in the programme's category. */
  readonly before: MemberDecision['outcome'] | null;
  readonly after: MemberDecision['outcome'] | null;
  readonly clauses: readonly ClauseChange[];
}

/** A term of the model whose points would change. */
export interface ContributionChange {
  readonly indicator: string;
  /** Points before and after; null = the fact is missing. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface CorrectionEffect {
  readonly ranking: Ranking;
  readonly before: FamilyWelfare;
  readonly after: FamilyWelfare;
  readonly decisions: readonly DecisionChange[];
  readonly displaced: readonly Displacement[];
  /** For whoever may see the effect, and never for who proposes: weights could be solved from them. */
  readonly contributions: readonly ContributionChange[];
}

/** Whether this person may see the effect now: a checker, and not before they have judged the evidence themselves. */
export function maySeeEffect(
  { record, steps, judgements }: WholeCorrection,
  actorId: string,
  may: { readonly verify: boolean; readonly decide: boolean },
): boolean {
  if (record.proposerId === actorId) return false;
  if (standingJudgement(judgements, submissionOf(steps), actorId) === null) return false;
  if (record.state === 'SUBMITTED') return may.verify;
  return record.state === 'VERIFIED' && (may.decide || (may.verify && record.verifierId === actorId));
}

/**
 * What a correction would do if it were applied now, by applying it in a transaction that is rolled back: the facts, what
 * is counted from members, scores and decisions come from the very code that would do it. That it was looked at is
 * committed first. Its decisions are those of the members of every family that it touches. Null before the first ranking,
 * for a family that the correction makes, and when the correction could not be applied.
 */
export async function effectOf(
  platform: Platform,
  actor: Actor,
  whole: WholeCorrection,
): Promise<CorrectionEffect | null> {
  const { database, clock } = platform;
  const { record } = whole;
  const { familyId } = record;
  assertAsSubmitted(whole);
  const ranking = await currentRanking(database);
  // A family that is yet to be has no before.
  if (ranking === null || familyId < 0) return null;
  await transact(database, clock, actor, async (tx) => {
    await noteEffectView(tx, record.id, submissionOf(whole.steps)?.seq ?? 0, actor.id, clock.now());
    tx.record(stepEvent('corrections.see_effect', record, record.state));
  });
  const referenceDate = firstDayOf(periodOf(runDateAt(clock.now())));
  const programs = await programsInForce(database, referenceDate);
  const look = async (sql: Sql, revision: number, familyIds: readonly number[]): Promise<Seen> => {
    const found = await welfareOf(sql, familyIds, ranking, revision);
    const welfare = found.get(familyId);
    if (!welfare) throw new Error(`there is no welfare of family ${familyId}`);
    const inputs = { revision, ranking, referenceDate, programs };
    const decisions: MemberDecision[] = [];
    for (const id of familyIds) decisions.push(...(await judgeFamily(sql, inputs, id, found.get(id) ?? null)));
    return {
      welfare,
      decisions,
      explained: await contributionsOf(sql, familyId, revision, ranking.modelId),
    };
  };
  const seen = await supposing(platform, async (tx) => {
    const revision = await headRevision(tx);
    const before = await look(tx, revision, [...new Set([familyId, ...familiesOf(whole.lines)])]);
    // A number that is not given out: nothing of this is committed.
    const supposed = revision + 1;
    const unheard = Object.assign(tx, { record: () => undefined });
    const corrected = await correctFacts(unheard, supposed, familyCorrection(whole, 'effect'));
    if (!corrected.ok) return null;
    await rescoreHypothetically(tx, supposed, corrected.value.familyIds);
    return { before, after: await look(tx, supposed, corrected.value.familyIds) };
  });
  if (seen === null) return null;
  const { before, after } = seen;
  const change = {
    from: before.welfare.score,
    to: after.welfare.score,
    weight: after.welfare.weight || before.welfare.weight,
  };
  return {
    ranking,
    before: before.welfare,
    after: after.welfare,
    decisions: decisionChanges(programs, before.decisions, after.decisions),
    displaced: displacementPreview(await histogramOf(database, ranking.id), ranking.provincial, change),
    contributions: contributionChanges(before.explained, after.explained),
  };
}

interface Seen {
  readonly welfare: FamilyWelfare;
  readonly decisions: readonly MemberDecision[];
  readonly explained: Explanation | null;
}

class Undone extends Error {}

/** Does work in a transaction and takes it back, whatever came of it. */
async function supposing<T>({ database }: Platform, work: (tx: Sql) => Promise<T>): Promise<T> {
  const came: T[] = [];
  try {
    await database.inTransaction('READ COMMITTED', async (tx) => {
      came.push(await work(tx));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  const [first] = came;
  if (came.length === 0) throw new Error('supposed work ended without an outcome');
  return first as T;
}

function decisionChanges(
  programs: readonly ProgramInForce[],
  before: readonly MemberDecision[],
  after: readonly MemberDecision[],
): DecisionChange[] {
  const earlier = new Map(before.map((each) => [`${each.residentId} ${each.programId}`, each]));
  return after.flatMap((now): DecisionChange[] => {
    const was = earlier.get(`${now.residentId} ${now.programId}`);
    const program = programs.find(({ id }) => id === now.programId);
    if (!program) return [];
    // Somebody new had no answer.
    const outcome = (decision: MemberDecision | undefined): MemberDecision['outcome'] | null =>
      decision?.inCategory ? decision.outcome : null;
    const { criteria } = program.rule;
    const clauses =
      was && (was.inCategory || now.inCategory) ? clauseChanges({ criteria, ...was }, { criteria, ...now }) : [];
    if (outcome(was) === outcome(now) && clauses.length === 0) return [];
    return [{ residentId: now.residentId, program, before: outcome(was), after: outcome(now), clauses }];
  });
}

function contributionChanges(before: Explanation | null, after: Explanation | null): ContributionChange[] {
  const earlier = before?.contributions ?? [];
  return (after?.contributions ?? []).flatMap(({ term, points }, at) => {
    const was = earlier[at]?.points ?? null;
    return was === points ? [] : [{ indicator: term.indicator, before: was, after: points }];
  });
}
