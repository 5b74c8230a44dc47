import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CONFLICT_STATES, type ConflictState } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { RegionType } from '../../regions/graphql';
import { FamilyType, ResidentType } from '../../registry/graphql';
import { Written } from '../../../platform/graphql/typed-input';

export const ConflictStateEnum = Object.fromEntries(CONFLICT_STATES.map((state) => [state, state])) as {
  [Key in ConflictState]: Key;
};
registerEnumType(ConflictStateEnum, {
  name: 'ConflictState',
  description: 'OPEN until a person lets the recorded value stand, or a correction or a later delivery ends it.',
});

@ObjectType({ description: 'One of the two values that disagree.' })
export class ConflictSide {
  @Field(() => String, { nullable: true, description: 'The value as in files; null = not recorded.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, in words: a basis, or a delivery.' })
  source!: string | null;

  @Field(() => DateScalar, { description: 'The day of the observation, or the one that the delivery describes.' })
  observedOn!: string;

  @Field(() => String, { nullable: true, description: 'Name of whoever verified it; null for a delivery.' })
  verifiedBy!: string | null;
}

@ObjectType({ description: 'A correction of the fact that is in dispute.' })
export class ConflictCorrection {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Where it stands, in words.' })
  stateLabel!: string;
}

@ObjectType('FactConflict', {
  implements: Node,
  description: 'Where a correction and a delivery say different things of one fact; both stay visible.',
})
export class FactConflictType extends Node {
  @Field(() => ConflictStateEnum, { description: 'Whether it is still open.' })
  state!: ConflictState;

  @Field(() => String, { description: 'The state in words.' })
  stateLabel!: string;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan of the family.' })
  region!: RegionType | null;

  @Field(() => FamilyType, { nullable: true, description: 'The family.' })
  family?: FamilyType | null;

  @Field(() => ResidentType, { nullable: true, description: 'The member; null for a fact of the family.' })
  resident?: ResidentType | null;

  @Field(() => ID, { description: 'Whose fact it is: the id of the family or of a member.' })
  subject!: string;

  @Field(() => String, { description: 'Name of the fact, as in files.' })
  fact!: string;

  @Field(() => String, { description: 'Its name for people, in the language of the request.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What had been delivered before the correction, in words.' })
  baseText!: string | null;

  @Field(() => ConflictSide, { description: 'What the correction says.' })
  corrected?: ConflictSide;

  @Field(() => ConflictSide, { description: 'What the delivery says.' })
  delivered?: ConflictSide;

  @Field(() => String, { description: 'CORRECTION or DELIVERY: whose value was recorded when they met.' })
  winner!: string;

  @Field(() => String, { description: 'The same in words.' })
  winnerLabel!: string;

  @Field(() => String, { nullable: true, description: 'What is recorded now, as in files.' })
  current?: string | null;

  @Field(() => String, { nullable: true, description: 'What is recorded now, in words.' })
  currentText?: string | null;

  @Field(() => CountScalar, { description: 'The revision of the delivery.' })
  revisionNumber!: number;

  @Field(() => [ConflictCorrection], { description: 'Corrections of this fact that are under way.' })
  underWay?: ConflictCorrection[];

  @Field(() => Boolean, { description: 'Whether the viewer may let the recorded value stand.' })
  mayKeep!: boolean;

  @Field(() => String, { nullable: true, description: 'How it ended, in words; null while open.' })
  outcomeLabel!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  closedAt?: Date | null;

  @Field(() => CountScalar, { nullable: true, description: 'The revision that ended it; null where a person did.' })
  closedRevision!: number | null;

  @Field(() => ConflictCorrection, { nullable: true, description: 'The correction that decided it.' })
  closedByCorrection?: ConflictCorrection | null;

  @Field(() => String, { nullable: true, description: 'Name of whoever let the recorded value stand.' })
  closedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the recorded value stands.' })
  closedReason!: string | null;
}

export const FactConflictConnection = connectionOf(FactConflictType, 'FactConflict');

@InputType({ description: 'Which conflicts; the open ones by default.' })
export class FactConflictFilter {
  @Field(() => ConflictStateEnum, { nullable: true, description: 'Open or closed.' })
  state?: ConflictState | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Those of this fact, by its name as in files.' })
  @MaxLength(40)
  fact?: string | null;

  @Field(() => Int, { nullable: true, description: 'Those that the delivery of this revision found.' })
  @Min(1)
  revision?: number | null;
}

@InputType({ description: 'That the recorded value stands.' })
export class KeepValueInput {
  @Field(() => ID, { description: 'Id of the conflict.' })
  @MaxLength(120)
  conflict!: string;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a conflict.' })
export class FactConflictPayload extends Payload {
  @Field(() => FactConflictType, { nullable: true, description: 'The conflict as it now stands.' })
  conflict!: FactConflictType | null;
}
