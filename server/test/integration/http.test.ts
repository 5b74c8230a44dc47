import { readFileSync } from 'node:fs';
import { client } from '@tepat/shared';
import { disableUser } from '../../src/modules/access';
import { UploadShelf } from '../../src/platform/http/upload';
import { freshApi, PASSWORD, SIGN_IN, type TestApi } from '../support/api';

describe('the doors of the server', () => {
  let api: TestApi;
  let cookie: string;
  let auditor: string;
  beforeAll(async () => {
    api = await freshApi('http');
    await api.account({ email: 'operator@uji.test', role: 'OPERATOR', region: null });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    cookie = await api.session('operator@uji.test');
    auditor = await api.session('auditor@uji.test');
  });
  afterAll(() => api.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.address}${path}`, { headers });

  it.each([
    ['a query', '{ programs(first: 1) { edges { cursor } } }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['a field that does not exist', '{ nothing }'],
    [
      'a sign-in with something beside it',
      'mutation { signIn(input: { email: "a", password: "b" }) { viewer { name } } signOut { signedOut } }',
    ],
    [
      'two operations',
      'mutation A { signIn(input: { email: "a", password: "b" }) { viewer { name } } } query B { viewer { name } }',
    ],
    [
      'a fragment in the place of the sign-in',
      'mutation { ...F } fragment F on Mutation { signIn(input: { email: "a", password: "b" }) { viewer { name } } }',
    ],
    [
      'a fragment beside the sign-in',
      'mutation { signIn(input: { email: "a", password: "b" }) { __typename } } fragment V on User { passwordHash }',
    ],
    [
      'a fragment inside the sign-in',
      'mutation { signIn(input: { email: "a", password: "b" }) { viewer { ... on User { passwordHash } } } }',
    ],
    ['text that is no document', '{{{'],
  ])('a stranger who sends %s is asked to sign in, and learns nothing else', async (_what, document) => {
    const answer = await api.ask(document);
    expect(answer.status).toBe(401);
    expect(answer.errors).toEqual([{ message: 'Please sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('takes the sign-in that the console sends', async () => {
    const input = { email: 'auditor@uji.test', password: PASSWORD };
    const answer = await api.ask(String(client.SignInDocument), { input });
    expect(answer.data).toMatchObject({ signIn: { viewer: { role: 'AUDITOR' }, userErrors: [] } });
  });

  it.each([
    ['fields', 'mutation { signIn(input: { email: "a", password: "b" }) { viewer { nam } } }', {}],
    ['arguments', 'mutation { signIn(input: { emai: "a" }) { viewer { name } } }', {}],
    ['directives', 'mutation { signIn(input: { email: "a", password: "b" }) { viewer { name @skipp } } }', {}],
    ['types', 'mutation ($input: SignInInpu!) { signIn(input: $input) { viewer { name } } }', {}],
    ['variables', SIGN_IN, { input: { emai: 'a', password: 'b' } }],
  ])('a stranger who guesses %s of the sign-in is not told which are wrong', async (_what, document, variables) => {
    const answer = await api.ask(document, variables);
    expect([answer.status, answer.errors]).toEqual([
      400,
      [
        {
          message: 'This request cannot be read.',
          extensions: { code: 'REQUEST_UNREADABLE', requestId: expect.any(String) as string },
        },
      ],
    ]);
  });

  it.each([
    ['a thousand aliases', `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`],
    ['forty aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`],
    [
      'a very deep document',
      `{ regions(first: 1) { edges { node { ${'parent { '.repeat(30)}name${' }'.repeat(30)} } } } }`,
    ],
    ['many directives', `{ viewer { name ${'@include(if: true) '.repeat(60)} } }`],
    ['fragments in a circle', '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
    ['too large a page', '{ programs(first: 101) { edges { cursor } } }'],
    [
      'too costly a query',
      '{ families(first: 100) { edges { node { members { decisions { clauses { code } program { criteriaVersions { clauses { code } } } } } } } } }',
    ],
    ['a cursor of its own making', '{ revisions(first: 1, after: "bm90aGluZw") { edges { cursor } } }'],
    ['a document that cannot be read', '{ viewer { '],
    [
      'two sign-ins',
      'mutation { a: signIn(input: { email: "a", password: "b" }) { viewer { name } } b: signIn(input: { email: "a", password: "c" }) { viewer { name } } }',
    ],
  ])('%s is refused with a status of 4xx or an error, and never a stack', async (_what, document) => {
    const answer = await api.ask(document, {}, { cookie });
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.errors[0]?.extensions?.['code']).not.toBe('INTERNAL');
    expect(JSON.stringify(answer.errors)).not.toMatch(/stack|node_modules|\.js:\d/);
  });

  it.each([
    ['families', 'families(first: 1, after: $after)', ['31', 'zz']],
    ['families by no code', 'families(first: 1, after: $after)', ['é😀', 1]],
    ['residents', 'residents(first: 1, after: $after)', ['31', 'Siti', 'zz']],
    [
      'changes of lists',
      'recipientListChanges(first: 1, program: "KLJ", sinceVersion: 0, after: $after)',
      ['31', 'zz'],
    ],
    ['programmes', 'programs(first: 1, after: $after)', [31]],
    ['regions', 'regions(first: 1, after: $after)', [31]],
    ['revisions', 'revisions(first: 1, after: $after)', ['zz']],
  ])('a cursor of %s with values of another kind is refused with its code', async (_what, field, place) => {
    const after = Buffer.from(JSON.stringify(place)).toString('base64url');
    const document = `query ($after: String) { ${field} { edges { cursor } } }`;
    const answer = await api.ask(document, { after }, { cookie: auditor });
    expect([answer.status, answer.errors[0]?.extensions?.['code']]).toEqual([400, 'BAD_CURSOR']);
  });

  it('a cursor of a place that never was answers the page after it', async () => {
    const after = Buffer.from(JSON.stringify(['31', 'é😀', -1])).toString('base64url');
    const document = 'query ($after: String) { residents(first: 1, after: $after) { edges { cursor } } }';
    expect((await api.ask(document, { after }, { cookie: auditor })).errors).toEqual([]);
  });

  it('refuses variables that are missing or do not fit, without repeating them', async () => {
    const document = 'query ($nik: Nik!) { resident(nik: $nik) { name } }';
    for (const variables of [
      {},
      { nik: 3171901201800001 },
      { nik: '31719012018' },
      { nik: { a: '3171901201800001' } },
    ]) {
      const answer = await api.ask(document, variables, { cookie });
      expect([answer.status, answer.errors[0]?.extensions?.['code']]).toEqual([400, 'BAD_USER_INPUT']);
      expect(JSON.stringify(answer)).not.toMatch(/31719012018/);
    }
  });

  it('takes no batches, no forms, no GET and no bodies beyond measure', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${api.address}/graphql`, { method: 'POST', headers: { 'content-type': type, cookie }, body });
    const query = '{ viewer { name } }';
    expect((await post(JSON.stringify([{ query }, { query }]))).status).toBe(400);
    expect((await post(`query=${encodeURIComponent(query)}`, 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await post(JSON.stringify({ query }), 'text/plain')).status).toBe(400);
    expect((await post(JSON.stringify({ query, variables: { padding: 'x'.repeat(300_000) } }))).status).toBe(413);
    expect((await post('{"query":')).status).toBe(400);
    const got = await get(`/graphql?query=${encodeURIComponent(query)}`, { cookie });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses what a page of another site sends', async () => {
    const from = { origin: 'https://jahat.example', cookie };
    expect((await api.ask('{ viewer { name } }', {}, from)).errors[0]?.extensions?.['code']).toBe('CSRF_REFUSED');
    expect((await get('/events', from)).status).toBe(403);
    const own = { origin: api.address, cookie };
    expect((await api.ask('{ viewer { name } }', {}, own)).status).toBe(200);
  });

  it('says what it is made of to nobody, and lets pages load from here alone', async () => {
    const { headers } = await get('/healthz');
    expect(headers.get('x-powered-by')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('tells that it is ready, with every condition by name', async () => {
    const ready = await get('/readyz');
    expect(await ready.json()).toEqual({
      ready: true,
      checks: { database: true, redis: true, migrations: true, night: true, outbox: true },
    });
  });

  it('is not ready while something that should have followed from a change has waited for five minutes', async () => {
    const { database } = api.db.platform;
    await database.run(
      `INSERT INTO outbox (topic, payload, created_at, due_at, attempts)
       VALUES ('worklist.family', '{"familyId":1}', DATE_ADD(UTC_TIMESTAMP(6), INTERVAL -6 MINUTE), UTC_TIMESTAMP(6), 1)`,
    );
    const late = await get('/readyz');
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ ready: false, checks: { database: true, outbox: false } });
    await database.run('DELETE FROM outbox');
    expect((await get('/readyz')).status).toBe(200);
  });

  it('is not ready when a night is late', async () => {
    const { database, clock } = api.db.platform;
    await database.run(
      `INSERT INTO revision (id, kind, actor_kind, actor_id, reason, summary, change_count, created_at)
       VALUES (1, 'DELIVERY', 'SYSTEM', 'test', 'test', '{}', 1, ?)`,
      [new Date(clock.now().getTime() - 5 * 24 * 3600_000)],
    );
    const late = await get('/readyz');
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ ready: false, checks: { database: true, night: false } });
  });

  it('shows the public figures without a person in them', async () => {
    const json = (await (await get('/terbuka', { accept: 'application/json' })).json()) as Record<string, unknown>;
    expect(json).toEqual({ mode: 'demo', synthetic: true, ranking: null, lists: [] });
    expect(await (await get('/terbuka', { accept: 'text/html' })).text()).toContain('DATA SINTETIS');
  });

  it('gives its own figures to this machine', async () => {
    expect(await (await get('/metrics')).text()).toContain('tepat_http_request_seconds');
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9', cookie })).status).toBe(200);
  });

  it('says how large a file may be to who sends a larger one, in their language', async () => {
    const body = new FormData();
    body.append('file', new Blob([Buffer.alloc(50 * 1024 ** 2)]), 'rumah.jpg');
    await api.account({ email: 'pengirim@uji.test', role: 'OFFICER', region: '31.74.01.1001' });
    const sender = await api.session('pengirim@uji.test');
    const headers = { cookie: sender, origin: api.address, 'accept-language': 'id' };
    const answer = await fetch(`${api.address}/uploads/evidence`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({
      errors: [{ message: 'Berkas ini terlalu besar: paling besar 10 MB.', extensions: { code: 'LIMIT_FILE_SIZE' } }],
    });
  });

  it('streams the night to who may read it, and nothing to strangers', async () => {
    expect((await get('/events')).status).toBe(401);
    await api.ask(
      'mutation { startNightlyRun(input: { reason: "uji aliran" }) { userErrors { code } } }',
      {},
      { cookie },
    );
    const abort = new AbortController();
    const stream = await fetch(`${api.address}/events`, { headers: { cookie }, signal: abort.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    let text = '';
    const reader = stream.body?.getReader();
    while (!text.includes('event: night\n') || !text.endsWith('\n\n')) {
      const part = await reader?.read();
      if (!part || part.done) break;
      text += Buffer.from(part.value).toString('utf8');
    }
    abort.abort();
    const data = /event: night\ndata: (.*)\n/.exec(text)?.[1] ?? 'null';
    expect(JSON.parse(data)).toMatchObject({
      state: 'RUNNING',
      active: true,
      steps: expect.arrayContaining([]) as object,
    });
  });

  it('ends the stream of a disabled account before anything more is told', async () => {
    const leaver = await api.account({ email: 'leaver@uji.test', role: 'OPERATOR', region: null });
    const theirs = await api.session('leaver@uji.test');
    const stream = await fetch(`${api.address}/events`, { headers: { cookie: theirs } });
    const reader = stream.body?.getReader();
    let text = '';
    while (!text.includes('event: imports\n') || !text.endsWith('\n\n')) {
      text += Buffer.from((await reader?.read())?.value ?? []).toString('utf8');
    }
    expect(await disableUser(api.db.platform, { kind: 'USER', id: '0' }, leaver)).toMatchObject({ ok: true });
    await api.db.platform.database.run("UPDATE nightly_run SET state = 'FAILED' WHERE state = 'RUNNING'");
    let more = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      more += Buffer.from(part.value).toString('utf8');
    }
    expect(more).toBe('');
  });

  it('takes a file from whoever may import, under a name of its own, and lets no other use it', async () => {
    const body = () => {
      const form = new FormData();
      form.append('file', new Blob(['nik,cars,njop\n']), '../../etc/assets.csv');
      return form;
    };
    const upload = (headers: Record<string, string>) =>
      fetch(`${api.address}/uploads`, { method: 'POST', headers, body: body() });
    expect((await upload({})).status).toBe(401);
    expect((await upload({ cookie: await api.session('auditor@uji.test') })).status).toBe(403);
    const taken = (await (await upload({ cookie })).json()) as { upload: string; fileName: string };
    expect(taken).toMatchObject({ upload: expect.stringMatching(/^[a-f0-9]{32}$/) as string, fileName: 'assets.csv' });
    const start = `mutation ($input: StartImportInput!) {
      startImport(input: $input) { import { state fileName kind } userErrors { code field } } }`;
    const input = {
      upload: taken.upload,
      kind: 'assets',
      deliveryVersion: '2026-Q3',
      mode: 'FULL',
      referenceDate: '2026-09-30',
    };
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    const other = await api.ask(start, { input }, { cookie: await api.session('admin@uji.test') });
    expect(other.data).toMatchObject({
      startImport: { import: null, userErrors: [{ code: 'NOT_FOUND', field: 'upload' }] },
    });
    const started = await api.ask(start, { input }, { cookie });
    expect(started.data).toEqual({
      startImport: { import: { state: 'RECEIVED', fileName: 'assets.csv', kind: 'assets' }, userErrors: [] },
    });
    expect(api.rings.map(({ name }) => name)).toContain('import.validate');
  });

  it('takes evidence in pieces from its owner alone, from where the last piece ended', async () => {
    const region = '31.71.03.1001';
    const own = await api.account({ email: 'sender@uji.test', role: 'OFFICER', region });
    await api.account({ email: 'neighbour@uji.test', role: 'OFFICER', region });
    const [sender, neighbour] = [await api.session('sender@uji.test'), await api.session('neighbour@uji.test')];
    const at = `${api.address}/uploads/evidence/resumable`;
    const send = (method: string, url: string, who: string, more: Record<string, string> = {}, body?: string) =>
      fetch(url, {
        method,
        headers: { cookie: who, 'tus-resumable': '1.0.0', ...more },
        ...(body === undefined ? {} : { body }),
      });
    const piece = { 'content-type': 'application/offset+octet-stream' };
    const announced = {
      'upload-length': '10',
      'upload-metadata': `filename ${Buffer.from('../../etc/rumah.jpg').toString('base64')}`,
    };
    expect((await send('POST', at, cookie, announced)).status).toBe(403);
    expect((await send('POST', at, sender, { ...announced, origin: 'https://elsewhere.test' })).status).toBe(403);
    expect((await send('POST', at, sender, { 'upload-length': String(10 * 1024 * 1024 + 1) })).status).toBe(413);
    const made = await send('POST', at, sender, announced);
    expect(made.status).toBe(201);
    const place = `${api.address}${made.headers.get('location') ?? ''}`;
    const upload = place.split('/').at(-1) ?? '';

    expect((await send('PATCH', place, sender, { ...piece, 'upload-offset': '0' }, '0123')).status).toBe(204);
    expect((await send('HEAD', place, sender)).headers.get('upload-offset')).toBe('4');
    expect((await send('HEAD', place, neighbour)).status).toBe(404);
    expect((await send('PATCH', place, neighbour, { ...piece, 'upload-offset': '4' }, '456789')).status).toBe(404);
    expect((await send('GET', place, sender)).status).toBe(404);
    expect((await send('PATCH', place, sender, { ...piece, 'upload-offset': '0' }, '0123456789')).status).toBe(409);
    expect((await send('PATCH', place, sender, { ...piece, 'upload-offset': '4' }, '456789')).status).toBe(204);

    const shelf = new UploadShelf(api.db.platform.dataDirectory, { fileBytes: 0, files: 1, bytes: 1 });
    const found = await shelf.find(upload, `USER:${own}`);
    expect(found?.fileName).toBe('rumah.jpg');
    expect(readFileSync(found?.path ?? '', 'utf8')).toBe('0123456789');
    expect(await shelf.find(upload, 'USER:0')).toBeNull();
  });

  const part = (name: string, body: string) =>
    `--b\r\nContent-Disposition: form-data; name="file"; filename${name}\r\n\r\n${body}`;
  it.each([
    ['without a boundary', 'multipart/form-data', part('=a.csv', 'nik\r\n--b--\r\n')],
    ['that is cut short', 'multipart/form-data; boundary=b', part('=a.csv', 'nik')],
    ['with a header that is broken', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp\r\n\r\nnik\r\n--b--\r\n'],
    ['with a NUL in the name', 'multipart/form-data; boundary=b', part('="a\0.csv"', 'nik\r\n--b--\r\n')],
    ['with a NUL in disguise', 'multipart/form-data; boundary=b', part("*=utf-8''a%00.csv", 'nik\r\n--b--\r\n')],
  ])('refuses an upload %s as the mistake of whoever sends it', async (_what, type, body) => {
    const headers = { cookie, 'content-type': type, 'accept-language': 'en' };
    const answer = await fetch(`${api.address}/uploads`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'The upload is cut short or broken. Please send it again.',
          extensions: { code: 'UPLOAD_UNREADABLE' },
        },
      ],
    });
  });

  it('knows no session that somebody else has planted', async () => {
    const answer = await api.ask(
      SIGN_IN,
      { input: { email: 'operator@uji.test', password: PASSWORD } },
      { cookie: 'tepat=planted-by-somebody-else-0123456789abcdefgh' },
    );
    const opened = answer.headers.get('set-cookie')?.split(';')[0];
    expect(opened).not.toContain('planted');
    expect(
      (await api.ask('{ viewer { name } }', {}, { cookie: 'tepat=planted-by-somebody-else-0123456789abcdefgh' }))
        .status,
    ).toBe(401);
  });
});
