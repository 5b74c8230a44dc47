import { compareNames, type PresenceAnswer } from '@tepat/shared';

/** What a person reads off a document, beside the NIK by which the records were found. */
export interface Document {
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly name: string;
}

/** What any record says of a person. */
interface Said {
  readonly name: string;
  /** YYYY-MM-DD; null = not recorded. */
  readonly birthDate: string | null;
}

/** Somebody recorded in a family under that NIK. */
export interface RecordedPerson extends Said {
  readonly residentId: number;
  readonly familyId: number;
  readonly kelurahanCode: string;
  /** No longer named by the last full delivery. */
  readonly absent: boolean;
}

/** Whom the civil registry knows under that NIK. */
export interface CivilPerson extends Said {
  /** Neither deceased, moved out nor deactivated. */
  readonly active: boolean;
}

export interface Presence {
  readonly answer: PresenceAnswer;
  /** Whom it is about; null where no family has them. */
  readonly person: RecordedPerson | null;
}

/**
 * Where the person of a document is recorded. All three (NIK, birth date, name) must agree with one record, else nothing is
 * found. A document that agrees with the civil record speaks for whoever a family holds under its NIK: a misspelt name in
 * the delivery must not make a second family of one. Of several records of one NIK those that agree count alone; who is
 * named by the last delivery goes before who is not, and the own area before others.
 *
 * @param ofNik everybody recorded in a family under the NIK of the document
 * @param inArea whether a kelurahan is the asking officer's to see
 */
export function locate(
  document: Document,
  ofNik: readonly RecordedPerson[],
  civil: CivilPerson | null,
  inArea: (kelurahan: string) => boolean,
): Presence {
  const known = civil !== null && agrees(document, civil);
  const own = ofNik.filter((person) => agrees(document, person));
  const rank = (person: RecordedPerson): number => (person.absent ? 2 : 0) + (inArea(person.kelurahanCode) ? 0 : 1);
  const [person] = (own.length > 0 || !known ? own : [...ofNik]).sort((a, b) => rank(a) - rank(b));
  if (person) return { answer: inArea(person.kelurahanCode) ? 'IN_YOUR_AREA' : 'RECORDED_ELSEWHERE', person };
  return { answer: known && civil.active ? 'CIVIL_REGISTRY_ONLY' : 'NOT_FOUND', person: null };
}

function agrees({ birthDate, name }: Document, said: Said): boolean {
  // The name is compared whatever the date says: near misses of either kind take the same work.
  const named = compareNames(name, said.name) !== 'DIFFERENT';
  return named && said.birthDate === birthDate;
}
