import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ObjectionChannel, ObjectionGround, ObjectionOutcome, ObjectionState } from '@tepat/shared';
import { DateScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { ObjectionChannelEnum, ObjectionGroundEnum, ObjectionOutcomeEnum, ObjectionStateEnum } from './objection-enum';
import { ObjectionType } from './objection-type';
import { Written } from '../../../platform/graphql/typed-input';

const LONGEST_ID = 120;
const LONGEST_NUMBER = 60;
const LONGEST_STATEMENT = 1000;
const LONGEST_REASON = 2000;

@InputType({ description: 'An objection that an official enters for a person.' })
export class RaiseObjectionInput {
  @Field(() => ID, { description: 'The decision objected to; it says whose it is.' })
  @MaxLength(LONGEST_ID)
  decision!: string;

  @Field(() => ID, { nullable: true, description: 'The published list on whose row it turns; left out, the decision.' })
  @MaxLength(LONGEST_ID)
  list?: string | null;

  @Field(() => ObjectionGroundEnum, { description: 'Why.' })
  ground!: ObjectionGround;

  @Field(() => String, { description: 'What the person says, in their words.' })
  @Written(1, LONGEST_STATEMENT)
  statement!: string;

  @Field(() => ObjectionChannelEnum, { description: 'By which way it reached the office.' })
  channel!: ObjectionChannel;

  @Field(() => String, { nullable: true, description: 'Number of the letter, the minutes or the ticket.' })
  @MaxLength(LONGEST_NUMBER)
  letterNumber?: string | null;

  @Field(() => DateScalar, { description: 'The day on which it reached an office; the deadline counts from it.' })
  receivedOn!: string;
}

@InputType({ description: 'Questions about an objection, or the answers to them.' })
export class ObjectionWordsInput {
  @Field(() => ID, { description: 'Id of the objection.' })
  @MaxLength(LONGEST_ID)
  objection!: string;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;

  @Field(() => String, { description: 'The questions or the answers.' })
  @Written(1, LONGEST_REASON)
  reason!: string;
}

@InputType({ description: 'The decision on an objection.' })
export class DecideObjectionInput extends ObjectionWordsInput {
  @Field(() => Int, { description: 'The edit that was read: what lay beside it.' })
  @Min(1)
  edit!: number;

  @Field(() => ObjectionOutcomeEnum, { description: 'The decision.' })
  outcome!: ObjectionOutcome;
}

@InputType({ description: 'A file that POST /uploads/evidence took, for an open objection.' })
export class AttachObjectionEvidenceInput {
  @Field(() => ID, { description: 'Id of the objection.' })
  @MaxLength(LONGEST_ID)
  objection!: string;

  @Field(() => Int, { description: 'The edit of it that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => String, { description: 'The upload as POST /uploads/evidence named it.' })
  @MaxLength(32)
  upload!: string;
}

@InputType({ description: 'A correction that belongs to an objection.' })
export class AddObjectionCorrectionInput {
  @Field(() => ID, { description: 'Id of the objection.' })
  @MaxLength(LONGEST_ID)
  objection!: string;

  @Field(() => Int, { description: 'The edit of it that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of a correction of the same family; left out, a new draft is begun.',
  })
  @MaxLength(30)
  correction?: string | null;
}

@ObjectType({ implements: Payload, description: 'The objection as it now stands.' })
export class ObjectionPayload extends Payload {
  @Field(() => ObjectionType, { nullable: true, description: 'Null when the request was refused.' })
  objection!: ObjectionType | null;
}

@InputType({
  description:
    'Which objections. One of number, resident, mine, waitingForMe, escalated and state; region with all but number.',
})
export class ObjectionFilter {
  @Field(() => String, { nullable: true, description: 'That of this number: SG-000123-0, dashes aside.' })
  @MaxLength(30)
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this person, newest first.' })
  @MaxLength(LONGEST_ID)
  resident?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that the viewer entered, newest first.' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: what waits for the viewer, by role: to be decided, or for answers.',
  })
  waitingForMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: open ones whose deadline has passed.' })
  escalated?: boolean | null;

  @Field(() => ObjectionStateEnum, { nullable: true, description: 'Those in this state.' })
  state?: ObjectionState | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;
}
