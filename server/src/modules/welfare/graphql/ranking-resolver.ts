import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { loadRevision, RevisionType } from '../../registry/graphql';
import { currentRanking, rankingsPage } from '../storage/ranking-store';
import { WelfareModelType } from './model-type';
import { loadModel, rankingNode, type RankingNode } from './ranking-node';
import { RankingConnection, RankingType } from './ranking-type';

@Authorized()
@Resolver(() => RankingType)
export class RankingResolver {
  @Needs('dashboard.read')
  @Query(() => RankingType, { nullable: true, description: 'The standing ranking; null before the first night.' })
  async currentRanking(@Ctx() context: RequestContext): Promise<RankingType | null> {
    const ranking = await currentRanking(context.platform.database);
    return ranking ? rankingNode(context, ranking) : null;
  }

  @Needs('ranking.read')
  @Query(() => RankingConnection, { description: 'Rankings, newest first.' })
  async rankings(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RankingType>> {
    const rows = await rankingsPage(context.platform.database, args.first + 1, numberAfter(args.after));
    return pageOf(
      rows,
      args,
      (ranking) => [ranking.id],
      (ranking) => rankingNode(context, ranking),
    );
  }

  @FieldResolver(() => WelfareModelType, { nullable: true })
  model(@Root() ranking: RankingNode, @Ctx() context: RequestContext): Promise<WelfareModelType | null> {
    return loadModel(context, ranking.modelKey);
  }

  @FieldResolver(() => RevisionType, { nullable: true })
  revision(@Root() ranking: RankingNode, @Ctx() context: RequestContext): Promise<RevisionType | null> {
    return loadRevision(context, ranking.revisionNumber);
  }
}
