import type { ChangeKind } from '@tepat/shared';
import { firstDayOf, period, quotaShares, yearTermsOn } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { DecidedProgram, Decider, FamilyDesils } from '../../eligibility';
import { residentsByIds, someDesils, whereaboutsOf } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import type { Ranking } from '../../welfare';
import { rankingById, welfareOf } from '../../welfare';
import { joinReasons, reasonsForJoining, reasonsForLeaving } from '../domain/change-reasons';
import type { Moved, ReasonText } from '../domain/change-reasons';
import type { RowChange } from '../domain/list-diff';
import { listDiff } from '../domain/list-diff';
import { Listed } from '../domain/listed';
import type { Measure, SeenPerson } from '../domain/movement';
import { AskedOnly, Movement } from '../domain/movement';
import { decisionsAsOfRun } from '../storage/candidates';
import { termsById } from '../storage/list-readers';
import type { ListHead } from '../storage/list-state';
import type { NamedChange } from '../storage/list-writer';
import type { PlacedList, SealedList } from './place-list';

export interface ChangeInput {
  readonly list: PlacedList;
  readonly sealed: SealedList;
  /** Null for a first list. */
  readonly previous: { readonly head: ListHead; readonly listed: Listed } | null;
  readonly program: ProgramInForce;
  readonly decided: DecidedProgram;
  readonly decider: Decider;
  readonly desils: FamilyDesils;
  readonly ranking: Ranking;
  readonly revision: number;
}

/** A list that follows another one. */
type FollowingInput = ChangeInput & { readonly previous: NonNullable<ChangeInput['previous']> };
type ReasonsOf = (change: RowChange) => ReasonText[];

/** Changes whose reasons are looked up together. */
const BATCH = 2000;

/**
 * The named difference from the previous list, by resident: everybody who joined, left or changed, each with the reasons.
 * Of a first list everybody is new: whoever follows the changes from the beginning then has the whole list.
 */
export async function* nameChanges(sql: Sql, input: ChangeInput): AsyncGenerator<NamedChange[]> {
  let batch: RowChange[] = [];
  for (const change of listDiff(input.previous?.listed ?? new Listed(), input.list.listed)) {
    batch.push(change);
    if (batch.length < BATCH) continue;
    yield await named(sql, input, batch);
    batch = [];
  }
  if (batch.length > 0) yield await named(sql, input, batch);
}

/** How many of each kind there will be. */
export function countChanges(previous: Listed | null, list: Listed): Readonly<Record<ChangeKind, number>> {
  const counts = { JOINED: 0, LEFT: 0, HELD: 0, RELEASED: 0, AMOUNT_CHANGED: 0, MOVED_REGION: 0 };
  for (const { kind } of listDiff(previous ?? new Listed(), list)) counts[kind] += 1;
  return counts;
}

async function named(sql: Sql, input: ChangeInput, changes: readonly RowChange[]): Promise<NamedChange[]> {
  const { previous } = input;
  const reasonsOf = previous === null ? () => ['CRITERIA_MET'] : await lookUp(sql, { ...input, previous }, changes);
  return changes.map((change) => {
    // Who left stands on the list before only.
    const on = change.kind === 'LEFT' && previous !== null ? previous.listed : input.list.listed;
    const kelurahanCode = on.kelurahanAt(on.find(change.residentId));
    return { ...change, kelurahanCode, reasons: joinReasons(reasonsOf(change)) };
  });
}

/** The reasons of one change, given what moved for the person. */
type Telling = (moved: Moved) => ReasonText[];

/**
 * What people were before is looked up only where a reason asks for it: most reasons stand in this night's judgement and
 * in the decision before. So each change is told twice at most, first to somebody who only notes that he was asked.
 */
async function lookUp(sql: Sql, input: FollowingInput, changes: readonly RowChange[]): Promise<ReasonsOf> {
  const telling = await tellings(sql, input, changes);
  const reasons = new Map<number, ReasonText[]>();
  const asking: RowChange[] = [];
  for (const change of changes) {
    const asked = new AskedOnly();
    reasons.set(change.residentId, telling(change)(asked));
    if (asked.forAnything) asking.push(change);
  }
  const movedFor = await movementOf(sql, input, asking);
  for (const change of asking) reasons.set(change.residentId, telling(change)(movedFor(change)));
  return ({ residentId }) => reasons.get(residentId) ?? [];
}

