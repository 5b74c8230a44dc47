import type { Bilingual, FactVector, PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf, prepareCriteria, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { programByCode, programsByIds, programsInForce, releasedRules } from '../../programs';
import { headRevision } from '../../registry';
import type { FamilyWelfare, Ranking } from '../../welfare';
import { currentRanking, rankingById, reasonLabel, welfareOf } from '../../welfare';
import { saidOn } from '../domain/decision-sentence';
import type { DesilReason } from '../domain/desil-reason';
import { desilReason } from '../domain/desil-reason';
import type { ExplainedOutcome } from '../domain/explained-clause';
import { explainOutcome } from '../domain/explained-clause';
import type { AnsweredOutcome, DesilKindName } from '../domain/outcome';
import { desilKindOf, outcomeNameOf } from '../domain/outcome';
import type { Person } from '../domain/person';
import type { DecisionRecord } from '../storage/decision-reader';
import { decisionOf, decisionsOf } from '../storage/decision-reader';
import { someDesils } from '../storage/family-desils';
import { householdAsOf } from '../storage/residents';
import type { PreparedDecider } from './prepare-decider';
import { prepareDecider } from './prepare-decider';

/** A decision to be told: a night's own, or the answer of this moment where no night has decided. */
export interface AnsweredDecision extends Omit<DecisionRecord, 'outcome' | 'sinceRun'> {
  readonly outcome: AnsweredOutcome;
  /** Null: of no night. */
  readonly sinceRun: number | null;
}

/** A decision with its reasons. */
export interface ExplainedDecision extends ExplainedOutcome {
  readonly record: AnsweredDecision;
  readonly ranking: Ranking;
  /** Of the family in which the person was at the decision's revision. Score and percentile take a permission. */
  readonly welfare: FamilyWelfare | null;
  readonly desilReason: DesilReason;
  readonly familyId: number;
  readonly facts: FactVector;
  /** Reference date of the delivery that the person's row came with. */
  readonly deliveredOn: PlainDate | null;
}

/** What the same closures say about the facts of this moment. It decides nothing. */
export interface LiveDecision extends ExplainedOutcome {
  readonly desil: number | null;
  readonly desilKind: DesilKindName;
  /** False: the person is not in the programme's category, so no night would store a decision. */
  readonly inCategory: boolean;
  readonly revision: number;
  readonly referenceDate: PlainDate;
}

export interface DecisionExplanation {
  readonly residentId: number;
  readonly program: { readonly id: number; readonly code: string; readonly name: Bilingual };
  /** Null when no night has decided the person for this programme (not in its category). */
  readonly stored: ExplainedDecision | null;
  /** Null when the programme is not in force, there is no ranking yet, or the resident is not there now. */
  readonly now: LiveDecision | null;
}

/** One resident and the family at a revision, whatever programme asks. */
interface Household {
  readonly familyId: number;
  readonly person: Person;
  readonly nikIds: readonly number[];
  readonly welfare: FamilyWelfare | null;
  readonly deliveredOn: PlainDate | null;
}

/** Households that were read already: a person's decisions are mostly of one night, and explained together. */
export type Households = Map<string, Promise<Household | null>>;

/** What a moment of the registry says about one resident: the same reader as the night's, filled for one family. */
interface Moment extends PreparedDecider {
  readonly person: Person;
  readonly welfare: FamilyWelfare | null;
  readonly deliveredOn: PlainDate | null;
}

/**
 * The whole why or why not of one person and programme: the stored decision, and the live evaluation by the same
 * closures. Null when there is no such programme. Who may see it, and the record of the reading, are the caller's.
 */
export async function explainDecision(
  platform: Platform,
  residentId: number,
  programCode: string,
): Promise<DecisionExplanation | null> {
  const { database } = platform;
  const program = await programByCode(database, programCode);
  if (program === null) return null;
  const { id, code, name } = program;
  const record = await decisionOf(database, residentId, id);
  return {
    residentId,
    program: { id, code, name },
    stored: record ? await explainAnswered(platform, record, name) : null,
    now: await evaluateNow(platform, residentId, id, name),
  };
}

/**
 * What one resident is told of every programme in force for which no night has decided: outside its category, or in it
 * only since the last night. Empty while there is no ranking, or when the resident is not there now.
 */
export async function undecided(
  platform: Platform,
  residentId: number,
  households: Households = new Map(),
): Promise<AnsweredDecision[]> {
  const now = await momentNow(platform, residentId, households);
  if (now === null) return [];
  const { decider, person, revision, referenceDate, ranking } = now;
  const standing = (await decisionsOf(platform.database, [residentId])).get(residentId) ?? [];
  const decided = new Set(standing.map(({ programId }) => programId));
  const decisions = decider.decide(person);
  return decider.programs.flatMap((program, index): AnsweredDecision[] => {
    if (decided.has(program.id)) return [];
    const { met, unknown, desil, desilKind } = decisions[index] ?? decider.judge(program, person);
    return [
      {
        programId: program.id,
        residentId,
        sinceRun: null,
        untilRun: null,
        outcome: decisions[index] ? 'NOT_DECIDED_YET' : 'NOT_IN_CATEGORY',
        met,
        unknown,
        desil,
        desilKind: desilKindOf(desilKind),
        excludedBy: null,
        rankingId: ranking.id,
        criteriaVersionId: program.criteriaVersionId,
        revision,
        referenceDate,
        runDate: null,
        decidedAt: null,
        replacedAt: null,
      },
    ];
  });
}

/** Why it was decided so: the facts of its revision, the rule and the ranking that it was pinned to. */
export async function explainAnswered(
  platform: Platform,
  record: AnsweredDecision,
  name: Bilingual,
  households: Households = new Map(),
): Promise<ExplainedDecision> {
  const { database, clock } = platform;
  const versionId = record.criteriaVersionId;
  const released = (await releasedRules(database, [versionId])).get(versionId);
  const ranking = record.rankingId === null ? null : await rankingById(database, record.rankingId);
  if (!released || !ranking) throw new Error('a decision is pinned to a rule or a ranking that is gone');
  // Neither quota nor exclusivity is asked here: the stored outcome already tells.
  const rule = { id: record.programId, code: '', criteriaVersionId: versionId, rule: released };
  const decided = [{ ...rule, terms: { exclusivity: null } }];
  const inputs = { revision: record.revision, ranking, referenceDate: record.referenceDate, programs: decided };
  const moment = await momentOf(database, inputs, record.residentId, households);
  if (moment === null) throw new Error(`resident ${record.residentId} was not there at revision ${record.revision}`);
  const [only] = moment.decider.programs;
  if (!only) throw new Error('a programme was lost while it was prepared');
  const preferred =
    record.excludedBy === null ? null : (await programsByIds(database, [record.excludedBy])).get(record.excludedBy);
  const { facts } = moment.decider.factsFor(only, moment.person);
  const explained = explainOutcome({
    criteria: prepareCriteria(released.criteria),
    met: record.met,
    unknown: record.unknown,
    categoryMask: only.categoryMask,
    identity: moment.person.identity,
    outcome: record.outcome,
    facts,
    extractDates: moment.extractDates,
    referenceDate: record.referenceDate,
    deliveredOn: moment.deliveredOn,
    rankedOn: rankedOn(ranking, record.desilKind),
    program: name,
    preferred: preferred?.name ?? null,
  });
  const { welfare, deliveredOn, person } = moment;
  const reason = desilReason({
    basis: released.decidingDesil,
    desil: record.desil,
    kind: record.desilKind,
    national: welfare?.national ?? null,
    deliveredOn,
    lacking: (welfare?.incompleteReasons ?? []).map(reasonLabel),
  });
  const { familyId } = person;
  const sentence = saidOn(explained.sentence, record.runDate, runDateAt(clock.now()));
  return { record, ranking, welfare, desilReason: reason, familyId, facts, deliveredOn, ...explained, sentence };
}

/** What the rule of today says about the facts of this moment. */
export async function evaluateNow(
  platform: Platform,
  residentId: number,
  programId: number,
  name: Bilingual,
  households: Households = new Map(),
): Promise<LiveDecision | null> {
  const now = await momentNow(platform, residentId, households);
  const index = now?.decider.programs.findIndex(({ id }) => id === programId) ?? -1;
  const program = now?.decider.programs[index];
  if (!now || !program) return null;
  const { decider, person, ranking, referenceDate, revision } = now;
  const decision = decider.decide(person)[index] ?? null;
  const { facts, desilKind } = decider.factsFor(program, person);
  const judged = decision ?? decider.judge(program, person);
  const preferred = now.programs.find(({ id }) => id === judged.excludedBy);
  const explained = explainOutcome({
    criteria: program.criteria,
    met: judged.met,
    unknown: judged.unknown,
    categoryMask: program.categoryMask,
    identity: person.identity,
    outcome: decision ? outcomeNameOf(decision.outcome) : 'NOT_IN_CATEGORY',
    facts,
    extractDates: now.extractDates,
    referenceDate,
    deliveredOn: now.deliveredOn,
    rankedOn: rankedOn(ranking, desilKindOf(desilKind)),
    program: name,
    preferred: preferred?.name ?? null,
  });
  return {
    ...explained,
    desil: judged.desil,
    desilKind: desilKindOf(desilKind),
    inCategory: decision !== null,
    revision,
    referenceDate,
  };
}

/** The registry of now, with the programmes in force and the newest ranking; null when one of them is not there. */
async function momentNow({ database, clock }: Platform, residentId: number, households: Households) {
  const referenceDate = firstDayOf(periodOf(runDateAt(clock.now())));
  const programs = await programsInForce(database, referenceDate);
  const ranking = await currentRanking(database);
  if (programs.length === 0 || ranking === null) return null;
  const revision = await headRevision(database);
  const moment = await momentOf(database, { revision, ranking, referenceDate, programs }, residentId, households);
  return moment && { ...moment, programs, ranking, revision, referenceDate };
}

async function momentOf(
  sql: Sql,
  inputs: Parameters<typeof prepareDecider>[1],
  residentId: number,
  households: Households,
): Promise<Moment | null> {
  const { revision, ranking } = inputs;
  const key = `${residentId} ${revision} ${ranking.id}`;
  const reading = households.get(key) ?? readHousehold(sql, residentId, revision, ranking);
  households.set(key, reading);
  const household = await reading;
  if (household === null) return null;
  const { familyId, person, nikIds, welfare, deliveredOn } = household;
  const desils = someDesils(new Map(welfare ? [[familyId, welfare]] : []));
  const prepared = await prepareDecider(sql, inputs, desils, { familyIds: [familyId], nikIds });
  return { ...prepared, person, welfare, deliveredOn };
}

async function readHousehold(
  sql: Sql,
  residentId: number,
  revision: number,
  ranking: Ranking,
): Promise<Household | null> {
  const members = await householdAsOf(sql, revision, residentId);
  const member = members.find(({ person: { residentId: id } }) => id === residentId);
  if (!member) return null;
  const { familyId } = member.person;
  const nikIds = members.flatMap(({ person: { nikId } }) => (nikId === null ? [] : [nikId]));
  const welfare = (await welfareOf(sql, [familyId], ranking, revision)).get(familyId) ?? null;
  return { familyId, nikIds, welfare, ...member };
}

/** The day of a desil of ours; null where the delivered one decided, which carries the date of its delivery. */
const rankedOn = (ranking: Ranking, kind: DesilKindName): PlainDate | null =>
  kind === 'NATIONAL' ? null : runDateAt(ranking.publishedAt);
