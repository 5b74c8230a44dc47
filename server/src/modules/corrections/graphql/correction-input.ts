import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CorrectionBasis, CorrectionChannel, CorrectionState, EvidenceJudgement } from '@tepat/shared';
import { DateScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import {
  CorrectionBasisEnum,
  CorrectionChannelEnum,
  CorrectionStateEnum,
  EvidenceJudgementEnum,
} from './correction-enum';
import { CorrectionType } from './correction-type';
import { Written } from '../../../platform/graphql/typed-input';

const LONGEST_ID = 120;
const LONGEST_NUMBER = 60;
const LONGEST_REASON = 500;
const LONGEST_VALUE = 200;
const MOST_CHANGES = 60;

@InputType({
  description:
    'What one fact should be. Membership is facts, too: family_id of a member (who joins, leaves or comes into being), relationship (who is the head), presence with presence_on (who died or moved away, and when), nik_id, and card_id of a family.',
})
export class FactChangeInput {
  @Field(() => ID, {
    description:
      'Whose fact it is: the id of the family or of a member; new-member-1 and so on for somebody new, new-family for the family that the correction makes.',
  })
  @MaxLength(LONGEST_ID)
  subject!: string;

  @Field(() => String, { description: 'Name of the fact, as in files: floor_area.' })
  @MaxLength(40)
  fact!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value as in files; null = not recorded. Of family_id the id of a family or new-family; of nik_id and card_id the number, which rests in the vault.',
  })
  @MaxLength(LONGEST_VALUE)
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was recorded when the form was opened (null = not recorded); left out, what is recorded now.',
  })
  @MaxLength(LONGEST_VALUE)
  seen?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: takes the fact out of the draft.' })
  drop?: boolean | null;
}

@InputType({
  description: 'A new draft, or an edit of one, field by field: what is left out stays as it is, null empties it.',
})
export class ProposeCorrectionInput {
  @Field(() => ID, { nullable: true, description: 'The draft that is edited; without it a new one begins.' })
  @MaxLength(LONGEST_ID)
  correction?: string | null;

  @Field(() => Int, { nullable: true, description: 'The edit that was read, where a draft is edited.' })
  @Min(1)
  edit?: number | null;

  @Field(() => ID, { nullable: true, description: 'The family, for a new draft.' })
  @MaxLength(LONGEST_ID)
  family?: string | null;

  @Field(() => CorrectionChannelEnum, { nullable: true, description: 'By which way it reached the office.' })
  channel?: CorrectionChannel | null;

  @Field(() => String, { nullable: true, description: 'Number of the letter that brought it.' })
  @MaxLength(LONGEST_NUMBER)
  letterNumber?: string | null;

  @Field(() => CorrectionBasisEnum, { nullable: true, description: 'What it rests on.' })
  basis?: CorrectionBasis | null;

  @Field(() => String, { nullable: true, description: 'Number of the minutes, statement, report or document.' })
  @MaxLength(LONGEST_NUMBER)
  minutesNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date: the day of the observation.' })
  observedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  @MaxLength(LONGEST_REASON)
  reason?: string | null;

  @Field(() => [FactChangeInput], { defaultValue: [], description: 'Facts that are added, changed or taken out.' })
  @ArrayMaxSize(MOST_CHANGES)
  @ValidateNested({ each: true })
  changes!: FactChangeInput[];
}

