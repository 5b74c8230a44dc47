import { Field, Int, ObjectType } from 'type-graphql';
import { RecipientListType, Standing } from './list-type';

@ObjectType({ description: 'People whom neither need nor age told apart, so that the recorded lot decided.' })
export class Tie {
  @Field(() => String, { description: 'The lot of this person in hex; the lower comes first.' })
  lot!: string;

  @Field(() => Int, { description: 'People of the same need and age, this person among them.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them are recipients.' })
  placed!: number;

  @Field(() => Boolean, { description: 'True where more are tied than were looked at: the counts are then at least.' })
  more!: boolean;

  @Field(() => Boolean, {
    description: 'True where the edge of the quota runs through them: the lot decided who waits.',
  })
  atEdge!: boolean;
}

@ObjectType({ description: 'Where a person stands on a list, against its quota.' })
export class Placement {
  @Field(() => RecipientListType, { description: 'The published list that stands.' })
  list!: RecipientListType;

  @Field(() => Standing, { description: 'Recipient, or on the waiting list.' })
  standing!: Standing;

  @Field(() => String, {
    description: 'What follows the sentence of the decision: a recipient of the list, or waiting, and why.',
  })
  sentence!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place by order of need, from 1, within the standing and the quota that decided; of a recipient null without the permission welfare.score.read.',
  })
  position!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Places of the quota that decided; null = everybody who is eligible.',
  })
  quota!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The kota whose quota decided; null where it is that of the province, or of the rest of it.',
  })
  quotaRegion!: string | null;

  @Field(() => Boolean, { description: 'True where some kota have quotas of their own.' })
  divided!: boolean;

  @Field(() => Int, { nullable: true, description: 'Recipients within that quota; null for a viewer of one region.' })
  recipients!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who wait for a place of that quota; null for a viewer of one region.',
  })
  waiting!: number | null;

  @Field(() => Tie, { nullable: true, description: 'Null where need or age decided alone, or no quota binds.' })
  tie!: Tie | null;
}
