import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { REGION_LEVELS, type RegionLevel } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';

export const RegionLevelEnum = Object.fromEntries(REGION_LEVELS.map((level) => [level, level])) as {
  [Level in RegionLevel]: Level;
};
registerEnumType(RegionLevelEnum, { name: 'RegionLevel', description: 'How large a region is.' });

@ObjectType({ description: 'A tile of the tile map of kecamatan, counted from 1 at the top left.' })
export class Tile {
  @Field(() => Int, { description: 'Column of the tile.' })
  column!: number;

  @Field(() => Int, { description: 'Row of the tile.' })
  row!: number;
}

@ObjectType('Region', { implements: Node, description: 'The province, a city or regency, a kecamatan or a kelurahan.' })
export class RegionType extends Node {
  @Field(() => RegionCodeScalar, { description: 'Dotted Kemendagri code.' })
  code!: string;

  @Field(() => RegionLevelEnum, { description: 'How large it is.' })
  level!: RegionLevel;

  @Field(() => String, { description: 'Official name, without a code.' })
  name!: string;

  @Field(() => RegionType, { nullable: true, description: 'The region one level up; null for the province.' })
  parent?: RegionType | null;

  @Field(() => [RegionType], { description: 'From the province down to the region itself.' })
  path?: RegionType[];

  @Field(() => Tile, { nullable: true, description: 'Place in the tile map; kecamatan only.' })
  tile!: Tile | null;
}

export const RegionConnection = connectionOf(RegionType, 'Region');
