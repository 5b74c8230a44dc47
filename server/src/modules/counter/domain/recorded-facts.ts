import { CORRECTABLE, type CorrectableFact } from '@tepat/shared';
import type { FamilyRow, ResidentRow } from '../../registry';

/** One fact as it stands recorded. */
export interface RecordedFact {
  readonly definition: CorrectableFact;
  /** Of the family or of the person. */
  readonly subjectId: number;
  /** As text, the way corrections compare it; null = not recorded. */
  readonly value: string | null;
}

const OF_FAMILY = CORRECTABLE.filter(({ subject }) => subject === 'FAMILY');
const OF_PERSON = CORRECTABLE.filter(({ subject }) => subject === 'RESIDENT');

/** What can be corrected of a family and its members, in the order of the catalogue, the family first. */
export function recordedFacts(family: FamilyRow, members: readonly ResidentRow[]): RecordedFact[] {
  return [
    ...OF_FAMILY.map((definition) => ({
      definition,
      subjectId: family.id,
      value: asText(ofFamily(family, definition)),
    })),
    ...members.flatMap((person) =>
      OF_PERSON.map((definition) => ({
        definition,
        subjectId: person.id,
        value: asText(ofPerson(person, definition)),
      })),
    ),
  ];
}

type Value = string | number | null | undefined;

const asText = (value: Value): string | null => (value === null || value === undefined ? null : String(value));

function ofFamily(family: FamilyRow, { fact, indicator }: CorrectableFact): Value {
  const places: Record<string, Value> = { address: family.address, rw: family.rw, rt: family.rt };
  const indicators: Record<string, Value> = family.indicators;
  return indicator === null ? places[fact] : indicators[indicator.key];
}

function ofPerson(person: ResidentRow, { fact, indicator }: CorrectableFact): Value {
  const own: Record<string, Value> = {
    name: person.name,
    birth_place: person.birthPlace,
    birth_date: person.birthDate,
  };
  const variables: Record<string, Value> = person.variables;
  return fact in own ? own[fact] : variables[indicator?.key ?? ''];
}