async function tellings(
  sql: Sql,
  { sealed, previous: { head, listed }, decided, decider, revision }: FollowingInput,
  changes: readonly RowChange[],
): Promise<(change: RowChange) => Telling> {
  const idsOf = (of: ChangeKind): number[] => changes.filter(({ kind }) => kind === of).map((each) => each.residentId);
  const earlier = await decisionsAsOfRun(sql, decided.id, head.runId, idsOf('JOINED'));
  const people = await residentsByIds(sql, revision, idsOf('LEFT'));
  const ruleChanged = await isOtherRule(sql, head.criteriaVersionId, decided.criteriaVersionId);
  const index = decider.programs.indexOf(decided);
  const { criteria } = decided;
  return ({ residentId, kind }) => {
    switch (kind) {
      case 'JOINED': {
        const [met, waitedBefore] = [sealed.metOf(residentId), listed.isWaiting(residentId)];
        const then = earlier.get(residentId) ?? null;
        return (moved) => reasonsForJoining({ criteria, ruleChanged, met, waitedBefore, earlier: then, moved });
      }
      case 'LEFT': {
        const person = people.get(residentId) ?? null;
        const decision = person && (decider.decide(person)[index] ?? decider.judge(decided, person));
        return (moved) => reasonsForLeaving({ criteria, person, decision, ruleChanged, moved });
      }
      case 'HELD':
        return () => ['IDENTITY_SUSPENDED'];
      case 'RELEASED':
        return () => ['HOLD_RELEASED'];
      case 'AMOUNT_CHANGED':
        return () => ['AMOUNT_DECREED'];
      default:
        return () => ['REGION_CHANGED'];
    }
  };
}

/** What moved for those who joined or left, and whose reasons ask for it. */
async function movementOf(
  sql: Sql,
  input: FollowingInput,
  asking: readonly RowChange[],
): Promise<(change: RowChange) => Moved> {
  const { head } = input.previous;
  const { decided } = input;
  const ids = asking.map(({ residentId }) => residentId);
  const [are, were] = [await whereaboutsOf(sql, input.revision, ids), await whereaboutsOf(sql, head.revision, ids)];
  const ruleChanged = await isOtherRule(sql, head.criteriaVersionId, decided.criteriaVersionId);
  const before = await measureOf(sql, head, [...were.values()]);
  const movement = new Movement(before, measureNow(input), ruleChanged, decided.desilBasis);
  return ({ residentId, kind }) =>
    movement.of(were.get(residentId) ?? null, are.get(residentId) ?? null, kind === 'LEFT' ? 'LEFT' : 'JOINED');
}

/** Terms and rule are released together, so another version may hold the same rule. */
async function isOtherRule(sql: Sql, before: number, now: number): Promise<boolean> {
  if (before === now) return false;
  const [row] = await sql.rows<{ rules: number }>(
    'SELECT COUNT(DISTINCT sha256) AS rules FROM criteria_version WHERE id IN (?, ?)',
    [before, now],
  );
  return row?.rules !== 1;
}

/** What an earlier list measured some people by, from its pins. */
async function measureOf(sql: Sql, head: ListHead, people: readonly SeenPerson[]): Promise<Measure> {
  const ranking = await rankingById(sql, head.rankingId);
  if (!ranking) throw new Error(`the ranking of list ${head.id} is gone`);
  const families = [...new Set(people.map(({ familyId }) => familyId))];
  const { orderOfNeed: order, ...terms } = await termsById(sql, head.termsId);
  const shares = quotaShares(yearTermsOn(terms, firstDayOf(period(head.period))));
  return { desils: someDesils(await welfareOf(sql, families, ranking, head.revision)), ranking, order, shares };
}

const measureNow = ({ program, desils, ranking, list }: ChangeInput): Measure => ({
  ...{ desils, ranking, order: program.terms.orderOfNeed, shares: quotaShares(list.year) },
});
