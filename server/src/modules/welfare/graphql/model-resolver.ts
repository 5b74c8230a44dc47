import { Args, Authorized, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { WelfareModelConnection, WelfareModelType } from './model-type';

@Authorized()
@Resolver(() => WelfareModelType)
export class WelfareModelResolver {
  @Needs('welfare.model.read')
  @Query(() => WelfareModelConnection, { description: 'Versions of the welfare model, newest first.' })
  welfareModels(@Args(() => PageArgs) args: PageArgs): Connection<WelfareModelType> {
    throw new Error(String(args));
  }
}
