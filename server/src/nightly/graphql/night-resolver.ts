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
import { Length } from 'class-validator';
import { plainDate, runDateAt, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../platform/graphql/context';
import { loaderOf } from '../../platform/graphql/loader';
import { keyOf, nodeId } from '../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../platform/graphql/paging';
import { Needs } from '../../platform/graphql/permission';
import { DateScalar } from '../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../platform/graphql/user-errors';
import { pageOfRuns, progressOf, runById, tasksOf, type RunRow, type TaskRow } from '../run-store';
import { cancelNight, startNight } from '../start';
import { NightlyRunConnection, NightlyRunType, NightlyTask } from './night-type';

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

  @FieldResolver(() => [NightlyTask])
  async tasks(@Root() night: NightlyRunType, @Ctx() context: RequestContext): Promise<NightlyTask[]> {
    const now = context.platform.clock.now();
    return (await this.tasksOf(night, context)).map((task) => taskNode(task, now));
  }

  @FieldResolver(() => Float, { nullable: true })
  async percent(@Root() night: NightlyRunType, @Ctx() context: RequestContext): Promise<number | null> {
    return nightPercent(await this.tasksOf(night, context), context.platform.clock.now());
  }

  private async tasksOf(night: NightlyRunType, context: RequestContext): Promise<TaskRow[]> {
    const loader = loaderOf<number, TaskRow[]>(context, 'night.tasks', async (ids) => {
      const tasks = await tasksOf(context.platform.database, ids);
      return new Map(ids.map((id) => [id, tasks.filter((task) => task.runId === id)]));
    });
    return (await loader.load(keyOf('NightlyRun', night.id) ?? 0)) ?? [];
  }
}

/** Steps that are done over steps in all, with the part of the one that runs. */
export function nightPercent(tasks: readonly TaskRow[], now: Date): number | null {
  if (tasks.length === 0) return null;
  const parts = tasks.map((task) => (task.state === 'SKIPPED' ? 100 : (progressOf(task, now).percent ?? 0)));
  return parts.reduce((sum, part) => sum + part, 0) / tasks.length;
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

export function taskNode(task: TaskRow, now: Date): NightlyTask {
  return {
    step: task.step,
    shard: task.shard,
    state: task.state,
    phase: task.phase,
    rowsDone: task.rowsDone,
    rowsTotal: task.rowsTotal,
    ...progressOf(task, now),
    attempts: task.attempts,
    result: task.result,
    error: task.error,
    startedAt: task.startedAt,
    finishedAt: task.finishedAt,
  };
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
