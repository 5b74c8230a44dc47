import type { RegionLevel } from '@tepat/shared';
import { regionName } from '../../regions';
import type { MovementBasis, MovementTables } from '../domain/movement';
import { DIRECTIONS, movementByRegion } from '../domain/movement';
import type { ProvinceReport } from '../domain/report';
import { withoutSmallRegions } from '../domain/small-cells';
import type { MovementLineType, MovementType } from './movement-type';

/** The stored tables travel with the node, for its fields. */
export type MovementNode = MovementType & { readonly stored: MovementTables };

export const movementNode = ({ families, unscored, notCompared, gates, movement }: ProvinceReport): MovementNode => ({
  stored: movement,
  families,
  unscored,
  notCompared,
  gates: [...gates],
});

/** The regions of a level, in the order of their codes. Small counts are hidden among those of one parent. */
export function movementLines({ stored }: MovementNode, basis: MovementBasis, level: RegionLevel): MovementLineType[] {
  const shown = withoutSmallRegions(
    (each) => movementByRegion(stored.kelurahan[basis], each),
    level,
    DIRECTIONS.map((direction) => [direction]),
  );
  return shown.map((line) => ({ ...line, label: regionName(line.key) }));
}
