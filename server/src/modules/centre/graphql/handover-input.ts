import { Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { HandoverAnswer, HandoverFollowUp, HandoverState } from '@tepat/shared';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { SheetReport } from '../../intake/graphql';
import {
  HandedOverType,
  HandoverAnswerEnum,
  HandoverFollowUpEnum,
  HandoverStateEnum,
  HandoverType,
} from './handover-type';

const LONGEST_ID = 120;

@InputType({ description: 'Which corrections: those of one file, or those of one state by kelurahan.' })
export class HandedOverFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Those of this file; needs handover.read, and goes with no other filter.',
  })
  @MaxLength(LONGEST_ID)
  handover?: string | null;

  @Field(() => HandoverStateEnum, {
    nullable: true,
    description: 'Those in this state; of refusals, those that nobody has followed up. By default these.',
  })
  state?: HandoverState | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;
}

@InputType({ description: 'What the centre said of one correction.' })
export class AnswerHandedOverInput {
  @Field(() => ID, { description: 'Id of the correction in its file.' })
  @MaxLength(LONGEST_ID)
  item!: string;

  @Field(() => HandoverAnswerEnum, { description: 'The answer.' })
  answer!: HandoverAnswer;

  @Field(() => String, { nullable: true, description: 'What it said besides; required for a refusal.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'What is done about a refusal of the centre.' })
export class FollowUpHandedOverInput {
  @Field(() => ID, { description: 'Id of the correction in its file.' })
  @MaxLength(LONGEST_ID)
  item!: string;

  @Field(() => HandoverFollowUpEnum, { description: 'What.' })
  followUp!: HandoverFollowUp;

  @Field(() => String, { description: 'Why.' })
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'The centre’s answer to one file, as a file.' })
export class AnswerHandoverFileInput {
  @Field(() => ID, { description: 'Id of the hand-over.' })
  @MaxLength(LONGEST_ID)
  handover!: string;

  @Field(() => String, { description: 'The upload as POST /uploads/sheets named it.' })
  @Matches(/^[a-f0-9]{32}$/)
  upload!: string;

  @Field(() => Boolean, { description: 'False: the file is judged only. True: it is kept, when no row is wrong.' })
  apply!: boolean;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a correction that was handed over.' })
export class HandedOverPayload extends Payload {
  @Field(() => HandedOverType, { nullable: true, description: 'The correction as it now stands.' })
  item!: HandedOverType | null;
}

@ObjectType({ implements: Payload, description: 'Answer of answerHandoverFile.' })
export class HandoverAnswerPayload extends Payload {
  @Field(() => HandoverType, { nullable: true, description: 'The hand-over as it now stands.' })
  handover!: HandoverType | null;

  @Field(() => SheetReport, { nullable: true, description: 'What was found in the file.' })
  report!: SheetReport | null;

  @Field(() => Boolean, { description: 'Whether the answers were kept: all of them, or none.' })
  applied!: boolean;
}
