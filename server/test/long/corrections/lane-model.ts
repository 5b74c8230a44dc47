import type { CorrectionState, EvidenceJudgement } from '@tepat/shared';
import { factKey, leavesOneHead, type Facts } from './beliefs';
import type { PlannedChange } from './plans';

/** A line as it is believed to stand: what was seen, and what it should be. */
export interface BelievedLine extends PlannedChange {
  readonly base: string | null;
}

/** What a test believes of one correction, written down from the rules and not from the program. */
export interface BelievedCorrection {
  readonly id: number;
  readonly familyId: number;
  /** What it is about: one of the plans, or facts alone. */
  readonly about: string;
  readonly proposer: string;
  /** Whether people come from another kelurahan, which has to say that they leave. */
  readonly transfer: boolean;
  state: CorrectionState;
  /** Who has said so since it was last submitted. */
  confirmer: string | null;
  /** Everybody who ever judged its evidence before it was verified. */
  readonly verifiers: Set<string>;
  /** Everybody who ever took a step with it, or judged its evidence. */
  readonly hands: Set<string>;
  /** By fact of a record. */
  readonly lines: Map<string, BelievedLine>;
  /** Whether somebody has changed it behind the program's back since it was submitted. */
  altered: boolean;
}

export interface Believed {
  readonly corrections: BelievedCorrection[];
  /** As the registry should have them. */
  facts: Facts;
  /** Plans that were applied. */
  readonly applied: string[];
}

export function begun(
  correction: Pick<BelievedCorrection, 'id' | 'familyId' | 'about' | 'proposer' | 'transfer'>,
  changes: readonly PlannedChange[],
  { facts }: Believed,
): BelievedCorrection {
  const hands = new Set([correction.proposer]);
  const lines = new Map<string, BelievedLine>();
  for (const change of changes) lines.set(...lineOf(change, facts));
  const none = { state: 'DRAFT', confirmer: null, verifiers: new Set<string>(), altered: false } as const;
  return { ...correction, ...none, hands, lines };
}

/** Beneath what a new record is said to be, nothing stands. */
export function lineOf(change: PlannedChange, facts: Facts): [string, BelievedLine] {
  const key = factKey(change.kind, change.subjectId, change.fact);
  return [key, { ...change, base: facts.get(key) ?? null }];
}

/** A day is stated beside a fact; it is none that stands in the registry before. */
const isRecorded = ({ subjectId, fact }: BelievedLine): boolean => subjectId > 0 && fact !== 'presence_on';

function fresh({ familyId, lines }: BelievedCorrection, facts: Facts): boolean {
  const all = [...lines.values()];
  const homes = all.filter(({ fact }) => fact === 'family_id').flatMap(({ base, recordedAs }) => [base, recordedAs]);
  const within = new Set([String(familyId), ...homes]);
  return all.filter(isRecorded).every(({ kind, subjectId, fact, base }) => {
    // Whoever lives with others by now is not this correction's to change.
    const home = kind === 'FAMILY' ? String(subjectId) : facts.get(factKey(kind, subjectId, 'family_id'));
    const isOurs = fact === 'family_id' || within.has(home ?? null);
    return isOurs && (facts.get(factKey(kind, subjectId, fact)) ?? null) === base;
  });
}

const mayStand = (correction: BelievedCorrection, facts: Facts): boolean =>
  fresh(correction, facts) && leavesOneHead(facts, [...correction.lines.values()]);

export const mayEdit = (correction: BelievedCorrection, actor: string): boolean =>
  (correction.state === 'DRAFT' || correction.state === 'RETURNED') && correction.proposer === actor;

export const maySubmit = (correction: BelievedCorrection, actor: string, { facts }: Believed): boolean =>
  mayEdit(correction, actor) &&
  correction.lines.size > 0 &&
  mayStand(correction, facts) &&
  [...correction.lines.values()].filter(isRecorded).every(({ base, recordedAs }) => base !== recordedAs);

export const mayConfirm = (correction: BelievedCorrection, actor: string): boolean =>
  correction.transfer &&
  correction.state === 'SUBMITTED' &&
  correction.confirmer === null &&
  !correction.hands.has(actor) &&
  !correction.altered;

/** The side that people leave has spoken where a step leads on, and by somebody who has no other hand in it. */
const isConfirmed = ({ transfer, confirmer }: BelievedCorrection, actor: string, forward: boolean): boolean =>
  confirmer !== actor && (!forward || !transfer || confirmer !== null);

export const mayVerify = (
  correction: BelievedCorrection,
  actor: string,
  outcome: 'VERIFIED' | 'RETURNED' | 'REJECTED' | null,
  judgement: EvidenceJudgement,
): boolean =>
  correction.state === 'SUBMITTED' &&
  correction.proposer !== actor &&
  !correction.altered &&
  isConfirmed(correction, actor, outcome === 'VERIFIED') &&
  (outcome !== 'VERIFIED' || judgement !== 'CONTRADICTS');

export const mayDecide = (
  correction: BelievedCorrection,
  actor: string,
  decision: 'APPROVED' | 'RETURNED' | 'REJECTED',
  { facts }: Believed,
): boolean =>
  correction.state === 'VERIFIED' &&
  correction.proposer !== actor &&
  !correction.verifiers.has(actor) &&
  !correction.altered &&
  isConfirmed(correction, actor, decision === 'APPROVED') &&
  (decision !== 'APPROVED' || mayStand(correction, facts));

export const mayWithdraw = (correction: BelievedCorrection, actor: string, reason: string | null): boolean =>
  correction.proposer === actor &&
  (correction.state === 'DRAFT' ||
    (reason !== null && (correction.state === 'RETURNED' || correction.state === 'SUBMITTED')));
