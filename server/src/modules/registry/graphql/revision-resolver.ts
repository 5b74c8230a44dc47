import { Args, Authorized, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { RevisionConnection, RevisionType } from './revision-type';

@Authorized()
@Resolver(() => RevisionType)
export class RevisionResolver {
  @Needs('revision.read')
  @Query(() => RevisionConnection, { description: 'Revisions of the registry, newest first.' })
  revisions(@Args(() => PageArgs) args: PageArgs): Connection<RevisionType> {
    throw new Error(String(args));
  }
}
