import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { PageCursors } from './page-cursors';
import type { Connection, PageRequest, ResourceSource } from './resource-source';

/** The API gives at most this many rows a page. */
const LARGEST_PAGE = 100;

/** Only reading goes through react-admin's verbs: what changes something is a named mutation with a reason. */
const readOnly = () => Promise.reject(new Error('the console changes records by named mutations only'));

type Selection = Omit<PageRequest, 'after'>;

async function numberedPage(
  source: ResourceSource,
  cursors: PageCursors,
  selection: Selection,
  resource: string,
  wanted: number,
): Promise<GetListResult> {
  const key = JSON.stringify([resource, selection]);
  let { page, after } = cursors.nearest(key, wanted);
  for (;;) {
    const connection: Connection<RaRecord> = await source.page({ ...selection, after });
    const { hasNextPage, endCursor } = connection.pageInfo;
    const next = hasNextPage ? (endCursor ?? null) : null;
    cursors.remember(key, page, next);
    // Walks forward only after a reload deep in a list; a list that has become shorter shows its last page.
    if (page >= wanted || next === null)
      return {
        data: connection.edges.map((edge) => edge.node),
        pageInfo: { hasNextPage: next !== null, hasPreviousPage: page > 1 },
      };
    page += 1;
    after = next;
  }
}

/** react-admin's view of the API: lists by cursor without a total, records by their opaque id. */
export function createDataProvider(sources: Readonly<Record<string, ResourceSource>>): DataProvider {
  const cursors = new PageCursors();
  const sourceOf = (resource: string): ResourceSource => {
    const source = sources[resource];
    if (!source) throw new Error(`no source for the resource ${resource}`);
    return source;
  };
  const list = async (resource: string, params: GetListParams, more: Record<string, unknown> = {}) => {
    const { page = 1, perPage = 25 } = params.pagination ?? {};
    const selection: Selection = {
      first: Math.min(perPage, LARGEST_PAGE),
      filter: { ...params.filter, ...more },
      sort: params.sort ?? null,
    };
    return numberedPage(sourceOf(resource), cursors, selection, resource, page);
  };
  const one = async (resource: string, id: string): Promise<RaRecord> => {
    const record = await sourceOf(resource).one?.(id);
    if (!record) throw Object.assign(new Error('ra.notification.item_doesnt_exist'), { status: 404 });
    return record;
  };
  // react-admin's provider is generic over the record of each call; what a resource's record is, its source knows.
  return {
    getList: list,
    getOne: async (resource: string, params: { id: unknown }) => ({ data: await one(resource, String(params.id)) }),
    getMany: async (resource: string, params: { ids: unknown[] }) => ({
      data: await Promise.all(params.ids.map((id) => one(resource, String(id)))),
    }),
    getManyReference: (resource: string, params: GetListParams & { target: string; id: unknown }) =>
      list(resource, params, { [params.target]: params.id }),
    create: readOnly,
    update: readOnly,
    updateMany: readOnly,
    delete: readOnly,
    deleteMany: readOnly,
  } as DataProvider;
}
