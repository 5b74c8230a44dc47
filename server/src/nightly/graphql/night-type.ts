import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/node-id';
import { connectionOf } from '../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars';

@ObjectType({ description: 'One step of a night, however many workers share it.' })
export class NightlyStep {
  @Field(() => String, { description: 'MATCH, SCORE, RANK, DECIDE, LISTS or PUBLISH.' })
  step!: string;

  @Field(() => Int, { description: 'In how many parts workers share it; 1 when one worker does it alone.' })
  parts!: number;

  @Field(() => Int, { description: 'How many of its parts are done.' })
  partsDone!: number;

  @Field(() => String, { description: 'WAITING, RUNNING, DONE, FAILED, SKIPPED or CANCELLED.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'What it is doing now.' })
  phase!: string | null;

  @Field(() => CountScalar, { description: 'Rows done, in all parts together.' })
  rowsDone!: number;

  @Field(() => CountScalar, { description: 'Rows in all; 0 while unknown.' })
  rowsTotal!: number;

  @Field(() => Float, { nullable: true, description: 'How much of it is done, 0 to 100; null while unknown.' })
  percent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to go at the pace so far; null while unknown.' })
  etaSeconds!: number | null;

  @Field(() => Int, { description: 'How often it, or a part of it, was begun: more than once after a crash.' })
  attempts!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'What it did.' })
  result!: Record<string, unknown> | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last.' })
  error!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was begun.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}

@ObjectType('NightlyRun', { implements: Node, description: 'One run of the night of a date.' })
export class NightlyRunType extends Node {
  @Field(() => DateScalar, { description: 'The date in Jakarta that it is the night of.' })
  runDate!: string;

  @Field(() => Int, { description: 'Attempt of that date, from 1.' })
  attempt!: number;

  @Field(() => String, { description: 'SCHEDULE or by hand (MANUAL).' })
  origin!: string;

  @Field(() => String, { description: 'RUNNING, DONE, FAILED or CANCELLED.' })
  state!: string;

  @Field(() => Boolean, { description: 'Whether it is the one that is under way.' })
  active!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was started by hand.' })
  reason!: string | null;

  @Field(() => String, { description: 'Id of whoever asked for it, or the schedule.' })
  requestedBy!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that it pinned.' })
  revisionNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'What came of it, such as NOTHING_NEW or HELD.' })
  outcome!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Counts of the whole night.' })
  summary!: Record<string, unknown> | null;

  @Field(() => Float, { nullable: true, description: 'Steps done over steps in all, 0 to 100.' })
  percent?: number | null;

  @Field(() => [NightlyStep], { description: 'Its steps in order.' })
  steps?: NightlyStep[];

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether somebody asked to cancel it.' })
  cancelRequested!: boolean;
}

export const NightlyRunConnection = connectionOf(NightlyRunType, 'NightlyRun');
