import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { programByCode, standingOrdersByIds, type StandingOrder } from '../../programs';
import { loadCriteriaVersion, loadProgram, ProgramType } from '../../programs/graphql';
import { GateResult, loadRanking } from '../../welfare/graphql';
import { gatesOfLists, type StoredGate } from '../storage/list-gates';
import { changesSince } from '../storage/change-readers';
import { diffWithin, totalsWithin, type DiffTotals, type ListTotals } from '../storage/scoped-readers';
import { transitionsOfLists, type StoredTransition } from '../storage/transitions';
import {
  decideRecipientList,
  publishRecipientList,
  submitRecipientList,
  type ListStepResult,
} from '../use-cases/take-list-step';
import {
  ChangesSinceArgs,
  DecideRecipientListInput,
  ListDecision,
  PublishRecipientListInput,
  RecipientListArgs,
  RecipientListPayload,
  SubmitRecipientListInput,
} from './list-input';
import { changePage, changePlaceOf, gateNode, listNode, loadList, reasonNode, type ListNode } from './list-node';
import {
  ChangeReasonCount,
  ListCounts,
  ListDiff,
  ListManifest,
  ListStatus,
  ListTransition,
  RecipientListConnection,
  RecipientListType,
} from './list-type';
import { RecipientChange, RecipientChangeConnection } from './recipient-type';
import { visibleLists } from './visible-lists';

/** For an id that is none of ours: the same answer as for a list that does not exist. */
const NO_LIST = 0;
const APPROVING = new Set<ListStatus>([ListStatus.SUBMITTED, ListStatus.APPROVED]);

@Authorized()
@Resolver(() => RecipientListType)
export class RecipientListResolver {
  constructor(private readonly ring: () => Promise<void>) {}

