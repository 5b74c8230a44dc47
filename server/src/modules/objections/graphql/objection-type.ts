import { Field, Int, ObjectType } from 'type-graphql';
import type { ObjectionChannel, ObjectionGround, ObjectionState } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { CorrectionType, EvidenceType, Receipt } from '../../corrections/graphql';
import { ProgramType } from '../../programs/graphql';
import { RecipientListType } from '../../publication/graphql';
import { RegionType } from '../../regions/graphql';
import { ResidentType } from '../../registry/graphql';
import { ObjectionChannelEnum, ObjectionGroundEnum, ObjectionStateEnum } from './objection-enum';
import { ObjectedDecision, ObjectionStepType, OtherObjection } from './objection-part-type';

@ObjectType('Objection', {
  implements: Node,
  description: 'An objection (sanggah) of a person to one decision. It ends by the decision of a person, with reasons.',
})
export class ObjectionType extends Node {
  @Field(() => String, { description: 'Its number, as on the receipt: SG-000123-0.' })
  number!: string;

  @Field(() => ObjectionStateEnum, { description: 'Where it stands.' })
  state!: ObjectionState;

  @Field(() => String, { description: 'Where it stands, in words.' })
  stateLabel!: string;

  @Field(() => Int, {
    description: 'Counts what was laid beside it; whoever decides or adds names the one that they read.',
  })
  edit!: number;

  @Field(() => Int, { description: 'Counts the steps; whoever acts names the one that they saw.' })
  step!: number;

  @Field(() => ResidentType, { nullable: true, description: 'Who objects; null when out of reach by now.' })
  resident?: ResidentType | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan where the person lived then.' })
  region!: RegionType | null;

  @Field(() => ProgramType, { nullable: true, description: 'The programme of the decision.' })
  program?: ProgramType | null;

  @Field(() => String, { description: 'The number of the decision, as in its letter.' })
  reference!: string;

  @Field(() => ObjectedDecision, {
    nullable: true,
    description: 'The decision objected to, explained as it stood then; null when the history has it no more.',
  })
  decision?: ObjectedDecision | null;

  @Field(() => RecipientListType, {
    nullable: true,
    description: 'The list on whose row it turns; null: the decision.',
  })
  list?: RecipientListType | null;

  @Field(() => ObjectionGroundEnum, { description: 'Why.' })
  ground!: ObjectionGround;

  @Field(() => String, { description: 'Why, in words.' })
  groundLabel!: string;

  @Field(() => String, { description: 'What the person says.' })
  statement!: string;

  @Field(() => ObjectionChannelEnum, { description: 'By which way it reached the office.' })
  channel!: ObjectionChannel;

  @Field(() => String, { description: 'The same in words.' })
  channelLabel!: string;

  @Field(() => String, { nullable: true, description: 'Number of the letter, the minutes or the ticket.' })
  letterNumber!: string | null;

  @Field(() => DateScalar, { description: 'The day on which it reached an office.' })
  receivedOn!: string;

  @Field(() => [EvidenceType], { description: 'The files that prove it, in the order in which they came.' })
  evidence?: EvidenceType[];

  @Field(() => [CorrectionType], { description: 'Corrections that belong to it, within reach.' })
  corrections?: CorrectionType[];

  @Field(() => [ObjectionStepType], { description: 'Who did what with it, oldest first.' })
  steps?: ObjectionStepType[];

  @Field(() => [OtherObjection], { description: 'Other objections of the same person, newest first, at most twenty.' })
  others?: OtherObjection[];

  @Field(() => String, { description: 'Id of whoever entered it.' })
  raisedBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer entered it.' })
  mine!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  raisedAt!: Date;

  @Field(() => DateScalar, { description: 'Until when somebody must have decided it.' })
  dueOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was told that the deadline had passed.' })
  escalatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether the viewer may decide it: within reach, and without a hand in it, in the list or in its corrections.',
  })
  mayDecide?: boolean;

  @Field(() => Receipt, { description: 'The receipt.' })
  receipt!: Receipt;

  @Field(() => String, {
    nullable: true,
    description: 'Where to read the letter that answers it; null before its end.',
  })
  letterPath!: string | null;
}

export const ObjectionConnection = connectionOf(ObjectionType, 'Objection');
