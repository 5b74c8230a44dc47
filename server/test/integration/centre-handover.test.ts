import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { correctionNumber } from '@tepat/shared';
import { handOver, recogniseReflected } from '../../src/modules/centre';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { CorrectionLane } from '../support/correction-lane';
import { deliver, type Cells } from '../support/deliveries';

jest.setTimeout(60_000);

const HOME = '31.71.01.1001';
const FILES = `{ handovers(first: 10) { edges { node { id number cutOff ready correctionCount rowTotal sha256
  counts { state count } } } } }`;
const ITEMS = `query ($filter: HandedOverFilter) { handedOver(first: 20, filter: $filter) { edges { node {
  id correctionNumber handoverNumber state answeredOn answerNote reflectedIn followUpLabel } } } }`;
const ANSWER_FILE = `mutation ($input: AnswerHandoverFileInput!) { answerHandoverFile(input: $input) { applied
  handover { counts { state count } } userErrors { code }
  report { rowTotal rowAccepted rowRejected issues { line column code severity value message } } } }`;
const ANSWER = `mutation ($input: AnswerHandedOverInput!) { answerHandedOver(input: $input) {
  item { state answerNote } userErrors { code } } }`;
const FOLLOW = `mutation ($input: FollowUpHandedOverInput!) { followUpHandedOver(input: $input) {
  item { state followUpLabel } userErrors { code } } }`;
const OF_CORRECTION = `query ($id: ID!) { node(id: $id) { ... on Correction { handedOver { handoverNumber state } } } }`;

const HOUSES = [1, 2, 3, 4];
const card = (n: number): string => `317190${2_000_900_000 + n}`;
const nik = (n: number): string => `317190${2_000_000_000 + n}`;
const family = (n: number, more: Cells = {}): Cells => ({
  ...{
    family_ref: `F${n}`,
    no_kk: card(n),
    kelurahan: HOME,
    tenure: 2,
    floor_area: 30,
    lighting: 1,
    desil_nasional: 3,
  },
  ...more,
});
const person = (n: number, more: Cells = {}): Cells => ({
  ...{ resident_ref: `R${n}`, family_ref: `F${n}`, nik: nik(n), name: `Orang ${n}`, sex: 1, birth_date: '1980-05-05' },
  ...{ relationship: 1, education: 3, working: 1, presence: 1, ...more },
});

