import { type Permission } from '../access';
import { type Bilingual } from '../prelude';

/** The life of an objection (sanggah). ASKED carries questions to whoever speaks with the resident; the last four are its ends. */
export const OBJECTION_STATES = ['RAISED', 'ASKED', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_STATE_LABELS: Readonly<Record<ObjectionState, Bilingual>> = {
  RAISED: { id: 'Menunggu keputusan', en: 'Awaiting decision' },
  ASKED: { id: 'Menunggu jawaban atas pertanyaan', en: 'Awaiting answers to questions' },
  UPHELD: { id: 'Dikabulkan', en: 'Upheld' },
  PARTLY_UPHELD: { id: 'Dikabulkan sebagian', en: 'Partly upheld' },
  REJECTED: { id: 'Ditolak', en: 'Rejected' },
  WITHDRAWN: { id: 'Dicabut oleh warga', en: 'Withdrawn by the resident' },
};

/** How an objection ends: by the decision of a person, also where the resident takes it back. */
export const OBJECTION_OUTCOMES = ['UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** Somebody still has to answer it. */
export const OPEN_OBJECTION_STATES: readonly ObjectionState[] = ['RAISED', 'ASKED'];

export interface ObjectionTransition {
  /** null: the objection comes into being. */
  readonly from: ObjectionState | null;
  readonly to: ObjectionState;
  /** Who: this permission, and it must reach the kelurahan of the resident. */
  readonly permission: Permission;
  /** Whoever ever took a step to one of these states may not take this step. */
  readonly differentFrom: readonly ObjectionState[];
  /**
   * Whether it takes somebody who had no hand in what is objected to: in the list of that programme and period, or in a
   * correction that belongs to the objection.
   */
  readonly impartial: boolean;
  readonly reasonRequired: boolean;
}

const deciding = (from: ObjectionState, to: ObjectionState): ObjectionTransition => ({
  ...{ from, to, permission: 'objection.decide', differentFrom: ['RAISED'], impartial: true, reasonRequired: true },
});
const speaking = (
  from: ObjectionState | null,
  differentFrom: readonly ObjectionState[],
  reasonRequired: boolean,
): ObjectionTransition => ({
  ...{ from, to: 'RAISED', permission: 'objection.raise', differentFrom, impartial: false, reasonRequired },
});

/**
 * What has no row cannot happen. There is no role and no clock that ends an objection: every end has a person and their
 * reasons. Whoever answers questions speaks for the resident, so that they may not decide any more.
 */
export const OBJECTION_TRANSITIONS: readonly ObjectionTransition[] = [
  speaking(null, [], false),
  deciding('RAISED', 'ASKED'),
  speaking('ASKED', ['ASKED'], true),
  ...OPEN_OBJECTION_STATES.flatMap((from) => OBJECTION_OUTCOMES.map((to) => deciding(from, to))),
];

/** The row of the table for this step, or null. */
export function objectionTransition(from: ObjectionState | null, to: ObjectionState): ObjectionTransition | null {
  return OBJECTION_TRANSITIONS.find((row) => row.from === from && row.to === to) ?? null;
}

/** A step as far as it tells who had a hand in an objection. */
export interface ObjectionStepTaken {
  readonly to: ObjectionState;
  readonly actorId: string;
}

/** Whether this person took a step of the objection that forbids them this one. */
export function spokeInObjection(
  { differentFrom }: ObjectionTransition,
  steps: readonly ObjectionStepTaken[],
  actorId: string,
): boolean {
  return steps.some((step) => step.actorId === actorId && differentFrom.includes(step.to));
}
