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
import {
  categoriesOf,
  identityCategory,
  plainDate,
  regionCode,
  type IdentityCheckState,
  type MessageCode,
  type Result,
  type UserError,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { isWithinReach, reachOf } from '../../registry';
import { loadResident, ResidentType } from '../../registry/graphql';
import { checkPage, checksByIds, type CheckRecord } from '../storage/check-store';
import { decideCheck } from '../use-cases/decide-check';
import { proposeCheck } from '../use-cases/propose-check';
import { DecideIdentityCheckInput, ProposeIdentityCheckInput } from './check-input';
import { IdentityCheckConnection, IdentityCheckPayload, IdentityCheckType } from './check-type';
import { IdentityCheckStateEnum } from './identity-enum';

const NOBODY = 0;

@ArgsType()
class IdentityChecksArgs extends PageArgs {
  @Field(() => IdentityCheckStateEnum, { description: 'Where they stand.' })
  state!: IdentityCheckState;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;
}

/** The stored finding travels with the node, for its fields. */
export type CheckNode = IdentityCheckType & { readonly record: CheckRecord };

/** A finding as a node; null where it is out of reach. */
export function checkNode(context: RequestContext, record: CheckRecord): CheckNode | null {
  if (!isWithinReach(reachOf(context.scope('identity.read')), record.kelurahanCode)) return null;
  const [category] = categoriesOf(record.category);
  if (!category) throw new Error(`check ${record.id} is of no category`);
  const { finding, basis, documentNumber, observedOn, reason, state, proposedAt, decidedAt, decisionReason } = record;
  return {
    record,
    id: nodeId('IdentityCheck', record.id),
    category,
    categoryLabel: identityCategory(category).label[context.locale],
    proposedBy: record.proposerId,
    decidedBy: record.deciderId,
    mine: context.principal?.kind === 'USER' && context.principal.id === record.proposerId,
    feedbackNumber: record.feedbackId,
    ...{ finding, basis, documentNumber, observedOn, reason, state, proposedAt, decidedAt, decisionReason },
  };
}

export async function loadIdentityCheck(context: RequestContext, id: number): Promise<CheckNode | null> {
  const loader = loaderOf<number, CheckRecord>(context, 'identity.check', (ids) =>
    checksByIds(context.platform.database, ids),
  );
  const record = await loader.load(id);
  return record && checkNode(context, record);
}

@Authorized()
@Resolver(() => IdentityCheckType)
export class IdentityCheckResolver {
  @Needs('identity.read')
  @Query(() => IdentityCheckConnection, {
    description: 'Findings in a state within reach, by kelurahan, the oldest first.',
  })
  async identityChecks(
    @Args(() => IdentityChecksArgs) args: IdentityChecksArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<IdentityCheckType>> {
    const place = placeOf(args.after, 'code', 'number');
    const rows = await checkPage(context.platform.database, {
      state: args.state,
      reach: reachOf(context.scope('identity.read')),
      region: args.region ? regionCode(args.region) : null,
      limit: args.first + 1,
      after: place && { kelurahanCode: place[0], id: place[1] },
    });
    return pageOf(
      rows,
      args,
      (row) => [row.kelurahanCode, row.id],
      (row) => {
        const node = checkNode(context, row);
        if (node === null) throw new Error(`check ${row.id} was paged out of reach`);
        return node;
      },
    );
  }

  @Needs('identity.check')
  @Mutation(() => IdentityCheckPayload, {
    description: 'Says which of two records that differ is right. It changes nothing until another person confirms it.',
  })
  async proposeIdentityCheck(
    @Arg('input', () => ProposeIdentityCheckInput, { description: 'What was found.' })
    input: ProposeIdentityCheckInput,
    @Ctx() context: RequestContext,
  ): Promise<IdentityCheckPayload> {
    const { category, finding, basis, reason, seen } = input;
    const proposed = await proposeCheck(context.platform, context.actor(), {
      residentId: keyOf('Resident', input.resident) ?? NOBODY,
      reach: reachOf(context.scope('identity.check')),
      documentNumber: input.documentNumber ?? null,
      observedOn: plainDate(input.observedOn),
      ...{ category, finding, basis, reason, seen },
    });
    return answer(context, proposed);
  }

  @Needs('identity.confirm')
  @Mutation(() => IdentityCheckPayload, {
    description: 'Confirms or declines a finding of somebody else. Nobody is dropped by it: that takes a correction.',
  })
  async decideIdentityCheck(
    @Arg('input', () => DecideIdentityCheckInput, { description: 'The finding and the word on it.' })
    { check, confirms, reason }: DecideIdentityCheckInput,
    @Ctx() context: RequestContext,
  ): Promise<IdentityCheckPayload> {
    const decided = await decideCheck(context.platform, context.actor(), {
      checkId: keyOf('IdentityCheck', check) ?? NOBODY,
      reach: reachOf(context.scope('identity.confirm')),
      ...{ confirms, reason },
    });
    return answer(context, decided);
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { record }: CheckNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, record.residentId);
  }
}

async function answer(
  context: RequestContext,
  outcome: Result<{ checkId: number }, UserError<MessageCode>>,
): Promise<IdentityCheckPayload> {
  if (!outcome.ok) return { check: null, userErrors: userErrorsOf(context.locale, outcome.error) };
  return { check: await loadIdentityCheck(context, outcome.value.checkId), userErrors: [] };
}
