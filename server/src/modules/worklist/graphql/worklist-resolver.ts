import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ValidateNested } from 'class-validator';
import {
  canIn,
  reasonOf,
  regionCode,
  WORK_REASONS,
  type MessageCode,
  type PlainDate,
  type RegionLevel,
  type Result,
  type UserError,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { accountsIn } from '../../access';
import { decisionsOf, type DecisionRecord } from '../../eligibility';
import { decisionNode, DecisionType } from '../../eligibility/graphql';
import { programByCode } from '../../programs';
import { loadProgram, ProgramType } from '../../programs/graphql';
import { pathTo } from '../../regions';
import { RegionLevelEnum, regionNode } from '../../regions/graphql';
import { isWithinReach, reachOf } from '../../registry';
import { loadResident, ResidentType } from '../../registry/graphql';
import { caseCounts } from '../storage/case-counts';
import { casePage, isOffered, type CaseFilter } from '../storage/case-pages';
import { caseSteps, type CaseStep } from '../storage/case-reader';
import { assignCase } from '../use-cases/assign-case';
import { noteCase } from '../use-cases/note-case';
import { AssignWorklistItemInput, NoteWorklistItemInput, WorklistFilter, WorklistPayload } from './worklist-input';
import {
  loadWorklistItem,
  reasonNode,
  stepNode,
  worklistNode,
  type WorklistNode,
  type WorklistStepNode,
} from './worklist-node';
import { personOf } from './worklist-step-resolver';
import {
  WorklistCounts,
  WorklistItemConnection,
  WorklistItemType,
  WorklistPerson,
  WorklistRegionCount,
  WorklistStep,
} from './worklist-type';

/** No record has it: an id of another type finds nothing. Not 0, which would be no filter at all. */
const NONE = -1;

@ArgsType()
class WorklistArgs extends PageArgs {
  @Field(() => WorklistFilter, { nullable: true, description: 'Which; all that are not done by default.' })
  @ValidateNested()
  filter?: WorklistFilter | null;
}

@Authorized()
@Resolver(() => WorklistItemType)
export class WorklistResolver {
  @Needs('worklist.read')
  @Query(() => WorklistItemConnection, { description: 'Cases, by kelurahan and within it the oldest first.' })
  async worklist(
    @Args(() => WorklistArgs) args: WorklistArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<WorklistItemType>> {
    const place = placeOf(args.after, 'code', 'code', 'number');
    const request = {
      filter: await filterOf(context, args.filter ?? {}),
      reach: reachOf(context.scope('worklist.read')),
      region: args.filter?.region ? regionCode(args.filter.region) : null,
    };
    if (!isOffered(request))
      throw refusal('BAD_USER_INPUT', 'These filters are not offered together.', {}, [{ code: 'WORK_FILTER' }]);
    const rows = await casePage(context.platform.database, {
      ...request,
      limit: args.first + 1,
      after: place && { kelurahanCode: place[0], openedOn: place[1], id: place[2] },
    });
    return pageOf(
      rows,
      args,
      ({ kelurahanCode, openedOn, id }) => [kelurahanCode, openedOn, id],
      (record) => {
        const node = worklistNode(context, record);
        if (node === null) throw new Error(`case ${record.id} was paged out of reach`);
        return node;
      },
    );
  }

  @Needs('worklist.read')
  @Query(() => WorklistCounts, { description: 'How many cases are active within reach, by reason and by region.' })
  async worklistCounts(@Ctx() context: RequestContext): Promise<CountsNode> {
    const { byKelurahan, byReason } = await caseCounts(
      context.platform.database,
      reachOf(context.scope('worklist.read')),
    );
    const reasons = WORK_REASONS.flatMap(({ number, code }) => {
      const cases = byReason.get(number) ?? 0;
      return cases === 0 ? [] : [{ reason: reasonNode(code, context.locale), cases }];
    });
    return {
      byKelurahan,
      cases: [...byKelurahan.values()].reduce((sum, cases) => sum + cases, 0),
      byReason: reasons.sort((a, b) => b.cases - a.cases),
    };
  }

  @Needs('worklist.assign')
  @Mutation(() => WorklistPayload, {
    description: 'Hands a case to an official who can work on it where it is, or lets go of it.',
  })
  async assignWorklistItem(
    @Arg('input', () => AssignWorklistItemInput, { description: 'The case and the official.' })
    input: AssignWorklistItemInput,
    @Ctx() context: RequestContext,
  ): Promise<WorklistPayload> {
    const { item, assignee, toMe, seenAssignee } = input;
    const assigned = await assignCase(context.platform, context.actor(), {
      itemId: keyOf('WorklistItem', item) ?? NONE,
      reach: reachOf(context.scope('worklist.assign')),
      assigneeId: toMe ? ownKey(context) : accountKey(assignee),
      seenAssigneeId: accountKey(seenAssignee),
    });
    return answer(context, assigned);
  }

  @Needs('worklist.assign')
  @Mutation(() => WorklistPayload, {
    description: 'Notes what was found out about a case, or says that work on it has begun. It ends by itself.',
  })
  async noteWorklistItem(
    @Arg('input', () => NoteWorklistItemInput, { description: 'The case, the note, the state.' })
    input: NoteWorklistItemInput,
    @Ctx() context: RequestContext,
  ): Promise<WorklistPayload> {
    const noted = await noteCase(context.platform, context.actor(), {
      itemId: keyOf('WorklistItem', input.item) ?? NONE,
      reach: reachOf(context.scope('worklist.assign')),
      note: input.note ?? null,
      state: input.state ?? null,
    });
    return answer(context, noted);
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, record.residentId);
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  program(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return loadProgram(context, record.programId);
  }

  @FieldResolver(() => DecisionType, { nullable: true })
  async decision(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<DecisionType | null> {
    if (!isWithinReach(reachOf(context.scope('decision.read')), record.kelurahanCode)) return null;
    const loader = loaderOf<number, DecisionRecord[]>(context, 'decisions', (ids) =>
      decisionsOf(context.platform.database, ids),
    );
    const [decisions, program] = await Promise.all([
      loader.load(record.residentId),
      loadProgram(context, record.programId),
    ]);
    const decision = decisions?.find(({ programId }) => programId === record.programId);
    return program && decision ? decisionNode(context, decision, program.code) : null;
  }

  @FieldResolver(() => WorklistPerson, { nullable: true })
  assignee(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<WorklistPerson | null> {
    return record.assigneeId === null ? Promise.resolve(null) : personOf(context, record.assigneeId);
  }

  @FieldResolver(() => [WorklistStep])
  async steps(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<WorklistStepNode[]> {
    const loader = loaderOf<number, CaseStep[]>(context, 'worklist.steps', (ids) =>
      caseSteps(context.platform.database, ids),
    );
    return ((await loader.load(record.id)) ?? []).map((step) => stepNode(step, context.locale));
  }

  @FieldResolver(() => [WorklistPerson])
  async candidates(@Root() { record }: WorklistNode, @Ctx() context: RequestContext): Promise<WorklistPerson[]> {
    inDetail(context, 'worklist.candidates', record.id);
    const code = regionCode(record.kelurahanCode);
    const regions = pathTo(code).map((region) => region.code);
    const accounts = await accountsIn(context.platform.database, regions);
    return accounts
      .filter(({ role, regionCode: own }) => {
        const viewer = { role, regions: own === null ? [] : [regionCode(own)] };
        return canIn(viewer, 'worklist.assign', code);
      })
      .map(({ id, name }) => ({ id: nodeId('User', id), name }));
  }
}

/** The counts of each kelurahan travel with the node. */
type CountsNode = WorklistCounts & { readonly byKelurahan: ReadonlyMap<string, number> };

@Authorized()
@Resolver(() => WorklistCounts)
export class WorklistCountsResolver {
  @FieldResolver(() => [WorklistRegionCount])
  byRegion(
    @Root() { byKelurahan }: CountsNode,
    @Arg('level', () => RegionLevelEnum, { description: 'Of which level.' }) level: RegionLevel,
  ): WorklistRegionCount[] {
    const cases = new Map<string, number>();
    for (const [kelurahan, count] of byKelurahan) {
      const code = pathTo(regionCode(kelurahan)).find((region) => region.level === level)?.code;
      if (code) cases.set(code, (cases.get(code) ?? 0) + count);
    }
    return [...cases]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, count]) => ({ region: regionNode(code), cases: count }));
  }
}

async function filterOf(context: RequestContext, filter: WorklistFilter): Promise<CaseFilter> {
  const { platform } = context;
  const { program: code, reason, mine, assignee, unassigned, openedUntil, state, rw, rt } = filter;
  const program = code ? await programByCode(platform.database, code) : null;
  return {
    programId: code ? (program?.id ?? NONE) : null,
    reason: reason ? reasonOf(reason).number : null,
    assignee: mine ? ownKey(context) : unassigned ? 'NOBODY' : assignee ? (accountKey(assignee) ?? NONE) : null,
    openedUntil: (openedUntil ?? null) as PlainDate | null,
    state: state ?? null,
    rw: rw ?? null,
    rt: rt ?? null,
  };
}

const accountKey = (id: string | null | undefined): number | null => (id ? (keyOf('User', id) ?? NONE) : null);
/** The viewer's account; an API client has none and works on no case. */
const ownKey = ({ principal }: RequestContext): number => (principal?.kind === 'USER' ? Number(principal.id) : NONE);

async function answer(
  context: RequestContext,
  outcome: Result<{ itemId: number }, UserError<MessageCode>>,
): Promise<WorklistPayload> {
  if (!outcome.ok) return { item: null, userErrors: userErrorsOf(context.locale, outcome.error) };
  return { item: await loadWorklistItem(context, outcome.value.itemId), userErrors: [] };
}
