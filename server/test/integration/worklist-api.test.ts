import { WORK_REASON_CODES } from '@tepat/shared';
import {
  addFamilies,
  addResidents,
  decideResidents,
  foundProvince,
  HOME,
  nextRun,
  RecordedStep,
} from '../support/assistance';
import { freshApi, type TestApi } from '../support/api';

jest.setTimeout(120_000);

const ELSEWHERE = '31.71.03.1002';
const NAME_DIFFERS = 1 << 2;
const BORN_OTHERWISE = 1 << 3;
const FAR = '31.74.01.1001';

interface Item {
  id: string;
  resident: { id: string; name: string } | null;
  program: { code: string };
  region: { code: string };
  rw: number | null;
  rt: number | null;
  reasons: { code: string; text: string }[];
  state: string;
  assignee: { id: string; name: string } | null;
  mine: boolean;
  openedOn: string;
  ageDays: number;
}
type Filter = Record<string, unknown>;

const FIELDS = `id resident { id name } program { code } region { code } rw rt reasons { code text } state assignee { id name }
  mine openedOn ageDays`;
const PAGE = `query ($first: Int!, $after: String, $filter: WorklistFilter) { worklist(first: $first, after: $after, filter: $filter) {
  edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
const RECORD = `query ($id: ID!) { node(id: $id) { id ... on WorklistItem { ${FIELDS} decision { outcome sentence }
  candidates { id name } steps { step before after actorName note } } } }`;
const COUNTS = `{ worklistCounts { cases byReason { reason { code } cases } byRegion(level: KELURAHAN) { region { code } cases } } }`;
const ASSIGN = `mutation ($input: AssignWorklistItemInput!) { assignWorklistItem(input: $input) {
  item { ${FIELDS} } userErrors { field code message } } }`;
const NOTE = `mutation ($input: NoteWorklistItemInput!) { noteWorklistItem(input: $input) {
  item { ${FIELDS} } userErrors { field code message } } }`;

/**
 * Forty old people, every other one in the second kelurahan, blocked by a name, a birth date, both, or by a desil that nobody
 * knows; some are recorded with a disability, so that two programmes wait for them. Opened on two days.
 */
describe('the worklist in the API', () => {
  let api: TestApi;
  const headers: Record<string, Record<string, string>> = {};
  const accounts: Record<string, string> = {};

  const pages = async (who: string, filter: Filter, first = 7): Promise<Item[]> => {
    const items: Item[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await api.ask(PAGE, { first, after, filter }, headers[who]);
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data['worklist'] as {
        edges: { node: Item }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      items.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return items;
      after = pageInfo.endCursor;
    }
  };
  const record = async (who: string, id: string) => {
    const { data, errors } = await api.ask(RECORD, { id }, headers[who]);
    expect(errors).toEqual([]);
    return data['node'] as
      | (Item & {
          decision: { outcome: string; sentence: string };
          candidates: { id: string; name: string }[];
          steps: {
            step: string;
            before: string | null;
            after: string | null;
            actorName: string;
            note: string | null;
          }[];
        })
      | null;
  };
  const act = async (who: string, document: string, input: object) => {
    const { data, errors } = await api.ask(document, { input }, headers[who]);
    expect(errors).toEqual([]);
    const [payload] = Object.values(data) as { item: Item | null; userErrors: { code: string; field: string }[] }[];
    if (!payload) throw new Error('no answer');
    return payload;
  };
  const counts = async (who: string) => {
    const { data, errors } = await api.ask(COUNTS, {}, headers[who]);
    expect(errors).toEqual([]);
    return data['worklistCounts'] as {
      cases: number;
      byReason: { reason: { code: string }; cases: number }[];
      byRegion: { region: { code: string }; cases: number }[];
    };
  };

  beforeAll(async () => {
    api = await freshApi('worklist_api');
    const { platform } = api.db;
    const { database } = platform;
    await foundProvince(platform);
    const ids = Array.from({ length: 40 }, (_, at) => at + 1);
    await addFamilies(
      database,
      ids.map((id) => ({ id, score: id % 4 === 3 ? null : 50, nationalDesil: id % 4 === 3 ? null : 2 })),
    );
    await addResidents(
      database,
      ids.map((id) => ({
        id,
        familyId: id,
        birthDate: '1950-01-01',
        kelurahan: id % 2 === 0 ? HOME : ELSEWHERE,
        // Those of the second day are in order on the first.
        identity: id > 30 ? 0 : ([NAME_DIFFERS, BORN_OTHERWISE, NAME_DIFFERS | BORN_OTHERWISE, 0][id % 4] ?? 0),
        ...(id % 5 === 0 ? { disability: 1 } : {}),
      })),
    );
    await database.run(`UPDATE family SET kelurahan_code = '${ELSEWHERE}' WHERE MOD(id, 2) = 1`);
    await database.run('UPDATE family SET rw = 1 + MOD(id, 3), rt = 1 + MOD(id, 2)');
    await decideResidents(platform, await nextRun(platform, '2026-11-20'), new RecordedStep());
    await database.run('UPDATE identity_result SET categories = ? WHERE resident_id > 30', [NAME_DIFFERS]);
    await decideResidents(platform, await nextRun(platform, '2026-11-22'), new RecordedStep());
    for (const [who, role, region] of [
      ['officer', 'OFFICER', HOME],
      ['other', 'OFFICER', ELSEWHERE],
      ['far', 'OFFICER', FAR],
      ['verifier', 'VERIFIER', '31.71'],
      ['admin', 'PROVINCIAL_ADMIN', null],
      ['auditor', 'AUDITOR', null],
    ] as const) {
      const id = await api.account({ email: `${who}@uji.test`, role, region });
      accounts[who] = Buffer.from(`User:${id}`).toString('base64url');
      headers[who] = { cookie: await api.session(`${who}@uji.test`), 'accept-language': 'id' };
    }
  });
  afterAll(() => api.close());

  it('shows the oldest first within each kelurahan, with reasons that read as the explanation does', async () => {
    const all = await pages('admin', {});
    expect(all.length).toBeGreaterThan(35);
    const order = all.map(({ region, openedOn }) => `${region.code} ${openedOn}`);
    expect(order).toEqual([...order].sort());
    expect(new Set(all.map(({ openedOn }) => openedOn))).toEqual(new Set(['2026-11-20', '2026-11-22']));
    const [one] = all;
    if (!one) throw new Error('nobody is on the list');
    const whole = await record('admin', one.id);
    expect(whole?.decision.outcome).toBe('BLOCKED_BY_DATA_ONLY');
    const desil = all.find(({ reasons }) => reasons.some(({ code }) => code === 'DESIL_UNKNOWN'));
    const told = desil && (await record('admin', desil.id));
    const text = desil?.reasons[0]?.text ?? '';
    expect(told?.decision.sentence.toLowerCase()).toContain(text.toLowerCase());
    expect(JSON.stringify(whole)).not.toMatch(/score/i);
  });

  it('answers every filter that is offered with exactly those whom it names, page by page', async () => {
    const all = await pages('admin', {});
    const mine = all.slice(3, 6);
    for (const { id } of mine) await act('admin', ASSIGN, { item: id, assignee: accounts['admin'] });
    await act('admin', NOTE, { item: mine[0]?.id, state: 'IN_PROGRESS' });
    const standing = await pages('admin', {}, 100);
    const questions: [Filter, (item: Item) => boolean][] = [
      [{ region: HOME }, ({ region }) => region.code === HOME],
      [{ region: '31.71' }, () => true],
      [{ region: '31.74' }, () => false],
      [{ program: 'KPDJ' }, ({ program }) => program.code === 'KPDJ'],
      [{ program: 'NONE' }, () => false],
      [{ reason: 'NAMA_TIDAK_SESUAI' }, ({ reasons }) => reasons.some(({ code }) => code === 'NAMA_TIDAK_SESUAI')],
      [{ state: 'OPEN' }, ({ state }) => state === 'OPEN'],
      [{ state: 'IN_PROGRESS' }, ({ state }) => state === 'IN_PROGRESS'],
      [{ state: 'DONE' }, () => false],
      [{ mine: true }, (item) => item.mine],
      [{ unassigned: true }, ({ assignee }) => assignee === null],
      [{ assignee: accounts['admin'] }, ({ assignee }) => assignee?.id === accounts['admin']],
      [{ openedUntil: '2026-11-21' }, ({ openedOn }) => openedOn <= '2026-11-21'],
      [{ reason: 'DESIL_UNKNOWN', openedUntil: '2026-11-19' }, () => false],
      [{ region: ELSEWHERE, rw: 2, rt: 2 }, ({ region, rw, rt }) => region.code === ELSEWHERE && rw === 2 && rt === 2],
      [
        { region: HOME, program: 'KLJ', reason: 'TGL_LAHIR_TIDAK_SESUAI', state: 'OPEN', unassigned: true },
        (item) =>
          item.region.code === HOME &&
          item.program.code === 'KLJ' &&
          item.reasons.some(({ code }) => code === 'TGL_LAHIR_TIDAK_SESUAI') &&
          item.state === 'OPEN' &&
          item.assignee === null,
      ],
      [{ mine: true, state: 'IN_PROGRESS' }, (item) => item.mine && item.state === 'IN_PROGRESS'],
    ];
    for (const [filter, wanted] of questions) {
      const found = (await pages('admin', filter, 3)).map(({ id }) => id);
      expect({ filter, found }).toEqual({ filter, found: standing.filter(wanted).map(({ id }) => id) });
    }
    for (const filter of [
      { program: 'KLJ', reason: 'DESIL_UNKNOWN' },
      { rt: 1 },
      { state: 'OPEN', unassigned: true },
    ]) {
      const { errors } = await api.ask(PAGE, { first: 3, filter }, headers['admin']);
      expect(errors[0]?.message).toContain('satu kelurahan');
    }
  });

  it('shows an officer the own kelurahan alone, and one of another nothing', async () => {
    const own = await pages('officer', {});
    const all = await pages('admin', {});
    expect(own.map(({ id }) => id)).toEqual(all.filter(({ region }) => region.code === HOME).map(({ id }) => id));
    expect(await pages('far', {})).toEqual([]);
    expect(await pages('far', { region: HOME })).toEqual([]);
    expect(await record('far', own[0]?.id ?? '')).toBeNull();
    expect(await counts('far')).toEqual({ cases: 0, byReason: [], byRegion: [] });
  });

  it('counts what the pages show, by reason and by kelurahan', async () => {
    for (const who of ['admin', 'officer', 'verifier']) {
      const all = await pages(who, {}, 100);
      const { cases, byReason, byRegion } = await counts(who);
      expect(cases).toBe(all.length);
      const having = (code: string) => all.filter(({ reasons }) => reasons.some((each) => each.code === code)).length;
      expect(Object.fromEntries(byReason.map(({ reason, cases: of }) => [reason.code, of]))).toEqual(
        Object.fromEntries(WORK_REASON_CODES.flatMap((code) => (having(code) > 0 ? [[code, having(code)]] : []))),
      );
      for (const { region, cases: of } of byRegion) {
        expect(of).toBe(all.filter((item) => item.region.code === region.code).length);
      }
    }
  });

  it('hands a case to whoever can work on it there, and to nobody else', async () => {
    const [item] = await pages('officer', { unassigned: true });
    if (!item) throw new Error('nothing waits');
    const refused = await act('officer', ASSIGN, { item: item.id, assignee: accounts['other'] });
    expect(refused.userErrors).toMatchObject([{ code: 'WORK_ASSIGNEE', field: 'assignee' }]);
    const stranger = await act('other', ASSIGN, { item: item.id, assignee: accounts['other'] });
    expect(stranger.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { data, errors } = await api.ask(
      ASSIGN,
      { input: { item: item.id, assignee: accounts['auditor'] } },
      headers['auditor'],
    );
    expect([data, errors[0]?.extensions?.['code']]).toEqual([{}, 'FORBIDDEN']);

    const taken = await act('officer', ASSIGN, { item: item.id, assignee: accounts['officer'] });
    expect(taken).toMatchObject({ userErrors: [], item: { mine: true, state: 'OPEN' } });
    // The verifier read the page before it was taken.
    const late = await act('verifier', ASSIGN, { item: item.id, assignee: accounts['verifier'] });
    expect(late.userErrors).toMatchObject([{ code: 'WORK_TAKEN' }]);
    const whole = await record('officer', item.id);
    expect(new Set(whole?.candidates.map(({ id }) => id))).toEqual(
      new Set([accounts['officer'], accounts['verifier']]),
    );
  });

  it('keeps what was found out, moves along the table of states, and lets nobody end a case', async () => {
    const [item] = await pages('officer', { mine: true });
    if (!item) throw new Error('nothing is mine');
    await act('officer', NOTE, { item: item.id, state: 'IN_PROGRESS', note: 'Ibu datang membawa KTP.' });
    expect((await act('officer', NOTE, { item: item.id, state: 'DONE' })).userErrors).toMatchObject([
      { code: 'WORK_MOVE', field: 'state' },
    ]);
    expect((await act('officer', NOTE, { item: item.id, note: '  ' })).userErrors).toMatchObject([
      { code: 'WORK_NOTHING_NEW' },
    ]);
    const released = await act('officer', ASSIGN, { item: item.id, seenAssignee: accounts['officer'] });
    expect(released.item).toMatchObject({ state: 'OPEN', assignee: null });
    const whole = await record('officer', item.id);
    expect(whole?.steps.map(({ step, before, after, note }) => [step, before, after, note])).toEqual([
      ['ASSIGNED', null, 'Orang Uji', null],
      ['STATE', 'Belum ditangani', 'Sedang ditangani', null],
      ['NOTE', null, null, 'Ibu datang membawa KTP.'],
      ['RELEASED', 'Orang Uji', null, null],
    ]);
    const events = await api.db.platform.database.rows<{ action: string; told: string }>(
      `SELECT action, after_value AS told FROM audit_event WHERE action LIKE 'worklist.%' AND subject_kind = 'CASE'
         AND subject_id = ? ORDER BY id`,
      [Buffer.from(item.id, 'base64url').toString().split(':')[1] ?? ''],
    );
    expect(events.map(({ action }) => action)).toEqual(['worklist.assign', 'worklist.note', 'worklist.assign']);
    expect(JSON.stringify(events)).not.toContain('KTP');
  });
});
