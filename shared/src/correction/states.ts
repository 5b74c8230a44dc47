import { type Permission } from '../access';
import { type Bilingual } from '../prelude';

/**
 * The life of a correction. RETURNED carries questions and is the proposer's again; APPROVED never rests: approving and
 * applying are one transaction, and both steps stand in the history.
 */
export const CORRECTION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'APPROVED',
  'APPLIED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_STATE_LABELS: Readonly<Record<CorrectionState, Bilingual>> = {
  DRAFT: { id: 'Konsep', en: 'Draft' },
  SUBMITTED: { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  RETURNED: { id: 'Dikembalikan dengan pertanyaan', en: 'Returned with questions' },
  VERIFIED: { id: 'Menunggu keputusan', en: 'Awaiting decision' },
  APPROVED: { id: 'Disetujui', en: 'Approved' },
  APPLIED: { id: 'Diterapkan', en: 'Applied' },
  REJECTED: { id: 'Ditolak', en: 'Rejected' },
  WITHDRAWN: { id: 'Ditarik kembali', en: 'Withdrawn' },
};

export interface CorrectionTransition {
  /** null: the correction comes into being. */
  readonly from: CorrectionState | null;
  readonly to: CorrectionState;
  /** Who: this permission, and it must reach the kelurahan of the family. null: follows by itself. */
  readonly permission: Permission | null;
  /** Whether only the one who proposed it may. */
  readonly proposerOnly: boolean;
  /** Whoever ever took a step to one of these states, in this round or an earlier one, may not take this step. */
  readonly differentFrom: readonly CorrectionState[];
  readonly reasonRequired: boolean;
}

type Conditions = Pick<CorrectionTransition, 'proposerOnly' | 'differentFrom' | 'reasonRequired'>;

const own = (reasonRequired: boolean): Conditions => ({ proposerOnly: true, differentFrom: [], reasonRequired });
const byOthers = (differentFrom: readonly CorrectionState[], reasonRequired: boolean): Conditions => ({
  proposerOnly: false,
  differentFrom,
  reasonRequired,
});
const PROPOSING: readonly CorrectionState[] = ['DRAFT', 'SUBMITTED'];
const CHECKING: readonly CorrectionState[] = [...PROPOSING, 'VERIFIED'];

/** What has no row cannot happen. There is no role and no state that passes by a row. */
export const CORRECTION_TRANSITIONS: readonly CorrectionTransition[] = [
  { from: null, to: 'DRAFT', permission: 'correction.propose', ...own(false) },
  { from: 'DRAFT', to: 'SUBMITTED', permission: 'correction.propose', ...own(false) },
  { from: 'RETURNED', to: 'SUBMITTED', permission: 'correction.propose', ...own(false) },
  { from: 'DRAFT', to: 'WITHDRAWN', permission: 'correction.propose', ...own(false) },
  { from: 'RETURNED', to: 'WITHDRAWN', permission: 'correction.propose', ...own(true) },
  { from: 'SUBMITTED', to: 'WITHDRAWN', permission: 'correction.propose', ...own(true) },
  // The verifier's reason stands with the judgement of the evidence, without which there is no such step.
  { from: 'SUBMITTED', to: 'VERIFIED', permission: 'correction.verify', ...byOthers(PROPOSING, false) },
  { from: 'SUBMITTED', to: 'RETURNED', permission: 'correction.verify', ...byOthers(PROPOSING, true) },
  { from: 'SUBMITTED', to: 'REJECTED', permission: 'correction.verify', ...byOthers(PROPOSING, true) },
  { from: 'VERIFIED', to: 'APPROVED', permission: 'correction.decide', ...byOthers(CHECKING, false) },
  { from: 'VERIFIED', to: 'RETURNED', permission: 'correction.decide', ...byOthers(CHECKING, true) },
  { from: 'VERIFIED', to: 'REJECTED', permission: 'correction.decide', ...byOthers(CHECKING, true) },
  { from: 'APPROVED', to: 'APPLIED', permission: null, ...byOthers([], false) },
];

/** The row of the table for this step, or null. */
export function correctionTransition(from: CorrectionState | null, to: CorrectionState): CorrectionTransition | null {
  return CORRECTION_TRANSITIONS.find((row) => row.from === from && row.to === to) ?? null;
}

/** The proposer may change what is proposed: before it is submitted, and again when it came back with questions. */
export const EDITABLE_STATES: readonly CorrectionState[] = ['DRAFT', 'RETURNED'];

/** Something still follows. */
export const OPEN_CORRECTION_STATES: readonly CorrectionState[] = CORRECTION_STATES.filter((state) =>
  CORRECTION_TRANSITIONS.some((row) => row.from === state),
);

/** Somebody other than its proposer has it: it is being checked or decided. */
export const CORRECTIONS_WITH_CHECKERS: readonly CorrectionState[] = ['SUBMITTED', 'VERIFIED'];

/** A step as far as it tells who had a hand in a correction. */
export interface CorrectionStepTaken {
  readonly to: CorrectionState;
  readonly actorId: string;
}

/** Whether this person had a hand in it that forbids them the step. */
export function hadAnotherHand(
  { differentFrom }: CorrectionTransition,
  steps: readonly CorrectionStepTaken[],
  actorId: string,
): boolean {
  return steps.some((step) => step.actorId === actorId && differentFrom.includes(step.to));
}
