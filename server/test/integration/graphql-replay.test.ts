import { freshApi, type TestApi } from '../support/api';
import { plantSubmittedList } from '../support/planted-list';
import { plantFamily, type Planted } from '../support/registry-rows';

const nodeId = (type: string, key: number) => Buffer.from(`${type}:${key}`).toString('base64url');

describe('an answer that is given once more', () => {
  let api: TestApi;
  let person: Planted;
  let approverId: number;
  let cookie: string;
  beforeAll(async () => {
    api = await freshApi('graphql_replay');
    person = await plantFamily(api.db.platform, '31.74.01.1001', 1, 'Siti Dekat');
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    approverId = await api.account({ email: 'approver@uji.test', role: 'APPROVER', region: null });
    cookie = await api.session('approver@uji.test');
  });
  afterAll(() => api.close());

  const ask = (document: string, variables: object, headers: Record<string, string>) =>
    api.ask(document, variables, { cookie, ...headers });
  const reads = () =>
    api.db.platform.database.rows<{ id: number; action: string; purpose: string | null; subject_kind: string }>(
      "SELECT id, action, purpose, subject_kind FROM audit_event WHERE action LIKE 'personal.%' ORDER BY id",
    );

  it('shows people only for the purpose and the authority of the first time, and tells the trail again', async () => {
    const list = nodeId('RecipientList', await plantSubmittedList(api.db, person));
    const giveBack = `mutation ($list: ID!) {
      decideRecipientList(input: { list: $list, decision: RETURN, reason: "periksa kembali" }) {
        recipientList { recipients(first: 3) { edges { node { nik } } } } userErrors { code } } }`;
    const key = { 'idempotency-key': 'kunci-daftar-1' };
    const purpose = { 'tepat-purpose': 'AUDIT' };
    const before = (await reads()).length;
    const first = await ask(giveBack, { list }, { ...key, ...purpose });
    expect(first.errors).toEqual([]);
    expect(first.data).toEqual({
      decideRecipientList: {
        recipientList: { recipients: { edges: [{ node: { nik: person.nik } }] } },
        userErrors: [],
      },
    });

    const aimless = await ask(giveBack, { list }, key);
    expect([aimless.status, aimless.errors[0]?.extensions?.['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await reads()).length).toBe(before + 1);

    const again = await ask(giveBack, { list }, { ...key, ...purpose });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.data).toEqual(first.data);
    const [told, toldAgain, ...more] = (await reads()).slice(before);
    expect(more).toEqual([]);
    expect(toldAgain).toMatchObject({ action: 'personal.unmask', purpose: 'AUDIT', subject_kind: 'LIST' });
    const people = (event: number | undefined) =>
      api.db.platform.database.rows('SELECT subject_kind, subject_id FROM audit_subject WHERE event_id = ?', [
        event ?? 0,
      ]);
    expect(await people(toldAgain?.id)).toEqual(await people(told?.id));
    expect(await people(toldAgain?.id)).toEqual([{ subject_kind: 'RESIDENT', subject_id: String(person.residentId) }]);

    const change = `mutation ($id: ID!) { updateUser(input: { user: $id, role: OPERATOR }) { userErrors { code } } }`;
    expect(
      (await api.ask(change, { id: nodeId('User', approverId) }, { cookie: await api.session('admin@uji.test') }))
        .errors,
    ).toEqual([]);
    const demoted = await api.ask(
      giveBack,
      { list },
      { ...key, ...purpose, cookie: await api.session('approver@uji.test') },
    );
    expect([demoted.status, demoted.data]).toEqual([422, {}]);
  });
});
