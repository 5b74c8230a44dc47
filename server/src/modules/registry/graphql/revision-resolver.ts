import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { revisionPage } from '../storage/read/revisions';
import { revisionNode } from './revision-node';
import { RevisionConnection, RevisionType } from './revision-type';

@Authorized()
@Resolver(() => RevisionType)
export class RevisionResolver {
  @Needs('revision.read')
  @Query(() => RevisionConnection, { description: 'Revisions of the registry, newest first.' })
  async revisions(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<RevisionType>> {
    const rows = await revisionPage(platform.database, args.first + 1, numberAfter(args.after));
    return pageOf(rows, args, (revision) => [revision.id], revisionNode);
  }
}
