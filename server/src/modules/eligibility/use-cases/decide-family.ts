import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf, runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { programsInForce } from '../../programs';
import { headRevision } from '../../registry';
import { currentRanking, welfareOf } from '../../welfare';
import type { DecidedProgram, Decision } from '../domain/decider';
import type { Person } from '../domain/person';
import { someDesils } from '../storage/family-desils';
import { membersAsOf } from '../storage/residents';
import { prepareDecider } from './prepare-decider';

/** What the rules of today say about the members of a family as of the newest revision. It decides nothing. */
export interface FamilyNow {
  readonly revision: number;
  readonly today: PlainDate;
  readonly programs: readonly DecidedProgram[];
  /** Decisions by the position of the programme; null where the person is not in its category. */
  readonly members: readonly { readonly person: Person; readonly decisions: readonly (Decision | null)[] }[];
}

/** Null before the first ranking: nobody has a desil then. */
export async function decideFamily({ database, clock }: Platform, familyId: number): Promise<FamilyNow | null> {
  const today = runDateAt(clock.now());
  const referenceDate = firstDayOf(periodOf(today));
  const ranking = await currentRanking(database);
  if (ranking === null) return null;
  const revision = await headRevision(database);
  const [programs, people, welfare] = await Promise.all([
    programsInForce(database, referenceDate),
    membersAsOf(database, revision, familyId),
    welfareOf(database, [familyId], ranking, revision),
  ]);
  const nikIds = people.flatMap(({ nikId }) => (nikId === null ? [] : [nikId]));
  const inputs = { revision, ranking, referenceDate, programs };
  const { decider } = await prepareDecider(database, inputs, someDesils(welfare), { familyId, nikIds });
  const members = people.map((person) => ({ person, decisions: decider.decide(person) }));
  return { revision, today, programs: decider.programs, members };
}
