import { scopeRange } from '@tepat/shared';
import type { Scope } from '@tepat/shared';
import type { Value } from './database';

/**
 * A permission's reach as an SQL condition on an indexed ascii_bin column of region codes: THE way in which a store
 * narrows what a viewer may see. Nothing within reach is `1 = 0`, so a missing scope shows nothing.
 */
export function withinScope(scope: Scope, column: string): { text: string; values: Value[] } {
  switch (scope.kind) {
    case 'ALL':
      return { text: '1 = 1', values: [] };
    case 'NONE':
      return { text: '1 = 0', values: [] };
    case 'REGIONS': {
      const ranges = scope.regions.map(scopeRange);
      return {
        text: `(${ranges.map(() => `(${column} >= ? AND ${column} < ?)`).join(' OR ')})`,
        values: ranges.flatMap(({ from, to }) => [from, to]),
      };
    }
  }
}
