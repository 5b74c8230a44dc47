import { provinceQuota, regionCode } from '@tepat/shared';
import { programByCode } from '../../src/modules/programs';
import { keyOf } from '../../src/platform/graphql/node-id';
import { freshApi, type Answer, type TestApi } from '../support/api';
import {
  addFamilies,
  addResidents,
  decideResidents,
  decree,
  foundProvince,
  HOME,
  night,
  nextRun,
  RecordedStep,
  revise,
} from '../support/assistance';
import { pdfText } from '../support/pdf-text';

const ELSEWHERE = '31.71.03.1002';
const NAME_DIFFERS = 1 << 2;
const DECISION = `query ($id: ID!) { node(id: $id) { ... on Decision {
  id outcome sentence unlistedSentence desilUsed desilKind rank waitingRank
  desilReason { basis provisional national sentence correctionReach }
  identity { matched suspended findings { code } }
  placement { standing sentence position quota quotaRegion divided recipients waiting tie { lot people placed atEdge more } }
  welfare { score percentile contributions(strongest: 5) { indicator points } }
  clauses { code met actual required source sourceDate factAge factAgeLimit correctable correctionChannel correctedBy }
  history { outcome because changed { code required before after } }
  excludedBy { code } } } }`;

const WHAT_IF = `query ($id: ID!) { node(id: $id) { ... on Decision { whatWouldChange { kind clause { code } } } } }`;

interface Shown {
  outcome: string;
  sentence: string;
  unlistedSentence: string | null;
  rank: number | null;
  waitingRank: number | null;
  desilReason: {
    basis: string;
    provisional: boolean;
    national: number | null;
    sentence: string;
    correctionReach: string;
  };
  identity: { matched: boolean; findings: { code: string }[] } | null;
  placement: {
    standing: string;
    sentence: string;
    position: number | null;
    quota: number;
    recipients: number | null;
    waiting: number | null;
    tie: { lot: string; people: number; placed: number; atEdge: boolean; more: boolean } | null;
  } | null;
  welfare: { score: number; contributions: { points: number | null }[] } | null;
  clauses: Record<string, unknown>[];
  history: { because: string[]; changed: Record<string, unknown>[] }[];
}

/**
 * Twenty old people: 1 to 4 poor and of one score and birth date, 5 with a car in the name, 6 whose name differs, 7 too
 * young for KLJ but recorded with a disability, 8 living elsewhere, 9 without a desil.
 */
const TIED = [1, 2, 3, 4];

