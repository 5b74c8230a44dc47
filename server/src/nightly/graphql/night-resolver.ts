import { Arg, Args, Authorized, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Length } from 'class-validator';
import { PageArgs, type Connection } from '../../platform/graphql/paging';
import { Needs } from '../../platform/graphql/permission';
import { DateScalar } from '../../platform/graphql/scalars';
import { Payload } from '../../platform/graphql/user-errors';
import { NightlyRunConnection, NightlyRunType } from './night-type';

@InputType({ description: 'A night by hand.' })
export class StartNightlyRunInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date that it is the night of; today in Jakarta by default.',
  })
  date?: string | null;

  @Field(() => String, { description: 'Why it is started by hand.' })
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'Which night to cancel, and why.' })
export class CancelNightlyRunInput {
  @Field(() => ID, { description: 'Id of the run.' })
  run!: string;

  @Field(() => String, { description: 'Why.' })
  @Length(3, 500)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a night.' })
export class NightlyRunPayload extends Payload {
  @Field(() => NightlyRunType, { nullable: true, description: 'The run as it stands now.' })
  nightlyRun!: NightlyRunType | null;
}

@Authorized()
@Resolver(() => NightlyRunType)
export class NightlyRunResolver {
  @Needs('night.read')
  @Query(() => NightlyRunConnection, { description: 'Runs of the night, newest first.' })
  nightlyRuns(@Args(() => PageArgs) args: PageArgs): Connection<NightlyRunType> {
    throw new Error(String(args));
  }

  @Needs('night.start')
  @Mutation(() => NightlyRunPayload, {
    description: 'Starts a night by hand. Unchanged inputs publish nothing, and the run says so.',
  })
  startNightlyRun(
    @Arg('input', () => StartNightlyRunInput, { description: 'Which night and why.' }) _input: StartNightlyRunInput,
  ): NightlyRunPayload {
    throw new Error('');
  }

  @Needs('night.cancel')
  @Mutation(() => NightlyRunPayload, { description: 'Asks a running night to stop at the next safe place.' })
  cancelNightlyRun(
    @Arg('input', () => CancelNightlyRunInput, { description: 'Which run and why.' }) _input: CancelNightlyRunInput,
  ): NightlyRunPayload {
    throw new Error('');
  }
}
