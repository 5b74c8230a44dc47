import { type Permission } from '../access';
import { type Bilingual } from '../prelude';

/**
 * The life of a criteria version, terms included. A released one is never edited; RETIRED is told by the calendar: the
 * date of its successor has come.
 */
export const CRITERIA_STATES = ['DRAFT', 'SUBMITTED', 'RELEASED', 'RETIRED'] as const;
export type CriteriaState = (typeof CRITERIA_STATES)[number];
/** What is stored; the rest follows from dates. */
export type StoredCriteriaState = Exclude<CriteriaState, 'RETIRED'>;

export const CRITERIA_STATE_LABELS: Readonly<Record<CriteriaState, Bilingual>> = {
  DRAFT: { id: 'Rancangan', en: 'Draft' },
  SUBMITTED: { id: 'Menunggu pengesahan', en: 'Awaiting release' },
  RELEASED: { id: 'Disahkan', en: 'Released' },
  RETIRED: { id: 'Tidak berlaku lagi', en: 'Retired' },
};

export interface CriteriaTransition {
  readonly from: StoredCriteriaState;
  readonly to: StoredCriteriaState;
  readonly permission: Permission;
  /** Whether it takes somebody who neither wrote nor submitted this version. */
  readonly secondPerson: boolean;
  readonly reasonRequired: boolean;
}

export const CRITERIA_TRANSITIONS: readonly CriteriaTransition[] = [
  { from: 'DRAFT', to: 'DRAFT', permission: 'criteria.write', secondPerson: false, reasonRequired: false },
  { from: 'DRAFT', to: 'SUBMITTED', permission: 'criteria.write', secondPerson: false, reasonRequired: false },
  { from: 'SUBMITTED', to: 'DRAFT', permission: 'criteria.release', secondPerson: false, reasonRequired: true },
  { from: 'SUBMITTED', to: 'RELEASED', permission: 'criteria.release', secondPerson: true, reasonRequired: true },
];

/** The row of the table for this step, or null: what has no row cannot happen. */
export function criteriaTransition(from: StoredCriteriaState, to: StoredCriteriaState): CriteriaTransition | null {
  return CRITERIA_TRANSITIONS.find((row) => row.from === from && row.to === to) ?? null;
}

/** A step as far as it tells who made a version. */
export interface CriteriaStepTaken {
  readonly state: string;
  readonly actorId: string;
}

/** Who wrote or submitted a version, from its steps, oldest first. Whoever returns a submission becomes no author by it. */
export function criteriaMakers(steps: readonly CriteriaStepTaken[]): ReadonlySet<string> {
  const isReturn = (at: number): boolean => steps[at]?.state === 'DRAFT' && steps[at - 1]?.state === 'SUBMITTED';
  return new Set(steps.flatMap(({ actorId }, at) => (isReturn(at) ? [] : [actorId])));
}