@InputType({ description: 'Which draft to submit.' })
export class SubmitCorrectionInput {
  @Field(() => ID, { description: 'Id of the correction.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The edit that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;

  @Field(() => String, { nullable: true, description: 'Answers to the questions with which it came back.' })
  @MaxLength(LONGEST_REASON)
  reason?: string | null;
}

@InputType({ description: 'Which correction its proposer takes back.' })
export class WithdrawCorrectionInput {
  @Field(() => ID, { description: 'Id of the correction.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;

  @Field(() => String, { nullable: true, description: 'Why; needed once it was submitted.' })
  @MaxLength(LONGEST_REASON)
  reason?: string | null;
}

export enum VerificationOutcomeEnum {
  PASS_ON = 'PASS_ON',
  RETURN = 'RETURN',
  REJECT = 'REJECT',
}
registerEnumType(VerificationOutcomeEnum, {
  name: 'VerificationOutcome',
  description: 'PASS_ON: to whoever decides. RETURN: to the proposer, with questions. REJECT: with a reason.',
});

@InputType({ description: 'What the verifier finds of the evidence, and what follows.' })
export class VerifyCorrectionInput {
  @Field(() => ID, { description: 'Id of the correction.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;

  @Field(() => EvidenceJudgementEnum, { description: 'The judgement of the evidence.' })
  judgement!: EvidenceJudgement;

  @Field(() => String, { description: 'Why; for a return, the questions.' })
  @Written(1, LONGEST_REASON)
  reason!: string;

  @Field(() => VerificationOutcomeEnum, {
    nullable: true,
    description: 'Left out, only the judgement is recorded: from then on the effect is shown.',
  })
  outcome?: VerificationOutcomeEnum | null;
}

export enum CorrectionDecision {
  APPROVE = 'APPROVE',
  RETURN = 'RETURN',
  REJECT = 'REJECT',
}
registerEnumType(CorrectionDecision, {
  name: 'CorrectionDecision',
  description: 'APPROVE: it is applied at once. RETURN: to the proposer, with questions. REJECT: with a reason.',
});

@InputType({ description: 'The decision on a verified correction.' })
export class DecideCorrectionInput {
  @Field(() => ID, { description: 'Id of the correction.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;

  @Field(() => EvidenceJudgementEnum, {
    nullable: true,
    description: 'What whoever decides finds of the evidence, with a reason: from then on the effect is shown to them.',
  })
  judgement?: EvidenceJudgement | null;

  @Field(() => CorrectionDecision, {
    nullable: true,
    description: 'The decision. Left out, only the judgement is recorded.',
  })
  decision?: CorrectionDecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason or the questions; needed for RETURN, REJECT and a judgement.',
  })
  @MaxLength(LONGEST_REASON)
  reason?: string | null;
}

@ObjectType({ implements: Payload, description: 'The correction as it now stands.' })
export class CorrectionPayload extends Payload {
  @Field(() => CorrectionType, { nullable: true, description: 'Null when the request was refused.' })
  correction!: CorrectionType | null;
}

@InputType({
  description:
    'Which corrections. One of number, family, mine, waitingForMe, toConfirm, escalated and state; state goes with mine, region with all but number.',
})
export class CorrectionFilter {
  @Field(() => String, { nullable: true, description: 'That of this number: PD-000123-0, dashes aside.' })
  @MaxLength(30)
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this family, newest first.' })
  @MaxLength(LONGEST_ID)
  family?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that the viewer proposed, newest first.' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: what waits for the viewer, by role: to be decided, to be verified, or returned with questions.',
  })
  waitingForMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: transfers out of the viewer’s region that nobody there has confirmed yet.',
  })
  toConfirm?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those whose deadline has passed.' })
  escalated?: boolean | null;

  @Field(() => CorrectionStateEnum, { nullable: true, description: 'Those in this state.' })
  state?: CorrectionState | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;
}

@InputType({ description: 'A file that POST /uploads/evidence took, for a draft.' })
export class AttachEvidenceInput {
  @Field(() => ID, { description: 'The draft.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The edit of it that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => String, { description: 'The upload as POST /uploads/evidence named it.' })
  @MaxLength(32)
  upload!: string;
}

@InputType({ description: 'A file that is taken away from a draft.' })
export class DetachEvidenceInput {
  @Field(() => ID, { description: 'The draft.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The edit of it that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => ID, { description: 'The file.' })
  @MaxLength(LONGEST_ID)
  evidence!: string;
}
