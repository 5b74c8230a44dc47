import type { MessageCode, PlainDate, ProgramTerms, Result, StoredCriteriaState, UserError } from '@tepat/shared';
import {
  comparePeriods,
  criteriaMakers,
  criteriaTransition,
  firstDayOf,
  nextPeriod,
  periodOf,
  runDateAt,
} from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import {
  appendCriteriaStep,
  criteriaDraft,
  criteriaStepsOf,
  lastPublishedMonth,
  lockProgram,
  putTermsInForce,
  setCriteriaState,
  type CriteriaDraft,
} from '../storage/criteria-drafts';
import { programsInForce } from '../storage/programs-in-force';

export interface CriteriaStepRequest {
  readonly versionId: number;
  readonly to: Exclude<StoredCriteriaState, 'DRAFT'> | 'DRAFT';
  /** The number of edits that whoever acts has seen: what is released is what was read. */
  readonly edit: number;
  readonly reason: string | null;
}

const ACTIONS: Readonly<Record<StoredCriteriaState, string>> = {
  DRAFT: 'programs.return_criteria',
  SUBMITTED: 'programs.submit_criteria',
  RELEASED: 'programs.release_criteria',
};

/**
 * Submits, returns or releases a version, by the transition table of the common language. The caller has checked the
 * permission. A release puts rule and terms in force from their date, which is tomorrow at the earliest; a night that
 * runs meanwhile keeps what it knew when it began.
 */
export function takeCriteriaStep(
  platform: Platform,
  actor: Actor,
  request: CriteriaStepRequest,
): Promise<Result<CriteriaDraft, UserError<MessageCode>>> {
  const { versionId, to, edit, reason } = request;
  return refusable(async () => {
    const known = await criteriaDraft(platform.database, versionId);
    if (known === null) throw new Refused({ code: 'NOT_FOUND', field: 'version' });
    return transact(platform.database, platform.clock, actor, async (tx) => {
      await lockProgram(tx, known.programId);
      const version = await criteriaDraft(tx, versionId);
      if (version === null) throw new Refused({ code: 'NOT_FOUND', field: 'version' });
      const transition = version.state === to ? null : criteriaTransition(version.state, to);
      if (transition === null || version.terms === null) throw wrongState(version.state);
      if (version.edit !== edit) throw new Refused({ code: 'CRITERIA_EDITED_MEANWHILE' });
      if (transition.reasonRequired && !reason?.trim()) throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
      const steps = (await criteriaStepsOf(tx, [versionId])).get(versionId) ?? [];
      if (transition.secondPerson && criteriaMakers(steps).has(actor.id))
        throw new Refused({ code: 'CRITERIA_SAME_PERSON' });
      const at = platform.clock.now();
      if (to !== 'DRAFT' && version.terms.inForceFrom <= runDateAt(at)) {
        throw new Refused({ code: 'CRITERIA_IN_FORCE_IN_PAST', field: 'terms.inForceFrom' });
      }
      if (to !== 'DRAFT') await refusePublishedMonth(tx, version.programId, version.terms.inForceFrom);
      if (to !== 'DRAFT') await refuseEqualPreference(tx, version.programId, version.terms);
      if (to === 'RELEASED') {
        await setCriteriaState(tx, versionId, to, { releasedBy: actor.id, at });
        await putTermsInForce(tx, version.programId, version.terms, actor.id, at);
      } else {
        await setCriteriaState(tx, versionId, to, to === 'SUBMITTED' ? { proposedBy: actor.id } : null);
      }
      await appendCriteriaStep(tx, { versionId, state: to, actorId: actor.id, reason, at });
      tx.record({
        action: ACTIONS[to],
        subject: { kind: 'PROGRAM', id: String(version.programId) },
        ...(reason ? { reason } : {}),
        before: { version: version.version, state: version.state },
        after: { state: to, edit, inForceFrom: version.terms.inForceFrom },
      });
      return { ...version, state: to };
    });
  });
}

/**
 * A rule that begins within a month whose list is published would seem to hold for that list, and would not: lists decide
 * as of the first day of their month. The caller holds the programme's lock, which whoever publishes takes, too.
 */
async function refusePublishedMonth(tx: Sql, programId: number, inForceFrom: PlainDate): Promise<void> {
  const published = await lastPublishedMonth(tx, programId);
  if (published === null || comparePeriods(periodOf(inForceFrom), published) > 0) return;
  const from = firstDayOf(nextPeriod(published));
  throw new Refused({
    code: 'CRITERIA_MONTH_PUBLISHED',
    field: 'terms.inForceFrom',
    params: { period: published, from },
  });
}

/** Which of two benefits somebody gets must be on record: within a group no two programmes have one place. */
async function refuseEqualPreference(tx: Sql, programId: number, terms: ProgramTerms): Promise<void> {
  const { exclusivity, inForceFrom } = terms;
  if (exclusivity === null) return;
  const equal = (await programsInForce(tx, inForceFrom)).find(
    ({ id, terms: { exclusivity: other } }) =>
      id !== programId && other?.group === exclusivity.group && other.rank === exclusivity.rank,
  );
  if (!equal) return;
  throw new Refused({
    code: 'EXCLUSIVITY_RANK_TAKEN',
    field: 'terms.exclusivity.rank',
    params: { rank: exclusivity.rank, group: exclusivity.group, program: equal.code },
  });
}

const wrongState = (state: StoredCriteriaState): Refused =>
  new Refused({ code: 'CRITERIA_STATE', params: { criteriaState: state } });
