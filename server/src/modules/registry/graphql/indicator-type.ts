import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'Where the value of a fact comes from.' })
export class Provenance {
  @Field(() => String, { description: 'DELIVERY for a delivered value, else the source of the correction.' })
  source!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was observed.' })
  observedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the delivery, for a delivered value.' })
  deliveryVersion!: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision since which it stands; corrections only.' })
  sinceRevision!: number | null;

  @Field(() => String, { nullable: true, description: 'The delivered value that a correction replaced.' })
  replaced!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  reason!: string | null;
}

@ObjectType({
  description:
    'One indicator of a family or one recorded variable of a person. A value that was not recorded is null, never 0.',
})
export class Indicator {
  @Field(() => String, { description: 'Name in the catalogue, such as floorMaterial.' })
  key!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => String, { description: 'FAMILY as delivered, INDIVIDUAL of a person, DERIVED from the members.' })
  unit!: string;

  @Field(() => Int, { nullable: true, description: 'The recorded number or code.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'What the value says, in the language of the request.' })
  text!: string | null;

  @Field(() => Provenance, {
    nullable: true,
    description: 'Where the value comes from; null for derived ones and for past versions.',
  })
  provenance!: Provenance | null;
}

@ObjectType({ description: 'One fact that a revision changed.' })
export class FactChange {
  @Field(() => String, { description: 'Column name of the fact.' })
  fact!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it said before, in words.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it said afterwards, in words.' })
  after!: string | null;
}