  @Needs('list.read')
  @Query(() => RecipientListConnection, { description: 'Recipient lists, newest first.' })
  async recipientLists(
    @Args(() => RecipientListArgs) args: RecipientListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecipientListType>> {
    const code = args.filter?.program;
    const program = code ? await programByCode(context.platform.database, code) : undefined;
    const before = numberAfter(args.after);
    const rows =
      program === null
        ? []
        : await visibleLists(context).page({
            first: args.first + 1,
            ...(before !== null ? { before } : {}),
            ...(program ? { programId: program.id } : {}),
            ...(args.filter?.period ? { period: args.filter.period } : {}),
          });
    return pageOf(rows, args, (list) => [list.id], listNode);
  }

  @Needs('list.read')
  @Query(() => RecipientListType, { nullable: true, description: 'One list.' })
  recipientList(
    @Arg('id', () => ID, { description: 'Id of the list.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListType | null> {
    return loadList(context, keyOf('RecipientList', id) ?? NO_LIST);
  }

  @Needs('list.rows.read')
  @Query(() => RecipientChangeConnection, {
    description: 'Delta feed: who joined and left by the published lists of a programme after a list.',
  })
  async recipientListChanges(
    @Args(() => ChangesSinceArgs) args: ChangesSinceArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecipientChange>> {
    const { database } = context.platform;
    const after = changePlaceOf(args.after);
    const program = await programByCode(database, args.program);
    const changes = program
      ? await changesSince(database, context.scope('list.rows.read'), {
          programId: program.id,
          since: args.sinceVersion,
          first: args.first + 1,
          after,
        })
      : [];
    return changePage(context, args, changes);
  }

  @Needs('list.submit')
  @Mutation(() => RecipientListPayload, { description: 'Submits a prepared list to another person for approval.' })
  async submitRecipientList(
    @Arg('input', () => SubmitRecipientListInput, { description: 'Which list.' }) input: SubmitRecipientListInput,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListPayload> {
    const step = {
      listId: keyOf('RecipientList', input.list) ?? NO_LIST,
      ...(input.reason ? { reason: input.reason } : {}),
    };
    return taken(context, await submitRecipientList(context.platform, context.actor(), step));
  }

  @Needs('list.approve')
  @Mutation(() => RecipientListPayload, {
    description: 'Approves or returns a submitted list. Never by whoever submitted it.',
  })
  async decideRecipientList(
    @Arg('input', () => DecideRecipientListInput, { description: 'The decision.' }) input: DecideRecipientListInput,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListPayload> {
    const decision = {
      listId: keyOf('RecipientList', input.list) ?? NO_LIST,
      approve: input.decision === ListDecision.APPROVE,
      reason: input.reason,
    };
    return taken(context, await decideRecipientList(context.platform, context.actor(), decision));
  }

  @Needs('list.publish')
  @Mutation(() => RecipientListPayload, {
    description:
      'Orders the publication of an approved list: a worker looks at everything again and publishes it within seconds.',
  })
  async publishRecipientList(
    @Arg('input', () => PublishRecipientListInput, { description: 'Which list.' }) input: PublishRecipientListInput,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListPayload> {
    const listId = keyOf('RecipientList', input.list) ?? NO_LIST;
    const ordered = await publishRecipientList(context.platform, context.actor(), { listId });
    if (ordered.ok) await this.ring();
    return taken(context, ordered);
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  program(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return loadProgram(context, record.programId);
  }

  @FieldResolver(() => ListCounts)
  async counts(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<ListCounts> {
    const reach = context.scope('list.read');
    if (reach.kind === 'ALL') return record;
    const loader = loaderOf<number, ListTotals>(context, 'list.totals', (ids) =>
      totalsWithin(context.platform.database, reach, ids),
    );
    return (await loader.load(record.id)) ?? { recipients: 0, waiting: 0, amountTotal: 0 };
  }

  @FieldResolver(() => ListDiff)
  async diff(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<DiffNode> {
    const { previousListId } = record;
    // Asked together, so that the loaders see all lists of a page at once. The list itself says how it differs over the
    // whole province.
    const [previous, { joined, left }] = await Promise.all([
      loadList(context, previousListId ?? NO_LIST),
      context.scope('list.read').kind === 'ALL' ? record : diffLoaded(context, record.id),
    ]);
    return {
      listId: record.id,
      previousVersion: previous?.version ?? null,
      previousPeriod: previous?.period ?? null,
      joined,
      left,
    };
  }

  @FieldResolver(() => [GateResult])
  async gates(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<GateResult[]> {
    const loader = loaderOf<number, StoredGate[]>(context, 'list.gates', (ids) =>
      gatesOfLists(context.platform.database, ids),
    );
    return ((await loader.load(record.id)) ?? []).map((gate) => gateNode(gate, context.locale));
  }

  @FieldResolver(() => ListManifest)
  async manifest(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<ListManifest> {
    return {
      digest: record.digest,
      revisionNumber: record.revision,
      referenceDate: record.referenceDate,
      codeVersion: record.codeVersion,
      ranking: await loadRanking(context, record.rankingId),
      criteriaVersion: await loadCriteriaVersion(context, record.criteriaVersionId),
      // Its numbers are those of the whole province.
      text: context.scope('list.read').kind === 'ALL' ? record.manifest : null,
    };
  }

  @FieldResolver(() => [ListTransition])
  transitions(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<ListTransition[]> {
    return transitionsLoaded(context, record.id);
  }

  @FieldResolver(() => [ListTransition])
  async approvals(@Root() { record }: ListNode, @Ctx() context: RequestContext): Promise<ListTransition[]> {
    return (await transitionsLoaded(context, record.id)).filter(({ state }) => APPROVING.has(state));
  }
}

type DiffNode = ListDiff & { readonly listId: number };

@Authorized()
@Resolver(() => ListDiff)
export class ListDiffResolver {
  @FieldResolver(() => [ChangeReasonCount])
  async reasons(@Root() { listId }: DiffNode, @Ctx() context: RequestContext): Promise<ChangeReasonCount[]> {
    const { reasons } = await diffLoaded(context, listId);
    return Promise.all(
      reasons.map(async ({ kind, people, ...reason }) => ({
        kind,
        ...(await reasonNode(context, listId, reason)),
        count: people,
      })),
    );
  }
}

async function diffLoaded(context: RequestContext, listId: number): Promise<DiffTotals> {
  const loader = loaderOf<number, DiffTotals>(context, 'list.diff', (ids) =>
    diffWithin(context.platform.database, context.scope('list.read'), ids),
  );
  return (await loader.load(listId)) ?? { joined: 0, left: 0, reasons: [] };
}

async function transitionsLoaded(context: RequestContext, listId: number): Promise<ListTransition[]> {
  const { database } = context.platform;
  const loader = loaderOf<number, StoredTransition[]>(context, 'list.transitions', (ids) =>
    transitionsOfLists(database, ids),
  );
  const steps = (await loader.load(listId)) ?? [];
  const orders = loaderOf<number, StandingOrder>(context, 'standingOrder', (ids) => standingOrdersByIds(database, ids));
  return Promise.all(
    steps.map(async ({ standingOrderId, state, at, actorKind, actorId, reason }) => ({
      state: ListStatus[state],
      at,
      actorKind,
      actorId,
      standingOrder: standingOrderId === null ? null : ((await orders.load(standingOrderId))?.label ?? null),
      reason,
    })),
  );
}

async function taken(context: RequestContext, result: ListStepResult): Promise<RecipientListPayload> {
  return result.ok
    ? { recipientList: await loadList(context, result.value.id), userErrors: [] }
    : { recipientList: null, userErrors: userErrorsOf(context.locale, result.error) };
}
