import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { programsInForce } from '../../programs';
import { headRevision } from '../../registry';
import type { FamilyWelfare } from '../../welfare';
import { currentRanking, welfareOf } from '../../welfare';
import type { DecidedProgram, Decider, Decision } from '../domain/decider';
import type { OutcomeName } from '../domain/outcome';
import { outcomeNameOf } from '../domain/outcome';
import type { Person } from '../domain/person';
import { someDesils } from '../storage/family-desils';
import { membersAsOf } from '../storage/residents';
import type { DecisionInputs } from './prepare-decider';
import { prepareDecider } from './prepare-decider';

interface DecidedMember {
  readonly person: Person;
  /** By the position of the programme; null where the person is not in its category. */
  readonly decisions: readonly (Decision | null)[];
}

/** What the rules of today say about the members of a family as of the newest revision. It decides nothing. */
export interface FamilyNow {
  readonly revision: number;
  readonly today: PlainDate;
  readonly programs: readonly DecidedProgram[];
  readonly members: readonly DecidedMember[];
}

/** Null before the first ranking: nobody has a desil then. */
export async function decideFamily({ database, clock }: Platform, familyId: number): Promise<FamilyNow | null> {
  const today = runDateAt(clock.now());
  const referenceDate = firstDayOf(periodOf(today));
  const ranking = await currentRanking(database);
  if (ranking === null) return null;
  const revision = await headRevision(database);
  const [programs, welfare] = await Promise.all([
    programsInForce(database, referenceDate),
    welfareOf(database, [familyId], ranking, revision),
  ]);
  const inputs = { revision, ranking, referenceDate, programs };
  const { decider, members } = await decided(database, inputs, familyId, welfare.get(familyId) ?? null);
  return { revision, today, programs: decider.programs, members };
}

/** What the rule of one programme says about one member. */
export interface MemberDecision {
  readonly residentId: number;
  readonly programId: number;
  /** False: the person is not in the programme's category, and no night would store a decision. */
  readonly inCategory: boolean;
  readonly outcome: OutcomeName;
  readonly met: number;
  readonly unknown: number;
}

/**
 * What the programmes say about every member of a family as of a revision, in its category or not. Within a transaction it
 * sees what that transaction has written, so it serves facts that are only supposed, too.
 *
 * @param welfare of the family at that revision, under the ranking of the inputs
 */
export async function judgeFamily(
  sql: Sql,
  inputs: DecisionInputs,
  familyId: number,
  welfare: FamilyWelfare | null,
): Promise<MemberDecision[]> {
  const { decider, members } = await decided(sql, inputs, familyId, welfare);
  return members.flatMap(({ person, decisions }) =>
    decider.programs.map((program, index): MemberDecision => {
      const decision = decisions[index] ?? null;
      const { outcome, met, unknown } = decision ?? decider.judge(program, person);
      return {
        residentId: person.residentId,
        programId: program.id,
        inCategory: decision !== null,
        outcome: outcomeNameOf(outcome),
        met,
        unknown,
      };
    }),
  );
}

/** Everybody recorded in a family, decided by the closures of the night. */
async function decided(
  sql: Sql,
  inputs: DecisionInputs,
  familyId: number,
  welfare: FamilyWelfare | null,
): Promise<{ decider: Decider; members: DecidedMember[] }> {
  const people = await membersAsOf(sql, inputs.revision, familyId);
  const nikIds = people.flatMap(({ person: { nikId } }) => (nikId === null ? [] : [nikId]));
  const desils = someDesils(new Map(welfare ? [[familyId, welfare]] : []));
  const { decider } = await prepareDecider(sql, inputs, desils, { familyIds: [familyId], nikIds });
  return { decider, members: people.map(({ person }) => ({ person, decisions: decider.decide(person) })) };
}
