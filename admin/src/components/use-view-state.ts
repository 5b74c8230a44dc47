import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

const HALF_AN_HOUR = 30 * 60_000;

/**
 * State of a view that outlives a visit to another page: filters, the page that was reached. It lives in the query
 * cache, which is memory only and emptied at signing out; a searched name must stand in no address and no storage.
 */
export function useViewState<T>(name: string, initial: T): [T, (next: T) => void] {
  const cache = useQueryClient();
  const { data } = useQuery<T>({
    queryKey: ['view', name],
    queryFn: () => initial,
    initialData: initial,
    staleTime: Infinity,
    gcTime: HALF_AN_HOUR,
  });
  const set = useCallback((next: T) => void cache.setQueryData(['view', name], next), [cache, name]);
  return [data ?? initial, set];
}
