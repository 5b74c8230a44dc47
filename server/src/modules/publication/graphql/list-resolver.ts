import { Arg, Args, ArgsType, Authorized, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Length, Matches, MaxLength, Min } from 'class-validator';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { Payload } from '../../../platform/graphql/user-errors';
import { ProgramType } from '../../programs/graphql';
import { ListStatus, RecipientListConnection, RecipientListType, Standing } from './list-type';
import { RecipientChange, RecipientChangeConnection, RecipientConnection, RecipientRow } from './recipient-type';

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
class RecipientListArgs extends PageArgs {
  @Field(() => RecipientListFilter, { nullable: true, description: 'Which lists.' })
  filter?: RecipientListFilter | null;
}

@ArgsType()
class RecipientArgs extends PageArgs {
  @Field(() => Standing, { nullable: true, description: 'RECIPIENT by default.' })
  standing?: Standing | null;
}

@ArgsType()
class ChangeArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only changes of this kind: JOINED, LEFT …' })
  @Matches(/^[A-Z_]{1,16}$/)
  kind?: string | null;
}

@ArgsType()
class ChangesSinceArgs extends PageArgs {
  @Field(() => String, { description: 'Code of the programme.' })
  @MaxLength(12)
  program!: string;

  @Field(() => Int, { description: 'Changes of published lists after this sequence number of the programme; 0 for all.' })
  @Min(0)
  sinceVersion!: number;
}

export enum ListDecision {
  APPROVE = 'APPROVE',
  RETURN = 'RETURN',
}
registerEnumType(ListDecision, { name: 'ListDecision', description: 'APPROVE: it may be published. RETURN: it goes back to PREPARED, with a reason.' });

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
  @Length(3, 500)
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

@Authorized()
@Resolver(() => RecipientListType)
export class RecipientListResolver {
  @Needs('list.read')
  @Query(() => RecipientListConnection, { description: 'Recipient lists, newest first.' })
  recipientLists(@Args(() => RecipientListArgs) args: RecipientListArgs): Connection<RecipientListType> {
    throw new Error(String(args));
  }

  @Needs('list.read')
  @Query(() => RecipientListType, { nullable: true, description: 'One list.' })
  recipientList(@Arg('id', () => ID, { description: 'Id of the list.' }) id: string): RecipientListType | null {
    throw new Error(id);
  }

  @Needs('list.rows.read')
  @Query(() => RecipientChangeConnection, { description: 'Delta feed: who joined and left by the published lists of a programme after a version.' })
  recipientListChanges(@Args(() => ChangesSinceArgs) args: ChangesSinceArgs): Connection<RecipientChange> {
    throw new Error(String(args));
  }

  @Needs('list.submit')
  @Mutation(() => RecipientListPayload, { description: 'Submits a prepared list to another person for approval.' })
  submitRecipientList(@Arg('input', () => SubmitRecipientListInput, { description: 'Which list.' }) _input: SubmitRecipientListInput): RecipientListPayload {
    throw new Error('');
  }

  @Needs('list.approve')
  @Mutation(() => RecipientListPayload, { description: 'Approves or returns a submitted list. Never by whoever submitted it.' })
  decideRecipientList(@Arg('input', () => DecideRecipientListInput, { description: 'The decision.' }) _input: DecideRecipientListInput): RecipientListPayload {
    throw new Error('');
  }

  @Needs('list.publish')
  @Mutation(() => RecipientListPayload, { description: 'Publishes an approved list. From then on it is frozen.' })
  publishRecipientList(@Arg('input', () => PublishRecipientListInput, { description: 'Which list.' }) _input: PublishRecipientListInput): RecipientListPayload {
    throw new Error('');
  }

  @FieldResolver(() => RecipientConnection, { description: 'The rows in order of need. Each page read is an audit event.' })
  recipients(@Root() _list: RecipientListType, @Args(() => RecipientArgs) _args: RecipientArgs): Connection<RecipientRow> {
    throw new Error('');
  }

  @FieldResolver(() => RecipientChangeConnection, { description: 'The named difference from the list before. Each page read is an audit event.' })
  changes(@Root() _list: RecipientListType, @Args(() => ChangeArgs) _args: ChangeArgs): Connection<RecipientChange> {
    throw new Error('');
  }
}

@Authorized()
@Resolver(() => ProgramType)
export class ProgramListsResolver {
  @FieldResolver(() => RecipientListType, { nullable: true, description: 'The newest list of the programme, published where there is one.' })
  latestList(@Root() _program: ProgramType, @Arg('status', () => ListStatus, { nullable: true, description: 'The newest that stands so; by default the newest published, else the newest.' }) _status: ListStatus | null): RecipientListType | null {
    throw new Error('');
  }
}
