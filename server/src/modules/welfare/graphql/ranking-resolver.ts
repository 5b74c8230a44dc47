import { Args, Authorized, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { RankingConnection, RankingType } from './ranking-type';

@Authorized()
@Resolver(() => RankingType)
export class RankingResolver {
  @Needs('dashboard.read')
  @Query(() => RankingType, { nullable: true, description: 'The standing ranking; null before the first night.' })
  currentRanking(): RankingType | null {
    throw new Error('');
  }

  @Needs('ranking.read')
  @Query(() => RankingConnection, { description: 'Rankings, newest first.' })
  rankings(@Args(() => PageArgs) args: PageArgs): Connection<RankingType> {
    throw new Error(String(args));
  }
}
