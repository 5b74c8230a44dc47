import { Arg, Authorized, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RegionLevel } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { programByCode } from '../../programs';
import { standingLists } from '../../publication';
import { regionName } from '../../regions';
import { RegionLevelEnum } from '../../regions/graphql';
import { coverageOf } from '../use-cases/coverage-of';

@ObjectType({
  description:
    'Recipients of the newest published list, beside everybody in the category and within the bound of desil. Null where they are so few that they might point at somebody.',
})
export class Coverage {
  @Field(() => String, { description: 'Code of the region.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'In the category and within the bound, whatever else holds.' })
  within!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients, those who are held included.' })
  recipients!: number | null;

  @Field(() => Float, { nullable: true, description: 'Recipients ÷ within.' })
  coverage!: number | null;
}

@Authorized()
@Resolver(() => Coverage)
export class CoverageResolver {
  @Needs('coverage.read')
  @Query(() => [Coverage], {
    description:
      'Coverage of the newest published list by the regions of a level, counted when it was made. Empty before the first.',
  })
  async coverage(
    @Arg('program', () => String, { description: 'Code of the programme.' }) code: string,
    @Arg('level', () => RegionLevelEnum, { description: 'Of which level.' }) level: RegionLevel,
    @Ctx() { platform: { database } }: RequestContext,
  ): Promise<Coverage[]> {
    const program = await programByCode(database, code);
    const list = program && (await standingLists(database)).find(({ programId }) => programId === program.id);
    if (!list) return [];
    const lines = await coverageOf(database, list, level);
    return lines.map((line) => ({
      ...line,
      label: regionName(line.key),
      coverage: line.within && line.recipients !== null ? line.recipients / line.within : null,
    }));
  }
}
