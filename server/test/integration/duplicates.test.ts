import { findDuplicates } from '../../src/modules/identity';
import { commitRevision } from '../../src/modules/registry';
import { freshApi, type TestApi } from '../support/api';
import { plantFamily, type Planted } from '../support/registry-rows';
import { statementsOf } from '../support/statements';

jest.setTimeout(120_000);

const HOME = '31.71.03.1001';
const NEXT_DOOR = '31.71.03.1002';
const FAR = '31.74.01.1001';
const TESTER = { kind: 'SYSTEM', id: 'test' } as const;
const PAGE = `query ($state: DuplicateState!, $after: String) { duplicates(first: 1, after: $after, state: $state) {
  edges { node { id kinds likeness reason first { name nik } second { name } } } pageInfo { hasNextPage endCursor } } }`;
const APART = 'mutation ($input: KeepApartInput!) { keepApart(input: $input) { kept userErrors { code } } }';

interface Pair {
  id: string;
  kinds: string[];
  likeness: number;
  reason: string | null;
  first: { name: string; nik: string } | null;
  second: { name: string } | null;
}
interface Page {
  edges: { node: Pair }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Sitis of one birth date in one kelurahan, a NIK that stands in two kelurahan, and a Joko who is nobody's double. */
describe('records that may be one person', () => {
  let api: TestApi;
  let siti: Planted;
  const headers: { [who: string]: { [name: string]: string } } = {};
  beforeAll(async () => {
    api = await freshApi('duplicates');
    const { platform } = api.db;
    for (const [who, role, region] of [
      ['officer', 'OFFICER', HOME],
      ['next', 'OFFICER', NEXT_DOOR],
      ['far', 'OFFICER', FAR],
      ['admin', 'PROVINCIAL_ADMIN', null],
    ] as const) {
      await api.account({ email: `${who}@uji.test`, role, region });
      headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    }
    siti = await plantFamily(platform, HOME, 1, 'Siti Nurhayati');
    await plantFamily(platform, HOME, 2, 'Siti Nur Hayati');
    const budi = await plantFamily(platform, HOME, 3, 'Budi Santoso');
    const again = await plantFamily(platform, NEXT_DOOR, 4, 'Budi Susanto');
    await plantFamily(platform, HOME, 5, 'Joko Susilo');
    await platform.database.run(
      'UPDATE resident r JOIN resident b ON b.id = ? SET r.nik_id = b.nik_id WHERE r.id = ?',
      [budi.residentId, again.residentId],
    );
    await revise('Siti Nurhayati');
  });
  afterAll(() => api.close());

  /** A revision in which the first Siti is recorded with this name. */
  async function revise(name: string): Promise<void> {
    await commitRevision(api.db.platform, TESTER, { kind: 'CORRECTION', reason: 'test' }, async (tx, revision) => {
      await tx.run('UPDATE resident SET name = ?, since = ? WHERE id = ?', [name, revision, siti.residentId]);
      return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
    });
  }

  async function pairs(who: string, state = 'OPEN'): Promise<Pair[]> {
    const all: Pair[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await api.ask(PAGE, { state, after }, headers[who]);
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data['duplicates'] as Page;
      all.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return all;
      after = pageInfo.endCursor;
    }
  }

  const apart = async (who: string, duplicate: string, reason = 'saudara kandung') =>
    (await api.ask(APART, { input: { duplicate, reason } }, headers[who])).data['keepApart'];

  it('are found by name, birth date and kelurahan, and by NIK wherever they live; each viewer sees those within reach', async () => {
    expect(await findDuplicates(api.db.platform)).toBe(267);
    const [near, niks] = await pairs('officer');
    expect(near).toMatchObject({
      kinds: ['NEAR'],
      first: { name: 'Siti Nurhayati' },
      second: { name: 'Siti Nur Hayati' },
    });
    expect(near?.likeness).toBeGreaterThan(90);
    expect(near?.first?.nik).toContain('••••••');
    expect(niks).toMatchObject({ kinds: ['SAME_NIK'], first: { name: 'Budi Santoso' }, second: null });
    expect(await pairs('next')).toMatchObject([{ kinds: ['SAME_NIK'], first: null, second: { name: 'Budi Susanto' } }]);
    expect(await pairs('far')).toEqual([]);
    expect(await pairs('admin')).toHaveLength(2);
  });

  it('are searched again only where something changed, in few statements', async () => {
    const idle = await statementsOf(async () => expect(await findDuplicates(api.db.platform)).toBe(0));
    expect(idle.length).toBeLessThanOrEqual(3);
    await revise('Siti Nurhayati');
    const one = await statementsOf(async () => expect(await findDuplicates(api.db.platform)).toBe(1));
    expect(one.filter((text) => !text.startsWith('SET ')).length).toBeLessThanOrEqual(18);
    expect(await pairs('officer')).toHaveLength(2);
  });

  it('stay two people once somebody within reach says so with a reason', async () => {
    const id = (await pairs('officer'))[1]?.id ?? '';
    expect(await apart('far', id)).toMatchObject({ kept: false, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await apart('officer', id, ' ')).toMatchObject({ kept: false, userErrors: [{ code: 'REASON_REQUIRED' }] });
    expect(await apart('next', id)).toEqual({ kept: true, userErrors: [] });
    expect(await apart('officer', id)).toMatchObject({ kept: false, userErrors: [{ code: 'DUPLICATE_DONE' }] });
    await revise('Siti Nurhayati');
    await findDuplicates(api.db.platform);
    expect(await pairs('admin')).toHaveLength(1);
    expect(await pairs('admin', 'APART')).toMatchObject([{ reason: 'saudara kandung' }]);
  });

  it('close by themselves when they are no pair any more, and open again when they are', async () => {
    await revise('Rini Wulandari');
    await findDuplicates(api.db.platform);
    expect([await pairs('officer'), (await pairs('officer', 'CLOSED')).length]).toEqual([[], 1]);
    await revise('Siti Nurhayati');
    await findDuplicates(api.db.platform);
    expect([(await pairs('officer')).length, await pairs('officer', 'CLOSED')]).toEqual([1, []]);
  });

  it('close when both agree with the civil registry under two NIKs, and open again when one does no more', async () => {
    const { platform } = api.db;
    const [, other] = await platform.database.rows<{ id: number }>(
      "SELECT id FROM resident WHERE name LIKE 'Siti%' ORDER BY id",
    );
    const match = (write: string): Promise<unknown> =>
      commitRevision(platform, TESTER, { kind: 'MATCH', reason: 'test' }, async (tx, revision) => {
        await tx.run(write, [revision, siti.residentId, other?.id ?? 0]);
        return { summary: {}, changes: { count: 2, digest: Buffer.alloc(32) } };
      });
    await match(`INSERT INTO identity_result (since, resident_id, categories, notes)
      SELECT ?, id, 0, 0 FROM resident WHERE id IN (?, ?)`);
    expect(await findDuplicates(platform)).toBe(1);
    expect(await pairs('officer')).toEqual([]);
    await match('UPDATE identity_result SET categories = 4, since = ? WHERE resident_id = ? AND resident_id <> ?');
    expect(await findDuplicates(platform)).toBe(1);
    expect(await pairs('officer')).toHaveLength(1);
  });
});
