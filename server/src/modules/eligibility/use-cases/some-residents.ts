import { FACTS } from '@tepat/shared';
import type { FactCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { inLanes } from '../../../platform/lanes';
import { welfareOf } from '../../welfare';
import type { FamilyWelfare } from '../../welfare';
import type { ProgramRule } from '../domain/decided-program';
import { decidedProgram } from '../domain/decided-program';
import { Decider } from '../domain/decider';
import type { ExtractFacts, Person } from '../domain/person';
import { extractDates } from '../storage/extract-dates';
import { someDesils } from '../storage/family-desils';
import { loadExtracts } from '../storage/load-extracts';
import { residentsByIds } from '../storage/residents';
import type { DecisionInputs } from './prepare-decider';

/** Some residents with every fact of the catalogue: any rule can be asked of them without another look at the database. */
export interface SomeResidents {
  readonly people: readonly Person[];
  /** The decider of one rule alone: no other programme of its group is asked. */
  deciderOf(rule: ProgramRule): Decider;
}

const FAMILIES_A_STATEMENT = 500;
/** Connections that are used at once, so that pages do not wait for a sample. */
const LANES = 2;

/** Reads residents by id as of a revision and ranking; who was not there then is left out. */
export async function someResidents(
  sql: Sql,
  { revision, ranking, referenceDate }: Omit<DecisionInputs, 'programs'>,
  ids: readonly number[],
): Promise<SomeResidents> {
  const people = [...(await residentsByIds(sql, revision, ids)).values()];
  const familyIds = [...new Set(people.map(({ familyId }) => familyId))];
  const nikIds = people.flatMap(({ nikId }) => (nikId === null ? [] : [nikId]));
  const welfare = new Map<number, FamilyWelfare>();
  const starts = Array.from({ length: Math.ceil(familyIds.length / FAMILIES_A_STATEMENT) }, (_, at) => at);
  const every = new Set<FactCode>(FACTS.map(({ code }) => code));
  const [dates, extracts] = await Promise.all([
    extractDates(sql, revision),
    loadExtracts(sql, revision, referenceDate, every, { familyIds, nikIds }),
    inLanes(
      Array.from({ length: LANES }, () => null),
      starts,
      async (at) => {
        const part = familyIds.slice(at * FAMILIES_A_STATEMENT, (at + 1) * FAMILIES_A_STATEMENT);
        for (const [id, own] of await welfareOf(sql, part, ranking, revision)) welfare.set(id, own);
      },
    ),
  ]);
  const shared = {
    desils: someDesils(welfare),
    extracts: ofThese(extracts, familyIds, nikIds),
    extractDates: dates,
    referenceDate,
  };
  return { people, deciderOf: (rule) => new Decider({ ...shared, programs: [decidedProgram(rule)] }) };
}

/** The same answers from as much memory as there are people: the reader's arrays are as long as the province's ids. */
function ofThese(read: ExtractFacts, familyIds: readonly number[], nikIds: readonly number[]): ExtractFacts {
  const kept = <Answer>(ids: readonly number[], answer: (id: number) => Answer, none: Answer) => {
    const known = new Map<number, Answer>();
    for (const id of ids) if (answer(id) !== none) known.set(id, answer(id));
    return (id: number): Answer => known.get(id) ?? none;
  };
  return {
    familyCars: kept(familyIds, (id) => read.familyCars(id), 0),
    familyNjop: kept(familyIds, (id) => read.familyNjop(id), 0),
    familyPrograms: kept(familyIds, (id) => read.familyPrograms(id), 0),
    drinkingWater: kept(familyIds, (id) => read.drinkingWater(id), 0),
    civilServantInFamily: kept(familyIds, (id) => read.civilServantInFamily(id), false),
    personPrograms: kept(nikIds, (id) => read.personPrograms(id), 0),
    livesInInstitution: kept(nikIds, (id) => read.livesInInstitution(id), false),
    sanctioned: kept(nikIds, (id) => read.sanctioned(id), false),
    disability: kept(nikIds, (id) => read.disability(id), 0),
  };
}
