import type { RequestContext } from '../../../platform/graphql/context';
import { listsByIds, listsPage, newestLists, type ListPage, type ListRecord } from '../storage/list-readers';

export interface VisibleLists {
  readonly byIds: (ids: readonly number[]) => Promise<Map<number, ListRecord>>;
  /** Ids by programme and state. */
  readonly newest: () => Promise<Map<string, number>>;
  readonly page: (page: Omit<ListPage, 'publishedOnly'>) => Promise<ListRecord[]>;
}

/**
 * The lists that a viewer may know of: THE way by which the API reads a list. Who may not read drafts sees a list once it
 * was published, and then also that it was superseded or revoked.
 */
export function visibleLists({ platform, permits }: RequestContext): VisibleLists {
  const publishedOnly = !permits('list.drafts.read');
  return {
    byIds: (ids) => listsByIds(platform.database, ids, publishedOnly),
    newest: () => newestLists(platform.database, publishedOnly),
    page: (page) => listsPage(platform.database, { ...page, publishedOnly }),
  };
}
