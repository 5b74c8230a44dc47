import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { runDateAt } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { allPrograms, criteriaVersionsOf, programByCode, type CriteriaVersionRecord } from '../storage/program-readers';
import { standingOrderFor } from '../storage/standing-order';
import { criteriaNode, inForce, loadCriteriaVersion, maySee, programNode } from './program-node';
import { CriteriaVersionType, ProgramConnection, ProgramType, StandingOrderType } from './program-type';

@Authorized()
@Resolver(() => ProgramType)
export class ProgramResolver {
  @Needs('program.read')
  @Query(() => ProgramConnection, { description: 'Programmes in the order of their codes.' })
  async programs(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ProgramType>> {
    const [after] = placeOf(args.after, 'code') ?? [''];
    // A handful in all.
    const all = (await allPrograms(context.platform.database))
      .filter(({ code }) => code > after)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return pageOf(
      all.slice(0, args.first + 1),
      args,
      (program) => [program.code],
      (program) => programNode(context, program),
    );
  }

  @Needs('program.read')
  @Query(() => ProgramType, { nullable: true, description: 'One programme by its code.' })
  async program(
    @Arg('code', () => String, { description: 'Short code, such as KLJ.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<ProgramType | null> {
    const program = await programByCode(context.platform.database, code);
    return program && programNode(context, program);
  }

  @FieldResolver(() => CriteriaVersionType, { nullable: true })
  async criteria(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<CriteriaVersionType | null> {
    const current = (await inForce(context)).find(({ code }) => code === program.code);
    return current ? loadCriteriaVersion(context, current.criteriaVersionId) : null;
  }

  @FieldResolver(() => [CriteriaVersionType])
  async criteriaVersions(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<CriteriaVersionType[]> {
    const loader = loaderOf<number, CriteriaVersionRecord[]>(context, 'criteriaVersions', (ids) =>
      criteriaVersionsOf(context.platform.database, ids),
    );
    const versions = await loader.load(keyOf('Program', program.id) ?? 0);
    return (versions ?? []).flatMap((version) => (maySee(version, context) ? [criteriaNode(version, context)] : []));
  }

  @FieldResolver(() => StandingOrderType, { nullable: true })
  standingOrder(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<StandingOrderType | null> {
    const { clock, database } = context.platform;
    inDetail(context, 'program.standingOrder', program.id);
    return standingOrderFor(database, keyOf('Program', program.id) ?? 0, runDateAt(clock.now()));
  }
}