describe('what was put right is handed over to the centre', () => {
  let api: TestApi;
  let lane: CorrectionLane;
  const cookies: Record<string, string> = {};
  const corrections: number[] = [];

  const at = async (moment: string): Promise<void> => {
    api.db.clock.moveTo(new Date(moment));
    for (const who of ['admin', 'officer', 'auditor']) cookies[who] = await api.session(`${who}@uji.test`);
  };
  const ask = async (who: string, document: string, variables: object = {}): Promise<unknown> => {
    const { data, errors } = await api.ask(document, variables, { cookie: cookies[who] ?? '' });
    return errors.length > 0 ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data)[0];
  };
  const nodes = async (who: string, document: string, variables: object = {}): Promise<Record<string, unknown>[]> => {
    const answer = (await ask(who, document, variables)) as { edges: { node: Record<string, unknown> }[] };
    return answer.edges.map(({ node }) => node);
  };
  const counts = async (): Promise<number[][]> =>
    (await nodes('admin', FILES)).map((file) => (file['counts'] as { count: number }[]).map(({ count }) => count));
  const download = (who: string, id: string, purpose: string | null): Promise<Response> =>
    fetch(`${api.address}/handovers/${id}`, {
      headers: { cookie: cookies[who] ?? '', ...(purpose ? { 'tepat-purpose': purpose } : {}) },
    });
  const sheet = async (text: string): Promise<string> => {
    const body = new FormData();
    body.append('file', new Blob([text]), 'jawaban.csv');
    const headers = { cookie: cookies['admin'] ?? '', origin: api.address };
    const response = await fetch(`${api.address}/uploads/sheets`, { method: 'POST', headers, body });
    return ((await response.json()) as { upload: string }).upload;
  };
  const idOf = async (table: string, ref: string): Promise<number> => {
    const sql = `SELECT id FROM ${table} WHERE delivered_ref = ?`;
    return (await api.db.platform.database.rows<{ id: number }>(sql, [ref]))[0]?.id ?? 0;
  };
  const put = async (n: number, fact: string, value: string): Promise<void> => {
    const ofPerson = fact === 'name';
    const subjectId = await idOf(ofPerson ? 'resident' : 'family', `${ofPerson ? 'R' : 'F'}${n}`);
    const kind = ofPerson ? 'RESIDENT' : 'FAMILY';
    const done = await lane.carryOut(await idOf('family', `F${n}`), [{ kind, subjectId, fact, value }]);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    corrections.push(done.value.correctionId);
  };
  const number = (nth: number): string => correctionNumber(corrections[nth] ?? 0);

  beforeAll(async () => {
    api = await freshApi('centre_handover');
    lane = new CorrectionLane(api.db.platform);
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    const sent = { version: 'Q1', referenceDate: '2026-09-30', approve: true };
    await deliver(
      api.db.platform,
      HOUSES.map((n) => family(n)),
      HOUSES.map((n) => person(n)),
      sent,
    );
    await put(1, 'floor_area', '12');
    await put(2, 'floor_area', '14');
    await put(3, 'name', '=HYPERLINK("x")');
  });
  afterAll(() => api.close());

  it('makes one file when the cut-off has passed, however often, by several at once, and after a death half-way', async () => {
    const { platform } = api.db;
    await at('2026-12-17T16:59:59Z');
    expect(await handOver(platform)).toEqual([]);
    await at('2026-12-17T17:00:00Z');
    // The corrections are chosen, and then the disk is full.
    const full = { ...platform, dataDirectory: path.join(__dirname, 'centre-handover.test.ts') };
    await expect(handOver(full)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await nodes('admin', FILES)).toMatchObject([{ number: 1, ready: false, correctionCount: 3, sha256: null }]);
    const runs = await Promise.all([handOver(platform), handOver(platform)]);
    expect(runs.flat()).toEqual([1]);
    expect(await handOver(platform)).toEqual([]);
    expect(await nodes('auditor', FILES)).toMatchObject([
      {
        ...{ number: 1, cutOff: '2026-12-17', ready: true, correctionCount: 3, rowTotal: 3 },
        counts: [{ state: 'SENT', count: 3 }, { count: 0 }, { count: 0 }, { count: 0 }],
      },
    ]);
    expect(await ask('officer', FILES)).toEqual(['FORBIDDEN']);
    expect(readdirSync(path.join(platform.dataDirectory, 'handovers'))).toHaveLength(1);
  });

  it('is read in clear by who may, for a purpose that is kept, and rests sealed', async () => {
    const [file] = await nodes('admin', FILES);
    const id = String(file?.['id']);
    expect((await download('auditor', id, 'FACT_CORRECTION')).status).toBe(404);
    expect((await download('officer', id, 'FACT_CORRECTION')).status).toBe(404);
    expect((await download('admin', id, null)).status).toBe(400);
    expect((await download('admin', id, 'CURIOSITY')).status).toBe(400);
    const answer = await download('admin', id, 'FACT_CORRECTION');
    const text = await answer.text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(file?.['sha256']);
    const [head, first, , third, ...rest] = text.trimEnd().split('\n');
    expect([head?.split(',').slice(0, 3), rest]).toEqual([['handover_number', 'correction_number', 'family_ref'], []]);
    expect(first).toBe(
      `1,${number(0)},F1,${card(1)},FAMILY,,,,${HOME},floor_area,30,12,DOCUMENT,BA-7/2026,2026-11-20,RT_RW,12/RT02/XI/2026,7,8,9,2026-11-22,2`,
    );
    // Nothing that a spreadsheet would run.
    expect(third).toContain(`RESIDENT,R3,${nik(3)},"'=HYPERLINK(""x"")",${HOME},name,Orang 3,"'=HYPERLINK(""x"")"`);
    const events = await api.db.platform.database.rows(
      `SELECT e.purpose, COUNT(s.subject_id) AS families FROM audit_event e LEFT JOIN audit_subject s ON s.event_id = e.id
       WHERE e.action = 'centre.download_handover' GROUP BY e.id, e.purpose`,
    );
    expect(events).toEqual([{ purpose: 'FACT_CORRECTION', families: 3 }]);
    const folder = path.join(api.db.platform.dataDirectory, 'handovers');
    const [stored] = readdirSync(folder);
    expect(readFileSync(path.join(folder, stored ?? '')).includes(card(1))).toBe(false);
  });

  it('takes the answer of the centre whole or not at all, with a finding for every bad row', async () => {
    const [file] = await nodes('admin', FILES);
    const handover = String(file?.['id']);
    const send = async (text: string, apply = true): Promise<Record<string, unknown>> =>
      (await ask('admin', ANSWER_FILE, { input: { handover, upload: await sheet(text), apply } })) as Record<
        string,
        unknown
      >;
    const head = 'correction_number,answer,answered_on,reason';
    expect(await send(`${head},colour\n`)).toMatchObject({
      applied: false,
      report: { rowTotal: 0, issues: [{ line: 1, column: 'colour', code: 'COLUMN_UNKNOWN' }] },
    });
    const bad = [
      `${number(0)},ACCEPTED,2026-12-20,`,
      'PD-000999-0,ACCEPTED,2026-12-20,',
      `${number(1)},REJECTED,2026-12-20,`,
    ];
    const found = await send(
      [head, ...bad, `${number(0)},MAYBE,2026-12-32,`, `${number(0)},ACCEPTED,2026-12-20,`].join('\n'),
    );
    expect(found).toMatchObject({ applied: false, report: { rowTotal: 5, rowAccepted: 1, rowRejected: 4 } });
    const { issues } = found['report'] as { issues: { line: number; column: string; code: string }[] };
    expect(issues.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 correction_number UNKNOWN_CORRECTION',
      '4 reason VALUE_REQUIRED',
      '5 answer NOT_IN_LIST',
      '5 answered_on BAD_DATE',
      '6 correction_number DUPLICATE_KEY',
    ]);
    const good = [head, `${number(0)},ACCEPTED,2026-12-20,`, `${number(1)},REJECTED,2026-12-20,tidak lengkap`].join(
      '\n',
    );
    expect(await send(good, false)).toMatchObject({ applied: false, report: { rowAccepted: 2, rowRejected: 0 } });
    expect(await counts()).toEqual([[3, 0, 0, 0]]);
    expect(await send(good)).toMatchObject({ applied: true, userErrors: [] });
    expect(await counts()).toEqual([[1, 1, 1, 0]]);
    expect(await nodes('officer', ITEMS)).toMatchObject([
      { correctionNumber: number(1), handoverNumber: 1, answeredOn: '2026-12-20', answerNote: 'tidak lengkap' },
    ]);
    expect((await nodes('admin', ITEMS, { filter: { handover } })).map(({ state }) => state)).toEqual([
      ...['ACCEPTED', 'REJECTED_BY_CENTRE', 'SENT'],
    ]);
    expect(await ask('officer', ITEMS, { filter: { handover } })).toEqual(['FORBIDDEN']);
    expect(await ask('officer', ANSWER, { input: { item: 'x', answer: 'ACCEPTED' } })).toEqual(['FORBIDDEN']);
  });

  it('goes once more where an official asks for it, and is recognised in the delivery that contains it', async () => {
    const { platform } = api.db;
    const [refused] = await nodes('admin', ITEMS);
    const item = String(refused?.['id']);
    const third = nodeId('HandedOver', `1-${corrections[2]}`);
    expect(await ask('admin', ANSWER, { input: { item: third, answer: 'REJECTED' } })).toMatchObject({
      userErrors: [{ code: 'REASON_REQUIRED' }],
    });
    expect(await ask('admin', ANSWER, { input: { item: third, answer: 'REJECTED', note: 'beda NIK' } })).toMatchObject({
      item: { state: 'REJECTED_BY_CENTRE', answerNote: 'beda NIK' },
    });
    const again = { item, followUp: 'AGAIN', reason: 'lampiran menyusul' };
    expect(await ask('admin', FOLLOW, { input: again })).toMatchObject({
      item: { followUpLabel: 'Handed over again' },
    });
    expect(await ask('admin', FOLLOW, { input: again })).toMatchObject({
      userErrors: [{ code: 'HANDOVER_NOT_REJECTED' }],
    });
    expect(await nodes('admin', ITEMS)).toMatchObject([{ correctionNumber: number(2) }]);

    // Families 1 and 3 as we say; 2 as the centre still says; 4 is put right for the first time.
    await put(4, 'floor_area', '20');
    await at('2027-01-18T01:00:00Z');
    expect(await handOver(platform)).toEqual([2]);
    const [second] = await nodes('admin', FILES);
    const items = await nodes('admin', ITEMS, { filter: { handover: second?.['id'] } });
    expect(items.map(({ correctionNumber: of }) => of)).toEqual([number(1), number(3)]);
    expect(await recogniseReflected(platform)).toBe(0);
    await deliver(
      platform,
      HOUSES.map((n) => family(n, n === 1 ? { floor_area: 12 } : {})),
      HOUSES.map((n) => person(n, n === 3 ? { name: '=HYPERLINK("x")' } : {})),
      { version: 'Q2', referenceDate: '2026-12-31', approve: true },
    );
    // A later correction of ours does not undo that the centre has followed the first.
    await put(1, 'floor_area', '13');
    expect(await recogniseReflected(platform)).toBe(2);
    expect(await recogniseReflected(platform)).toBe(0);
    const reflected = { filter: { state: 'REFLECTED_IN_VERSION' } };
    expect(await nodes('officer', ITEMS, reflected)).toMatchObject([
      { correctionNumber: number(0), reflectedIn: 'Q2' },
      { correctionNumber: number(2), reflectedIn: 'Q2' },
    ]);
    expect(await nodes('admin', ITEMS)).toEqual([]);
    expect(await counts()).toEqual([
      [2, 0, 0, 0],
      [0, 0, 1, 2],
    ]);
    expect(await ask('admin', ANSWER, { input: { item: third, answer: 'ACCEPTED' } })).toMatchObject({
      userErrors: [{ code: 'HANDOVER_REFLECTED' }],
    });
    expect(await ask('officer', OF_CORRECTION, { id: nodeId('Correction', corrections[1] ?? 0) })).toEqual({
      handedOver: [
        { handoverNumber: 1, state: 'REJECTED_BY_CENTRE' },
        { handoverNumber: 2, state: 'SENT' },
      ],
    });
  });
});
