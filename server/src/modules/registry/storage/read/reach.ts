import { scopeRange, unreachable } from '@tepat/shared';
import type { Range, RegionCode, Scope } from '@tepat/shared';
import { KELURAHAN_CODES } from '../../../regions';

/** The kelurahan that a reader may see, as ranges of codes [from, to); null = all of them, none = nothing. */
export type Reach = readonly Range<string>[] | null;

export const EVERYWHERE: Reach = null;

/** What a permission's scope reaches. The one place where a scope becomes a condition of storage. */
export function reachOf(scope: Scope): Reach {
  switch (scope.kind) {
    case 'ALL':
      return EVERYWHERE;
    case 'NONE':
      return [];
    case 'REGIONS':
      return scope.regions.map(scopeRange);
    default:
      return unreachable(scope);
  }
}

/** Whether a record in a kelurahan is within reach; absent and forbidden look the same to whoever asks. */
export function isWithinReach(reach: Reach, kelurahan: string): boolean {
  return reach === null || reach.some(({ from, to }) => kelurahan >= from && kelurahan < to);
}

/** Kelurahan within reach and within a region, in the order of their codes; null = no restriction at all. */
export function kelurahanWithin(reach: Reach, region: RegionCode | null): string[] | null {
  if (reach === null && region === null) return null;
  const wanted = region === null ? null : [scopeRange(region)];
  return ALL_KELURAHAN.filter((code) => isWithinReach(reach, code) && isWithinReach(wanted, code));
}

/** In the order of their codes. */
export const ALL_KELURAHAN: readonly string[] = [...KELURAHAN_CODES].sort();
