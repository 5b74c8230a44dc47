import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { HANDOVER_ANSWERS, HANDOVER_FOLLOW_UPS, HANDOVER_STATES } from '@tepat/shared';
import type { HandoverAnswer, HandoverFollowUp, HandoverState } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const HandoverStateEnum = enumOf<HandoverState>(HANDOVER_STATES);
registerEnumType(HandoverStateEnum, {
  name: 'HandoverState',
  description:
    'What the centre made of a correction. REFLECTED_IN_VERSION is recognised in a delivery, and said by nobody.',
});
export const HandoverAnswerEnum = enumOf<HandoverAnswer>(HANDOVER_ANSWERS);
registerEnumType(HandoverAnswerEnum, { name: 'HandoverAnswer', description: 'What the centre said of a correction.' });
export const HandoverFollowUpEnum = enumOf(Object.keys(HANDOVER_FOLLOW_UPS) as HandoverFollowUp[]);
registerEnumType(HandoverFollowUpEnum, {
  name: 'HandoverFollowUp',
  description: 'AGAIN: the correction goes into the next file once more. LEFT: the refusal is left as it is.',
});

@ObjectType({ description: 'How many corrections of a file stand in one state.' })
export class HandoverCount {
  @Field(() => HandoverStateEnum, { description: 'The state.' })
  state!: HandoverState;

  @Field(() => String, { description: 'The state in words.' })
  label!: string;

  @Field(() => CountScalar, { description: 'How many corrections.' })
  count!: number;
}

@ObjectType('Handover', { implements: Node, description: 'A numbered file of applied corrections for the centre.' })
export class HandoverType extends Node {
  @Field(() => CountScalar, { description: 'Its number; files are numbered without a gap.' })
  number!: number;

  @Field(() => DateScalar, { description: 'The cut-off: corrections applied until the end of this day.' })
  cutOff!: string;

  @Field(() => Boolean, { description: 'Whether the file stands; else it is being written.' })
  ready!: boolean;

  @Field(() => CountScalar, { description: 'How many corrections it holds.' })
  correctionCount!: number;

  @Field(() => CountScalar, { description: 'How many rows: one for each fact.' })
  rowTotal!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file as it is downloaded, in hex.' })
  sha256!: string | null;

  @Field(() => CountScalar, { nullable: true, description: 'Its size in bytes.' })
  bytes!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was finished.' })
  readyAt!: Date | null;

  @Field(() => [HandoverCount], { description: 'How many of its corrections stand where.' })
  counts!: HandoverCount[];
}

export const HandoverConnection = connectionOf(HandoverType, 'Handover');

@ObjectType('HandedOver', { description: 'A correction in a file for the centre.' })
export class HandedOverType {
  @Field(() => ID, { description: 'Names the correction in this file.' })
  id!: string;

  @Field(() => CountScalar, { description: 'Number of the file.' })
  handoverNumber?: number;

  @Field(() => ID, { description: 'Id of the correction.' })
  correctionId!: string;

  @Field(() => String, { description: 'Number of the correction.' })
  correctionNumber!: string;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan that it came from.' })
  region!: RegionType | null;

  @Field(() => HandoverStateEnum, { description: 'Where it stands.' })
  state!: HandoverState;

  @Field(() => String, { description: 'The state in words.' })
  stateLabel!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the centre’s answer.' })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the centre said besides.' })
  answerNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the delivery that was found to contain it.' })
  reflectedIn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about a refusal, in words.' })
  followUpLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  followUpReason!: string | null;
}

export const HandedOverConnection = connectionOf(HandedOverType, 'HandedOver');
