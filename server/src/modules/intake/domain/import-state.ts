/**
 * The life of one uploaded file.
 *
 * RECEIVED → VALIDATING → VALID | REJECTED; VALID → NEEDS_APPROVAL (a delivery that loses or changes too much waits for
 * a second person) → COMMITTING → COMMITTED, or UNCHANGED when nothing in it was new. SUPERSEDED: a newer file of the
 * same kind and version was uploaded before this one was committed. CANCELLED: given up by a person.
 */
export const IMPORT_STATES = [
  'RECEIVED',
  'VALIDATING',
  'VALID',
  'REJECTED',
  'NEEDS_APPROVAL',
  'COMMITTING',
  'COMMITTED',
  'UNCHANGED',
  'SUPERSEDED',
  'CANCELLED',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which a file has not yet changed anything and may be replaced by a newer one. */
export const REPLACEABLE_STATES: readonly ImportState[] = [
  'RECEIVED',
  'VALIDATING',
  'VALID',
  'REJECTED',
  'NEEDS_APPROVAL',
];
