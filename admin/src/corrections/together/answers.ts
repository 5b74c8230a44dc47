import { PASSABLE_JUDGEMENTS, type EvidenceJudgement } from '@tepat/shared';

export const VERIFY_STEPS = ['PASS_ON', 'RETURN', 'REJECT'] as const;
/** JUDGE records the judgement alone: the effect is shown from then on. */
export const DECIDE_STEPS = ['JUDGE', 'APPROVE', 'RETURN', 'REJECT'] as const;
export type Step = (typeof VERIFY_STEPS)[number] | (typeof DECIDE_STEPS)[number];

/** What was filled in of one correction; null: not yet. */
export interface CheckAnswer {
  readonly step: Step | null;
  readonly judgement: EvidenceJudgement | null;
  readonly reason: string;
}

export const NO_ANSWER: CheckAnswer = { step: null, judgement: null, reason: '' };

/** Whether it can be sent: by the rules of a single one, nothing is taken over from a neighbour. */
export function isReady({ step, judgement, reason }: CheckAnswer, turn: 'VERIFY' | 'DECIDE'): boolean {
  if (step === null) return false;
  const hasReason = reason.trim() !== '';
  if (turn === 'DECIDE') {
    if (step === 'JUDGE') return judgement !== null && hasReason;
    if (step === 'APPROVE') return judgement === null || (hasReason && PASSABLE_JUDGEMENTS.includes(judgement));
    return hasReason;
  }
  return judgement !== null && hasReason && (step !== 'PASS_ON' || PASSABLE_JUDGEMENTS.includes(judgement));
}
