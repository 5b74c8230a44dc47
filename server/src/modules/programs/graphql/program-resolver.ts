import { Arg, Args, Authorized, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { ProgramConnection, ProgramType } from './program-type';

@Authorized()
@Resolver(() => ProgramType)
export class ProgramResolver {
  @Needs('program.read')
  @Query(() => ProgramConnection, { description: 'Programmes in the order of their codes.' })
  programs(@Args(() => PageArgs) args: PageArgs): Connection<ProgramType> {
    throw new Error(String(args));
  }

  @Needs('program.read')
  @Query(() => ProgramType, { nullable: true, description: 'One programme by its code.' })
  program(@Arg('code', () => String, { description: 'Short code, such as KLJ.' }) code: string): ProgramType | null {
    throw new Error(code);
  }
}
