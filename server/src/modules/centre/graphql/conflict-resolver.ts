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
import { OPEN_CORRECTION_STATES, regionCode } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { accountNames } from '../../access';
import { shownValue } from '../../corrections/graphql';
import { conflictPage, reachOf, revisionsByIds, standingFacts, type RevisionRow } from '../../registry';
import { FamilyType, loadFamily, loadResident, ResidentType } from '../../registry/graphql';
import { keepValue } from '../use-cases/keep-value';
import {
  conflictNode,
  correctionNode,
  correctionsOf,
  factText,
  loadConflict,
  sourceText,
  type ConflictNode,
} from './conflict-node';
import {
  ConflictCorrection,
  ConflictSide,
  FactConflictConnection,
  FactConflictFilter,
  FactConflictPayload,
  FactConflictType,
  KeepValueInput,
} from './conflict-type';

@ArgsType()
class ConflictArgs extends PageArgs {
  @Field(() => FactConflictFilter, { nullable: true, description: 'Which; the open ones by default.' })
  @ValidateNested()
  filter?: FactConflictFilter | null;
}

@Authorized()
@Resolver(() => FactConflictType)
export class FactConflictResolver {
  @Needs('correction.read')
  @Query(() => FactConflictConnection, {
    description: 'Where corrections and deliveries disagree, by kelurahan and within it the oldest first.',
  })
  async factConflicts(
    @Args(() => ConflictArgs) args: ConflictArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FactConflictType>> {
    const { state, region, fact, revision } = args.filter ?? {};
    const place = placeOf(args.after, 'code', 'number');
    const rows = await conflictPage(context.platform.database, {
      state: state ?? 'OPEN',
      fact: fact ?? null,
      revision: revision ?? null,
      reach: reachOf(context.scope('correction.read')),
      region: region ? regionCode(region) : null,
      limit: args.first + 1,
      after: place && { kelurahanCode: place[0], id: place[1] },
    });
    return pageOf(
      rows,
      args,
      ({ kelurahanCode, id }) => [kelurahanCode, id],
      (record) => {
        const node = conflictNode(context, record);
        if (node === null) throw new Error(`conflict ${record.id} was paged out of reach`);
        return node;
      },
    );
  }

  @Needs('conflict.settle')
  @Mutation(() => FactConflictPayload, {
    description:
      'Lets the recorded value stand. Another value takes a correction, which ends the conflict when applied.',
  })
  async keepValue(
    @Arg('input', () => KeepValueInput, { description: 'The conflict and the reason.' }) input: KeepValueInput,
    @Ctx() context: RequestContext,
  ): Promise<FactConflictPayload> {
    const kept = await keepValue(context.platform, context.actor(), {
      conflictId: keyOf('FactConflict', input.conflict) ?? 0,
      reach: reachOf(context.scope('conflict.settle')),
      reason: input.reason,
    });
    if (!kept.ok) return { conflict: null, userErrors: userErrorsOf(context.locale, kept.error) };
    return { conflict: await loadConflict(context, kept.value.conflictId), userErrors: [] };
  }

  @FieldResolver(() => FamilyType, { nullable: true })
  family(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<FamilyType | null> {
    return loadFamily(context, record.familyId);
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return record.kind === 'RESIDENT' ? loadResident(context, record.subjectId) : Promise.resolve(null);
  }

  @FieldResolver(() => ConflictSide)
  async corrected(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<ConflictSide> {
    const { correctedValue, correctedOn, source, verifiedBy } = record;
    return {
      value: await shownValue(context, record.fact, correctedValue),
      text: factText(record, correctedValue, context.locale),
      source: sourceText(source, context.locale),
      observedOn: correctedOn,
      verifiedBy: await nameOf(context, verifiedBy),
    };
  }

  @FieldResolver(() => ConflictSide)
  async delivered(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<ConflictSide> {
    const { deliveredValue, deliveredOn } = record;
    return {
      value: await shownValue(context, record.fact, deliveredValue),
      text: factText(record, deliveredValue, context.locale),
      source: (await revisionOf(context, record.revision))?.deliveryVersion ?? null,
      observedOn: deliveredOn,
      verifiedBy: null,
    };
  }

  @FieldResolver(() => String, { nullable: true })
  async current(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<string | null> {
    return shownValue(context, record.fact, await recordedNow(context, record));
  }

  @FieldResolver(() => String, { nullable: true })
  async currentText(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<string | null> {
    return factText(record, await recordedNow(context, record), context.locale);
  }

  @FieldResolver(() => [ConflictCorrection])
  async underWay(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<ConflictCorrection[]> {
    const corrections = await correctionsOf(context, record);
    return corrections
      .filter(({ state }) => OPEN_CORRECTION_STATES.includes(state))
      .map((each) => correctionNode(each, context.locale));
  }

  @FieldResolver(() => Date, { nullable: true })
  async closedAt(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<Date | null> {
    if (record.closedRevision === null) return record.closedAt;
    return (await revisionOf(context, record.closedRevision))?.createdAt ?? null;
  }

  @FieldResolver(() => ConflictCorrection, { nullable: true })
  async closedByCorrection(
    @Root() { record }: ConflictNode,
    @Ctx() context: RequestContext,
  ): Promise<ConflictCorrection | null> {
    if (record.outcome !== 'CORRECTED') return null;
    const corrections = await correctionsOf(context, record);
    const applied = corrections.find(({ appliedRevision }) => appliedRevision === record.closedRevision);
    return applied ? correctionNode(applied, context.locale) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  closedByName(@Root() { record }: ConflictNode, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(context, record.closedBy);
  }
}

async function nameOf(context: RequestContext, id: string | null): Promise<string | null> {
  if (id === null || !/^\d+$/.test(id)) return null;
  const loader = loaderOf<number, string>(context, 'account.names', (ids) =>
    accountNames(context.platform.database, ids),
  );
  return loader.load(Number(id));
}

function revisionOf(context: RequestContext, revision: number): Promise<RevisionRow | null> {
  return loaderOf<number, RevisionRow>(context, 'revision', (ids) =>
    revisionsByIds(context.platform.database, ids),
  ).load(revision);
}

function recordedNow(
  context: RequestContext,
  { kind, subjectId, fact }: ConflictNode['record'],
): Promise<string | null> {
  const loader = loaderOf<string, string>(context, 'conflict.current', async (keys) => {
    const facts = keys.map((key) => {
      const [of, id, name] = key.split(' ');
      return { kind: of === 'FAMILY' ? 'FAMILY' : 'RESIDENT', id: Number(id), fact: name ?? '' } as const;
    });
    const standing = await standingFacts(context.platform.database, facts);
    return new Map(
      keys.flatMap((key, at) => {
        const value = standing[at]?.value ?? null;
        return value === null ? [] : [[key, value] as const];
      }),
    );
  });
  return loader.load(`${kind} ${subjectId} ${fact}`);
}
