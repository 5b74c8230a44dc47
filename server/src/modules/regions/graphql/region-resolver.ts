import { Arg, Args, ArgsType, Authorized, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RegionLevel } from '@tepat/shared';
import { nodeId } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';
import { findRegion, pathTo, REGIONS, type Region } from '..';
import { RegionConnection, RegionLevelEnum, RegionType } from './region-type';

/** A region as clients see it; null for a code that the province does not have. */
export function regionNode(code: string): RegionType | null {
  const region = findRegion(code);
  return region ? toNode(region) : null;
}

function toNode(region: Region): RegionType {
  return {
    id: nodeId('Region', region.code),
    code: region.code,
    level: region.level,
    name: region.name,
    tile: region.level === 'KECAMATAN' ? region.tile : null,
  };
}

@ArgsType()
class RegionArgs extends PageArgs {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only those directly below this region.' })
  parent?: string | null;

  @Field(() => RegionLevelEnum, { nullable: true, description: 'Only those of this level.' })
  level?: RegionLevel | null;
}

@Authorized()
@Resolver(() => RegionType)
export class RegionResolver {
  @Needs('region.read')
  @Query(() => RegionType, { nullable: true, description: 'One region by its code.' })
  region(
    @Arg('code', () => RegionCodeScalar, { description: 'Dotted Kemendagri code.' }) code: string,
  ): RegionType | null {
    return regionNode(code);
  }

  @Needs('region.read')
  @Query(() => RegionConnection, { description: 'Regions in the order of their codes.' })
  regions(@Args(() => RegionArgs) args: RegionArgs): Connection<RegionType> {
    const [after] = placeOf(args.after, 'code') ?? [null];
    const matching = REGIONS.filter(
      (region) =>
        (!args.parent || region.parentCode === args.parent) &&
        (!args.level || region.level === args.level) &&
        (after === null || region.code > after),
    ).sort((a, b) => (a.code < b.code ? -1 : 1));
    return pageOf(matching.slice(0, args.first + 1), args, (region) => [region.code], toNode);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  parent(@Root() region: RegionType): RegionType | null {
    const parent = findRegion(region.code)?.parentCode;
    return parent ? regionNode(parent) : null;
  }

  @FieldResolver(() => [RegionType])
  path(@Root() region: RegionType): RegionType[] {
    return pathTo(region.code).map(toNode);
  }
}
