import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { FamilyType, Provenance } from '../../registry/graphql';

/** Twenty members of a family with all their facts, and those of the family itself. */
const MOST_FACTS = 400;
const LONGEST_ID = 120;

@ObjectType('FactConfirmation', {
  description: 'That an official read a recorded value aloud and was told it is right.',
})
export class FactConfirmationType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of the official.' })
  actorId!: string;
}

@ObjectType('RecordedFact', { description: 'One fact that can be corrected, as it stands: to be read aloud.' })
export class RecordedFactType {
  @Field(() => ID, { description: 'Whose fact it is: the id of the family or of a member.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Name of the member; null for a fact of the family.' })
  person!: string | null;

  @Field(() => String, { description: 'Name of the fact, as in files: floor_area.' })
  fact!: string;

  @Field(() => String, { description: 'Its name for people, in the language of the request.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The value as in files; null = not recorded.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  text!: string | null;

  @Field(() => Provenance, { description: 'Where the value comes from, and of which day.' })
  provenance!: Provenance;

  @Field(() => FactConfirmationType, { nullable: true, description: 'When this very value was last confirmed.' })
  confirmation!: FactConfirmationType | null;
}

@InputType({ description: 'A recorded fact that was found right.' })
export class SeenFactInput {
  @Field(() => ID, { description: 'Whose fact it is: the id of the family or of a member.' })
  @MaxLength(LONGEST_ID)
  subject!: string;

  @Field(() => String, { description: 'Name of the fact.' })
  @MaxLength(40)
  fact!: string;

  @Field(() => String, { nullable: true, description: 'The value that was read aloud; null = not recorded.' })
  @MaxLength(200)
  value!: string | null;
}

@InputType({ description: 'What was found right of one family.' })
export class ConfirmFactsInput {
  @Field(() => ID, { description: 'The family.' })
  @MaxLength(LONGEST_ID)
  family!: string;

  @Field(() => [SeenFactInput], { description: 'Facts of the family and its members.' })
  @ArrayMaxSize(MOST_FACTS)
  @ValidateNested({ each: true })
  facts!: SeenFactInput[];
}

@ObjectType({ implements: Payload, description: 'Answer of confirmFacts: all were recorded, or none.' })
export class ConfirmFactsPayload extends Payload {
  @Field(() => Int, { description: 'How many facts are confirmed now.' })
  confirmed!: number;

  @Field(() => FamilyType, { nullable: true, description: 'The family; null when the request was refused.' })
  family!: FamilyType | null;
}
