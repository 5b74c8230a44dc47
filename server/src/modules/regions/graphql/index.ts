export { RegionConnection, RegionLevelEnum, RegionType } from './region-type';
export { regionNode, RegionResolver } from './region-resolver';
