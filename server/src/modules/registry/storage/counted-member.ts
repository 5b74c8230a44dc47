import { ABSENT_PRESENCES } from '@tepat/shared';

/** `isCountedMember` as SQL: whether a person counts as a member of the family. */
export function isCounted(presence: string): string {
  return `(${presence} IS NULL OR ${presence} NOT IN (${ABSENT_PRESENCES.join(', ')}))`;
}

/**
 * Who counts, as a condition on a row of residents: a counted member whom the newest full delivery names. What is
 * recorded of the dead and of who moved away speaks for or against nobody who stayed.
 */
export function countedMember(resident: string): string {
  return `${resident}.absent = 0 AND ${isCounted(`${resident}.presence`)}`;
}
