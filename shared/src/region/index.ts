export {
  isRegionCode,
  isWithin,
  levelOf,
  parentOf,
  parseRegionCode,
  regionCode,
  ancestorsOf,
  REGION_LEVELS,
  type RegionCode,
  type RegionLevel,
} from './region-code';
export { regionNumber, regionNumberRange, scopeRange, type Range } from './scope-range';
