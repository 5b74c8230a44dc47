import { type RegionCode } from '@tepat/shared';
import { CITIES, KECAMATAN, KELURAHAN, PROVINCE } from './jakarta';
import { type Region } from './region';

export { CITIES, KECAMATAN, KELURAHAN, PROVINCE } from './jakarta';
export type { City, Kecamatan, Kelurahan, Province, Region, Tile } from './region';

/** Every region of the province, parents before their children: 1 province, 6 cities and regency, 44 kecamatan, 267 kelurahan. */
export const REGIONS: readonly Region[] = [PROVINCE, ...CITIES, ...KECAMATAN, ...KELURAHAN];

/** The codes that a delivered row of a family may name. */
export const KELURAHAN_CODES: ReadonlySet<string> = new Set(KELURAHAN.map((kelurahan) => kelurahan.code));

const byCode = new Map<string, Region>(REGIONS.map((region) => [region.code, region]));
const byParent = new Map<string, Region[]>();
for (const region of REGIONS) {
  if (region.parentCode === null) continue;
  const siblings = byParent.get(region.parentCode);
  if (siblings) siblings.push(region);
  else byParent.set(region.parentCode, [region]);
}

/** The region with this dotted code; undefined for a code outside the province. */
export function findRegion(code: string): Region | undefined {
  return byCode.get(code);
}

/** The name of a region for a sentence; the code itself for one outside the province. */
export function regionName(code: string): string {
  return byCode.get(code)?.name ?? code;
}

/** The regions one level below, in the order of their codes; empty for a kelurahan and for an unknown code. */
export function childrenOf(code: RegionCode): readonly Region[] {
  return byParent.get(code) ?? [];
}

/** From the province down to the region itself; empty for an unknown code. */
export function pathTo(code: string): readonly Region[] {
  const region = byCode.get(code);
  if (!region) return [];
  return region.parentCode === null ? [region] : [...pathTo(region.parentCode), region];
}
