import { err, ok, type Result, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { transact, type Actor, type Subject } from '../../audit';
import { familiesByIds, isWithinReach, membersOf, type Reach } from '../../registry';
import { recordedFacts } from '../domain/recorded-facts';
import { putConfirmations, type FactName } from '../storage/confirmations';

/** A fact that was read aloud and found right. */
export interface SeenFact extends FactName {
  /** What stood on the page; null = not recorded. */
  readonly value: string | null;
}

export interface ConfirmRequest {
  readonly familyId: number;
  readonly reach: Reach;
  readonly facts: readonly SeenFact[];
  readonly purpose: string | null;
}

export type ConfirmFailure = UserError<'NOT_FOUND' | 'FACT_UNKNOWN' | 'STALE_BASE' | 'INPUT_REQUIRED'>;

/**
 * Cocokkan data: records that recorded facts of one family were confirmed, all or none. A confirmation is of a value: a fact
 * that says something else by now is refused, and one that changes later is confirmed no more.
 */
export async function confirmFacts(
  { database, clock }: Platform,
  actor: Actor,
  { familyId, reach, facts, purpose }: ConfirmRequest,
): Promise<Result<{ confirmed: number }, readonly ConfirmFailure[]>> {
  if (facts.length === 0) return err([{ code: 'INPUT_REQUIRED', field: 'facts', params: { field: 'facts' } }]);
  const family = (await familiesByIds(database, [familyId])).get(familyId);
  if (!family || !isWithinReach(reach, family.kelurahanCode)) return err([{ code: 'NOT_FOUND', field: 'family' }]);
  const members = (await membersOf(database, [familyId])).get(familyId) ?? [];
  const standing = new Map(
    recordedFacts(family, members).map(({ definition: { subject, fact }, subjectId, value }) => [
      keyOf({ kind: subject, subjectId, fact }),
      value,
    ]),
  );
  const failures = facts.flatMap((seen): ConfirmFailure[] => {
    const now = standing.get(keyOf(seen));
    const { fact: field, value } = seen;
    if (now === undefined) return [{ code: 'FACT_UNKNOWN', field, params: { field } }];
    return now === value ? [] : [{ code: 'STALE_BASE', field, params: { field, seen: value ?? '', now: now ?? '' } }];
  });
  if (failures.length > 0) return err(failures);
  const once = [...new Map(facts.map((seen) => [keyOf(seen), seen])).values()];
  await transact(database, clock, actor, async (tx) => {
    await putConfirmations(tx, once, clock.now(), actor);
    tx.record({
      action: 'counter.confirmFacts',
      subject: { kind: 'FAMILY', id: String(familyId) },
      ...(purpose === null ? {} : { purpose }),
      after: factsBySubject(once),
      subjects: subjectsOf(once),
    });
  });
  return ok({ confirmed: once.length });
}

const keyOf = ({ kind, subjectId, fact }: FactName): string => `${kind} ${subjectId} ${fact}`;

/** `{ 'RESIDENT 12': ['education', …] }`: names of facts; their values stand in the history of the registry. */
function factsBySubject(facts: readonly FactName[]): Record<string, string[]> {
  const named: Record<string, string[]> = {};
  for (const { kind, subjectId, fact } of facts) (named[`${kind} ${subjectId}`] ??= []).push(fact);
  return named;
}

function subjectsOf(facts: readonly FactName[]): Subject[] {
  return [
    ...new Map(facts.map(({ kind, subjectId }) => [`${kind} ${subjectId}`, { kind, id: String(subjectId) }])).values(),
  ];
}