describe('the explanation of a decision', () => {
  let api: TestApi;
  const ids = new Map<string, number>();
  const headers: Record<string, Record<string, string>> = {};
  const nodeId = (program: string, resident: number) =>
    Buffer.from(`Decision:${ids.get(program)}.${resident}`).toString('base64url');
  const ask = (who: string, program: string, resident: number, document = DECISION): Promise<Answer> =>
    api.ask(document, { id: nodeId(program, resident) }, headers[who]);
  const shown = async (who: string, program: string, resident: number): Promise<Shown> => {
    const { data, errors } = await ask(who, program, resident);
    expect(errors).toEqual([]);
    return data['node'] as Shown;
  };

  beforeAll(async () => {
    api = await freshApi('explanation');
    const { platform } = api.db;
    await foundProvince(platform);
    await addFamilies(platform.database, [
      ...TIED.map((id) => ({ id, score: 50, nationalDesil: 2 })),
      ...[5, 6, 7, 8].map((id) => ({ id, score: 100 + id, nationalDesil: 3 })),
      { id: 9, score: null, nationalDesil: null },
      { id: 10, score: 250, nationalDesil: null },
    ]);
    await addResidents(platform.database, [
      ...TIED.map((id) => ({ id, familyId: id, birthDate: '1950-01-01' })),
      { id: 5, familyId: 5, birthDate: '1951-01-01', cars: 1 },
      { id: 6, familyId: 6, birthDate: '1952-01-01', identity: NAME_DIFFERS },
      { id: 7, familyId: 7, birthDate: '1980-01-01', disability: 1 },
      { id: 8, familyId: 8, birthDate: '1953-01-01', kelurahan: ELSEWHERE },
      { id: 9, familyId: 9, birthDate: '1954-01-01' },
      { id: 10, familyId: 10, birthDate: '1955-01-01', disability: 1 },
    ]);
    for (const code of ['KLJ', 'KPDJ']) ids.set(code, (await programByCode(platform.database, code))?.id ?? 0);
    await decree(platform, 'KLJ', { years: provinceQuota(2025, 2), publication: 'AUTO' });
    await decree(platform, 'KPDJ', { publication: 'WAIT' });
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    for (const who of ['officer', 'admin', 'auditor']) {
      headers[who] = { cookie: await api.session(`${who}@uji.test`), 'accept-language': 'id' };
    }
    await night(platform);
  }, 60_000);
  afterAll(() => api.close());

  it('every clause tells value, threshold, source, date, age of the fact, and where and by whom it is put right', async () => {
    const { clauses, sentence } = await shown('officer', 'KLJ', 5);
    expect(clauses.find(({ code }) => code === 'NO_CAR')).toEqual({
      code: 'NO_CAR',
      met: false,
      actual: '1 mobil',
      required: 'keluarga tidak memiliki mobil',
      source: 'Data aset (Bapenda)',
      sourceDate: '2026-09-30',
      factAge: 32,
      factAgeLimit: 366,
      correctable: true,
      correctionChannel: 'Bapenda/Samsat',
      correctedBy: 'petugas Bapenda atau Samsat, atas bukti kepemilikan',
    });
    expect(sentence).toBe(
      'Tidak layak untuk Kartu Lansia Jakarta, karena tidak memenuhi: keluarga memiliki 1 mobil, disyaratkan keluarga tidak memiliki mobil.',
    );
  });

  it('tells which desil decided, why, and when a correction can reach it', async () => {
    const delivered = (await shown('officer', 'KLJ', 1)).desilReason;
    expect(delivered).toMatchObject({ basis: 'EFFECTIVE', provisional: false, national: 2 });
    expect(delivered.sentence).toContain('Desil nasional 2 dari BPS (DTSEN 30 September 2026) menentukan');
    const { clauses } = await shown('officer', 'KLJ', 1);
    expect(clauses.find(({ code }) => code === 'DESIL_1_4')).toMatchObject({
      ...{ source: 'Desil nasional BPS (DTSEN)', sourceDate: '2026-09-30' },
    });
    expect(delivered.correctionReach).toContain('mulai proses malam berikutnya');
    const ours = (await shown('officer', 'KLJ', 10)).desilReason;
    expect(ours).toMatchObject({ provisional: true, national: null });
    expect(ours.sentence).toContain('menunggu BPS');
    expect((await shown('officer', 'KLJ', 9)).desilReason.sentence).toContain('Belum ada desil');
  });

  it('tells the identity of then, and the other programme where one came first', async () => {
    const { identity, outcome } = await shown('officer', 'KLJ', 6);
    expect(outcome).toBe('BLOCKED_BY_DATA_ONLY');
    expect(identity).toMatchObject({ matched: false, findings: [{ code: 'NAMA_TIDAK_SESUAI' }] });
    expect(await shown('officer', 'KPDJ', 10)).toMatchObject({
      outcome: 'EXCLUDED_BY_OTHER_PROGRAM',
      excludedBy: { code: 'KLJ' },
    });
  });

  it('shows score, percentile and contributions to the head office and the desil alone to an officer', async () => {
    const { welfare, desilReason } = await shown('officer', 'KLJ', 1);
    expect(welfare).toBeNull();
    expect(JSON.stringify(desilReason)).not.toMatch(/score|percentile/i);
    const office = await shown('admin', 'KLJ', 1);
    expect(office.welfare?.score).toBe(50);
    expect(office.welfare?.contributions.length).toBeLessThanOrEqual(5);
  });

  it('tells the tie, the lot and the edge of the quota; counts of the province only to who sees it all', async () => {
    const seen = await Promise.all(TIED.map((id) => shown('admin', 'KLJ', id)));
    const places = seen.map(({ placement }) => placement);
    expect(places.filter((place) => place?.standing === 'RECIPIENT')).toHaveLength(2);
    for (const place of places) {
      expect(place).toMatchObject({
        quota: 2,
        recipients: 2,
        tie: { people: 4, placed: 2, atEdge: true, more: false },
      });
    }
    const lots = places.map((place) => place?.tie?.lot ?? '').sort();
    const placed = places.filter((place) => place?.standing === 'RECIPIENT').map((place) => place?.tie?.lot ?? '');
    expect(placed.sort()).toEqual(lots.slice(0, 2));
    expect((await shown('officer', 'KLJ', 1)).placement).toMatchObject({ quota: 2, recipients: null, waiting: null });
    const waits = (await shown('admin', 'KLJ', 8)).placement;
    expect(waits).toMatchObject({ standing: 'WAITING', tie: null });
    // Whoever meets every criterion and waits is not read a yes, and not handed one.
    expect(waits?.sentence).toContain('kuota 2 orang pada daftar');
    expect(waits?.sentence).toContain(`Urutan tunggu: ${waits?.position}.`);
    const program = (await programByCode(api.db.platform.database, 'KLJ'))?.id;
    const letter = await fetch(`${api.address}/letters/${Buffer.from(`Decision:${program}.8`).toString('base64url')}`, {
      headers: headers['admin'] ?? {},
    });
    const { pages, text } = pdfText(Buffer.from(await letter.arrayBuffer()));
    expect(pages).toBe(1);
    expect(text).toContain(`Urutan tunggu: ${waits?.position}.`);
  });

  it('a yes that no published list names yet is not read or handed out as a payment', async () => {
    const yes = await shown('officer', 'KPDJ', 7);
    expect(yes).toMatchObject({ outcome: 'ELIGIBLE', placement: null });
    expect(yes.unlistedSentence).toContain('belum ada daftar penerima terbit yang mencantumkan namanya');
    const letter = await fetch(`${api.address}/letters/${nodeId('KPDJ', 7)}`, { headers: headers['officer'] ?? {} });
    const { pages, text } = pdfText(Buffer.from(await letter.arrayBuffer()));
    expect([pages, text.replace(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('belum ada daftar penerima terbit'),
    ]);
    // Of a recipient the list says it, and a no needs no such word.
    expect((await shown('officer', 'KLJ', 1)).unlistedSentence).toBeNull();
    expect((await shown('officer', 'KLJ', 5)).unlistedSentence).toBeNull();
  });

  it('the order of need is for who may read scores: an officer hears one waiting rank, and reads lists by person', async () => {
    const seenBy = async (who: string) => {
      const rows = `{ recipientLists(first: 3) { edges { node { program { code }
        recipients(first: 50) { edges { node { residentId position } } } } } } }`;
      const { data } = await api.ask(rows, {}, headers[who]);
      type Rows = { edges: { node: { residentId: string; position: number | null } }[] };
      const lists = (data as { recipientLists: { edges: { node: { program: { code: string }; recipients: Rows } }[] } })
        .recipientLists.edges;
      const klj = lists.find(({ node }) => node.program.code === 'KLJ');
      return (
        klj?.node.recipients.edges.map(({ node }) => [keyOf('Resident', node.residentId), node.position] as const) ?? []
      );
    };
    const whole = await seenBy('admin');
    const own = await seenBy('officer');
    expect(whole.length).toBeGreaterThan(1);
    expect(whole.map(([, position]) => position)).toEqual(whole.map((_, at) => at + 1));
    expect(own.map(([, position]) => position)).toEqual(own.map(() => null));
    const seenIds = own.map(([id]) => Number(id));
    expect([seenIds.length > 0, seenIds]).toEqual([true, seenIds.toSorted((a, b) => a - b)]);
    const tied = await Promise.all(TIED.map(async (id) => ({ id, seen: await shown('officer', 'KLJ', id) })));
    const waiting = tied.find(({ seen }) => seen.placement?.standing === 'WAITING')?.seen;
    expect(waiting?.waitingRank).toBe(waiting?.placement?.position);
    expect(waiting?.waitingRank).toBeGreaterThan(0);
    const recipient = await shown('officer', 'KLJ', seenIds[0] ?? 0);
    expect([recipient.rank, recipient.placement]).toMatchObject([null, { standing: 'RECIPIENT', position: null }]);
    expect((await shown('admin', 'KLJ', seenIds[0] ?? 0)).rank).toBeGreaterThan(0);
  });

  it('names the quota of the kota where places are divided, and ranks the waiting within it', async () => {
    const { platform } = api.db;
    const years = [{ from: 2025, quota: 10, byKota: [{ kota: regionCode('31.71'), places: 3 }], budget: null }];
    const gates = { sizeChangeMax: 10_000, kelurahanChangeMax: 10_000 };
    await decree(platform, 'KLJ', { years, gates, publication: 'AUTO' });
    await night(platform, '2026-11-23');
    const seen = await Promise.all(TIED.map((id) => shown('admin', 'KLJ', id)));
    for (const { placement } of seen) {
      expect(placement).toMatchObject({
        quota: 3,
        quotaRegion: 'Kota Administrasi Jakarta Pusat',
        divided: true,
        recipients: 3,
      });
      expect(placement?.tie).toMatchObject({ people: 4, placed: 3, atEdge: true });
    }
    const waiting = seen.filter(({ placement }) => placement?.standing === 'WAITING');
    expect(waiting.map(({ placement }) => placement?.position)).toEqual([1]);
    const list =
      '{ recipientLists(first: 3) { edges { node { program { code } quotas { region places recipients waiting } } } } }';
    const { data } = await api.ask(list, {}, headers['admin']);
    expect(JSON.stringify(data)).toContain(
      '"quotas":[{"region":"Kota Administrasi Jakarta Pusat","places":3,"recipients":3,"waiting":3},{"region":null,"places":7,"recipients":0,"waiting":0}]',
    );
  });

  it('the history names the clause that changed, from what to what', async () => {
    const { platform } = api.db;
    await revise(platform, 'identity_result', 'resident_id', 6, { categories: 0 });
    await decideResidents(platform, await nextRun(platform), new RecordedStep());
    const { history } = await shown('officer', 'KLJ', 6);
    expect(history[0]).toMatchObject({
      because: ['DATA'],
      changed: [{ code: 'IDENTITY_MATCHED', before: false, after: true }],
    });
    expect(history[1]).toMatchObject({ because: [], changed: [] });
  });

  it('tells whoever handles the case what is worth checking, welfare facts only where sources disagree, and records each look', async () => {
    const { platform } = api.db;
    const looks = () =>
      platform.database.rows<{ subject: string; actor: string }>(
        `SELECT subject_id AS subject, actor_kind AS actor FROM audit_event WHERE action = 'eligibility.what_if' ORDER BY id`,
      );
    const remedies = async (who: string, resident: number) => {
      const { data, errors } = await ask(who, 'KLJ', resident, WHAT_IF);
      expect(errors).toEqual([]);
      return (data['node'] as { whatWouldChange: unknown }).whatWouldChange;
    };
    // One car in the tax register, and nothing that contradicts it: no hint how to lose it.
    expect(await remedies('officer', 5)).toEqual([]);
    await revise(platform, 'family', 'id', 5, { car: 0 });
    expect(await remedies('officer', 5)).toEqual([{ kind: 'CONFLICT', clause: { code: 'NO_CAR' } }]);
    expect(await remedies('officer', 9)).toEqual([{ kind: 'MISSING_PROOF', clause: { code: 'DESIL_1_4' } }]);
    expect(await remedies('auditor', 5)).toBeNull();
    expect(await looks()).toEqual(['5', '5', '9'].map((subject) => ({ subject, actor: 'USER' })));
  });

  it('tells in one place what policy may decide otherwise, with value, first day and source, on and off', async () => {
    const document = '{ policyParameters { program code label value isOn since source note isVerified } }';
    const { data, errors } = await api.ask(document, {}, headers['officer']);
    expect(errors).toEqual([]);
    const told = data['policyParameters'] as { program: string | null; code: string; isVerified: boolean }[];
    const of = (program: string | null, code: string) =>
      told.find((each) => each.program === program && each.code === code);
    expect(of('KAJ', 'AGE_0_6')).toMatchObject({ since: '2025-04-01', source: 'PERGUB 44/2022', isOn: true });
    expect(of('KLJ', 'quota')).toMatchObject({ value: expect.stringContaining('Kota Administrasi Jakarta Pusat 3') });
    expect(of('KPDJ', 'PENSIONER')).toMatchObject({ isOn: false });
    expect(of(null, 'OBJECTION_DAYS')).toMatchObject({ value: '30 hari', since: '2020-01-01', isOn: true });
    expect(of(null, 'BASIS')).toMatchObject({ value: 'orang' });
    expect(told.filter(({ isVerified }) => isVerified)).toEqual([]);
  });

  it('stays within reach: an officer of another kelurahan gets nothing', async () => {
    expect((await ask('officer', 'KLJ', 8)).data).toEqual({ node: null });
  });
});
