import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
import { accessServices, inviteUser } from '../../src/modules/access';
import { CORRECTABLE } from '@tepat/shared';
import { checkPresence, PresenceLimiter } from '../../src/modules/counter';
import { standingFacts } from '../../src/modules/registry';
import { connectionOptions } from '../../src/platform/database/database';
import { freshApi, PASSWORD, SIGN_IN, type Answer, type TestApi } from '../support/api';
import { uniqueName } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';
import { statementsOf } from '../support/statements';
import { freePort, OwnProcess, processEnvironment, until as waitUntil } from '../support/worker-process';

const HOME = '31.74.01.1001';
const ELSEWHERE = '31.75.06.1001';
const BORN = '1950-05-17';
const PRESENCE = `query ($nik: Nik!, $birthDate: Date!, $name: String!) {
  presence(nik: $nik, birthDate: $birthDate, name: $name) { answer sentence nextStep familyId region { code } } }`;
const OPEN = `mutation ($purpose: String!) {
  openCounter(input: { purpose: $purpose }) { counter { purpose until } ended { purpose } userErrors { code message } } }`;
const CLOSE = 'mutation { closeCounter { counter { purpose } userErrors { code } } }';
const NOT_FOUND = { answer: 'NOT_FOUND', familyId: null, region: null };
const familyId = (key: number) => Buffer.from(`Family:${key}`).toString('base64url');

/** Statements with their values left out; those of the session's own minute stay aside. */
const shapeOf = (statements: string[]): string =>
  statements
    .filter((text) => !/\bsession\b/.test(text))
    .join('\n')
    .replace(/X?'(\\.|[^'\\])*'|\b\d+\b/g, '?');

