import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { err } from '@tepat/shared';
import type { MessageCode, RegionLevel, UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { criteriaDraft, programByCode } from '../../programs';
import { CriteriaVersionType, loadCriteriaVersion, loadProgram, ProgramType } from '../../programs/graphql';
import { loadList, RecipientListType } from '../../publication/graphql';
import { RegionLevelEnum } from '../../regions/graphql';
import { loadModel, WelfareModelType } from '../../welfare/graphql';
import { readParameters } from '../domain/parameters';
import { readProvinceReport } from '../domain/report';
import { simulationsPage } from '../storage/simulation-store';
import { cancelSimulation } from '../use-cases/cancel-simulation';
import { startProvinceSimulation } from '../use-cases/start-province-simulation';
import { startSimulation } from '../use-cases/start-simulation';
import { movementLines, movementNode, type MovementNode } from './movement-node';
import { MovementBasisEnum, MovementCellType, MovementLineType, MovementType } from './movement-type';
import { linesBy, regionLines, type ReportNode } from './report-node';
import { SimulationLine, SimulationReportType } from './report-type';
import { SimulationArgs, SimulationPayload, StartSimulationInput } from './simulation-input';
import { loadSimulation, simulationNode, type SimulationNode } from './simulation-node';
import { SimulationConnection, SimulationType } from './simulation-type';
import { programReports, storedReport } from './stored-reports';

/** Rings the workers; a lost ring is made up for by the timer that reads MySQL. */
export type RingSimulation = (simulationId: number) => Promise<void>;

const NO_PROGRAM = 0;

@Authorized()
@Resolver(() => SimulationType)
export class SimulationResolver {
  constructor(private readonly ring: RingSimulation) {}

  @Needs('simulation.read')
  @Query(() => SimulationConnection, { description: 'Simulations, newest first.' })
  async simulations(
    @Args(() => SimulationArgs) args: SimulationArgs,
    @Ctx() { platform, locale }: RequestContext,
  ): Promise<Connection<SimulationType>> {
    const program = args.program ? await programByCode(platform.database, args.program) : null;
    const programId = args.program ? (program?.id ?? NO_PROGRAM) : null;
    const page = { first: args.first + 1, before: numberAfter(args.after), programId };
    const rows = await simulationsPage(platform.database, page);
    return pageOf(
      rows,
      args,
      ({ id }) => [id],
      (record) => simulationNode(record, locale),
    );
  }

  @Needs('simulation.start')
  @Mutation(() => SimulationPayload, {
    description:
      'Asks what a rule, a welfare model or a delivery would do on the registry as it is now. Nothing is decided, and nobody is put on a list.',
  })
  async startSimulation(
    @Arg('input', () => StartSimulationInput, { description: 'The rule.' }) input: StartSimulationInput,
    @Ctx() context: RequestContext,
  ): Promise<SimulationPayload> {
    const started = await start(context, input);
    if (!started.ok) return refused(context, started.error);
    await this.ring(started.value.simulationId);
    return { simulation: await loadSimulation(context, started.value.simulationId), userErrors: [] };
  }

  @Needs('simulation.start')
  @Mutation(() => SimulationPayload, { description: 'Gives up a simulation that has not ended.' })
  async cancelSimulation(
    @Arg('id', () => ID, { description: 'Id of the simulation.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SimulationPayload> {
    const simulationId = keyOf('Simulation', id) ?? 0;
    const cancelled = await cancelSimulation(context.platform, context.actor(), simulationId);
    if (!cancelled.ok) return refused(context, cancelled.error);
    return { simulation: await loadSimulation(context, simulationId), userErrors: [] };
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  async program(@Root() { record }: SimulationNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return record.programId === null ? null : loadProgram(context, record.programId);
  }

  @FieldResolver(() => CriteriaVersionType, { nullable: true })
  async criteriaVersion(
    @Root() { record }: SimulationNode,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaVersionType | null> {
    return record.criteriaVersionId === null ? null : loadCriteriaVersion(context, record.criteriaVersionId);
  }

  @FieldResolver(() => RecipientListType, { nullable: true })
  async comparedWith(
    @Root() { record }: SimulationNode,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListType | null> {
    return record.listId === null ? null : loadList(context, record.listId);
  }

  @FieldResolver(() => [RecipientListType])
  async comparedLists(
    @Root() { record }: SimulationNode,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListType[]> {
    const parameters = readParameters(record.parameters);
    const ids = parameters.kind === 'RULE' ? [record.listId] : Object.values(parameters.lists);
    const known = ids.filter((id) => id !== null);
    const lists = await Promise.all(known.map((id) => loadList(context, id)));
    return lists.filter((list) => list !== null);
  }

  @FieldResolver(() => WelfareModelType, { nullable: true })
  async welfareModel(
    @Root() { record }: SimulationNode,
    @Ctx() context: RequestContext,
  ): Promise<WelfareModelType | null> {
    const parameters = readParameters(record.parameters);
    return parameters.kind === 'MODEL' ? loadModel(context, parameters.model.id) : null;
  }

  @FieldResolver(() => SimulationReportType, { nullable: true })
  async report(@Root() node: SimulationNode, @Ctx() context: RequestContext): Promise<ReportNode | null> {
    return node.kind === 'RULE' ? ((await programReports(context, node))[0] ?? null) : null;
  }

  @FieldResolver(() => [SimulationReportType])
  programs(@Root() node: SimulationNode, @Ctx() context: RequestContext): Promise<ReportNode[]> {
    return programReports(context, node);
  }

  @FieldResolver(() => MovementType, { nullable: true })
  async movement(@Root() node: SimulationNode, @Ctx() context: RequestContext): Promise<MovementNode | null> {
    const stored = node.kind === 'RULE' ? null : await storedReport(context, node);
    return stored && movementNode(readProvinceReport(stored.report));
  }
}

@Authorized()
@Resolver(() => MovementType)
export class MovementResolver {
  @FieldResolver(() => [MovementCellType])
  cells(
    @Root() { stored }: MovementNode,
    @Arg('basis', () => MovementBasisEnum, { description: 'By which desil.' }) basis: MovementBasisEnum,
  ): MovementCellType[] {
    return [...stored.cells[basis]];
  }

  @FieldResolver(() => [MovementLineType])
  byRegion(
    @Root() node: MovementNode,
    @Arg('basis', () => MovementBasisEnum, { description: 'By which desil.' }) basis: MovementBasisEnum,
    @Arg('level', () => RegionLevelEnum, { description: 'Of which level.' }) level: RegionLevel,
  ): MovementLineType[] {
    return movementLines(node, basis, level);
  }
}

@Authorized()
@Resolver(() => SimulationReportType)
export class SimulationReportResolver {
  @FieldResolver(() => RecipientListType, { nullable: true })
  comparedWith(
    @Root() { tried: { listId } }: ReportNode,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListType | null> {
    return listId === null ? Promise.resolve(null) : loadList(context, listId);
  }

  @FieldResolver(() => [SimulationLine])
  byRegion(
    @Root() report: ReportNode,
    @Arg('level', () => RegionLevelEnum, { description: 'Of which level.' }) level: RegionLevel,
  ): SimulationLine[] {
    return regionLines(report, level);
  }

  @FieldResolver(() => [SimulationLine])
  bySex(@Root() report: ReportNode, @Ctx() { locale }: RequestContext): SimulationLine[] {
    return linesBy(report, 'sex', locale);
  }

  @FieldResolver(() => [SimulationLine])
  byAge(@Root() report: ReportNode, @Ctx() { locale }: RequestContext): SimulationLine[] {
    return linesBy(report, 'age', locale);
  }

  @FieldResolver(() => [SimulationLine])
  byDesil(@Root() report: ReportNode, @Ctx() { locale }: RequestContext): SimulationLine[] {
    return linesBy(report, 'desil', locale);
  }
}

/** A version names its programme by itself. */
async function programOf({ platform }: RequestContext, version: string | null | undefined): Promise<string | null> {
  const id = version ? keyOf('CriteriaVersion', version) : null;
  return id === null ? null : ((await criteriaDraft(platform.database, id))?.programCode ?? null);
}

/** A rule names its programme; whatever else is named is tried with all of them. */
async function start(context: RequestContext, input: StartSimulationInput): ReturnType<typeof startSimulation> {
  const { terms, criteriaVersion, welfareModel, delivery } = input;
  const program = input.program ?? (await programOf(context, criteriaVersion));
  const named = [program, welfareModel, delivery].filter((subject) => subject !== null && subject !== undefined);
  if (named.length !== 1) return err([{ code: 'SIMULATION_SUBJECT' }]);
  const { platform } = context;
  const referenceDate = input.referenceDate ?? null;
  if (program) {
    return startSimulation(platform, context.actor(), {
      program,
      terms: terms ?? null,
      criteriaVersionId: criteriaVersion ? (keyOf('CriteriaVersion', criteriaVersion) ?? 0) : null,
      referenceDate,
    });
  }
  const subject = welfareModel
    ? ({ kind: 'MODEL', modelId: keyOf('WelfareModel', welfareModel) ?? 0 } as const)
    : ({ kind: 'DELIVERY', revision: delivery ?? 0 } as const);
  return startProvinceSimulation(platform, context.actor(), { ...subject, referenceDate });
}

function refused(
  context: RequestContext,
  errors: UserError<MessageCode> | readonly UserError<MessageCode>[],
): SimulationPayload {
  return { simulation: null, userErrors: userErrorsOf(context.locale, errors) };
}
