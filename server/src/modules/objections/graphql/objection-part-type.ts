import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ObjectionState } from '@tepat/shared';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { ClauseType, DecisionOutcome } from '../../eligibility/graphql';
import { ObjectionStateEnum } from './objection-enum';

@ObjectType('ObjectionStep', { description: 'One step of an objection.' })
export class ObjectionStepType {
  @Field(() => ObjectionStateEnum, { description: 'The state that it went to.' })
  state!: ObjectionState;

  @Field(() => String, { description: 'That state in words.' })
  stateLabel!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'The questions, the answers, or the reasons of the decision.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was raised or decided on, in hex; null for questions and answers.',
  })
  payloadSha256!: string | null;
}

@ObjectType({ description: 'The decision objected to, as it stood then, with its explanation.' })
export class ObjectedDecision {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the decision, where the same still stands; null: replaced since.',
  })
  id!: string | null;

  @Field(() => DecisionOutcome, { description: 'What was decided.' })
  outcome!: DecisionOutcome;

  @Field(() => Int, { nullable: true, description: 'The deciding desil.' })
  desilUsed!: number | null;

  @Field(() => String, { description: 'The whole in one sentence.' })
  sentence!: string;

  @Field(() => [ClauseType], { description: 'Every clause, met or not, in the order of the criteria.' })
  clauses!: ClauseType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When another replaced it; null while it stands.' })
  replacedAt!: Date | null;
}

@ObjectType({ description: 'Open objections within reach.' })
export class ObjectionCounts {
  @Field(() => Int, { description: 'Those that wait for a decision or an answer.' })
  open!: number;

  @Field(() => Int, { description: 'Of them those whose deadline has passed.' })
  late!: number;
}

@ObjectType({ description: 'Another objection of the same person.' })
export class OtherObjection {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'The number of the decision objected to.' })
  reference!: string;

  @Field(() => String, { description: 'Where it stands, in words.' })
  stateLabel!: string;
}
