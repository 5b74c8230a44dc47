import { useListController, type RaRecord } from 'react-admin';

/** One page of a resource and the way to its neighbours, counted from 1. */
export interface ListPages<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly hasNext: boolean;
  readonly isLoading: boolean;
  readonly isTurning: boolean;
  readonly error: Error | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly refresh: () => void;
}

/** Pages of a resource through the data provider; neither filter nor page goes into the address or into storage. */
export function useListPages<Row extends RaRecord>(resource: string, perPage = 25): ListPages<Row> {
  const list = useListController<Row>({
    resource,
    perPage,
    sort: { field: 'id', order: 'DESC' },
    disableSyncWithLocation: true,
    storeKey: false,
    exporter: false,
  });
  return {
    rows: list.data ?? [],
    page: list.page,
    hasNext: list.hasNextPage ?? false,
    isLoading: list.isPending ?? false,
    isTurning: list.isPlaceholderData ?? false,
    error: list.error ?? null,
    next: () => list.setPage(list.page + 1),
    previous: () => list.setPage(list.page - 1),
    refresh: () => void list.refetch(),
  };
}
