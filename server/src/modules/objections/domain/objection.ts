import type { ObjectionChannel, ObjectionGround, ObjectionOutcome, ObjectionState, PlainDate } from '@tepat/shared';

/** What was said when it was raised. None of it changes afterwards. */
export interface ObjectionContent {
  readonly residentId: number;
  readonly programId: number;
  /** Year and month of what is objected to. */
  readonly period: string;
  /** The run as of which the decision is meant: the one that decided, or that made the list. */
  readonly decisionRun: number;
  /** The list on whose row it turns; null: the decision itself. */
  readonly listId: number | null;
  /** The number of the decision, as in its letter. */
  readonly reference: string;
  readonly ground: ObjectionGround;
  /** What the resident says, in their words. */
  readonly statement: string;
  readonly channel: ObjectionChannel;
  readonly letterNumber: string | null;
  /** The day on which it reached an office. */
  readonly receivedOn: PlainDate;
  /** Until when somebody must have decided it. */
  readonly dueOn: PlainDate;
  readonly raisedBy: string;
}

export interface ObjectionRecord extends ObjectionContent {
  readonly id: number;
  /** Where the resident lived when it was raised: whose permission reaches it. */
  readonly kelurahanCode: string;
  readonly state: ObjectionState;
  /** Counts what was laid beside it: files and corrections. */
  readonly edit: number;
  /** Counts the steps: whoever acts names the one that they saw. */
  readonly step: number;
  readonly raisedAt: Date;
  /** When it was told that the deadline had passed; it stays so until the decision. */
  readonly escalatedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export interface ObjectionStep {
  readonly objectionId: number;
  readonly seq: number;
  readonly to: ObjectionState;
  readonly actorKind: string;
  readonly actorId: string;
  readonly reason: string | null;
  /** SHA-256 of what was raised, or of what was decided on; null for questions and answers. */
  readonly payloadSha256: Buffer | null;
  readonly at: Date;
}

const inBytes = (parts: readonly unknown[]): Buffer => Buffer.from(JSON.stringify(parts), 'utf8');

/** The exact bytes of what was raised: what is decided is what was said, to the byte. */
export function raisedBytes(content: ObjectionContent): Buffer {
  const { residentId, programId, period, decisionRun, listId, reference, ground, statement } = content;
  const { channel, letterNumber, receivedOn, dueOn, raisedBy } = content;
  return inBytes([
    'objection/1',
    ...[residentId, programId, period, decisionRun, listId, reference, ground, statement],
    ...[channel, letterNumber, receivedOn, dueOn, raisedBy],
  ]);
}

export interface DecidedOn {
  readonly id: number;
  readonly outcome: ObjectionOutcome;
  readonly decidedBy: string;
  readonly reason: string;
  readonly evidence: readonly { readonly sha256: Buffer }[];
  readonly correctionIds: readonly number[];
}

/** The exact bytes of a decision: its outcome and reasons, and what lay beside the objection when it was made. */
export function decidedBytes({ id, outcome, decidedBy, reason, evidence, correctionIds }: DecidedOn): Buffer {
  const files = evidence.map(({ sha256 }) => sha256.toString('hex'));
  return inBytes(['objection-decision/1', id, outcome, decidedBy, reason, files, correctionIds]);
}
