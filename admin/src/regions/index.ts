export { regionMessages } from './messages';
export { RegionPath } from './RegionPath';
export { RegionPicker } from './RegionPicker';
export { PROVINCE, regionName } from './province';
export { useKota } from './use-kota';
export { useRegionNames } from './use-region-names';
