import type { RaRecord } from 'react-admin';

/** A Relay connection, as far as paging needs it. */
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** One page that is asked for. `filter` holds what the list's filters hold; the source picks what the API knows. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' } | null;
}

/** How a resource of the console is read. Writing goes by named mutations, never by create/update/delete. */
export interface ResourceSource<Row extends RaRecord = RaRecord> {
  page(request: PageRequest): Promise<Connection<Row>>;
  /** Null when there is nothing of that id, or nothing that the viewer may see. */
  one?(id: string): Promise<Row | null>;
}
