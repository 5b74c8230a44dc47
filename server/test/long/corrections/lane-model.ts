import type { CorrectionState, EvidenceJudgement } from '@tepat/shared';

/** What a test believes of one correction, written down from the rules and not from the program. */
export interface BelievedCorrection {
  readonly id: number;
  readonly proposer: string;
  state: CorrectionState;
  /** Everybody who ever passed it on as a verifier. */
  readonly verifiers: Set<string>;
  /** By fact: what was seen, and what it should be. */
  readonly lines: Map<string, { base: string | null; value: string | null }>;
  /** Whether somebody has changed it behind the program's back since it was submitted. */
  altered: boolean;
}

export interface Believed {
  readonly corrections: BelievedCorrection[];
  /** By fact, as the registry should have it. */
  readonly facts: Map<string, string | null>;
}

const fresh = ({ lines }: BelievedCorrection, facts: Believed['facts']): boolean =>
  [...lines].every(([fact, { base }]) => facts.get(fact) === base);

export const mayEdit = (correction: BelievedCorrection, actor: string): boolean =>
  (correction.state === 'DRAFT' || correction.state === 'RETURNED') && correction.proposer === actor;

export const maySubmit = (correction: BelievedCorrection, actor: string, { facts }: Believed): boolean =>
  mayEdit(correction, actor) &&
  correction.lines.size > 0 &&
  fresh(correction, facts) &&
  [...correction.lines.values()].every(({ base, value }) => base !== value);

export const mayVerify = (
  correction: BelievedCorrection,
  actor: string,
  outcome: 'VERIFIED' | 'RETURNED' | 'REJECTED' | null,
  judgement: EvidenceJudgement,
): boolean =>
  correction.state === 'SUBMITTED' &&
  correction.proposer !== actor &&
  !correction.altered &&
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
  (decision !== 'APPROVED' || fresh(correction, facts));

export const mayWithdraw = (correction: BelievedCorrection, actor: string, reason: string | null): boolean =>
  correction.proposer === actor &&
  (correction.state === 'DRAFT' ||
    (reason !== null && (correction.state === 'RETURNED' || correction.state === 'SUBMITTED')));
