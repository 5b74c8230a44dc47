import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { WorkReasonCode, WorkState } from '@tepat/shared';
import { DateScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { WorklistItemType, WorklistReasonEnum, WorklistStateEnum } from './worklist-type';

const LONGEST_ID = 120;
const LONGEST_NOTE = 1_000;
const HIGHEST_RT = 999;

@InputType({
  description:
    'Which cases; those that are not done by default. In one kelurahan all filters go together; else one of state, reason, program, unassigned, or any with mine or assignee. region and openedUntil go with all, rw and rt with one kelurahan.',
})
export class WorklistFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;

  @Field(() => Int, { nullable: true, description: 'Those of this RW.' })
  @Min(1)
  @Max(HIGHEST_RT)
  rw?: number | null;

  @Field(() => Int, { nullable: true, description: 'Those of this RT.' })
  @Min(1)
  @Max(HIGHEST_RT)
  rt?: number | null;

  @Field(() => String, { nullable: true, description: 'Those of this programme (code).' })
  @MaxLength(12)
  program?: string | null;

  @Field(() => WorklistReasonEnum, { nullable: true, description: 'Those with this reason, alone or among others.' })
  reason?: WorkReasonCode | null;

  @Field(() => WorklistStateEnum, { nullable: true, description: 'Those in this state.' })
  state?: WorkState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that the viewer works on.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that nobody works on.' })
  unassigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Those that this official works on.' })
  @MaxLength(LONGEST_ID)
  assignee?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those opened on this day or before.' })
  openedUntil?: string | null;
}

@InputType({ description: 'Who is to work on a case.' })
export class AssignWorklistItemInput {
  @Field(() => ID, { description: 'Id of the case.' })
  @MaxLength(LONGEST_ID)
  item!: string;

  @Field(() => ID, { nullable: true, description: 'The official; without one, the case is let go of.' })
  @MaxLength(LONGEST_ID)
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the viewer takes it, whoever is named beside.' })
  toMe?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Who had it when it was read; null = nobody.' })
  @MaxLength(LONGEST_ID)
  seenAssignee?: string | null;
}

@InputType({ description: 'What was found out about a case, or where it stands; at least one of them.' })
export class NoteWorklistItemInput {
  @Field(() => ID, { description: 'Id of the case.' })
  @MaxLength(LONGEST_ID)
  item!: string;

  @Field(() => String, { nullable: true, description: 'A note for whoever opens the case next.' })
  @MaxLength(LONGEST_NOTE)
  note?: string | null;

  @Field(() => WorklistStateEnum, { nullable: true, description: 'OPEN or IN_PROGRESS.' })
  state?: WorkState | null;
}

@ObjectType({ implements: Payload, description: 'The case as it now stands.' })
export class WorklistPayload extends Payload {
  @Field(() => WorklistItemType, { nullable: true, description: 'Null when the request was refused.' })
  item!: WorklistItemType | null;
}
