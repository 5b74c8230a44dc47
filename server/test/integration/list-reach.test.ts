import { createApiClient } from '../../src/modules/access';
import {
  decideRecipientList,
  publishOrderedLists,
  publishRecipientList,
  submitRecipientList,
} from '../../src/modules/publication';
import { freshApi, type TestApi } from '../support/api';
import { addPeople } from '../support/people';
import { addFamilies, addResidents, foundProvince, HOME, night, revise } from '../support/assistance';

const ELSEWHERE = '31.71.03.1002';
const PEOPLE = 40;
const LISTS = `{ recipientLists(first: 5, filter: { program: "KLJ" }) { edges { node { id sequence status
  counts { recipients } diff { joined left reasons { kind code count } } manifest { digest text } } } } }`;

interface ListSeen {
  id: string;
  sequence: number;
  status: string;
  counts: { recipients: number };
  diff: { joined: number; left: number; reasons: { kind: string; code: string; count: number }[] };
  manifest: { digest: string; text: string | null };
}

describe('what of a recipient list a viewer may know', () => {
  let api: TestApi;
  const headers: Record<string, Record<string, string>> = {};
  const as = (who: string, document: string, variables: object = {}) => api.ask(document, variables, headers[who]);

  async function listsSeenBy(who: string): Promise<ListSeen[]> {
    const { data, errors } = await as(who, LISTS);
    expect(errors).toEqual([]);
    return (data['recipientLists'] as { edges: { node: ListSeen }[] }).edges.map(({ node }) => node);
  }

  beforeAll(async () => {
    api = await freshApi('list_reach');
    const { platform } = api.db;
    await foundProvince(platform, { publication: 'WAIT' });
    const ids = Array.from({ length: PEOPLE }, (_, at) => at + 1);
    await addFamilies(
      platform.database,
      ids.map((id) => ({ id, score: id, nationalDesil: 2 })),
    );
    await addResidents(
      platform.database,
      ids.map((id) => ({
        ...{ id, familyId: id, birthDate: '1950-01-01' },
        kelurahan: id % 2 === 0 ? ELSEWHERE : HOME,
        presence: id > 38 ? 4 : 1,
      })),
    );
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    for (const who of ['officer', 'admin']) headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    headers['bank'] = { authorization: `Bearer ${await bankToken(api)}` };
    await night(platform);
  }, 60_000);
  afterAll(() => api.close());

  it('a bank learns nothing of a list before it is published, whichever way it asks', async () => {
    const [draft] = await listsSeenBy('admin');
    expect(draft).toMatchObject({ status: 'PREPARED', counts: { recipients: 38 } });
    expect(await listsSeenBy('bank')).toEqual([]);
    const { data: known } = await as('admin', '{ program(code: "KLJ") { latestList { status } } }');
    expect(known['program']).toEqual({ latestList: { status: 'PREPARED' } });
    const direct = await as(
      'bank',
      `query ($id: ID!) { recipientList(id: $id) { id recipients(first: 5) { edges { node { name } } } } node(id: $id) { id }
         recipientListChanges(program: "KLJ", sinceVersion: 0, first: 5) { edges { cursor } }
         programs(first: 5) { edges { node { newest: latestList { id } draft: latestList(status: PREPARED) { id } } } } }`,
      { id: draft?.id },
    );
    expect(direct.errors).toEqual([]);
    const none = { node: { newest: null, draft: null } };
    expect(direct.data).toEqual({
      ...{ recipientList: null, node: null, recipientListChanges: { edges: [] } },
      programs: { edges: [none, none, none] },
    });
  });

  it('reads it from its publication on', async () => {
    const listId = (await listsSeenBy('admin'))[0]?.sequence ?? 0;
    const { platform } = api.db;
    const person = await addPeople(platform.database, { ani: 'PROVINCIAL_ADMIN', budi: 'APPROVER', citra: 'APPROVER' });
    expect(await submitRecipientList(platform, person('ani'), { listId })).toMatchObject({ ok: true });
    expect(await decideRecipientList(platform, person('budi'), { listId, approve: true })).toMatchObject({ ok: true });
    expect(await listsSeenBy('bank')).toEqual([]);
    expect(await publishRecipientList(platform, person('citra'), { listId })).toMatchObject({ ok: true });
    expect(await listsSeenBy('bank')).toEqual([]);
    expect(await publishOrderedLists(platform)).toEqual([listId]);
    expect(await listsSeenBy('bank')).toMatchObject([{ sequence: listId, status: 'PUBLISHED' }]);
    // With no status asked for, a programme's newest list is the one that is published.
    const { data } = await as('bank', '{ program(code: "KLJ") { latestList { sequence status } } }');
    expect(data['program']).toEqual({ latestList: { sequence: listId, status: 'PUBLISHED' } });
  });

  it('an officer sees who joined and left in the own kelurahan, never the numbers of the province', async () => {
    const { platform } = api.db;
    for (const id of [1, 2, 4]) await revise(platform, 'resident', 'id', id, { presence: 2 });
    // Counted where the list before had the person, although death was recorded here.
    await revise(platform, 'resident', 'id', 38, { presence: 2, kelurahan_code: HOME });
    for (const id of [39, 40]) await revise(platform, 'resident', 'id', id, { presence: 1 });
    await night(platform, '2026-11-23');
    const [whole] = await listsSeenBy('admin');
    const [own] = await listsSeenBy('officer');
    const died = { kind: 'LEFT', code: 'DECEASED' };
    expect(whole?.diff).toMatchObject({ joined: 2, left: 4 });
    expect(whole?.diff.reasons).toContainEqual({ ...died, count: 4 });
    expect(whole?.manifest.text).toContain('"recipients":36');
    expect(own).toMatchObject({ id: whole?.id, counts: { recipients: 19 }, diff: { joined: 1, left: 1 } });
    expect(own?.diff.reasons).toContainEqual({ ...died, count: 1 });
    expect(own?.diff.reasons.every(({ count }) => count === 1)).toBe(true);
    expect(own?.manifest).toEqual({ digest: whole?.manifest.digest, text: null });
    expect((await listsSeenBy('bank')).map(({ status }) => status)).toEqual(['PUBLISHED']);
  });

  it('a reason names the clause of the pinned criteria by its sentence, in the language of the viewer', async () => {
    interface Reason {
      code: string;
      label: string;
    }
    const document = `{ recipientLists(first: 1, filter: { program: "KLJ" }) { edges { node {
      diff { reasons { code label } } changes(first: 50) { edges { node { reasons { code label } } } } } } } }`;
    for (const [language, label] of [
      ['id', 'Memenuhi syarat: “tidak tercatat meninggal atau pindah”'],
      ['en', 'Meets the criteria: “not recorded as dead or moved away”'],
    ] as const) {
      const { data, errors } = await api.ask(document, {}, { ...headers['admin'], 'accept-language': language });
      expect(errors).toEqual([]);
      const { edges } = data['recipientLists'] as {
        edges: {
          node: { diff: { reasons: Reason[] }; changes: { edges: { node: { reasons: Reason[] } }[] } };
        }[];
      };
      const counted = edges.flatMap(({ node }) => node.diff.reasons);
      const named = edges.flatMap(({ node }) => node.changes.edges.flatMap((change) => change.node.reasons));
      for (const said of [counted, named]) {
        expect(said).toContainEqual({ code: 'CRITERIA_MET:PRESENT', label });
        expect(said.every(({ label: text }) => !/[A-Z]+_[A-Z]/.test(text))).toBe(true);
      }
    }
  });
});

async function bankToken({ services, address }: TestApi): Promise<string> {
  const made = await createApiClient(
    services,
    { kind: 'SYSTEM', id: 'test' },
    { name: 'Bank Uji', scopes: ['list.read', 'list.rows.read', 'program.read'], days: 30 },
  );
  if (!made.ok) throw new Error(made.error.code);
  const [row] = await services.platform.database.rows<{ client_id: string }>('SELECT client_id FROM api_client');
  const answer = await fetch(`${address}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: row?.client_id ?? '',
      client_secret: made.value.secret,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
