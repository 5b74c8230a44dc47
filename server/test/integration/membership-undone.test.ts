import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { headRevision, membersAsOf } from '../../src/modules/registry';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { codes, CorrectionLane, OFFICER } from '../support/correction-lane';
import { plantFamily } from '../support/registry-rows';

const HOME = '31.71.03.1001';
const ASKED = `query ($id: ID!, $revision: Int!) { node(id: $id) { ... on Family {
  memberCount history { since first changes { fact } }
  asOf(revision: $revision) { since until indicators { key value } } } } }`;
const PERSON =
  'query ($id: ID!) { node(id: $id) { ... on Resident { history { since first changes { fact after } } } } }';

/** Who is recorded in a family: id, relationship and presence. */
type Roll = [id: number, relationship: number | null, presence: number | null][];

interface Version {
  readonly since: number;
  readonly until: number | null;
  readonly indicators: readonly { readonly key: string; readonly value: number | null }[];
}
interface Change {
  readonly since: number;
  readonly first: boolean;
  readonly changes: readonly { readonly fact: string; readonly after?: string | null }[];
}

describe('a birth, a death, a split and a merge in one family, each undone by a further correction', () => {
  let api: TestApi;
  let lane: CorrectionLane;
  let cookie = '';
  beforeAll(async () => {
    api = await freshApi('membership_undone');
    lane = new CorrectionLane(api.db.platform);
    await api.account({ email: 'kota@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    cookie = await api.session('kota@uji.test');
    await api.db.platform.database.run('UPDATE registry_head SET revision = 1');
  });
  afterAll(() => api.close());

  const ask = async <T>(document: string, variables: object): Promise<T> => {
    const { data, errors } = await api.ask(document, variables, { cookie });
    expect(errors).toEqual([]);
    return data['node'] as T;
  };
  const of = (subjectId: number, facts: Readonly<Record<string, string>>): ProposedChange[] =>
    Object.entries(facts).map(([fact, value]) => ({ kind: 'RESIDENT', subjectId, fact, value }));

  it('leaves every revision as it was, and a history that tells all of it', async () => {
    const { database } = api.db.platform;
    const [home, other] = [
      await plantFamily(api.db.platform, HOME, 1, 'Sari Dewi'),
      await plantFamily(api.db.platform, HOME, 2, 'Rina Sari'),
    ];
    const [head, joiner] = [home.residentId, other.residentId];
    const member = async (name: string, relationship: number, born: string): Promise<number> => {
      const { insertId } = await database.run(
        `INSERT INTO resident (since, family_id, name, kelurahan_code, birth_date, sex, relationship, presence, reference_date)
         VALUES (1, ?, ?, ?, ?, 1, ?, 1, '2026-09-30')`,
        [home.familyId, name, HOME, born, relationship],
      );
      return insertId;
    };
    const [spouse, child] = [await member('Budi', 2, '1952-01-01'), await member('Tono', 3, '1999-03-04')];
    await database.run('UPDATE family SET member_count = 3 WHERE id = ?', [home.familyId]);
    const homeIs = { family_id: String(home.familyId) };

    const families = [home.familyId, other.familyId];
    const seen = new Map<number, Map<number, Roll>>();
    const rollOf = async (family: number, revision: number): Promise<Roll> =>
      (await membersAsOf(database, family, revision)).map(({ id, variables }) => [
        ...([id, variables.relationship, variables.presence] as const),
      ]);
    /** What everybody could read directly after a correction. */
    const take = async (): Promise<void> => {
      const revision = await headRevision(database);
      const rolls = await Promise.all(families.map(async (id) => [id, await rollOf(id, revision)] as const));
      seen.set(revision, new Map(rolls));
    };
    const correct = async (changes: readonly ProposedChange[], proof = false, about = home.familyId): Promise<void> => {
      const id = await lane.proposed(OFFICER, about, changes);
      if (proof) await lane.prove(id);
      for (const step of [() => lane.submit(id), () => lane.verify(id), () => lane.decide(id)]) {
        expect(codes(await step())).toEqual([]);
      }
      await take();
    };
    const newest = async (table: 'resident' | 'family'): Promise<number> =>
      (await database.rows<{ id: number }>(`SELECT MAX(id) AS id FROM ${table}`))[0]?.id ?? 0;

    await take();
    const birth = { name: 'Bayi Sari', sex: '2', birth_date: '2026-11-01', relationship: '3', presence: '1' };
    await correct(of(-1, { ...birth, ...homeIs }));
    const newborn = await newest('resident');
    // It was never born: the record stays and counts no more.
    await correct(of(newborn, { presence: '6' }));
    await correct(of(spouse, { presence: '2', presence_on: '2026-11-10' }), true);
    await correct(of(spouse, { presence: '1' }));
    const card: ProposedChange = { kind: 'FAMILY', subjectId: -1, fact: 'card_id', value: '3171910101260099' };
    await correct([card, ...of(child, { family_id: '-1', relationship: '1' })]);
    const founded = await newest('family');
    families.push(founded);
    await correct(of(child, { ...homeIs, relationship: '3' }));
    await correct(of(joiner, { ...homeIs, relationship: '8' }));
    await correct(of(joiner, { family_id: String(other.familyId), relationship: '1' }), false, other.familyId);

    // What stands at the end is what stood at the beginning, with the records that were made on the way.
    const revisions = [...seen.keys()];
    expect(revisions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const present: Roll = [
      [head, 1, 1],
      [spouse, 2, 1],
      [child, 3, 1],
    ];
    const unborn: Roll[number] = [newborn, 3, 6];
    const expected: [home: Roll, other: Roll, founded: Roll][] = [
      [present, [[joiner, 1, 1]], []],
      [[...present, [newborn, 3, 1]], [[joiner, 1, 1]], []],
      [[...present, unborn], [[joiner, 1, 1]], []],
      [[[head, 1, 1], [spouse, 2, 2], [child, 3, 1], unborn], [[joiner, 1, 1]], []],
      [[...present, unborn], [[joiner, 1, 1]], []],
      [[[head, 1, 1], [spouse, 2, 1], unborn], [[joiner, 1, 1]], [[child, 1, 1]]],
      [[...present, unborn], [[joiner, 1, 1]], []],
      [[...present, unborn, [joiner, 8, 1]], [], []],
      [[...present, unborn], [[joiner, 1, 1]], []],
    ];
    const counts = [3, 4, 3, 2, 3, 2, 3, 4, 3];
    const byId = (roll: Roll): Roll => [...roll].sort(([a], [b]) => a - b);
    for (const [at, revision] of revisions.entries()) {
      const [ofHome = [], ofOther = [], ofFounded = []] = expected[at] ?? [];
      const rolls = await Promise.all([home.familyId, other.familyId, founded].map((id) => rollOf(id, revision)));
      expect({ revision, rolls }).toEqual({ revision, rolls: [byId(ofHome), byId(ofOther), byId(ofFounded)] });
      // And it reads as it did when it was the newest.
      for (const [id, roll] of seen.get(revision) ?? []) expect(await rollOf(id, revision)).toEqual(roll);
      const told = await ask<{ asOf: Version | null }>(ASKED, { id: nodeId('Family', home.familyId), revision });
      const count = told.asOf?.indicators.find(({ key }) => key === 'memberCount')?.value;
      expect({ revision, count }).toEqual({ revision, count: counts[at] });
      expect(told.asOf?.since).toBeLessThanOrEqual(revision);
      expect(told.asOf?.until ?? revision + 1).toBeGreaterThan(revision);
      const made = await ask<{ asOf: Version | null }>(ASKED, { id: nodeId('Family', founded), revision });
      const members = made.asOf?.indicators.find(({ key }) => key === 'memberCount')?.value ?? null;
      expect({ revision, members }).toEqual({ revision, members: revision < 6 ? null : revision === 6 ? 1 : 0 });
    }

    const history = async (kind: string, document: string, id: number): Promise<Change[]> =>
      (await ask<{ history: Change[] }>(document, { id: nodeId(kind, id), revision: 1 })).history;
    const facts = (changes: readonly Change[]): [number, string[]][] =>
      changes.map(({ since, changes: own }) => [since, own.map(({ fact }) => fact).sort()]);
    expect((await history('Family', ASKED, home.familyId)).map(({ since }) => since)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    expect(facts(await history('Resident', PERSON, spouse))).toEqual([
      [5, ['presence']],
      [4, ['presence']],
      [1, []],
    ]);
    expect(facts(await history('Resident', PERSON, child))).toEqual([
      [7, ['family_id', 'relationship']],
      [6, ['family_id', 'relationship']],
      [1, []],
    ]);
    expect(facts(await history('Resident', PERSON, joiner)).map(([since]) => since)).toEqual([9, 8, 1]);
    expect((await history('Resident', PERSON, newborn)).map(({ since, first }) => [since, first])).toEqual([
      [3, false],
      [2, true],
    ]);
    // Corrections that were undone are ended, not gone.
    const stands = await database.rows(
      'SELECT subject_id AS id, fact, ended_as AS ended FROM fact_override WHERE subject_id IN (?, ?) AND fact IN (?, ?) ORDER BY id',
      [spouse, child, 'presence', 'family_id'],
    );
    expect(stands).toEqual([
      { id: spouse, fact: 'presence', ended: 'CORRECTED' },
      { id: child, fact: 'family_id', ended: 'CORRECTED' },
    ]);
  });
});
