import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  ActorNameResolver,
  AdoptionActorNameResolver,
  ApiClientResolver,
  CounterSessionResolver,
  ImportActorNameResolver,
  RevisionActorNameResolver,
  SessionResolver,
  SimulationActorNameResolver,
  SignInResolver,
  TransitionActorNameResolver,
  CorrectionJudgementActorNameResolver,
  CorrectionStepActorNameResolver,
  FactConfirmationActorNameResolver,
  IdentityCheckActorNameResolver,
  CivilFeedbackActorNameResolver,
  CriteriaStepActorNameResolver,
  UserResolver,
  ObjectionStepActorNameResolver,
} from '../modules/access/graphql';
import { AuditResolver } from '../modules/audit/graphql';
import {
  CorrectionHandoverResolver,
  FactConflictResolver,
  HandedOverResolver,
  HandoverResolver,
} from '../modules/centre/graphql';
import {
  CorrectionFieldResolver,
  CorrectionLineResolver,
  HouseholdResolver,
  CorrectionResolver,
  EvidenceFieldResolver,
  EvidenceResolver,
  TransferResolver,
  ProposalFileResolver,
} from '../modules/corrections/graphql';
import { PresenceResolver, RecordedFactResolver } from '../modules/counter/graphql';
import { ClauseResolver, DecisionResolver, ResidentDecisionsResolver } from '../modules/eligibility/graphql';
import {
  CivilFeedbackResolver,
  DuplicateResolver,
  IdentityCheckResolver,
  IdentityResolver,
  MismatchResolver,
} from '../modules/identity/graphql';
import {
  CoverageResolver,
  MovementResolver,
  OversightResolver,
  ProgramComparisonResolver,
  RuleSampleResolver,
  SimulationComparisonResolver,
  SimulationReportResolver,
  SimulationResolver,
} from '../modules/insight/graphql';
import { ImportResolver } from '../modules/intake/graphql';
import {
  CriteriaResolver,
  ParameterResolver,
  ProgramResolver,
  ProgramTermsResolver,
} from '../modules/programs/graphql';
import {
  DecisionPlaceResolver,
  DecisionPlacementResolver,
  ListDiffResolver,
  ListQuotaResolver,
  ListRowsResolver,
  ProgramListsResolver,
  RecipientListResolver,
  RecipientResolver,
  ResidentListsResolver,
} from '../modules/publication/graphql';
import { RegionResolver } from '../modules/regions/graphql';
import { AdoptionResolver, FamilyResolver, ResidentResolver, RevisionResolver } from '../modules/registry/graphql';
import {
  CorrectionObjectionResolver,
  ObjectionFieldResolver,
  ObjectionResolver,
  ReceiptResolver,
  RowObjectionResolver,
} from '../modules/objections/graphql';
import {
  FamilyWelfareResolver,
  RankingResolver,
  WelfareModelResolver,
  WelfareResolver,
} from '../modules/welfare/graphql';
import { WorklistCountsResolver, WorklistResolver, WorklistStepResolver } from '../modules/worklist/graphql';
import { NightlyRunResolver } from '../nightly/graphql';
import { checkPermission } from '../platform/graphql/permission';
import { typedFaultsAreUserErrors } from '../platform/graphql/typed-input';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { NodeResolver } from './node-resolver';

type ResolverClass = new (...services: never[]) => object;

/** Resolvers that need more than the request: whoever builds the API gives them as instances. */
const WITH_SERVICES = [
  FamilyResolver,
  SignInResolver,
  SessionResolver,
  CounterSessionResolver,
  UserResolver,
  ApiClientResolver,
  PresenceResolver,
  TransferResolver,
  ImportResolver,
  NightlyRunResolver,
  SimulationResolver,
  EvidenceResolver,
  ObjectionResolver,
  HandoverResolver,
  ProposalFileResolver,
  RecipientListResolver,
] as const;

const RESOLVERS = [
  NodeResolver,
  ...WITH_SERVICES,
  ActorNameResolver,
  AdoptionActorNameResolver,
  ImportActorNameResolver,
  RevisionActorNameResolver,
  TransitionActorNameResolver,
  CriteriaStepActorNameResolver,
  CorrectionStepActorNameResolver,
  FactConfirmationActorNameResolver,
  CorrectionJudgementActorNameResolver,
  ObjectionStepActorNameResolver,
  SimulationActorNameResolver,
  RegionResolver,
  ResidentResolver,
  RevisionResolver,
  AdoptionResolver,
  RecordedFactResolver,
  IdentityResolver,
  MismatchResolver,
  DuplicateResolver,
  IdentityCheckResolver,
  CivilFeedbackResolver,
  IdentityCheckActorNameResolver,
  CivilFeedbackActorNameResolver,
  FamilyWelfareResolver,
  WelfareResolver,
  RankingResolver,
  WelfareModelResolver,
  ParameterResolver,
  ProgramResolver,
  ProgramTermsResolver,
  CriteriaResolver,
  DecisionResolver,
  ClauseResolver,
  ResidentDecisionsResolver,
  ListDiffResolver,
  ListQuotaResolver,
  ListRowsResolver,
  RecipientResolver,
  ResidentListsResolver,
  DecisionPlaceResolver,
  DecisionPlacementResolver,
  ProgramListsResolver,
  ProgramComparisonResolver,
  SimulationComparisonResolver,
  SimulationReportResolver,
  MovementResolver,
  CoverageResolver,
  OversightResolver,
  RuleSampleResolver,
  CorrectionResolver,
  EvidenceFieldResolver,
  CorrectionFieldResolver,
  CorrectionLineResolver,
  HouseholdResolver,
  FactConflictResolver,
  CorrectionObjectionResolver,
  ObjectionFieldResolver,
  ReceiptResolver,
  HandedOverResolver,
  CorrectionHandoverResolver,
  RowObjectionResolver,
  WorklistResolver,
  WorklistStepResolver,
  WorklistCountsResolver,
  AuditResolver,
] as const;

/**
 * The whole API: every resolver class of every room, deny by default.
 *
 * @param instances resolvers that were made with their services; none are needed to print the schema
 */
export function buildApiSchema(instances: readonly object[] = []): Promise<GraphQLSchema> {
  const made = new Map<unknown, object>(instances.map((instance) => [instance.constructor, instance]));
  const get = (resolver: unknown): object => {
    const known = made.get(resolver);
    if (known) return known;
    if ((WITH_SERVICES as readonly unknown[]).includes(resolver))
      throw new Error('a resolver was not given its services');
    const instance = new (resolver as ResolverClass)();
    made.set(resolver, instance);
    return instance;
  };
  return buildSchema({
    resolvers: [...RESOLVERS] as never,
    container: { get },
    authChecker: checkPermission,
    globalMiddlewares: [typedFaultsAreUserErrors],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // TypeGraphQL leaves this off by default: without it, no limit on an argument would hold.
    validate: { forbidUnknownValues: false },
  });
}

/** The schema as text, in an order that does not depend on the order of imports. */
export async function printApiSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildApiSchema()))}\n`;
}
