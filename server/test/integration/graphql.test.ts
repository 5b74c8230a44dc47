import { createConnection } from 'mysql2/promise';
import { connectionOptions } from '../../src/platform/database/database';
import { freshApi, type TestApi } from '../support/api';
import { revise } from '../support/assistance';
import { plantFamily, type Planted } from '../support/registry-rows';

const HOME = '31.74.01.1001';
const ELSEWHERE = '31.75.06.1001';
const RESIDENTS = `query ($filter: ResidentFilter, $after: String) {
  residents(first: 2, after: $after, filter: $filter) {
    edges { node { id name nik family { cardNumber members { name } } } } pageInfo { hasNextPage endCursor }
  }
}`;
const nodeId = (type: string, key: number) => Buffer.from(`${type}:${key}`).toString('base64url');

describe('what a viewer may see', () => {
  let api: TestApi;
  let near: Planted;
  let far: Planted;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    api = await freshApi('graphql');
    near = await plantFamily(api.db.platform, HOME, 1, 'Siti Dekat');
    far = await plantFamily(api.db.platform, ELSEWHERE, 2, 'Sri Jauh');
    for (let serial = 3; serial < 7; serial++) await plantFamily(api.db.platform, HOME, serial, `Warga ${serial}`);
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'verifier@uji.test', role: 'VERIFIER', region: '31.75' });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'operator@uji.test', role: 'OPERATOR', region: null });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    for (const who of ['officer', 'verifier', 'admin', 'operator', 'auditor']) {
      cookies[who] = await api.session(`${who}@uji.test`);
    }
  });
  afterAll(() => api.close());

  const as = (who: string, document: string, variables: object = {}, headers: Record<string, string> = {}) =>
    api.ask(document, variables, { cookie: cookies[who] ?? '', ...headers });
  const reads = () =>
    api.db.platform.database.rows<{ id: number; action: string; purpose: string | null; subject_kind: string }>(
      "SELECT id, action, purpose, subject_kind FROM audit_event WHERE action LIKE 'personal.%' ORDER BY id",
    );

  it('holds an officer to the own kelurahan in lists, by NIK, by node and through other records', async () => {
    const page = await as('officer', RESIDENTS);
    expect(page.errors).toEqual([]);
    expect(JSON.stringify(page.data)).toContain('Siti Dekat');
    expect(JSON.stringify(page.data)).not.toContain('Sri Jauh');
    const filtered = await as('officer', RESIDENTS, { filter: { region: ELSEWHERE } });
    expect(filtered.data).toMatchObject({ residents: { edges: [] } });
    const byNik = '{ a: resident(nik: "%") { name } }'.replace('%', far.nik);
    expect((await as('officer', byNik)).data).toEqual({ a: null });
    expect((await as('verifier', byNik)).data).toEqual({ a: { name: 'Sri Jauh' } });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const id of [nodeId('Resident', far.residentId), nodeId('Family', far.familyId)]) {
      expect((await as('officer', node, { id })).data).toEqual({ node: null });
      expect((await as('verifier', node, { id })).data).toEqual({ node: { id } });
    }
    const absent = await as('officer', node, { id: nodeId('Resident', 999_999) });
    expect(absent.data).toEqual({ node: null });
    expect(absent.errors).toEqual([]);
  });

  it('shows of a family that moved here only the time since, and that it came from outside', async () => {
    const { platform } = api.db;
    await platform.database.run('UPDATE registry_head SET revision = 1');
    const mover = await plantFamily(platform, ELSEWHERE, 8, 'Tini Pindah');
    const here = { kelurahan_code: HOME };
    await revise(platform, 'resident', 'id', mover.residentId, here);
    const moved = await revise(platform, 'family', 'id', mover.familyId, { ...here, rw: 7, address: 'Jalan Baru' });
    const later = await revise(platform, 'family', 'id', mover.familyId, { rw: 8 });
    const history = 'history { since first fromOutside changes { fact before after } }';
    const document = `{ family(cardNumber: "${mover.cardNumber}") { ${history} asOf(revision: 1) { address }
      members { ${history} } } }`;
    const seen = await as('officer', document);
    expect(seen.errors).toEqual([]);
    expect(seen.data).toEqual({
      family: {
        history: [
          { since: later, first: false, fromOutside: false, changes: [{ fact: 'rw', before: '7', after: '8' }] },
          { since: moved, first: false, fromOutside: true, changes: [] },
        ],
        asOf: null,
        members: [{ history: [{ since: moved - 1, first: false, fromOutside: true, changes: [] }] }],
      },
    });
    const whole = await as('admin', document);
    expect(whole.data).toMatchObject({
      family: {
        history: [
          {},
          { fromOutside: false, changes: expect.arrayContaining([{ fact: 'rw', before: '1', after: '7' }]) as object },
          { since: 1, first: true },
        ],
        asOf: { address: 'Jalan Uji' },
        members: [{ history: [{ since: moved - 1, changes: [{ fact: 'kelurahan_code' }] }, { first: true }] }],
      },
    });
    await revise(platform, 'family', 'id', mover.familyId, { kelurahan_code: ELSEWHERE });
    await revise(platform, 'resident', 'id', mover.residentId, { kelurahan_code: ELSEWHERE });
  });

  it('names a changed family card and NIK in a history by their masked numbers, never in clear', async () => {
    const { platform } = api.db;
    const { database, vault } = platform;
    const family = await plantFamily(platform, ELSEWHERE, 9, 'Rini Ganti');
    const [card, nik] = ['3171909999990007', '3171909999990008'];
    await revise(platform, 'family', 'id', family.familyId, {
      card_id: await vault.keep(database, 'family_card', card),
    });
    await revise(platform, 'resident', 'id', family.residentId, { nik_id: await vault.keep(database, 'nik', nik) });
    const history = 'history { changes { fact before after } }';
    const document = `{ family(cardNumber: "${card}") { ${history} members { ${history} } } }`;
    const seen = await as('admin', document, {}, { 'tepat-purpose': 'COUNTER_SERVICE' });
    const masked = (number: string): string => `${number.slice(0, 6)}••••••${number.slice(12)}`;
    const change = (fact: string, before: string, after: string) => ({
      changes: [{ fact, before: masked(before), after: masked(after) }],
    });
    expect(seen.data).toMatchObject({
      family: {
        history: [change('card_id', family.cardNumber, card), {}],
        members: [{ history: [change('nik_id', family.nik, nik), {}] }],
      },
    });
    expect(JSON.stringify(seen.data)).not.toMatch(/\d{16}/);
  });

  it('pages by cursor to the end, without a gap or a repetition', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 5; turn++) {
      const { data } = await as('officer', RESIDENTS, { after });
      const page = data['residents'] as {
        edges: { node: { name: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      names.push(...page.edges.map(({ node }) => node.name));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(names).toEqual(['Siti Dekat', 'Warga 3', 'Warga 4', 'Warga 5', 'Warga 6']);
  });

  it('shows numbers masked, and tells every reading with its subjects', async () => {
    const before = (await reads()).length;
    const page = await as('officer', RESIDENTS, { filter: { name: 'Siti' } });
    expect(page.data).toMatchObject({
      residents: { edges: [{ node: { nik: '317190••••••0001', family: { cardNumber: '317190••••••0001' } } }] },
    });
    const events = await reads();
    expect(events.length).toBe(before + 1);
    const shown = await api.db.platform.database.rows<{ subject_kind: string; subject_id: string }>(
      'SELECT subject_kind, subject_id FROM audit_subject WHERE event_id = ? ORDER BY subject_kind',
      [events.at(-1)?.id ?? 0],
    );
    expect(shown).toEqual([
      { subject_kind: 'FAMILY', subject_id: String(near.familyId) },
      { subject_kind: 'RESIDENT', subject_id: String(near.residentId) },
    ]);
  });

  it('unmasks only for a listed purpose, within reach, and says so in the trail', async () => {
    const one = `{ resident(nik: "${near.nik}") { nik } }`;
    const purpose = { 'tepat-purpose': 'COUNTER_SERVICE' };
    expect((await as('officer', one)).data).toEqual({ resident: { nik: '317190••••••0001' } });
    expect((await as('officer', one, {}, purpose)).data).toEqual({ resident: { nik: near.nik } });
    expect((await reads()).at(-1)).toMatchObject({ action: 'personal.unmask', purpose: 'COUNTER_SERVICE' });
    const curious = await as('officer', one, {}, { 'tepat-purpose': 'CURIOSITY' });
    expect(curious.status).toBe(400);
    expect(curious.errors[0]?.extensions?.['code']).toBe('PURPOSE_UNKNOWN');
  });

  it('lets nothing leave when the reading cannot be written down', async () => {
    const migrator = await createConnection(connectionOptions(api.db.migratorUrl));
    await migrator.query('RENAME TABLE audit_subject TO audit_subject_away');
    try {
      const answer = await as('admin', `{ resident(nik: "${near.nik}") { name } }`);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer)).not.toContain('Siti');
      expect(JSON.stringify(answer)).not.toMatch(/at .*\.[jt]s|audit_subject/);
    } finally {
      await migrator.query('RENAME TABLE audit_subject_away TO audit_subject');
      await migrator.end();
    }
  });

  it('keeps people from the operator, and the trail from everybody but the auditor', async () => {
    const people = await as('operator', '{ families(first: 1) { edges { cursor } } }');
    expect(people.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const trail = `query ($id: ID!) { auditEvents(first: 5, filter: { subject: $id }) {
      edges { node { action actorName subject { kind id } subjects { kind id } } } } }`;
    const id = nodeId('Resident', near.residentId);
    expect((await as('admin', trail, { id })).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const seen = await as('auditor', trail, { id });
    expect(seen.errors).toEqual([]);
    expect(JSON.stringify(seen.data)).toContain('personal.unmask');
    expect(JSON.stringify(seen.data)).toContain('Orang Uji');
  });

  it('answers everything that an empty province has, for every resource of the console', async () => {
    const answer = await as(
      'admin',
      `{ viewer { role } currentRanking { id } rankings(first: 1) { edges { cursor } }
         welfareModels(first: 1) { edges { cursor } } programs(first: 10) { edges { node { code latestList { id } } } }
         recipientLists(first: 1) { edges { cursor } } nightlyRuns(first: 1) { edges { cursor } }
         imports(first: 1) { edges { cursor } } revisions(first: 1) { edges { cursor } }
         users(first: 10) { edges { node { email role region { name } } } } apiClients(first: 1) { edges { cursor } }
         regions(first: 3, level: CITY) { edges { node { code name parent { name } } } pageInfo { hasNextPage } }
         families(first: 2) { edges { node { id region { path { name } } head { name age(on: "2026-10-01") }
           indicators { key text provenance { source } } history { since first } welfare { scored }
           asOf(revision: 1) { since until } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      currentRanking: null,
      regions: { edges: [{ node: { code: '31.01' } }, {}, {}], pageInfo: { hasNextPage: true } },
      families: {
        edges: [
          { node: { head: { name: 'Siti Dekat', age: 76 }, welfare: null, asOf: { since: 1, until: null } } },
          {},
        ],
      },
    });
    expect(answer.extensions['cost']).toMatchObject({ requestedQueryCost: expect.any(Number) as number });
  });

  it('starts a night once for one key, answers alike the second time, and refuses the key for another request', async () => {
    const start = `mutation ($input: StartNightlyRunInput!) {
      startNightlyRun(input: $input) { nightlyRun { id state } userErrors { code } } }`;
    const input = { date: '2026-11-22', reason: 'percobaan dengan tangan' };
    const key = { 'idempotency-key': 'kunci-malam-1' };
    const first = await as('operator', start, { input }, key);
    expect(first.data).toMatchObject({ startNightlyRun: { nightlyRun: { state: 'RUNNING' }, userErrors: [] } });
    const second = await as('operator', start, { input }, key);
    expect(second.data).toEqual(first.data);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(api.rings).toHaveLength(1);
    const other = await as('operator', start, { input: { ...input, reason: 'alasan lain' } }, key);
    expect([other.status, other.errors[0]?.extensions?.['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const unkeyed = await as('operator', start, { input });
    expect(unkeyed.data).toMatchObject({ startNightlyRun: { userErrors: [{ code: 'NIGHT_RUNNING' }] } });
    await api.db.platform.database.run('UPDATE idempotency_record SET response = NULL');
    const running = await as('operator', start, { input }, key);
    expect([running.status, running.errors[0]?.extensions?.['code']]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
  });

  it('keeps no stored answer readable to whoever reads the database', async () => {
    const create = `mutation ($input: CreateApiClientInput!) {
      createApiClient(input: $input) { secret apiClient { clientId } userErrors { code } } }`;
    const input = { name: 'Mitra', scopes: ['list.read'], days: 10 };
    const made = await as('admin', create, { input }, { 'idempotency-key': 'kunci-klien-1' });
    const { secret } = made.data['createApiClient'] as { secret: string };
    expect(secret).toMatch(/^[\w-]{43}$/);
    const [row] = await api.db.platform.database.rows<{ response: string }>(
      'SELECT response FROM idempotency_record WHERE response IS NOT NULL',
    );
    expect(Buffer.from(row?.response ?? '', 'base64').toString('latin1')).not.toContain(secret);
    const again = await as('admin', create, { input }, { 'idempotency-key': 'kunci-klien-1' });
    expect(again.data).toEqual(made.data);
  });

  it('says in both languages what is wrong with an input, and never repeats a value', async () => {
    const ask = (language: string) =>
      as(
        'admin',
        'mutation ($i: InviteUserInput!) { inviteUser(input: $i) { userErrors { code message } } }',
        {
          i: { email: 'officer@uji.test', name: 'Kembar', role: 'AUDITOR' },
        },
        { 'accept-language': language },
      );
    expect((await ask('id')).data).toMatchObject({
      inviteUser: { userErrors: [{ message: expect.stringMatching(/^Surel/) as string }] },
    });
    expect((await ask('en')).data).toMatchObject({
      inviteUser: { userErrors: [{ message: expect.stringMatching(/^This email/) as string }] },
    });
    const bad = await as(
      'admin',
      'mutation ($i: InviteUserInput!) { inviteUser(input: $i) { user { id } userErrors { field code message } } }',
      { i: { email: 'rahasia-sekali', name: ' X ', role: 'AUDITOR' } },
      { 'accept-language': 'id' },
    );
    expect(bad.errors).toEqual([]);
    expect(bad.data).toEqual({
      inviteUser: {
        user: null,
        userErrors: [
          { field: 'email', code: 'INPUT_INVALID', message: 'Isian “Surel” tidak dapat dibaca.' },
          { field: 'name', code: 'INPUT_TOO_SHORT', message: '“Nama” paling pendek 2 karakter.' },
        ],
      },
    });
    expect(JSON.stringify(bad)).not.toContain('rahasia-sekali');
  });

  it('answers a reason that is too short by its field, after the permission and never with an error', async () => {
    const start = `mutation ($i: StartNightlyRunInput!) { startNightlyRun(input: $i) {
      nightlyRun { id } userErrors { field code message } } }`;
    const english = { 'accept-language': 'en' };
    const errorsOf = async (reason: string) => {
      const answer = await as('admin', start, { i: { reason } }, english);
      expect(answer.errors).toEqual([]);
      return (answer.data as { startNightlyRun: { userErrors: unknown[] } }).startNightlyRun.userErrors;
    };
    expect(await errorsOf('ok')).toEqual([
      { field: 'reason', code: 'INPUT_TOO_SHORT', message: '“Reason” takes at least 3 characters.' },
    ]);
    expect(await errorsOf('     ')).toMatchObject([{ message: 'Please fill in “Reason”.' }]);
    expect(await errorsOf('x'.repeat(501))).toMatchObject([{ message: '“Reason” may have at most 500 characters.' }]);
    const stranger = await as('officer', start, { i: { reason: 'ok' } });
    expect(stranger.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('names the field of a query that asks too much, and of variables that do not fit, in the language of the reader', async () => {
    const pages =
      'query ($n: Int!, $r: RegionCode) { families(first: $n, filter: { region: $r }) { edges { cursor } } }';
    const much = await as('admin', pages, { n: 100_000 }, { 'accept-language': 'id' });
    expect(much.errors[0]).toMatchObject({
      message: '“Banyaknya baris” paling besar 100.',
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'first', code: 'INPUT_TOO_LARGE' }] },
    });
    const unfit = await as('admin', pages, { n: 1, r: 'rahasia' }, { 'accept-language': 'en' });
    expect(unfit.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'r', code: 'INPUT_INVALID', message: expect.stringMatching(/cannot be read/) as string }],
    });
    expect(JSON.stringify(unfit)).not.toContain('rahasia');
  });
});