describe('at the counter', () => {
  let api: TestApi;
  let near: Planted;
  let far: Planted;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    api = await freshApi('counter');
    near = await plantFamily(api.db.platform, HOME, 1, 'Siti Nurhayati');
    far = await plantFamily(api.db.platform, ELSEWHERE, 2, 'Sri Jauh');
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'other@uji.test', role: 'OFFICER', region: ELSEWHERE });
    await api.account({ email: 'city@uji.test', role: 'VERIFIER', region: '31.75' });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    await api.account({ email: 'approver@uji.test', role: 'APPROVER', region: null });
    for (const who of ['officer', 'other', 'city', 'admin', 'auditor', 'approver']) {
      cookies[who] = await api.session(`${who}@uji.test`);
    }
  });
  afterAll(() => api.close());

  const as = (who: string, document: string, variables: object = {}, headers: Record<string, string> = {}) =>
    api.ask(document, variables, { cookie: cookies[who] ?? '', ...headers });
  const check = async (who: string, nik: string, name: string, birthDate = BORN, headers = {}) =>
    (await as(who, PRESENCE, { nik, birthDate, name }, headers)).data['presence'];
  const events = (action: string) =>
    api.db.platform.database.rows<{
      id: number;
      subject_kind: string;
      subject_id: string;
      purpose: string | null;
      after: string;
    }>(
      `SELECT id, subject_kind, subject_id, purpose, CAST(after_value AS CHAR) AS after FROM audit_event
       WHERE action = ? ORDER BY id`,
      [action],
    );
  const civil = async (serial: number, name: string, status = 'ACTIVE') => {
    const { database, vault } = api.db.platform;
    const nik = `317190170550${String(serial).padStart(4, '0')}`;
    const nikId = await vault.keep(database, 'nik', nik);
    await database.run(
      `INSERT INTO civil_record (nik_id, since, name, birth_date, sex, kelurahan_code, status)
       VALUES (?, 1, ?, ?, 2, ?, ?)`,
      [nikId, name, BORN, HOME, status],
    );
    return nik;
  };

  it('answers an officer with the family in the own area, and with the kelurahan alone elsewhere', async () => {
    expect(await check('officer', near.nik, 'Siti Nur Hayati')).toEqual({
      answer: 'IN_YOUR_AREA',
      sentence: 'Recorded in your area',
      nextStep: expect.stringMatching(/^Open the family record/) as string,
      familyId: familyId(near.familyId),
      region: { code: HOME },
    });
    expect(await check('officer', far.nik, 'Sri Jauh')).toMatchObject({
      answer: 'RECORDED_ELSEWHERE',
      familyId: null,
      region: { code: ELSEWHERE },
    });
    expect(await check('other', far.nik, 'Sri Jauh')).toMatchObject({ answer: 'IN_YOUR_AREA' });
    expect(await check('city', far.nik, 'Sri Jauh')).toMatchObject({ answer: 'IN_YOUR_AREA' });
    expect(await check('city', near.nik, 'Siti Nurhayati')).toMatchObject({ answer: 'RECORDED_ELSEWHERE' });
    expect(await check('admin', near.nik, 'Siti Nurhayati')).toMatchObject({ answer: 'IN_YOUR_AREA' });
  });

  it('finds whom only the civil registry has, tells no place of it, and nobody whose record is closed', async () => {
    const nik = await civil(31, 'Rohani');
    expect(await check('officer', nik, 'Rohani')).toMatchObject({
      answer: 'CIVIL_REGISTRY_ONLY',
      familyId: null,
      region: null,
    });
    expect(await check('officer', nik, 'Rohana')).toMatchObject(NOT_FOUND);
    expect(await check('officer', await civil(32, 'Rohimah', 'DECEASED'), 'Rohimah')).toMatchObject(NOT_FOUND);
  });

  it('keeps two people of one NIK apart, and tells of each only who comes with the document', async () => {
    const { database } = api.db.platform;
    const twin = await plantFamily(api.db.platform, ELSEWHERE, 5, 'Tarsih');
    await database.run(
      'UPDATE resident SET nik_id = (SELECT nik_id FROM (SELECT nik_id FROM resident WHERE id = ?) AS one) WHERE id = ?',
      [near.residentId, twin.residentId],
    );
    expect(await check('officer', near.nik, 'Tarsih')).toMatchObject({ answer: 'RECORDED_ELSEWHERE' });
    expect(await check('officer', near.nik, 'Siti Nurhayati')).toMatchObject({
      answer: 'IN_YOUR_AREA',
      familyId: familyId(near.familyId),
    });
  });

  it('is for whoever serves at a counter: nobody else, and with all three or not at all', async () => {
    for (const who of ['auditor', 'approver']) {
      const refused = await as(who, PRESENCE, { nik: near.nik, birthDate: BORN, name: 'Siti Nurhayati' });
      expect(refused.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
    const before = (await events('counter.presence')).length;
    for (const wrong of [
      { nik: near.nik.slice(1), birthDate: BORN, name: 'Siti Nurhayati' },
      { nik: near.nik, birthDate: '1950-02-30', name: 'Siti Nurhayati' },
      { nik: near.nik, birthDate: BORN, name: '' },
      { nik: near.nik, birthDate: BORN, name: 'x'.repeat(121) },
      { nik: near.nik, birthDate: BORN },
    ]) {
      const refused = await as('officer', PRESENCE, wrong);
      expect(refused.errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(refused)).not.toMatch(/\d{15}/);
    }
    expect((await events('counter.presence')).length).toBe(before);
  });

  it('tells an attacker who varies name and date nothing: same answer, same size, same statements, same event', async () => {
    const tries: [string, string, string][] = [
      ['3171901201809999', 'Siti Nurhayati', BORN],
      [near.nik, 'Siti Nurhayata', BORN],
      [near.nik, 'Siti', BORN],
      [near.nik, 'Siti Nurhayati', '1950-05-18'],
      [far.nik, 'Siti Nurhayati', BORN],
      [near.nik, '%', BORN],
    ];
    const seen = new Set<string>();
    const ways = new Set<string>();
    for (const [nik, name, birthDate] of tries) {
      let answer: Answer | undefined;
      const statements = await statementsOf(async () => {
        answer = await as('other', PRESENCE, { nik, name, birthDate });
      });
      const { status, data, errors, extensions } = answer ?? {};
      seen.add(JSON.stringify({ status, data, errors, extensions }));
      ways.add(shapeOf(statements));
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain('NOT_FOUND');
    expect([...ways]).toHaveLength(1);
    const told = (await events('counter.presence')).slice(-tries.length);
    expect(new Set(told.map(({ subject_kind }) => subject_kind))).toEqual(new Set(['SEARCH']));
    const shown = await api.db.platform.database.rows(
      `SELECT 1 FROM audit_subject WHERE event_id IN (${told.map(() => '?').join(', ')})`,
      told.map(({ id }) => id),
    );
    expect(shown).toEqual([]);
  });

  it('leaves an event of each check with its answer, the people it told of and never the NIK', async () => {
    await check('officer', far.nik, 'Sri Jauh', BORN, { 'tepat-purpose': 'FIELD_CHECK' });
    const [event] = (await events('counter.presence')).slice(-1);
    expect(event).toMatchObject({
      subject_kind: 'RESIDENT',
      subject_id: String(far.residentId),
      purpose: 'FIELD_CHECK',
    });
    expect(JSON.parse(event?.after ?? '{}')).toEqual({
      answer: 'RECORDED_ELSEWHERE',
      nikId: expect.any(Number) as number,
    });
    const shown = await api.db.platform.database.rows(
      'SELECT subject_kind, subject_id FROM audit_subject WHERE event_id = ? ORDER BY subject_kind',
      [event?.id ?? 0],
    );
    expect(shown).toEqual([
      { subject_kind: 'FAMILY', subject_id: String(far.familyId) },
      { subject_kind: 'RESIDENT', subject_id: String(far.residentId) },
    ]);
    const everything = await api.db.platform.database.rows(
      'SELECT CAST(before_value AS CHAR) AS b, CAST(after_value AS CHAR) AS a, reason, subject_id FROM audit_event',
    );
    for (const { nik } of [near, far]) expect(JSON.stringify(everything)).not.toContain(nik);
  });

  it('gives no answer that could not be told to the trail first', async () => {
    const migrator = await createConnection(connectionOptions(api.db.migratorUrl));
    await migrator.query('RENAME TABLE audit_event TO audit_event_away');
    try {
      const answer = await as('other', PRESENCE, { nik: far.nik, name: 'Sri Jauh', birthDate: BORN });
      expect(answer.data).toEqual({});
      expect(JSON.stringify(answer)).not.toContain('IN_YOUR_AREA');
    } finally {
      await migrator.query('RENAME TABLE audit_event_away TO audit_event');
      await migrator.end();
    }
  });

  describe('with one purpose', () => {
    const minutesOn = (minutes: number) =>
      api.db.clock.moveTo(new Date(api.db.clock.now().getTime() + minutes * 60_000));
    const counterOf = async (who: string) =>
      (await as(who, '{ viewer { counter { purpose until } } }')).data['viewer'] as { counter: unknown };

    it('opens for half an hour, ends by itself, and belongs to that session alone', async () => {
      const opened = await as('officer', OPEN, { purpose: 'COUNTER_SERVICE' });
      const until = new Date(api.db.clock.now().getTime() + 30 * 60_000).toISOString();
      expect(opened.data).toEqual({
        openCounter: { counter: { purpose: 'COUNTER_SERVICE', until }, ended: null, userErrors: [] },
      });
      expect(await counterOf('officer')).toEqual({ counter: { purpose: 'COUNTER_SERVICE', until } });
      const beside = await api.session('officer@uji.test');
      expect((await api.ask('{ viewer { counter { purpose } } }', {}, { cookie: beside })).data).toEqual({
        viewer: { counter: null },
      });
      minutesOn(29);
      expect(await counterOf('officer')).toMatchObject({ counter: { purpose: 'COUNTER_SERVICE' } });
      minutesOn(1);
      expect(await counterOf('officer')).toEqual({ counter: null });
      for (const who of Object.keys(cookies)) cookies[who] = await api.session(`${who}@uji.test`);
    });

    it('carries its purpose into checks and readings, and lays no number open by itself', async () => {
      await as('officer', OPEN, { purpose: 'COUNTER_SERVICE' });
      await check('officer', near.nik, 'Siti Nurhayati');
      expect((await events('counter.presence')).at(-1)).toMatchObject({ purpose: 'COUNTER_SERVICE' });
      const one = `{ family(cardNumber: "${near.cardNumber}") { members { nik } } }`;
      expect(JSON.stringify((await as('officer', one)).data)).not.toContain(near.nik);
      expect((await events('personal.read')).at(-1)).toMatchObject({ purpose: 'COUNTER_SERVICE' });
      const full = await as('officer', one, {}, { 'tepat-purpose': 'COUNTER_SERVICE' });
      expect(JSON.stringify(full.data)).toContain(near.nik);
      expect((await events('personal.unmask')).at(-1)).toMatchObject({ purpose: 'COUNTER_SERVICE' });
    });

    it('refuses another purpose until it is ended, and says which one is open', async () => {
      const one = `{ family(cardNumber: "${near.cardNumber}") { members { nik } } }`;
      const other = await as('officer', one, {}, { 'tepat-purpose': 'OBJECTION' });
      expect([other.status, other.errors[0]?.extensions?.['code'], other.errors[0]?.message]).toEqual([
        409,
        'PURPOSE_DIFFERS',
        expect.stringContaining('Service at the counter'),
      ]);
      expect((await as('officer', CLOSE)).data).toEqual({ closeCounter: { counter: null, userErrors: [] } });
      expect(await counterOf('officer')).toEqual({ counter: null });
      const after = await as('officer', one, {}, { 'tepat-purpose': 'OBJECTION' });
      expect(JSON.stringify(after.data)).toContain(near.nik);
    });

    it('ends the one before when another purpose opens, never silently, and takes listed purposes of counter people only', async () => {
      await as('officer', OPEN, { purpose: 'COUNTER_SERVICE' });
      expect((await as('officer', OPEN, { purpose: 'COUNTER_SERVICE' })).data).toMatchObject({
        openCounter: { ended: null },
      });
      expect((await as('officer', OPEN, { purpose: 'OBJECTION' })).data).toMatchObject({
        openCounter: { counter: { purpose: 'OBJECTION' }, ended: { purpose: 'COUNTER_SERVICE' } },
      });
      await as('officer', CLOSE);
      const trail = await api.db.platform.database.rows<{ action: string; b: string | null; a: string | null }>(
        `SELECT action, CAST(before_value AS CHAR) AS b, CAST(after_value AS CHAR) AS a FROM audit_event
         WHERE action LIKE 'access.%Counter' ORDER BY id DESC LIMIT 5`,
      );
      const purposes = trail.map(({ action, b, a }) => [
        action,
        ...[b, a].map((each) => (each === null ? null : (JSON.parse(each) as { purpose: string }).purpose)),
      ]);
      expect(purposes).toEqual([
        ['access.closeCounter', 'OBJECTION', null],
        ['access.openCounter', null, 'OBJECTION'],
        ['access.closeCounter', 'COUNTER_SERVICE', null],
        ['access.openCounter', 'COUNTER_SERVICE', 'COUNTER_SERVICE'],
        ['access.openCounter', null, 'COUNTER_SERVICE'],
      ]);
      expect((await as('officer', OPEN, { purpose: 'CURIOSITY' })).data).toMatchObject({
        openCounter: { counter: null, userErrors: [{ code: 'PURPOSE_UNKNOWN' }] },
      });
      for (const who of ['auditor', 'approver']) {
        const refused = await as(who, OPEN, { purpose: 'AUDIT' });
        expect(refused.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
      }
    });
  });
});

const FACTS = `query ($id: ID!) { node(id: $id) { ... on Family { recordedFacts {
  subject person fact label value text provenance { source observedOn } confirmation { at actorName } } } } }`;
const CONFIRM = `mutation ($input: ConfirmFactsInput!) {
  confirmFacts(input: $input) { confirmed userErrors { field code } } }`;
const PROPOSE = `mutation ($input: ProposeCorrectionInput!) {
  proposeCorrection(input: $input) { correction { id edit lines { fact base value } } userErrors { field code } } }`;

interface Recorded {
  subject: string;
  person: string | null;
  fact: string;
  value: string | null;
  text: string | null;
  provenance: { source: string; observedOn: string | null };
  confirmation: { at: string; actorName: string | null } | null;
}

describe('going through the record with the family', () => {
  let api: TestApi;
  let near: Planted;
  let far: Planted;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    api = await freshApi('counter_facts');
    near = await plantFamily(api.db.platform, HOME, 1, 'Siti Nurhayati');
    far = await plantFamily(api.db.platform, ELSEWHERE, 2, 'Sri Jauh');
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'other@uji.test', role: 'OFFICER', region: ELSEWHERE });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    for (const who of ['officer', 'other', 'admin']) cookies[who] = await api.session(`${who}@uji.test`);
  });
  afterAll(() => api.close());

  const as = (who: string, document: string, variables: object = {}) =>
    api.ask(document, variables, { cookie: cookies[who] ?? '' });
  const recorded = async (who: string, key: number): Promise<Recorded[] | null> => {
    const { data } = await as(who, FACTS, { id: familyId(key) });
    return (data['node'] as { recordedFacts: Recorded[] } | null)?.recordedFacts ?? null;
  };
  const fact = async (name: string): Promise<Recorded> => {
    const found = (await recorded('officer', near.familyId))?.find((each) => each.fact === name);
    if (!found) throw new Error(`no fact ${name}`);
    return found;
  };
  const seen = ({ subject, fact: name, value }: Recorded) => ({ subject, fact: name, value });
  const confirm = async (who: string, key: number, facts: object[]) =>
    (await as(who, CONFIRM, { input: { family: familyId(key), facts } })).data['confirmFacts'];

  it('lists every fact that can be corrected, as it is recorded, with source and day', async () => {
    const facts = (await recorded('officer', near.familyId)) ?? [];
    expect(facts).toHaveLength(CORRECTABLE.length);
    expect(facts.find(({ fact: name }) => name === 'floor_material')).toMatchObject({
      subject: familyId(near.familyId),
      person: null,
      value: '2',
      text: 'Ceramic tiles',
      provenance: { source: 'DELIVERY', observedOn: '2026-09-30' },
      confirmation: null,
    });
    expect(facts.find(({ fact: name }) => name === 'birth_date')).toMatchObject({
      person: 'Siti Nurhayati',
      value: BORN,
    });
    // The same values by the reader of corrections: what is compared here is what is compared there.
    const names = facts.map(({ subject, fact: name }) => ({
      kind: subject.startsWith('Rm') ? ('FAMILY' as const) : ('RESIDENT' as const),
      id: subject.startsWith('Rm') ? near.familyId : near.residentId,
      fact: name,
    }));
    const standing = await standingFacts(api.db.platform.database, names);
    expect(facts.map(({ value }) => value)).toEqual(standing.map((each) => each?.value ?? null));
  });

  it('keeps who confirmed which value and when, in the trail too, until the record says something else', async () => {
    const floor = await fact('floor_material');
    const tenure = await fact('tenure');
    expect(await confirm('officer', near.familyId, [seen(floor), seen(tenure), seen(floor)])).toEqual({
      confirmed: 2,
      userErrors: [],
    });
    const at = api.db.clock.now().toISOString();
    expect((await fact('floor_material')).confirmation).toEqual({ at, actorName: 'Orang Uji' });
    expect((await fact('tenure')).confirmation).toEqual({ at, actorName: 'Orang Uji' });
    const [event] = await api.db.platform.database.rows<{ subject_id: string; after: string }>(
      `SELECT subject_id, CAST(after_value AS CHAR) AS after FROM audit_event WHERE action = 'counter.confirmFacts'`,
    );
    expect(event?.subject_id).toBe(String(near.familyId));
    expect(JSON.parse(event?.after ?? '{}')).toEqual({ [`FAMILY ${near.familyId}`]: ['floor_material', 'tenure'] });

    api.db.clock.moveTo(new Date(api.db.clock.now().getTime() + 60_000));
    await confirm('officer', near.familyId, [seen(floor)]);
    expect((await fact('floor_material')).confirmation?.at).toBe(api.db.clock.now().toISOString());
    await api.db.platform.database.run('UPDATE family SET floor_material = 8 WHERE id = ?', [near.familyId]);
    expect((await fact('floor_material')).confirmation).toBeNull();
    expect((await fact('tenure')).confirmation?.at).toBe(at);
  });

  it('confirms nothing when a value has moved, when a fact is none, or when the family is not theirs', async () => {
    const before = await api.db.platform.database.rows('SELECT * FROM fact_confirmation');
    const tenure = await fact('tenure');
    const wrong: [string, number, object[], string][] = [
      ['officer', near.familyId, [seen(tenure), { ...seen(await fact('car')), value: '3' }], 'STALE_BASE'],
      ['officer', near.familyId, [{ ...seen(tenure), fact: 'member_count' }], 'FACT_UNKNOWN'],
      ['officer', near.familyId, [{ ...seen(tenure), subject: familyId(far.familyId) }], 'FACT_UNKNOWN'],
      ['officer', near.familyId, [], 'INPUT_REQUIRED'],
      ['other', near.familyId, [seen(tenure)], 'NOT_FOUND'],
      ['other', 999_999, [seen(tenure)], 'NOT_FOUND'],
    ];
    for (const [who, key, facts, code] of wrong) {
      expect(await confirm(who, key, facts)).toMatchObject({ confirmed: 0, userErrors: [{ code }] });
    }
    expect(await recorded('other', near.familyId)).toBeNull();
    const admin = await as('admin', CONFIRM, { input: { family: familyId(near.familyId), facts: [seen(tenure)] } });
    expect(admin.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await api.db.platform.database.rows('SELECT * FROM fact_confirmation')).toEqual(before);
  });

  it('brings what is not right into one draft, where a value that nobody knows yet cannot be submitted', async () => {
    const [floor, car] = [await fact('floor_material'), await fact('car')];
    const change = (of: Recorded, value: string | null) => ({ ...seen(of), value, seen: of.value });
    const drafted = await as('officer', PROPOSE, {
      input: { family: familyId(near.familyId), changes: [change(floor, '6'), change(car, car.value)] },
    });
    const { correction } = drafted.data['proposeCorrection'] as { correction: { id: string; edit: number } };
    expect(drafted.data).toMatchObject({
      proposeCorrection: {
        correction: {
          lines: expect.arrayContaining([
            { fact: 'floor_material', base: '8', value: '6' },
            { fact: 'car', base: '0', value: '0' },
          ]) as object,
        },
        userErrors: [],
      },
    });
    const submitted = await as(
      'officer',
      'mutation ($input: SubmitCorrectionInput!) { submitCorrection(input: $input) { userErrors { field code } } }',
      { input: { correction: correction.id, edit: correction.edit, step: 1 } },
    );
    expect(JSON.stringify(submitted.data)).toContain('CORRECTION_SAME_VALUE');
  });
});

