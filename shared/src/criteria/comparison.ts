import { type RegionCode } from '../region';

/**
 * What each operator compares with. `between` includes both ends. `within` is true inside any of the regions.
 * On sets, `hasAny`, `hasAll` and `hasNone` name members of the fact's own catalogue.
 */
export type Comparison =
  | { readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: number }
  | { readonly op: 'between'; readonly value: readonly [number, number] }
  | { readonly op: 'in' | 'notIn'; readonly value: readonly number[] }
  | { readonly op: 'within'; readonly value: readonly RegionCode[] }
  | { readonly op: 'hasAny' | 'hasAll' | 'hasNone'; readonly value: readonly string[] }
  | { readonly op: 'isEmpty' | 'isNotEmpty' | 'isTrue' | 'isFalse' };
export type Operator = Comparison['op'];
