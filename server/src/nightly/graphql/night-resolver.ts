import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { plainDate, runDateAt, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../platform/graphql/context';
import { loaderOf } from '../../platform/graphql/loader';
import { keyOf, nodeId } from '../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../platform/graphql/paging';
import { Needs } from '../../platform/graphql/permission';
import { DateScalar } from '../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../platform/graphql/user-errors';
import { pageOfRuns, runById, tasksOf, type RunRow } from '../run-store';
import { cancelNight, startNight } from '../start';
import { nightPercent, stepsOf, type StepProgress } from '../step-progress';
import { NightlyRunConnection, NightlyRunType, NightlyStep } from './night-type';
import { Written } from '../../platform/graphql/typed-input';

@InputType({ description: 'A night by hand.' })
export class StartNightlyRunInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date that it is the night of; today in Jakarta by default.',
  })
  date?: string | null;

  @Field(() => String, { description: 'Why it is started by hand.' })
  @Written(3, 500)
  reason!: string;
}

@InputType({ description: 'Which night to cancel, and why.' })
export class CancelNightlyRunInput {
  @Field(() => ID, { description: 'Id of the run.' })
  run!: string;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a night.' })
export class NightlyRunPayload extends Payload {
  @Field(() => NightlyRunType, { nullable: true, description: 'The run as it stands now.' })
  nightlyRun!: NightlyRunType | null;
}

/** Rings the workers; a lost ring is made up for by the timer that reads MySQL. */
export type RingNight = (runId: number) => Promise<void>;

@Authorized()
@Resolver(() => NightlyRunType)
export class NightlyRunResolver {
  constructor(private readonly ring: RingNight) {}

  @Needs('night.read')
  @Query(() => NightlyRunConnection, { description: 'Runs of the night, newest first.' })
  async nightlyRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<NightlyRunType>> {
    const rows = await pageOfRuns(platform.database, args.first + 1, numberAfter(args.after));
    return pageOf(rows, args, (run) => [run.id], nightNode);
  }

  @Needs('night.start')
  @Mutation(() => NightlyRunPayload, {
    description: 'Starts a night by hand. Unchanged inputs publish nothing, and the run says so.',
  })
  async startNightlyRun(
    @Arg('input', () => StartNightlyRunInput, { description: 'Which night and why.' }) input: StartNightlyRunInput,
    @Ctx() context: RequestContext,
  ): Promise<NightlyRunPayload> {
    const { platform } = context;
    const started = await startNight(platform, context.actor(), {
      runDate: input.date ? plainDate(input.date) : runDateAt(platform.clock.now()),
      origin: 'MANUAL',
      reason: input.reason,
    });
    if (!started.ok) return refused(context, started.error);
    await this.ring(started.value);
    return payload(context, started.value);
  }

  @Needs('night.cancel')
  @Mutation(() => NightlyRunPayload, { description: 'Asks a running night to stop at the next safe place.' })
  async cancelNightlyRun(
    @Arg('input', () => CancelNightlyRunInput, { description: 'Which run and why.' }) input: CancelNightlyRunInput,
    @Ctx() context: RequestContext,
  ): Promise<NightlyRunPayload> {
    const runId = keyOf('NightlyRun', input.run);
    if (runId === null) return refused(context, { code: 'NOT_FOUND', field: 'run' });
    const cancelled = await cancelNight(context.platform, context.actor(), { runId, reason: input.reason });
    return cancelled.ok ? payload(context, runId) : refused(context, cancelled.error);
  }

  @FieldResolver(() => [NightlyStep])
  async steps(@Root() night: NightlyRunType, @Ctx() context: RequestContext): Promise<NightlyStep[]> {
    return (await this.stepsOf(night, context)).map(stepNode);
  }

  @FieldResolver(() => Float, { nullable: true })
  async percent(@Root() night: NightlyRunType, @Ctx() context: RequestContext): Promise<number | null> {
    return nightPercent(await this.stepsOf(night, context));
  }

  private async stepsOf(night: NightlyRunType, context: RequestContext): Promise<StepProgress[]> {
    const { database, clock } = context.platform;
    const loader = loaderOf<number, StepProgress[]>(context, 'night.steps', async (ids) => {
      const tasks = await tasksOf(database, ids);
      const now = clock.now();
      return new Map(
        ids.map((id) => [
          id,
          stepsOf(
            tasks.filter((task) => task.runId === id),
            now,
          ),
        ]),
      );
    });
    return (await loader.load(keyOf('NightlyRun', night.id) ?? 0)) ?? [];
  }
}

export function nightNode(run: RunRow): NightlyRunType {
  return {
    id: nodeId('NightlyRun', run.id),
    runDate: run.runDate,
    attempt: run.attempt,
    origin: run.origin,
    state: run.state,
    active: run.active,
    reason: run.reason,
    requestedBy: run.requestedBy,
    revisionNumber: run.revision,
    outcome: run.outcome,
    summary: run.summary,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt,
    cancelRequested: run.cancelRequested,
  };
}

export function stepNode({ runId: _runId, ...step }: StepProgress): NightlyStep {
  return step;
}

async function payload(context: RequestContext, runId: number): Promise<NightlyRunPayload> {
  const run = await runById(context.platform.database, runId);
  return { nightlyRun: run ? nightNode(run) : null, userErrors: [] };
}

function refused(context: RequestContext, error: UserError): NightlyRunPayload {
  return { nightlyRun: null, userErrors: userErrorsOf(context.locale, error) };
}

export async function loadNight({ platform }: RequestContext, id: number): Promise<NightlyRunType | null> {
  const run = await runById(platform.database, id);
  return run && nightNode(run);
}
