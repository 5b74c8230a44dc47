import type { IntakeKind } from '@tepat/shared';
import type { ImportState } from './import-state';

/** The phases of a long work in their order, each with the seconds that it took when a whole province was measured. */
export type WorkPlan = readonly (readonly [phase: string, seconds: number])[];

/** Where a work stands: `total` is 0 in a phase that cannot count, such as one statement of the database. */
export interface WorkStatus {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly startedAt: Date;
  readonly phaseStartedAt: Date;
}

export interface Estimate {
  /** Of the whole work, never 100 before its end. */
  readonly percent: number;
  readonly etaSeconds: number | null;
}

const DRY_RUN = {
  families: [
    ['VALIDATE', 20],
    ['CHECK_KEYS', 5],
    ['WRITE_ERROR_FILE', 2],
  ],
  residents: [
    ['VALIDATE', 60],
    ['CHECK_KEYS', 30],
    ['WRITE_ERROR_FILE', 2],
  ],
} satisfies Record<string, WorkPlan>;

const DELIVERY: WorkPlan = [
  ['STAGE_FAMILIES', 40],
  ['SEAL_FAMILY_CARD_VAULT', 25],
  ['STAGE_RESIDENTS', 90],
  ['SEAL_NIK_VAULT', 80],
  ['MATCH_FAMILIES', 15],
  ['MATCH_RESIDENTS', 60],
  ['MEET_CORRECTIONS', 1],
  ['DERIVE', 60],
  ['COMPARE_FAMILIES', 5],
  ['COMPARE_RESIDENTS', 20],
  ['LIST_CHANGES', 5],
  ['MERGE_FAMILIES', 65],
  ['MERGE_RESIDENTS', 200],
];

const extract = (kind: IntakeKind): WorkPlan => [
  [stagePhase(kind), 80],
  ['SEAL_NIK_VAULT', 60],
  ['SEAL_FAMILY_CARD_VAULT', 40],
  ['COMPARE', 60],
  ['MERGE', 80],
];

/** The phase in which the rows of a kind are staged. */
export const stagePhase = (kind: IntakeKind): string => `STAGE_${kind.toUpperCase().replaceAll('-', '_')}`;

/** What is being done to a file in this state; null while nothing is. */
export function planOf(kind: IntakeKind, state: ImportState): WorkPlan | null {
  const isDelivery = kind === 'families' || kind === 'residents';
  switch (state) {
    case 'VALIDATING':
      return kind === 'residents' ? DRY_RUN.residents : DRY_RUN.families;
    case 'COMMITTING':
      return isDelivery ? DELIVERY : extract(kind);
    default:
      return null;
  }
}

/** Up to here time alone tells how far a phase is; from here on it comes nearer to its end without ever reaching it. */
const CERTAIN = 0.9;
const FIRST_SECONDS = 2;

/**
 * How far a work is and how long it will still take, at the pace of this machine so far.
 *
 * @returns null when the phase is none of the plan's
 */
export function estimate(plan: WorkPlan, status: WorkStatus, now: Date): Estimate | null {
  const at = plan.findIndex(([phase]) => phase === status.phase);
  const current = plan[at];
  if (!current) return null;
  const [, weight] = current;
  const sum = (phases: WorkPlan): number => phases.reduce((total, [, seconds]) => total + seconds, 0);
  const elapsed = Math.max(0, (now.getTime() - status.startedAt.getTime()) / 1000);
  const inPhase = Math.min(elapsed, Math.max(0, (now.getTime() - status.phaseStartedAt.getTime()) / 1000));
  const before = sum(plan.slice(0, at));
  // A second of this machine for a second of the plan, from the phases that are over.
  const pace = before > 0 && elapsed > inPhase ? (elapsed - inPhase) / before : 1;
  const share = status.total > 0 ? Math.min(1, status.done / status.total) : eased(inPhase / (weight * pace));
  const part = Math.min(0.99, (before + share * weight) / sum(plan));
  const etaSeconds = part > 0 && elapsed >= FIRST_SECONDS ? Math.ceil((elapsed * (1 - part)) / part) : null;
  return { percent: 100 * part, etaSeconds };
}

const eased = (share: number): number => (share <= CERTAIN ? share : 1 - ((1 - CERTAIN) * CERTAIN) / share);
