import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar, JsonScalar } from '../../../platform/graphql/scalars';

@ObjectType('Revision', {
  implements: Node,
  description: 'One numbered, dated and authored change of the registry (revisi data). Revision order is commit order.',
})
export class RevisionType extends Node {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  number!: number;

  @Field(() => String, { description: 'What made it: a delivery, an extract, a match, a correction …' })
  kind!: string;

  @Field(() => String, { description: 'Who made it: USER, CLIENT or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of who made it.' })
  actorId!: string;

  @Field(() => String, { description: 'Why it was made.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Version of the delivery, such as 2026-Q3.' })
  deliveryVersion!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the delivered facts describe.' })
  referenceDate!: string | null;

  @Field(() => CountScalar, { description: 'How many records changed.' })
  changeCount!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the sorted list of changes, in hex.' })
  changeDigest!: string | null;

  @Field(() => JsonScalar, { description: 'Counts by what happened to the records.' })
  summary!: Record<string, unknown>;

  @Field(() => DateTimeScalar, { description: 'When it was committed.' })
  createdAt!: Date;
}

export const RevisionConnection = connectionOf(RevisionType, 'Revision');