describe('the count of presence checks', () => {
  let api: TestApi;
  let redis: Redis;
  const processes: OwnProcess[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    api = await freshApi('counter_limits');
    redis = new Redis(process.env['REDIS_URL'] ?? '');
    // The processes call themselves by their database: what an earlier run counted would be theirs.
    const counted = await redis.keys('tepat-tepat_test_counter_limits:*');
    if (counted.length > 0) await redis.del(...counted);
    await plantFamily(api.db.platform, HOME, 1, 'Siti Nurhayati');
    for (let at = 0; at < 2; at++) {
      const port = await freePort();
      const child = OwnProcess.start('api', processEnvironment(api.db, { PORT: String(port) }));
      processes.push(child);
      addresses.push(`http://localhost:${port}`);
    }
    for (const address of addresses) {
      await waitUntil('an API to be ready', 60, async () => {
        const response = await fetch(`${address}/readyz`).catch(() => null);
        return response?.ok ? true : null;
      });
    }
  }, 120_000);
  afterAll(async () => {
    for (const child of processes) await child.kill('SIGTERM');
    redis.disconnect();
    await api.close();
  });

  const refusals = () =>
    api.db.platform.database.rows<{ actor_id: string }>(
      `SELECT actor_id FROM audit_event WHERE action = 'counter.presence' AND after_value LIKE '%TOO_MANY%' ORDER BY id`,
    );

  it('is one for two processes, and each refusal is told to the trail', async () => {
    // With the pepper of the processes.
    const services = accessServices(api.db.platform, redis, Buffer.alloc(32, 4), uniqueName('test-presence'));
    const invitation = { email: 'guesser@uji.test', name: 'Petugas', role: 'OFFICER' as const, region: ELSEWHERE };
    const made = await inviteUser(services, { kind: 'SYSTEM', id: 'test' }, invitation, PASSWORD);
    if (!made.ok) throw new Error(made.error.code);
    const post = (at: number, query: string, variables: object, cookie = '') =>
      fetch(`${addresses[at % 2] ?? ''}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
    const signedIn = await post(0, SIGN_IN, { input: { email: invitation.email, password: PASSWORD } });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const document = { nik: '3171901201800001', birthDate: BORN };
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, at) => post(at, PRESENCE, { ...document, name: `Tebakan ${at}` }, cookie)),
    );
    expect(tries.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      ...Array<number>(30).fill(200),
      ...Array<number>(10).fill(429),
    ]);
    for (const at of [0, 1]) {
      const right = await post(at, PRESENCE, { ...document, name: 'Siti Nurhayati' }, cookie);
      expect([right.status, await right.text()]).toEqual([429, expect.stringContaining('TOO_MANY_REQUESTS')]);
    }
    expect(await refusals()).toEqual(Array(12).fill({ actor_id: String(made.value.id) }));
  }, 60_000);

  it('spares whoever finds people, and stops an office whose accounts guess in turn', async () => {
    const limiter = new PresenceLimiter(redis, uniqueName('test-presence'));
    const ask = (user: string, name: string, address = '10.0.0.1') => {
      const actor = { kind: 'USER' as const, id: user, requestId: `request-of-${user}` };
      const document = { nik: '3171901201800001', birthDate: BORN, name, address, purpose: null, inArea: () => true };
      return checkPresence(api.db.platform, limiter, actor, document);
    };
    for (let at = 0; at < 60; at++) expect(await ask('8', 'Siti Nurhayati')).toMatchObject({ ok: true });
    const guessers = ['9', '10', '11', '12', '13'];
    for (const user of guessers) {
      const tries = await Promise.all(Array.from({ length: 31 }, () => ask(user, 'Tebakan')));
      expect(tries.some(({ ok }) => !ok)).toBe(true);
    }
    expect(await ask('14', 'Siti Nurhayati')).toMatchObject({ ok: false });
    expect(await ask('14', 'Siti Nurhayati', '10.0.0.2')).toMatchObject({ ok: true });
    const told = new Map<string, number>();
    for (const { actor_id } of (await refusals()).slice(12)) told.set(actor_id, (told.get(actor_id) ?? 0) + 1);
    // Each met the own limit once; the last of them met that of the address first, as did the colleague behind it.
    expect(Object.fromEntries(told)).toEqual({ 9: 1, 10: 1, 11: 1, 12: 1, 13: 16, 14: 1 });
  }, 60_000);
});
