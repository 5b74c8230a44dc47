import {
  daysBetween,
  isRegionCode,
  reasonsOf,
  reasonText,
  runDateAt,
  WORK_OUTCOME_LABELS,
  WORK_STATE_LABELS,
  WORK_STATES,
  WORK_STEP_LABELS,
  type Locale,
  type PlainDate,
  type WorkReasonCode,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { regionName } from '../../regions';
import { regionNode } from '../../regions/graphql';
import { isWithinReach, reachOf } from '../../registry';
import type { CaseRecord, CaseStep } from '../storage/case-reader';
import { casesByIds } from '../storage/case-reader';
import type { WorklistItemType, WorklistReason, WorklistStep } from './worklist-type';

/** The stored case travels with the node, for its fields. */
export type WorklistNode = WorklistItemType & { readonly record: CaseRecord };
/** The stored step travels with the line, for the names in it. */
export type WorklistStepNode = WorklistStep & { readonly stored: CaseStep };

/** A case as a node; null where it is out of reach. Whose it is, is told to the trail where the person is shown. */
export function worklistNode(context: RequestContext, record: CaseRecord): WorklistNode | null {
  if (!isWithinReach(reachOf(context.scope('worklist.read')), record.kelurahanCode)) return null;
  const { locale, principal, platform } = context;
  const { state, rw, rt, outcome, closedCause, closedAt, openedCause, openedAt, openedOn, assigneeId } = record;
  const until = runDateAt(closedAt ?? platform.clock.now());
  return {
    record,
    id: nodeId('WorklistItem', record.id),
    region: regionNode(record.kelurahanCode),
    reasons: reasonsOf(record.reasons).map((code) => reasonNode(code, locale)),
    stateLabel: WORK_STATE_LABELS[state][locale],
    mine: principal?.kind === 'USER' && principal.id === String(assigneeId),
    ageDays: Math.max(0, daysBetween(openedOn as PlainDate, until)),
    outcomeLabel: outcome && WORK_OUTCOME_LABELS[outcome][locale],
    earlierId: record.earlierId === null ? null : nodeId('WorklistItem', record.earlierId),
    ...{ state, rw, rt, outcome, closedCause, closedAt, openedCause, openedAt, openedOn },
  };
}

export function reasonNode(code: WorkReasonCode, locale: Locale): WorklistReason {
  return { code, text: reasonText(code, locale) };
}

export async function loadWorklistItem(context: RequestContext, id: number): Promise<WorklistNode | null> {
  const loader = loaderOf<number, CaseRecord>(context, 'worklist.item', (ids) =>
    casesByIds(context.platform.database, ids),
  );
  const record = await loader.load(id);
  return record && worklistNode(context, record);
}

export function stepNode(stored: CaseStep, locale: Locale): WorklistStepNode {
  const { step, at, actorKind, actorId, note } = stored;
  return { stored, step, label: WORK_STEP_LABELS[step][locale], at, actorKind, actorId, note };
}

/** What stood before or after a step, in words; the name of an official is looked up by the caller. */
export function stepText({ step }: CaseStep, value: string | null, locale: Locale): string | null {
  if (value === null) return null;
  switch (step) {
    case 'STATE': {
      const state = WORK_STATES.find((each) => each === value);
      return state ? WORK_STATE_LABELS[state][locale] : value;
    }
    case 'REASONS':
      return reasonsOf(Number(value))
        .map((code) => reasonText(code, locale))
        .join('; ');
    case 'MOVED':
      return isRegionCode(value) ? regionName(value) : value;
    default:
      return value;
  }
}
