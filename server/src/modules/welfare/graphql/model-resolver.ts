import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { storedModels } from '../storage/model-store';
import { WelfareModelConnection, WelfareModelType } from './model-type';
import { modelNode } from './ranking-node';

@Authorized()
@Resolver(() => WelfareModelType)
export class WelfareModelResolver {
  @Needs('welfare.model.read')
  @Query(() => WelfareModelConnection, { description: 'Versions of the welfare model, newest first.' })
  async welfareModels(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<WelfareModelType>> {
    const before = numberAfter(args.after) ?? Number.MAX_SAFE_INTEGER;
    // A province has a few models in its life.
    const stored = (await storedModels(context.platform.database)).reverse().filter(({ id }) => id < before);
    const page = stored.slice(0, args.first + 1);
    const nodes = await Promise.all(
      page.map(async (model) => ({ key: model.id, node: await modelNode(context, model) })),
    );
    return pageOf(
      nodes,
      args,
      ({ key }) => [key],
      ({ node }) => node,
    );
  }
}
