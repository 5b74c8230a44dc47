import { type client } from '@tepat/shared';

export type Household = client.HouseholdPartsFragment;
export type HouseholdPerson = Household['people'][number];
export type Standing = NonNullable<HouseholdPerson['before']>;

export type PersonChange = 'NEW' | 'JOINED' | 'LEFT' | 'GONE' | 'CHANGED' | 'SAME';

/** What becomes of somebody of a family. */
export function changeOfPerson({ subject, before, after }: HouseholdPerson): PersonChange {
  if (!before) return isNewMember(subject) ? 'NEW' : 'JOINED';
  if (!after) return 'LEFT';
  if (before.counted && !after.counted) return 'GONE';
  return before.relationship === after.relationship && before.presence === after.presence ? 'SAME' : 'CHANGED';
}

/** Whether anybody comes, goes or becomes something else. */
export const changesMembers = (households: readonly Household[]): boolean =>
  households.some(({ people }) => people.some((person) => changeOfPerson(person) !== 'SAME'));

/** Recorded in another kelurahan: neither name nor anything else of the record is told here. */
export const isElsewhere = ({ subject, name }: HouseholdPerson): boolean => name === null && !isNewMember(subject);

const NEW_MEMBER = 'new-member-';
export const NEW_FAMILY = 'new-family';
export const isNewMember = (subject: string): boolean => subject.startsWith(NEW_MEMBER);
export const newMember = (serial: number): string => `${NEW_MEMBER}${serial}`;
/** The number of a new member. */
export const serialOf = (subject: string): number => Number(subject.slice(NEW_MEMBER.length));
