import type { CorrectionBasis, CorrectionChannel, CorrectionState, EvidenceJudgement, PlainDate } from '@tepat/shared';

/** Who it is about, from where it came and what it rests on; null = not yet filled in. */
export interface CorrectionHeader {
  readonly channel: CorrectionChannel | null;
  /** Number of the letter that brought it. */
  readonly letterNumber: string | null;
  readonly basis: CorrectionBasis | null;
  /** Number of the minutes, statement, report or document. */
  readonly minutesNumber: string | null;
  /** Its date: the day on which the facts were observed. */
  readonly observedOn: PlainDate | null;
  /** What was found, for those who check it. */
  readonly reason: string | null;
}

export interface CorrectionRecord extends CorrectionHeader {
  readonly id: number;
  /** Negative until the correction has made it. */
  readonly familyId: number;
  /** Where the family lived when it was proposed, or will live: whose permission reaches it. */
  readonly kelurahanCode: string;
  /** Where those come from whom it brings in; null unless it is a transfer. */
  readonly otherKelurahanCode: string | null;
  /** Who has confirmed a transfer for that side, since it was last submitted. */
  readonly confirmerId: string | null;
  readonly state: CorrectionState;
  /** Counts the edits of what is proposed. */
  readonly edit: number;
  /** Counts the steps: whoever acts names the one that they saw. */
  readonly step: number;
  readonly proposerId: string;
  readonly verifierId: string | null;
  readonly approverId: string | null;
  readonly submittedAt: Date | null;
  /** Until when whoever has it now should act. */
  readonly dueOn: PlainDate | null;
  /** When it was told that nobody had; null as long as somebody still may. */
  readonly escalatedAt: Date | null;
  readonly appliedRevision: number | null;
  readonly createdAt: Date;
}

export interface CorrectionLine {
  readonly kind: 'FAMILY' | 'RESIDENT';
  /** Negative: a record that the correction makes. */
  readonly subjectId: number;
  /** Column name. */
  readonly fact: string;
  /** What the proposer saw. */
  readonly base: string | null;
  readonly value: string | null;
}

/** The family that a correction makes: it makes one at most. Members that it makes are -1, -2 and so on of their kind. */
export const NEW_FAMILY = -1;

/** Whether a line is about a record that the correction makes: nothing stands beneath it. */
export const isOfNew = ({ subjectId }: Pick<CorrectionLine, 'subjectId'>): boolean => subjectId < 0;

export interface CorrectionStep {
  readonly correctionId: number;
  readonly seq: number;
  readonly to: CorrectionState;
  readonly actorKind: string;
  readonly actorId: string;
  readonly reason: string | null;
  /** SHA-256 of what was submitted; null for other steps. */
  readonly payloadSha256: Buffer | null;
  readonly at: Date;
}

export interface Judgement {
  readonly correctionId: number;
  /** `seq` of the submission that was judged. */
  readonly submission: number;
  readonly actorId: string;
  /** In which state: SUBMITTED by whoever verifies, VERIFIED by whoever decides. */
  readonly state: CorrectionState;
  readonly judgement: EvidenceJudgement;
  readonly reason: string;
  /** Whether the same person had seen the effect by then. */
  readonly afterEffect: boolean;
  readonly at: Date;
}

/** The exact bytes of what is proposed, in one order: what is submitted, checked and applied is the same to the byte. */
export function payloadOf(
  correction: CorrectionRecord,
  lines: readonly CorrectionLine[],
  evidence: readonly { readonly sha256: Buffer }[],
): Buffer {
  const key = ({ kind, subjectId, fact }: CorrectionLine): string =>
    `${kind} ${String(subjectId).padStart(16, '0')} ${fact}`;
  const sorted = [...lines].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const {
    id,
    familyId,
    channel,
    letterNumber,
    basis,
    minutesNumber,
    observedOn,
    reason,
    proposerId,
    otherKelurahanCode,
  } = correction;
  return Buffer.from(
    JSON.stringify([
      'correction/1',
      ...[id, familyId, proposerId, channel, letterNumber, basis, minutesNumber, observedOn, reason],
      sorted.map(({ kind, subjectId, fact, base, value }) => [kind, subjectId, fact, base, value]),
      evidence.map(({ sha256 }) => sha256.toString('hex')),
      ...(otherKelurahanCode === null ? [] : [otherKelurahanCode]),
    ]),
    'utf8',
  );
}

/** The step by which what stands now was submitted; null before the first. */
export function submissionOf(steps: readonly CorrectionStep[]): CorrectionStep | null {
  return steps.findLast(({ to }) => to === 'SUBMITTED') ?? null;
}

/** The last judgement of a submission; with an actor, their last. */
export function standingJudgement(
  judgements: readonly Judgement[],
  submission: CorrectionStep | null,
  actorId?: string,
): Judgement | null {
  return (
    judgements.findLast(
      (each) => each.submission === submission?.seq && (actorId === undefined || each.actorId === actorId),
    ) ?? null
  );
}
