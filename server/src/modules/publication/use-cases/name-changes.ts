import type { ChangeKind } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { DecidedProgram, Decider } from '../../eligibility';
import { residentsByIds } from '../../eligibility';
import { joinReasons, reasonsForJoining, reasonsForLeaving } from '../domain/change-reasons';
import type { ReasonText } from '../domain/change-reasons';
import type { RowChange } from '../domain/list-diff';
import { listDiff } from '../domain/list-diff';
import { Listed } from '../domain/listed';
import { decisionsAsOfRun } from '../storage/candidates';
import type { ListHead } from '../storage/list-state';
import type { NamedChange } from '../storage/list-writer';
import type { PlacedList, SealedList } from './place-list';

export interface ChangeInput {
  readonly list: PlacedList;
  readonly sealed: SealedList;
  /** Null for a first list. */
  readonly previous: { readonly head: ListHead; readonly listed: Listed } | null;
  readonly decided: DecidedProgram;
  readonly decider: Decider;
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
  const idsOf = (kind: ChangeKind): number[] =>
    changes.filter((change) => change.kind === kind).map(({ residentId }) => residentId);
  const earlier = await decisionsAsOfRun(sql, decided.id, head.runId, idsOf('JOINED'));
  const leavers = await residentsByIds(sql, revision, idsOf('LEFT'));
  const ruleChanged = head.criteriaVersionId !== decided.criteriaVersionId;
  const index = decider.programs.indexOf(decided);
  return ({ residentId, kind }) => {
    switch (kind) {
      case 'JOINED':
        return reasonsForJoining({
          criteria: decided.criteria,
          criteriaVersionId: decided.criteriaVersionId,
          met: sealed.metOf(residentId),
          waitedBefore: listed.isWaiting(residentId),
          earlier: earlier.get(residentId) ?? null,
        });
      case 'LEFT': {
        const person = leavers.get(residentId) ?? null;
        const decision = person && (decider.decide(person)[index] ?? decider.judge(decided, person));
        return reasonsForLeaving({ criteria: decided.criteria, person, decision, ruleChanged });
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
