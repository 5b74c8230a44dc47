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
import { regionCode, type MessageCode, type Result, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { CountScalar } from '../../../platform/graphql/scalars';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { UploadShelf } from '../../../platform/http/upload';
import { CorrectionType } from '../../corrections/graphql';
import { isWithinReach, reachOf } from '../../registry';
import { loadRevision } from '../../registry/graphql';
import { handoverPage } from '../storage/handover-store';
import { itemPage, itemsOfHandover, type ItemKey } from '../storage/item-store';
import { answerByFile, answerOne, followUp } from '../use-cases/answer-handover';
import {
  AnswerHandedOverInput,
  AnswerHandoverFileInput,
  FollowUpHandedOverInput,
  HandedOverFilter,
  HandedOverPayload,
  HandoverAnswerPayload,
} from './handover-input';
import {
  handoverNode,
  handoverOf,
  itemKeyOf,
  itemNode,
  itemsOf,
  loadHandover,
  type HandedOverNode,
} from './handover-node';
import { HandedOverConnection, HandedOverType, HandoverConnection, HandoverType } from './handover-type';
import { sheetReport } from '../../intake/graphql';

@ArgsType()
class HandedOverArgs extends PageArgs {
  @Field(() => HandedOverFilter, { nullable: true, description: 'Which; refusals that wait by default.' })
  @ValidateNested()
  filter?: HandedOverFilter | null;
}

@Authorized()
@Resolver(() => HandoverType)
export class HandoverResolver {
  constructor(private readonly shelf: UploadShelf) {}

  @Needs('handover.read')
  @Query(() => HandoverConnection, { description: 'Files of applied corrections for the centre, newest first.' })
  async handovers(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<HandoverType>> {
    const rows = await handoverPage(context.platform.database, args.first + 1, numberAfter(args.after));
    return pageOf(
      rows,
      args,
      ({ id }) => [id],
      (row) => handoverNode(context, row),
    );
  }

  @Needs('handover.answer')
  @Mutation(() => HandoverAnswerPayload, {
    description: 'Judges the centre’s answer to a file row by row, and keeps it when no row is wrong.',
  })
  async answerHandoverFile(
    @Arg('input', () => AnswerHandoverFileInput, { description: 'The hand-over and the file.' })
    { handover, upload, apply }: AnswerHandoverFileInput,
    @Ctx() context: RequestContext,
  ): Promise<HandoverAnswerPayload> {
    const actor = context.actor();
    const nothing = (error: UserError): HandoverAnswerPayload => ({
      ...{ handover: null, report: null, applied: false },
      userErrors: userErrorsOf(context.locale, error),
    });
    const waiting = await this.shelf.find(upload, `${actor.kind}:${actor.id}`);
    if (waiting === null) return nothing({ code: 'NOT_FOUND', field: 'upload' });
    const handoverId = keyOf('Handover', handover) ?? 0;
    const answered = await answerByFile(context.platform, actor, { handoverId, path: waiting.path, apply });
    if (!answered.ok) return nothing(answered.error);
    const { sheet, applied } = answered.value;
    if (applied) await this.shelf.discard(upload, `${actor.kind}:${actor.id}`);
    return {
      ...{ handover: await loadHandover(context, handoverId), applied, userErrors: [] },
      report: sheetReport(sheet, context.locale),
    };
  }
}

@Authorized()
@Resolver(() => HandedOverType)
export class HandedOverResolver {
  @Needs('correction.read')
  @Query(() => HandedOverConnection, {
    description: 'Corrections that were handed over: of one file, or of one state by kelurahan.',
  })
  async handedOver(
    @Args(() => HandedOverArgs) args: HandedOverArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<HandedOverType>> {
    const { handover, state, region } = args.filter ?? {};
    const { database } = context.platform;
    if (handover !== null && handover !== undefined) {
      if (!context.permits('handover.read')) throw refusal('FORBIDDEN', 'Files are shown to the head office.');
      if (state || region) throw refusal('FILTER_ORDER_UNSUPPORTED', 'These filters are not offered together.');
      const id = keyOf('Handover', handover) ?? 0;
      const rows = await itemsOfHandover(database, id, args.first + 1, numberAfter(args.after));
      return pageOf(
        rows,
        args,
        ({ correctionId }) => [correctionId],
        (row) => itemNode(context, row),
      );
    }
    const place = placeOf(args.after, 'code', 'number', 'number');
    const rows = await itemPage(database, {
      state: state && state !== 'REJECTED_BY_CENTRE' ? state : 'WAITING',
      reach: reachOf(context.scope('correction.read')),
      region: region ? regionCode(region) : null,
      limit: args.first + 1,
      after: place && { kelurahanCode: place[0], correctionId: place[1], handoverId: place[2] },
    });
    return pageOf(
      rows,
      args,
      ({ kelurahanCode, correctionId, handoverId }) => [kelurahanCode, correctionId, handoverId],
      (row) => itemNode(context, row),
    );
  }

  @Needs('handover.answer')
  @Mutation(() => HandedOverPayload, { description: 'Enters what the centre said of one correction.' })
  async answerHandedOver(
    @Arg('input', () => AnswerHandedOverInput, { description: 'The correction and the answer.' })
    { item, answer, note }: AnswerHandedOverInput,
    @Ctx() context: RequestContext,
  ): Promise<HandedOverPayload> {
    const request = { item: itemKeyOf(item), answer, note: note ?? null };
    return payload(context, await answerOne(context.platform, context.actor(), request));
  }

  @Needs('handover.answer')
  @Mutation(() => HandedOverPayload, { description: 'Says what is done about a refusal of the centre.' })
  async followUpHandedOver(
    @Arg('input', () => FollowUpHandedOverInput, { description: 'The correction and what is done.' })
    { item, followUp: up, reason }: FollowUpHandedOverInput,
    @Ctx() context: RequestContext,
  ): Promise<HandedOverPayload> {
    return payload(context, await followUp(context.platform, context.actor(), { item: itemKeyOf(item), up, reason }));
  }

  @FieldResolver(() => CountScalar)
  async handoverNumber(@Root() { record }: HandedOverNode, @Ctx() context: RequestContext): Promise<number> {
    return (await handoverOf(context, record.handoverId))?.number ?? 0;
  }

  @FieldResolver(() => String, { nullable: true })
  async reflectedIn(@Root() { record }: HandedOverNode, @Ctx() context: RequestContext): Promise<string | null> {
    if (record.reflectedRevision === null) return null;
    return (await loadRevision(context, record.reflectedRevision))?.deliveryVersion ?? null;
  }
}

/** What became of a correction at the centre stands beside it, for whoever may read it. */
@Authorized()
@Resolver(() => CorrectionType)
export class CorrectionHandoverResolver {
  @FieldResolver(() => [HandedOverType], { description: 'The files for the centre in which it stands, oldest first.' })
  async handedOver(
    @Root() { record }: CorrectionType & { record: { id: number; kelurahanCode: string } },
    @Ctx() context: RequestContext,
  ): Promise<HandedOverType[]> {
    return (await itemsOf(context, record.id)).map((item) => itemNode(context, item));
  }
}

async function payload(
  context: RequestContext,
  done: Result<ItemKey, UserError<MessageCode>>,
): Promise<HandedOverPayload> {
  if (!done.ok) return { item: null, userErrors: userErrorsOf(context.locale, done.error) };
  const { handoverId, correctionId } = done.value;
  const item = (await itemsOf(context, correctionId)).find((each) => each.handoverId === handoverId);
  const reaches = item && isWithinReach(reachOf(context.scope('correction.read')), item.kelurahanCode);
  return { item: reaches ? itemNode(context, item) : null, userErrors: [] };
}
