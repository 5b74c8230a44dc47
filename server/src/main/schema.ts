import 'reflect-metadata';
import { GraphQLScalarType, lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiClientResolver, SessionResolver, SignInResolver, UserResolver } from '../modules/access/graphql';
import { AuditResolver } from '../modules/audit/graphql';
import { DecisionResolver, ResidentDecisionsResolver } from '../modules/eligibility/graphql';
import { IdentityResolver } from '../modules/identity/graphql';
import { ImportResolver } from '../modules/intake/graphql';
import { ProgramResolver } from '../modules/programs/graphql';
import { ProgramListsResolver, RecipientListResolver } from '../modules/publication/graphql';
import { RegionResolver } from '../modules/regions/graphql';
import { FamilyResolver, ResidentResolver, RevisionResolver } from '../modules/registry/graphql';
import { FamilyWelfareResolver, RankingResolver, WelfareModelResolver } from '../modules/welfare/graphql';
import { NightlyRunResolver } from '../nightly/graphql';
import { checkPermission } from '../platform/graphql/permission';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { NodeResolver } from './node-resolver';

/** The whole API: every resolver class of every room, deny by default. */
export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      NodeResolver,
      SignInResolver,
      SessionResolver,
      UserResolver,
      ApiClientResolver,
      RegionResolver,
      ImportResolver,
      FamilyResolver,
      ResidentResolver,
      RevisionResolver,
      IdentityResolver,
      FamilyWelfareResolver,
      RankingResolver,
      WelfareModelResolver,
      ProgramResolver,
      DecisionResolver,
      ResidentDecisionsResolver,
      RecipientListResolver,
      ProgramListsResolver,
      NightlyRunResolver,
      AuditResolver,
    ],
    authChecker: checkPermission,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar as GraphQLScalarType }],
    // TypeGraphQL leaves this off by default: without it, no limit on an argument would hold.
    validate: { forbidUnknownValues: false },
  });
}

/** The schema as text, in an order that does not depend on the order of imports. */
export async function printApiSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildApiSchema()))}\n`;
}
