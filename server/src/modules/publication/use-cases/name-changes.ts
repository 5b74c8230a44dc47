import type { ChangeKind } from '@tepat/shared';
import { firstDayOf, period, quotaShares, yearTermsOn } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { DecidedProgram, Decider, FamilyDesils, Person } from '../../eligibility';
import { residentsByIds, someDesils } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import type { Ranking } from '../../welfare';
import { rankingById, welfareOf } from '../../welfare';
import { joinReasons, reasonsForJoining, reasonsForLeaving } from '../domain/change-reasons';
import type { ReasonText } from '../domain/change-reasons';
import type { RowChange } from '../domain/list-diff';
import { listDiff } from '../domain/list-diff';
import { Listed } from '../domain/listed';
import type { Measure } from '../domain/movement';
import { Movement } from '../domain/movement';
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

async function lookUp(
  sql: Sql,
  input: ChangeInput & { readonly previous: NonNullable<ChangeInput['previous']> },
  changes: readonly RowChange[],
): Promise<(change: RowChange) => ReasonText[]> {
  const { sealed, previous, decided, decider, revision } = input;
  const { head, listed } = previous;
  const idsOf = (...kinds: ChangeKind[]): number[] =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ residentId }) => residentId);
  const earlier = await decisionsAsOfRun(sql, decided.id, head.runId, idsOf('JOINED'));
  const people = await residentsByIds(sql, revision, idsOf('LEFT', 'JOINED'));
  const were = await residentsByIds(sql, head.revision, idsOf('LEFT', 'JOINED'));
  const ruleChanged = await isOtherRule(sql, head.criteriaVersionId, decided.criteriaVersionId);
  const before = await measureOf(sql, head, [...were.values()]);
  const movement = new Movement(before, measureNow(input), ruleChanged, decided.desilBasis);
  const index = decider.programs.indexOf(decided);
  return ({ residentId, kind }) => {
    const person = people.get(residentId) ?? null;
    switch (kind) {
      case 'JOINED':
        return reasonsForJoining({
          criteria: decided.criteria,
          ruleChanged,
          met: sealed.metOf(residentId),
          waitedBefore: listed.isWaiting(residentId),
          earlier: earlier.get(residentId) ?? null,
          moved: movement.of(were.get(residentId) ?? null, person, kind),
        });
      case 'LEFT': {
        const decision = person && (decider.decide(person)[index] ?? decider.judge(decided, person));
        const moved = movement.of(were.get(residentId) ?? null, person, kind);
        return reasonsForLeaving({ criteria: decided.criteria, person, decision, ruleChanged, moved });
      }
      case 'HELD':
        return ['IDENTITY_SUSPENDED'];
      case 'RELEASED':
        return ['HOLD_RELEASED'];
      case 'AMOUNT_CHANGED':
        return ['AMOUNT_DECREED'];
      default:
        return ['REGION_CHANGED'];
    }
  };
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
async function measureOf(sql: Sql, head: ListHead, people: readonly Person[]): Promise<Measure> {
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
