import { createApiClient, ensureDemoAccounts, principalOfSession, updateUser } from '../../src/modules/access';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { freshApi, PASSWORD, SIGN_IN, type TestApi } from '../support/api';

const VIEWER = '{ viewer { name role actorId regions { code } mode } }';
const RELEASE =
  'mutation { decideCriteria(input: { version: "x", edit: 1, decision: RELEASE, reason: "sudah dibaca" }) { userErrors { code } } }';
const CONFIRM =
  'mutation ($input: ConfirmPasswordInput!) { confirmPassword(input: $input) { confirmed userErrors { code } } }';
const DISABLE = 'mutation ($id: ID!) { disableUser(id: $id) { user { disabledAt } userErrors { code } } }';

describe('signing in', () => {
  let api: TestApi;
  let adminId: number;
  beforeAll(async () => {
    api = await freshApi('access');
    adminId = await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'admin2@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
  });
  afterAll(() => api.close());

  const events = (action: string) =>
    api.db.platform.database.rows<{ subject_id: string }>('SELECT subject_id FROM audit_event WHERE action = ?', [
      action,
    ]);

  it('opens a session with the right password, tells who signed in, and leaves an event', async () => {
    const answer = await api.ask(SIGN_IN, { input: { email: 'admin@uji.test', password: PASSWORD } });
    expect(answer.data).toMatchObject({ signIn: { viewer: { role: 'PROVINCIAL_ADMIN' }, userErrors: [] } });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^tepat=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
    expect((await events('access.signIn')).length).toBe(1);
    const [row] = await api.db.platform.database.rows<{ token_hash: Buffer }>('SELECT token_hash FROM session');
    expect(cookie).not.toContain(row?.token_hash.toString('base64url') ?? '');
  });

  it('refuses a wrong password and an unknown account with the same words', async () => {
    const wrong = await api.ask(SIGN_IN, { input: { email: 'admin@uji.test', password: 'bukan kata sandinya' } });
    const unknown = await api.ask(SIGN_IN, { input: { email: 'nobody@uji.test', password: 'bukan kata sandinya' } });
    expect(wrong.data).toEqual(unknown.data);
    expect(wrong.data).toMatchObject({ signIn: { viewer: null, userErrors: [{ code: 'SIGN_IN_FAILED' }] } });
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect((await events('access.signInFailed')).map((row) => row.subject_id)).toEqual([String(adminId)]);
  });

  it('makes an account wait after five failures, the right password included, and lets others in', async () => {
    await api.account({ email: 'forgetful@uji.test', role: 'AUDITOR', region: null });
    const attempt = (password: string) => api.ask(SIGN_IN, { input: { email: 'Forgetful@uji.test', password } });
    for (let i = 0; i < 5; i++) {
      expect((await attempt('salah salah salah')).data).toMatchObject({
        signIn: { userErrors: [{ code: 'SIGN_IN_FAILED' }] },
      });
    }
    expect((await attempt(PASSWORD)).data).toMatchObject({ signIn: { userErrors: [{ code: 'SIGN_IN_THROTTLED' }] } });
    expect(await api.session('admin2@uji.test')).toMatch(/^tepat=/);
  });

  it('ends every session of an account the moment it is disabled', async () => {
    const id = await api.account({ email: 'leaving@uji.test', role: 'AUDITOR', region: null });
    const theirs = await api.session('leaving@uji.test');
    expect((await api.ask(VIEWER, {}, { cookie: theirs })).status).toBe(200);
    const admin = await api.session('admin@uji.test');
    const answer = await api.ask(DISABLE, { id: Buffer.from(`User:${id}`).toString('base64url') }, { cookie: admin });
    expect(answer.data).toMatchObject({ disableUser: { userErrors: [] } });
    expect((await api.ask(VIEWER, {}, { cookie: theirs })).status).toBe(401);
    const again = await api.ask(SIGN_IN, { input: { email: 'leaving@uji.test', password: PASSWORD } });
    expect(again.data).toMatchObject({ signIn: { userErrors: [{ code: 'SIGN_IN_FAILED' }] } });
  });

  it('ends sessions when the role changes, and does not let anybody change or disable themselves', async () => {
    const id = await api.account({ email: 'moving@uji.test', role: 'OPERATOR', region: null });
    const theirs = await api.session('moving@uji.test');
    const actor = { kind: 'USER' as const, id: String(adminId) };
    expect(await updateUser(api.db.platform, actor, { id, role: 'APPROVER' })).toMatchObject({ ok: true });
    expect(await principalOfSession(api.db.platform, theirs.replace('tepat=', ''))).toBeNull();
    expect(await updateUser(api.db.platform, actor, { id: adminId, role: 'APPROVER' })).toMatchObject({
      ok: false,
      error: { code: 'OWN_ACCOUNT' },
    });
    expect(await updateUser(api.db.platform, actor, { id, role: 'OFFICER' })).toMatchObject({
      error: { code: 'ROLE_NEEDS_REGION' },
    });
  });

  it('changes of several accounts at once do not wait for each other in a circle', async () => {
    const ids: number[] = [];
    for (const name of ['satu', 'dua', 'tiga', 'empat']) {
      ids.push(await api.account({ email: `${name}@uji.test`, role: 'AUDITOR', region: null }));
    }
    const actor = { kind: 'USER' as const, id: String(adminId) };
    const renamed = Array.from({ length: 60 }, (_, at) =>
      updateUser(api.db.platform, actor, { id: ids[at % ids.length] ?? 0, name: `Nama ${at}` }),
    );
    expect((await Promise.all(renamed)).every(({ ok }) => ok)).toBe(true);
  });

  it('ends a session when its person signs out, and after half an hour without use', async () => {
    const first = await api.session('admin@uji.test');
    const out = await api.ask('mutation { signOut { signedOut } }', {}, { cookie: first });
    expect(out.data).toEqual({ signOut: { signedOut: true } });
    expect((await api.ask(VIEWER, {}, { cookie: first })).status).toBe(401);

    const second = await api.session('admin@uji.test');
    const start = api.db.clock.now();
    api.db.clock.moveTo(new Date(start.getTime() + 29 * 60_000));
    expect((await api.ask(VIEWER, {}, { cookie: second })).status).toBe(200);
    api.db.clock.moveTo(new Date(start.getTime() + 58 * 60_000));
    expect((await api.ask(VIEWER, {}, { cookie: second })).status).toBe(200);
    api.db.clock.moveTo(new Date(start.getTime() + 89 * 60_000));
    expect((await api.ask(VIEWER, {}, { cookie: second })).status).toBe(401);
  });

  it('asks for the password again before what decides for many, five minutes after it was given', async () => {
    const cookie = await api.session('admin@uji.test');
    const decide = () => api.ask(RELEASE, {}, { cookie });
    const confirm = async (password: string) =>
      (await api.ask(CONFIRM, { input: { password } }, { cookie })).data['confirmPassword'];
    const notFound = { decideCriteria: { userErrors: [{ code: 'NOT_FOUND' }] } };
    expect((await decide()).data).toEqual(notFound);

    const later = (minutes: number) => api.db.clock.moveTo(new Date(api.db.clock.now().getTime() + minutes * 60_000));
    later(6);
    const refused = await decide();
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
    // What is not grave goes on without it.
    expect((await api.ask(VIEWER, {}, { cookie })).status).toBe(200);
    expect(await confirm('bukan kata sandinya')).toEqual({
      confirmed: false,
      userErrors: [{ code: 'PASSWORD_WRONG' }],
    });
    expect((await decide()).errors).toHaveLength(1);
    expect(await confirm(PASSWORD)).toEqual({ confirmed: true, userErrors: [] });
    expect((await decide()).data).toEqual(notFound);
    later(6);
    expect((await decide()).errors).toHaveLength(1);
    expect(await events('access.confirmPassword')).toHaveLength(1);
    expect(await events('access.confirmPasswordFailed')).toHaveLength(1);
    // Guessing waits as guessing at the door does.
    for (let i = 0; i < 5; i++) await confirm('salah salah salah');
    expect(await confirm(PASSWORD)).toMatchObject({ userErrors: [{ code: 'SIGN_IN_THROTTLED' }] });
    // Whoever may not do it at all is not asked for anything.
    await api.account({ email: 'petugas@uji.test', role: 'AUDITOR', region: null });
    const other = await api.session('petugas@uji.test');
    later(6);
    expect((await api.ask(RELEASE, {}, { cookie: other })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('changes a password only for a good one, and then ends the other sessions of the account', async () => {
    await api.account({ email: 'changing@uji.test', role: 'AUDITOR', region: null });
    const [one, two] = [await api.session('changing@uji.test'), await api.session('changing@uji.test')];
    const change = (next: string) =>
      api.ask(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed userErrors { code } } }',
        { input: { current: PASSWORD, next } },
        { cookie: one },
      );
    expect((await change('pendek')).data).toMatchObject({
      changePassword: { userErrors: [{ code: 'PASSWORD_TOO_SHORT' }] },
    });
    expect((await change('jakarta123456jakarta')).data).toMatchObject({
      changePassword: { userErrors: [{ code: 'PASSWORD_TOO_WEAK' }] },
    });
    expect((await change('ombak memecah karang senja')).data).toEqual({
      changePassword: { changed: true, userErrors: [] },
    });
    expect((await api.ask(VIEWER, {}, { cookie: one })).status).toBe(200);
    expect((await api.ask(VIEWER, {}, { cookie: two })).status).toBe(401);
    expect(await api.session('changing@uji.test', 'ombak memecah karang senja')).toMatch(/^tepat=/);
  });

  it('gives an API client a token for an hour that can do what it was granted and nothing else, and tells of refusals', async () => {
    const made = await createApiClient(
      api.services,
      { kind: 'SYSTEM', id: 'test' },
      {
        name: 'Bank Uji',
        scopes: ['list.read', 'program.read'],
        days: 30,
      },
    );
    if (!made.ok) throw new Error(made.error.code);
    const [{ client_id: clientId } = { client_id: '' }] = await api.db.platform.database.rows<{ client_id: string }>(
      'SELECT client_id FROM api_client WHERE id = ?',
      [made.value.id],
    );
    const token = (secret: string, claimed = clientId) =>
      fetch(`${api.address}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: claimed, client_secret: secret }),
      });
    for (const claimed of [clientId, 'nobody', '3171901201800001']) {
      expect((await token('wrong', claimed)).status).toBe(401);
    }
    const refused = await api.db.platform.database.rows(
      `SELECT actor_kind, actor_id, subject_id FROM audit_event WHERE action = 'access.tokenRefused' ORDER BY id`,
    );
    expect(refused).toEqual([
      { actor_kind: 'CLIENT', actor_id: clientId, subject_id: String(made.value.id) },
      { actor_kind: 'CLIENT', actor_id: 'nobody', subject_id: 'nobody' },
      { actor_kind: 'CLIENT', actor_id: 'unreadable', subject_id: 'unreadable' },
    ]);
    const issued = (await (await token(made.value.secret)).json()) as { access_token: string; expires_in: number };
    expect(issued.expires_in).toBe(3600);
    const headers = { authorization: `Bearer ${issued.access_token}` };
    expect((await api.ask('{ programs(first: 5) { edges { node { code } } } }', {}, headers)).errors).toEqual([]);
    const families = await api.ask('{ families(first: 5) { edges { node { id } } } }', {}, headers);
    expect(families.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    // A scope that the client was not granted, although its role would allow it.
    const rows = await api.ask(
      '{ recipientListChanges(first: 1, program: "KLJ", sinceVersion: 0) { edges { cursor } } }',
      {},
      headers,
    );
    expect(rows.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const start = api.db.clock.now();
    api.db.clock.moveTo(new Date(start.getTime() + 3601_000));
    expect((await api.ask('{ programs(first: 5) { edges { cursor } } }', {}, headers)).status).toBe(401);
    const over = await createApiClient(
      api.services,
      { kind: 'SYSTEM', id: 'test' },
      {
        name: 'Terlalu banyak',
        scopes: ['user.manage'],
        days: 1,
      },
    );
    expect(over).toMatchObject({ ok: false });
  });

  it('makes the demo accounts once, the same after a restart, readable by the owner alone', async () => {
    const file = path.join(api.db.platform.dataDirectory, 'demo-accounts.txt');
    const options = { password: null, file, pepper: Buffer.alloc(32, 7) };
    const first = await ensureDemoAccounts(api.db.platform, options);
    const text = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await ensureDemoAccounts(api.db.platform, options)).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(text);
    const answer = await api.ask(SIGN_IN, { input: { email: 'officer@tepat.test', password: first.password } });
    expect(answer.data).toMatchObject({ signIn: { viewer: { role: 'OFFICER' } } });
    expect(text).toContain(first.clientSecret);
    await expect(
      ensureDemoAccounts({ ...api.db.platform, mode: 'production' }, { ...options, file: `${file}.2` }),
    ).rejects.toThrow(/production/);
    expect(existsSync(`${file}.2`)).toBe(false);
  });
});

describe('many attempts at once', () => {
  let api: TestApi;
  let behindProxy: TestApi;
  beforeAll(async () => {
    [api, behindProxy] = [await freshApi('access_flood'), await freshApi('access_proxy', ['loopback'])];
    for (const each of [api, behindProxy]) {
      await each.account({ email: 'sought@uji.test', role: 'AUDITOR', region: null });
      await each.account({ email: 'other@uji.test', role: 'AUDITOR', region: null });
    }
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await behindProxy.close();
  });

  const attempt = async (at: TestApi, email: string, password: string, from: number) => {
    const forwarded = { 'x-forwarded-for': `203.0.113.${from}` };
    const { data } = await at.ask(SIGN_IN, { input: { email, password } }, forwarded);
    return (data['signIn'] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code).join();
  };
  const guesses = (at: TestApi, count: number, from: (n: number) => number) =>
    Promise.all(Array.from({ length: count }, (_, n) => attempt(at, 'sought@uji.test', `salah ${n}`, from(n))));

  it('let everybody in who is right', async () => {
    for (let turn = 0; turn < 3; turn++) {
      expect(await Promise.all([1, 2, 3].map((n) => attempt(api, 'other@uji.test', PASSWORD, n)))).toEqual([
        '',
        '',
        '',
      ]);
    }
  });

  it('have five passwords of an account looked at, not eighty', async () => {
    const answers = await guesses(api, 80, (n) => n);
    expect(answers.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(answers.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(75);
    const failures = await api.db.platform.database.rows(
      "SELECT 1 FROM audit_event WHERE action = 'access.signInFailed'",
    );
    expect(failures).toHaveLength(5);
  });

  it('count for the address that connects, whatever address a header claims', async () => {
    await guesses(api, 11, (n) => 100 + n);
    expect(await attempt(api, 'other@uji.test', PASSWORD, 200)).toBe('SIGN_IN_THROTTLED');
  });

  it('count for the address that a named proxy tells', async () => {
    await guesses(behindProxy, 101, () => 1);
    expect(await attempt(behindProxy, 'other@uji.test', PASSWORD, 1)).toBe('SIGN_IN_THROTTLED');
    expect(await attempt(behindProxy, 'other@uji.test', PASSWORD, 2)).toBe('');
  });
});
