import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FamilyType, ResidentType } from '../../registry/graphql';

@ObjectType({ description: 'What somebody is in a family.' })
export class HouseholdStanding {
  @Field(() => Int, {
    nullable: true,
    description: 'Relationship to the head, as in files; null = not recorded, or out of reach.',
  })
  relationship!: number | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  relationshipText!: string | null;

  @Field(() => Int, { nullable: true, description: 'Presence, as in files; null = not recorded, or out of reach.' })
  presence!: number | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  presenceText!: string | null;

  @Field(() => Boolean, { description: 'Whether the person counts as a member: neither dead nor moved away.' })
  counted!: boolean;
}

@ObjectType({ description: 'Somebody who belongs to a family before a correction, after it, or both.' })
export class HouseholdPerson {
  @Field(() => ID, {
    description: 'Id of the resident; new-member-1 and so on for somebody whom the correction makes.',
  })
  subject!: string;

  @Field(() => ResidentType, { nullable: true, description: 'The resident; null for somebody new, and out of reach.' })
  resident!: ResidentType | null;

  @Field(() => String, { nullable: true, description: 'The name; null out of reach, and as long as it is not given.' })
  name!: string | null;

  @Field(() => HouseholdStanding, { nullable: true, description: 'Before; null: not of this family.' })
  before!: HouseholdStanding | null;

  @Field(() => HouseholdStanding, { nullable: true, description: 'After; null: not of this family any more.' })
  after!: HouseholdStanding | null;
}

@ObjectType({
  description:
    'A family that a correction touches, with everybody who belongs to it before or after. Of a family out of reach, only whoever comes or goes.',
})
export class Household {
  @Field(() => FamilyType, { nullable: true, description: 'The family; null where it is made, and out of reach.' })
  family!: FamilyType | null;

  @Field(() => Boolean, { description: 'Whether the correction makes this family.' })
  isNew!: boolean;

  @Field(() => [HouseholdPerson], { description: 'Those who belong to it.' })
  people!: HouseholdPerson[];
}
