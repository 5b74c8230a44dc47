import type { GetListParams, RaRecord } from 'react-admin';
import { createDataProvider } from './data-provider';
import type { PageRequest, ResourceSource } from './resource-source';

/** A connection over the numbers 1 to `size`; its cursors are the last number of a page. */
function numbers(size: number): ResourceSource & { asked: PageRequest[] } {
  const asked: PageRequest[] = [];
  return {
    asked,
    page: async (request) => {
      asked.push(request);
      const from = request.after === null ? 0 : Number(request.after);
      const ids = Array.from({ length: Math.min(request.first, size - from) }, (_, at) => from + at + 1);
      const last = from + ids.length;
      return {
        edges: ids.map((id) => ({ node: { id } })),
        pageInfo: { hasNextPage: last < size, endCursor: ids.length > 0 ? String(last) : null },
      };
    },
    one: async (id) => (Number(id) <= size ? { id } : null),
  };
}

const page = (number: number, filter: Record<string, unknown> = {}): GetListParams => ({
  pagination: { page: number, perPage: 10 },
  filter,
});

const ids = (answer: { data: RaRecord[] }) => answer.data.map((record) => record.id);

describe('numbered pages over cursors', () => {
  it('goes forward and back, one question a page, and says whether there is more', async () => {
    const source = numbers(25);
    const provider = createDataProvider({ nights: source });
    const first = await provider.getList('nights', page(1));
    const second = await provider.getList('nights', page(2));
    const third = await provider.getList('nights', page(3));
    const again = await provider.getList('nights', page(2));

    expect([ids(first)[0], ids(second)[0], ids(third)]).toEqual([1, 11, [21, 22, 23, 24, 25]]);
    expect(ids(again)).toEqual(ids(second));
    expect([first, second, third].map((each) => each.pageInfo)).toEqual([
      { hasNextPage: true, hasPreviousPage: false },
      { hasNextPage: true, hasPreviousPage: true },
      { hasNextPage: false, hasPreviousPage: true },
    ]);
    expect(source.asked.map((request) => request.after)).toEqual([null, '10', '20', '10']);
  });

  it('gives no total, because nobody counts millions of rows for a footer', async () => {
    expect(await createDataProvider({ nights: numbers(25) }).getList('nights', page(1))).not.toHaveProperty('total');
  });

  it('walks forward from the furthest page that it knows when a later one is asked for first', async () => {
    const source = numbers(45);
    const provider = createDataProvider({ nights: source });
    await provider.getList('nights', page(2));
    source.asked.length = 0;
    expect(ids(await provider.getList('nights', page(4)))[0]).toBe(31);
    expect(source.asked.map((request) => request.after)).toEqual(['20', '30']);
  });

  it('shows the last page of a list that has become shorter', async () => {
    const answer = await createDataProvider({ nights: numbers(12) }).getList('nights', page(9));
    expect(ids(answer)).toEqual([11, 12]);
    expect(answer.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  it('keeps the cursors of one selection away from those of another', async () => {
    const source = numbers(45);
    const provider = createDataProvider({ families: source });
    await provider.getList('families', page(1));
    await provider.getList('families', page(2));
    source.asked.length = 0;
    await provider.getList('families', page(2, { region: '31.71' }));
    expect(source.asked.map(({ after, filter }) => [after, filter['region']])).toEqual([
      [null, '31.71'],
      ['10', '31.71'],
    ]);
  });

  it('forgets what followed a page whose end has moved', async () => {
    let size = 30;
    const source: ResourceSource & { asked: PageRequest[] } = { ...numbers(0), asked: [] };
    source.page = (request) => {
      source.asked.push(request);
      return numbers(size).page(request);
    };
    const provider = createDataProvider({ nights: source });
    for (const number of [1, 2, 3]) await provider.getList('nights', page(number));
    size = 10;
    await provider.getList('nights', page(1));
    expect(ids(await provider.getList('nights', page(3)))).toHaveLength(10);
  });

  it('asks for at most a hundred rows', async () => {
    const source = numbers(500);
    await createDataProvider({ nights: source }).getList('nights', { pagination: { page: 1, perPage: 1000 } });
    expect(source.asked[0]?.first).toBe(100);
  });

  it('has an empty first page', async () => {
    const answer = await createDataProvider({ nights: numbers(0) }).getList('nights', page(1));
    expect(answer).toEqual({ data: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  });
});

describe('records', () => {
  it('gives one by its id and says plainly when there is none', async () => {
    const provider = createDataProvider({ nights: numbers(3) });
    expect(await provider.getOne('nights', { id: '2' })).toEqual({ data: { id: '2' } });
    await expect(provider.getOne('nights', { id: '9' })).rejects.toMatchObject({ status: 404 });
  });

  it('lets nothing be written past the named mutations', async () => {
    const provider = createDataProvider({ nights: numbers(3) });
    await expect(provider.delete('nights', { id: '1' })).rejects.toThrow('named mutations');
    await expect(provider.create('nights', { data: {} })).rejects.toThrow('named mutations');
  });
});
