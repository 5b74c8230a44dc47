import type { Sql } from '../../../platform/database/database';
import type { DecidedProgram, Decider } from '../../eligibility';
import { residentsByIds } from '../../eligibility';
import { joinReasons, reasonsForJoining, reasonsForLeaving } from '../domain/change-reasons';
import type { ReasonText } from '../domain/change-reasons';
import { listDiff } from '../domain/list-diff';
import { decisionsAsOfRun } from '../storage/candidates';
import type { RowEssence } from '../domain/list-rows';
import type { ListedBefore } from '../storage/list-rows';
import type { ListHead } from '../storage/list-state';
import type { NamedChange } from '../storage/list-writer';
import type { DerivedList } from './derive-list';

export interface ChangeInput {
  readonly list: DerivedList;
  readonly previous: ListHead;
  readonly before: ListedBefore;
  readonly decided: DecidedProgram;
  readonly decider: Decider;
  readonly revision: number;
}

/** The named difference from the previous list: everybody who joined, left or changed, each with the reasons. */
export async function nameChanges(sql: Sql, input: ChangeInput): Promise<NamedChange[]> {
  const { list, previous, before, decided, decider, revision } = input;
  const changes = listDiff(before.recipients, list.recipients);
  const idsOf = (kind: string): number[] =>
    changes.filter((change) => change.kind === kind).map(({ residentId }) => residentId);
  const earlier = await decisionsAsOfRun(sql, decided.id, previous.runId, idsOf('JOINED'));
  const leavers = await residentsByIds(sql, revision, idsOf('LEFT'));
  const ruleChanged = previous.criteriaVersionId !== decided.criteriaVersionId;
  const index = decider.programs.indexOf(decided);
  const reasonsOf = (residentId: number, kind: string): ReasonText[] => {
    switch (kind) {
      case 'JOINED':
        return reasonsForJoining({
          criteria: decided.criteria,
          criteriaVersionId: decided.criteriaVersionId,
          met: list.met.get(residentId) ?? 0,
          waitedBefore: before.waiting.has(residentId),
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
  const rowOf = (residentId: number): RowEssence | undefined =>
    list.recipients.get(residentId) ?? before.recipients.get(residentId);
  return changes.map(({ residentId, kind }) => ({
    residentId,
    kelurahanCode: rowOf(residentId)?.kelurahanCode ?? '',
    kind,
    reasons: joinReasons(reasonsOf(residentId, kind)),
  }));
}
