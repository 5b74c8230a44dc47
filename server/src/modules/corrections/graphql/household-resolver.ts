import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { correctableFact, correctedValueText } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { membersAsOf, membersOf, type ResidentRow } from '../../registry';
import { loadFamily, loadResident } from '../../registry/graphql';
import { NEW_FAMILY, type CorrectionLine, type CorrectionRecord } from '../domain/correction';
import {
  familiesOf,
  householdsOf,
  makesFamily,
  type HouseholdPerson as Person,
  type Standing,
} from '../domain/households';
import { correctionLines, type CorrectionNode } from './correction-node';
import { subjectId } from './correction-subject';
import { CorrectionType } from './correction-type';
import { Household, HouseholdPerson, HouseholdStanding } from './household-type';

/** Who belongs to which family before a correction and after it: what is proposed, beside what stands. */
@Authorized()
@Resolver(() => CorrectionType)
export class HouseholdResolver {
  @FieldResolver(() => [Household], {
    description:
      'The families that it touches, its own first, and who belongs to them before and after. Of one that was applied: as it was then.',
  })
  async households(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<Household[]> {
    const lines = (await correctionLines(context, record.id)) ?? [];
    const known = [...new Set([record.familyId, ...familiesOf(lines)])].filter((id) => id > 0);
    const members = (await Promise.all(known.map((id) => membersBefore(context, record, id)))).flat();
    const familyIds = makesFamily(lines) ? [...known, NEW_FAMILY] : known;
    const households = householdsOf(familyIds, members.map(memberOf), lines);
    // The family that an applied correction has made stands as the new one, as its lines say.
    const shown = households.filter(({ people }) => people.length > 0);
    return Promise.all(
      shown.map(async ({ familyId, people }): Promise<Household> => {
        const family = familyId > 0 ? await loadFamily(context, familyId) : null;
        // Of people elsewhere nothing but their move is shown.
        const told = family || familyId < 0 ? people : people.filter(({ before, after }) => !before || !after);
        const nodes = await Promise.all(told.map((person) => personNode(context, lines, person)));
        return { family, isNew: familyId < 0, people: nodes };
      }),
    );
  }
}

/** Everybody of a family: as they stand, and of what was applied, as they stood just before. */
async function membersBefore(
  context: RequestContext,
  { appliedRevision }: CorrectionRecord,
  familyId: number,
): Promise<readonly ResidentRow[]> {
  const { database } = context.platform;
  if (appliedRevision !== null) return membersAsOf(database, familyId, appliedRevision - 1);
  const loader = loaderOf<number, ResidentRow[]>(context, 'correction.members', (ids) => membersOf(database, ids));
  return (await loader.load(familyId)) ?? [];
}

const memberOf = ({ id, familyId, absent, variables: { presence, relationship } }: ResidentRow) => ({
  ...{ id, familyId, absent, presence, relationship },
});

async function personNode(
  context: RequestContext,
  lines: readonly CorrectionLine[],
  { residentId, before, after }: Person,
): Promise<HouseholdPerson> {
  const resident = residentId > 0 ? await loadResident(context, residentId) : null;
  const given = (fact: string): CorrectionLine | undefined =>
    lines.find((line) => line.kind === 'RESIDENT' && line.subjectId === residentId && line.fact === fact);
  const isRecordTold = resident !== null || residentId < 0;
  return {
    subject: subjectId({ kind: 'RESIDENT', subjectId: residentId }),
    resident,
    name: resident?.name ?? (residentId < 0 ? (given('name')?.value ?? null) : null),
    before: standingNode(context, before, () => isRecordTold),
    after: standingNode(context, after, (fact) => isRecordTold || given(fact) !== undefined),
  };
}

/** @param isTold of somebody out of reach only what the correction itself says is told: their record is another office's. */
function standingNode(
  { locale }: RequestContext,
  standing: Standing | null,
  isTold: (fact: string) => boolean,
): HouseholdStanding | null {
  if (standing === null) return null;
  const told = (fact: 'relationship' | 'presence'): number | null => (isTold(fact) ? standing[fact] : null);
  const text = (fact: 'relationship' | 'presence'): string | null => {
    const definition = correctableFact('RESIDENT', fact);
    const value = told(fact);
    return definition && correctedValueText(definition, value === null ? null : String(value), locale);
  };
  return {
    ...{ relationship: told('relationship'), relationshipText: text('relationship') },
    ...{ presence: told('presence'), presenceText: text('presence') },
    counted: standing.counted,
  };
}
