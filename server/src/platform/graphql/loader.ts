import DataLoader from 'dataloader';
import type { RequestContext } from './context';

/**
 * Reads of one kind, collected over a request and done in one statement. `key` names the loader within the request.
 * The batch answers a map; what is not in it is null, as for a record out of reach.
 */
export function loaderOf<Key extends string | number, Value>(
  context: RequestContext,
  key: string,
  batch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  return context.once(
    `loader:${key}`,
    () =>
      new DataLoader<Key, Value | null>(
        async (keys) => {
          const found = await batch(keys);
          return keys.map((each) => found.get(each) ?? null);
        },
        { maxBatchSize: 500 },
      ),
  );
}
