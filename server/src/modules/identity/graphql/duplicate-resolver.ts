import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { MaxLength } from 'class-validator';
import { DUPLICATE_KINDS, DUPLICATE_STATES, regionCode, type DuplicateKind, type DuplicateState } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { nodeId, parseNodeId } from '../../../platform/graphql/node-id';
import { connectionOf, PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { DateTimeScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../../platform/graphql/user-errors';
import { RegionType, regionNode } from '../../regions/graphql';
import { reachOf } from '../../registry';
import { loadResident, ResidentType } from '../../registry/graphql';
import { duplicatePage, type DuplicateRecord } from '../storage/duplicate-store';
import { keepApart } from '../use-cases/keep-apart';

const STATES = Object.fromEntries(Object.keys(DUPLICATE_STATES).map((state) => [state, state])) as {
  [State in DuplicateState]: State;
};
registerEnumType(STATES, {
  name: 'DuplicateState',
  description: 'OPEN to be looked into; APART: found to be two people; CLOSED: no pair any more.',
});
const KINDS = Object.fromEntries(Object.keys(DUPLICATE_KINDS).map((kind) => [kind, kind])) as {
  [Kind in DuplicateKind]: Kind;
};
registerEnumType(KINDS, {
  name: 'DuplicateKind',
  description: 'SAME_NIK, or NEAR: a name nearly the same, one birth date and one kelurahan.',
});

@ObjectType('Duplicate', { description: 'Two records that may be one person.' })
export class DuplicateType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => [KINDS], { description: 'Why.' })
  kinds!: DuplicateKind[];

  @Field(() => Int, { description: 'How much alike the names are spelt, 0 to 100.' })
  likeness!: number;

  @Field(() => STATES, { description: 'Where it stands.' })
  state!: DuplicateState;

  @Field(() => ResidentType, { nullable: true, description: 'The record that came first; null where out of reach.' })
  first?: ResidentType | null;

  @Field(() => ResidentType, { nullable: true, description: 'The other; null where out of reach.' })
  second?: ResidentType | null;

  @Field(() => RegionType, { nullable: true, description: 'Where the first is recorded.' })
  firstRegion!: RegionType | null;

  @Field(() => RegionType, { nullable: true, description: 'Where the other is recorded.' })
  secondRegion!: RegionType | null;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  foundAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why they are two people.' })
  reason!: string | null;
}

export const DuplicateConnection = connectionOf(DuplicateType, 'Duplicate');

@ArgsType()
class DuplicateArgs extends PageArgs {
  @Field(() => STATES, { description: 'Where they stand.' })
  state!: DuplicateState;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'With a record in this region or below it.' })
  region?: string | null;
}

const LONGEST_ID = 120;
const LONGEST_REASON = 500;

@InputType({ description: 'That two records are two people.' })
export class KeepApartInput {
  @Field(() => ID, { description: 'Id of the pair.' })
  @MaxLength(LONGEST_ID)
  duplicate!: string;

  @Field(() => String, { description: 'Why.' })
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Whether it is remembered.' })
export class KeepApartPayload extends Payload {
  @Field(() => Boolean, { description: 'False when the request was refused.' })
  kept!: boolean;
}

type Node = DuplicateType & { readonly record: DuplicateRecord };

function duplicateNode(record: DuplicateRecord): Node {
  const { first, second, kinds, likeness, state, foundAt, reason } = record;
  return {
    record,
    id: nodeId('Duplicate', `${first}-${second}`),
    kinds: (Object.keys(DUPLICATE_KINDS) as DuplicateKind[]).filter((kind) => kinds & DUPLICATE_KINDS[kind].bit),
    firstRegion: regionNode(record.firstKelurahan),
    secondRegion: regionNode(record.secondKelurahan),
    ...{ likeness, state, foundAt, reason },
  };
}

@Authorized()
@Resolver(() => DuplicateType)
export class DuplicateResolver {
  @Needs('identity.read')
  @Query(() => DuplicateConnection, { description: 'Pairs in a state of which at least one record is within reach.' })
  async duplicates(
    @Args(() => DuplicateArgs) args: DuplicateArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DuplicateType>> {
    const place = placeOf(args.after, 'number', 'code', 'number', 'number');
    const rows = await duplicatePage(context.platform.database, {
      state: args.state,
      reach: reachOf(context.scope('identity.read')),
      region: args.region ? regionCode(args.region) : null,
      limit: args.first + 1,
      after: place && { walk: place[0], kelurahan: place[1], first: place[2], second: place[3] },
    });
    return pageOf(
      rows,
      args,
      (row) => [row.walk, row.walk === 1 ? row.firstKelurahan : row.secondKelurahan, row.first, row.second],
      duplicateNode,
    );
  }

  @Needs('identity.check')
  @Mutation(() => KeepApartPayload, { description: 'Says that two records are two people. It is remembered.' })
  async keepApart(
    @Arg('input', () => KeepApartInput, { description: 'The pair and the reason.' })
    { duplicate, reason }: KeepApartInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepApartPayload> {
    const parsed = parseNodeId(duplicate);
    const [first, second] = parsed?.type === 'Duplicate' ? parsed.key.split('-').map(Number) : [];
    const reach = reachOf(context.scope('identity.check'));
    const kept = await keepApart(context.platform, context.actor(), {
      ...{ first: first ?? 0, second: second ?? 0, reach, reason },
    });
    return kept.ok
      ? { kept: true, userErrors: [] }
      : { kept: false, userErrors: userErrorsOf(context.locale, kept.error) };
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  first(@Root() { record }: Node, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, record.first);
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  second(@Root() { record }: Node, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, record.second);
  }
}
