import { type client } from '@tepat/shared';
import { type Connection } from '../client';
import { operationName, useDocument, type DocumentOptions } from './use-document';
import { useViewState } from './use-view-state';

interface Paged {
  first: number;
  after?: string | null;
}

/** One page of a connection and the way to its neighbours. Pages are counted from 1; nobody counts the whole. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly hasNext: boolean;
  readonly isLoading: boolean;
  /** A further page is on its way while the one before is still shown. */
  readonly isTurning: boolean;
  readonly error: Error | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly refresh: () => void;
}

export interface PagesOptions<Answer> extends DocumentOptions<Answer> {
  /** 1 to 100. */
  readonly size?: number;
}

/** Turns the pages of a connection by cursor. Another selection begins at its own first page. */
export function usePages<Answer, Variables extends Paged, Row>(
  document: client.TypedDocumentString<Answer, Variables>,
  selection: Omit<Variables, keyof Paged>,
  connectionOf: (answer: Answer) => Connection<Row> | null | undefined,
  { size = 25, ...options }: PagesOptions<Answer> = {},
): Pages<Row> {
  const name = `${operationName(document)} ${JSON.stringify(selection)}`;
  const [cursors, setCursors] = useViewState<readonly string[]>(name, []);
  // A selection plus its page is exactly the variables; Omit of a type parameter cannot tell the compiler so.
  const variables = { ...selection, first: size, after: cursors.at(-1) ?? null } as unknown as Variables;
  const query = useDocument(document, variables, options);
  const connection = query.data === undefined ? undefined : connectionOf(query.data);
  const end = connection?.pageInfo.endCursor ?? null;
  const hasNext = connection?.pageInfo.hasNextPage === true && end !== null;
  return {
    rows: connection?.edges.map((edge) => edge.node) ?? [],
    page: cursors.length + 1,
    hasNext,
    isLoading: query.isPending && options.enabled !== false,
    isTurning: query.isPlaceholderData,
    error: query.error,
    next: () => {
      if (hasNext && end !== null && !query.isPlaceholderData) setCursors([...cursors, end]);
    },
    previous: () => setCursors(cursors.slice(0, -1)),
    refresh: () => void query.refetch(),
  };
}
