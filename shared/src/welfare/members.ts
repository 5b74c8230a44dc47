import { ageInYears, plainDate } from '../calendar';
import type { DerivedIndicatorKey } from './derived-indicators';

/** What `deriveFromMembers` needs of a member. Dates are plain YYYY-MM-DD; null = not recorded. */
export interface MemberFacts {
  readonly id: number;
  readonly presence: number | null;
  readonly relationship: number | null;
  readonly sex: number | null;
  readonly birthDate: string | null;
  readonly education: number | null;
  readonly working: number | null;
}

export type DerivedValues = Readonly<Record<DerivedIndicatorKey, number | null>>;

/** Recorded dead, moved within the country, moved abroad, not found: no longer counted in the family. */
export const ABSENT_PRESENCES: readonly number[] = [2, 3, 4, 6];
/** From this age on a missing answer on work or education is a gap; below it the question is often not asked. */
export const ADULT_ANSWERS_FROM_AGE = 15;

const HEAD = 1;
const WORKS = 1;

/** Does the person count as a member (weight, family size, head)? Present, new, or nothing recorded; never one recorded dead, moved or not found. */
export function isCountedMember(presence: number | null): boolean {
  return presence === null || !ABSENT_PRESENCES.includes(presence);
}

/** The head among several: the elder (a known birth date before an unknown one), then the lower id. */
function elderFirst(a: MemberFacts, b: MemberFacts): number {
  if (a.birthDate === b.birthDate) return a.id - b.id;
  if (a.birthDate === null) return 1;
  if (b.birthDate === null) return -1;
  return a.birthDate < b.birthDate ? -1 : 1;
}

/**
 * The ten derived indicators of a family at a reference date (YYYY-MM-DD). Pure: the result does not depend on the order of the members.
 * Throws a RangeError for text that is not a date.
 *
 * - Only counted members matter (`isCountedMember`). No member at all: every count is 0, everything else null.
 * - Ages are completed years as `ageInYears` counts them: a birthday on 29 February falls on 1 March, a birth after the date is age 0.
 * - No head among them: headSex, headAge, headEducation are null. Two heads: the elder, then the lower id.
 * - Nothing unknown is taken for "no": one missing birth date makes the four counts by age null;
 *   a missing answer of a member aged 15 or over (or of unknown age) makes workingCount, respectively maxEducation, null.
 */
export function deriveFromMembers(members: readonly MemberFacts[], referenceDate: string): DerivedValues {
  const on = plainDate(referenceDate);
  const ageOf = (member: MemberFacts): number | null =>
    member.birthDate === null ? null : ageInYears(plainDate(member.birthDate), on);
  const counted = members.filter((member) => isCountedMember(member.presence));
  const ages = counted.map(ageOf);
  const agesKnown = !ages.includes(null);
  const countAges = (matches: (age: number) => boolean): number | null =>
    agesKnown ? ages.filter((age) => age !== null && matches(age)).length : null;
  const answered = (key: 'education' | 'working'): boolean =>
    counted.every((member, i) => {
      const age = ages[i] ?? null;
      return member[key] !== null || (age !== null && age < ADULT_ANSWERS_FROM_AGE);
    });
  const educations = counted.map((member) => member.education).filter((code) => code !== null);
  const head = counted.filter((member) => member.relationship === HEAD).sort(elderFirst)[0];
  return {
    memberCount: counted.length,
    childCount: countAges((age) => age < 15),
    youngChildCount: countAges((age) => age <= 6),
    elderlyCount: countAges((age) => age >= 60),
    dependantCount: countAges((age) => age < 15 || age >= 65),
    headSex: head?.sex ?? null,
    headAge: head ? ageOf(head) : null,
    headEducation: head?.education ?? null,
    maxEducation: educations.length > 0 && answered('education') ? Math.max(...educations) : null,
    workingCount: answered('working') ? counted.filter((member) => member.working === WORKS).length : null,
  };
}
