import { Args, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { nodeId } from '../../../platform/graphql/node-id';
import { connectionOf, numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { Payload, userErrorsOf } from '../../../platform/graphql/user-errors';
import { feedbackById, feedbackPage, type FeedbackRecord } from '../storage/feedback-store';
import { makeFeedback } from '../use-cases/make-feedback';

@ObjectType('CivilFeedback', {
  description: 'A numbered file of confirmed differences for the civil registry (data balikan).',
})
export class CivilFeedbackType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => Int, { description: 'People in it.' })
  rows!: number;

  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal digits.' })
  sha256!: string;

  @Field(() => String, { description: 'Where it is fetched (GET); each fetching is an event.' })
  path!: string;

  @Field(() => String, { description: 'Id of whoever made it.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

export const CivilFeedbackConnection = connectionOf(CivilFeedbackType, 'CivilFeedback');

@ObjectType({ implements: Payload, description: 'The file that was made.' })
export class CivilFeedbackPayload extends Payload {
  @Field(() => CivilFeedbackType, { nullable: true, description: 'Null when the request was refused.' })
  feedback!: CivilFeedbackType | null;
}

function feedbackNode({ id: number, rowCount, sha256, createdBy, createdAt }: FeedbackRecord): CivilFeedbackType {
  const id = nodeId('CivilFeedback', number);
  const path = `/identity/feedback/${id}`;
  return { id, number, rows: rowCount, sha256: sha256.toString('hex'), path, createdBy, createdAt };
}

@Authorized()
@Resolver(() => CivilFeedbackType)
export class CivilFeedbackResolver {
  @Needs('identity.feedback.read')
  @Query(() => CivilFeedbackConnection, { description: 'The files for the civil registry, the newest first.' })
  async civilFeedbacks(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<CivilFeedbackType>> {
    const rows = await feedbackPage(platform.database, numberAfter(args.after), args.first + 1);
    return pageOf(rows, args, ({ id }) => [id], feedbackNode);
  }

  @Needs('identity.feedback.make')
  @Mutation(() => CivilFeedbackPayload, {
    description: 'Makes the next file of differences that two people confirmed and no file has told yet.',
  })
  async makeCivilFeedback(@Ctx() context: RequestContext): Promise<CivilFeedbackPayload> {
    const made = await makeFeedback(context.platform, context.actor());
    if (!made.ok) return { feedback: null, userErrors: userErrorsOf(context.locale, made.error) };
    const record = await feedbackById(context.platform.database, made.value.feedbackId);
    return { feedback: record && feedbackNode(record), userErrors: [] };
  }
}
