/**
 * What a night found about one person and one programme. The numbers are stored: a new outcome takes a new number.
 *
 * - ELIGIBLE: every clause is met, and no preferred programme of the same group takes the person.
 * - NOT_ELIGIBLE: at least one fact of the person's life speaks against it.
 * - BLOCKED_BY_DATA_ONLY: nothing but unknown facts or an identity that does not match stands in the way. A worklist,
 *   because better data alone could make it a yes.
 * - SUSPENDED: as before, and the civil registry reports death, a move or a deactivation that nobody has verified. A
 *   recipient keeps the row and the place and is not paid until it is; one unverified match never drops anyone.
 * - EXCLUDED_BY_OTHER_PROGRAM: would be eligible, and another programme of the exclusivity group was preferred.
 */
export const OUTCOMES = {
  ELIGIBLE: 1,
  NOT_ELIGIBLE: 2,
  BLOCKED_BY_DATA_ONLY: 3,
  SUSPENDED: 4,
  EXCLUDED_BY_OTHER_PROGRAM: 5,
} as const;
export type OutcomeName = keyof typeof OUTCOMES;
export type OutcomeCode = (typeof OUTCOMES)[OutcomeName];

/**
 * What somebody is told whom no night has decided for a programme. Evaluated when asked and never stored.
 *
 * - NOT_IN_CATEGORY: not one of those whom the programme is for; a decision from before is in the history.
 * - NOT_DECIDED_YET: one of them, since the last night; the next one decides.
 */
export type UnstoredOutcome = 'NOT_IN_CATEGORY' | 'NOT_DECIDED_YET';
export type AnsweredOutcome = OutcomeName | UnstoredOutcome;

const NAMES = new Map<number, OutcomeName>(Object.entries(OUTCOMES).map(([name, code]) => [code, name as OutcomeName]));

/** Throws for a number that was never given out: a decision that cannot be read must not be shown. */
export function outcomeNameOf(code: number): OutcomeName {
  const name = NAMES.get(code);
  if (name === undefined) throw new RangeError(`not an outcome: ${code}`);
  return name;
}

/** Which desil decided, as stored. */
export const DESIL_KINDS = { NATIONAL: 1, CALIBRATED: 2, PROVINCIAL: 3 } as const;
export type DesilKindName = keyof typeof DESIL_KINDS;

const KIND_NAMES = new Map<number, DesilKindName>(
  Object.entries(DESIL_KINDS).map(([name, code]) => [code, name as DesilKindName]),
);

export function desilKindOf(code: number): DesilKindName {
  const name = KIND_NAMES.get(code);
  if (name === undefined) throw new RangeError(`not a kind of desil: ${code}`);
  return name;
}
