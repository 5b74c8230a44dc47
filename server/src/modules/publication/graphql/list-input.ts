import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Matches, MaxLength, Min } from 'class-validator';
import { PageArgs } from '../../../platform/graphql/paging';
import { Payload } from '../../../platform/graphql/user-errors';
import { RecipientListType, Standing } from './list-type';
import { Written } from '../../../platform/graphql/typed-input';

@InputType({ description: 'Which lists.' })
export class RecipientListFilter {
  @Field(() => String, { nullable: true, description: 'Of this programme (code).' })
  @MaxLength(12)
  program?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this month, YYYY-MM.' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  period?: string | null;
}

@ArgsType()
export class RecipientListArgs extends PageArgs {
  @Field(() => RecipientListFilter, { nullable: true, description: 'Which lists.' })
  filter?: RecipientListFilter | null;
}

@ArgsType()
export class RecipientArgs extends PageArgs {
  @Field(() => Standing, { nullable: true, description: 'RECIPIENT by default.' })
  standing?: Standing | null;
}

@ArgsType()
export class ChangeArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only changes of this kind: JOINED, LEFT …' })
  @Matches(/^[A-Z_]{1,16}$/)
  kind?: string | null;
}

@ArgsType()
export class ChangesSinceArgs extends PageArgs {
  @Field(() => String, { description: 'Code of the programme.' })
  @MaxLength(12)
  program!: string;

  @Field(() => Int, { description: 'Changes of published lists after the list with this sequence; 0 for all.' })
  @Min(0)
  sinceVersion!: number;
}

export enum ListDecision {
  APPROVE = 'APPROVE',
  RETURN = 'RETURN',
}
registerEnumType(ListDecision, {
  name: 'ListDecision',
  description: 'APPROVE: it may be published. RETURN: it goes back to PREPARED, with a reason.',
});

@InputType({ description: 'Which list to submit.' })
export class SubmitRecipientListInput {
  @Field(() => ID, { description: 'Id of the list.' })
  list!: string;

  @Field(() => String, { nullable: true, description: 'A remark for whoever decides.' })
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'What is decided about a submitted list.' })
export class DecideRecipientListInput {
  @Field(() => ID, { description: 'Id of the list.' })
  list!: string;

  @Field(() => ListDecision, { description: 'The decision.' })
  decision!: ListDecision;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

@InputType({ description: 'Which approved list to publish.' })
export class PublishRecipientListInput {
  @Field(() => ID, { description: 'Id of the list.' })
  list!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a recipient list.' })
export class RecipientListPayload extends Payload {
  @Field(() => RecipientListType, { nullable: true, description: 'The list as it stands now.' })
  recipientList!: RecipientListType | null;
}
