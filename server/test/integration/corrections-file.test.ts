import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { encode } from 'jpeg-js';
import { usedElsewhere } from '../../src/modules/evidence';
import { freshApi, type TestApi } from '../support/api';
import { deliver, type Cells } from '../support/deliveries';

jest.setTimeout(60_000);

const HOME = '31.71.01.1001';
const NEXT_DOOR = '31.71.01.1002';
const PROPOSE = `mutation ($input: ProposeByFileInput!) { proposeByFile(input: $input) { drafts userErrors { code field }
  report { rowTotal rowAccepted rowRejected issues { line column value code severity } } } }`;
const LIST = `{ corrections(first: 20) { edges { node { number state basis minutesNumber observedOn
  lines { fact base value } } } } }`;

const plainJpeg = (): Buffer => encode({ width: 16, height: 16, data: Buffer.alloc(16 * 16 * 4, 128) }, 80).data;
const card = (n: number): string => `317190${2_000_900_000 + n}`;
const nik = (n: number): string => `317190${2_000_000_000 + n}`;
const family = (n: number): Cells => ({
  ...{ family_ref: `F${n}`, no_kk: card(n), kelurahan: n === 3 ? NEXT_DOOR : HOME, tenure: 2, floor_area: 30 },
  ...{ lighting: 1, desil_nasional: 3 },
});
const person = (n: number): Cells => ({
  ...{ resident_ref: `R${n}`, family_ref: `F${n}`, nik: nik(n), name: `Orang ${n}`, sex: 1, birth_date: '1980-05-05' },
  ...{ relationship: 1, education: 3, working: 1, presence: 1 },
});
const SESSION = {
  ...{ channel: 'KELURAHAN', minutesNumber: 'BA-MUSKEL-4/2026', observedOn: '2026-11-20', reason: 'musyawarah' },
};

interface Answer {
  drafts: string[];
  userErrors: { code: string }[];
  report: { rowAccepted: number; rowRejected: number; issues: Record<string, unknown>[] } | null;
}

describe('the proposals of a session, as a file', () => {
  let api: TestApi;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    api = await freshApi('corrections_file');
    const sent = { version: 'Q1', referenceDate: '2026-09-30', approve: true };
    await deliver(api.db.platform, [1, 2, 3].map(family), [1, 2, 3].map(person), sent);
    for (const [who, role] of [
      ['officer', 'OFFICER'],
      ['auditor', 'AUDITOR'],
    ] as const) {
      await api.account({ email: `${who}@uji.test`, role, region: role === 'OFFICER' ? HOME : null });
      cookies[who] = await api.session(`${who}@uji.test`);
    }
  });
  afterAll(() => api.close());

  const upload = (who: string, rows: readonly string[]): Promise<Response> => {
    const body = new FormData();
    body.append('file', new Blob([rows.map((row) => `${row}\n`).join('')]), 'muskel.csv');
    const headers = { cookie: cookies[who] ?? '', origin: api.address };
    return fetch(`${api.address}/uploads/sheets`, { method: 'POST', headers, body });
  };
  const send = async (rows: readonly string[], apply: boolean, more: object = {}): Promise<Answer> => {
    const sent = (await (await upload('officer', rows)).json()) as { upload: string };
    const input = { upload: sent.upload, apply, ...SESSION, ...more };
    const { data, errors } = await api.ask(PROPOSE, { input }, { cookie: cookies['officer'] ?? '' });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data['proposeByFile'] as Answer;
  };
  const listed = async (): Promise<Record<string, unknown>[]> => {
    const { data } = await api.ask(LIST, {}, { cookie: cookies['officer'] ?? '' });
    return (data['corrections'] as { edges: { node: Record<string, unknown> }[] }).edges.map(({ node }) => node);
  };
  const HEAD = 'nik,no_kk,fact,value';

  it('are judged row by row by the rules of a single one, and nothing is made as long as a row is wrong', async () => {
    expect((await upload('auditor', [HEAD])).status).toBe(403);
    expect(await send([`${HEAD},colour`, `${nik(1)},,floor_area,20,red`], true)).toMatchObject({
      drafts: [],
      report: { issues: [{ column: 'colour', code: 'COLUMN_UNKNOWN' }] },
    });
    const bad = [
      `${nik(1)},,floor_area,20`,
      `,${card(1)},floor_area,21`,
      `${nik(3)},,floor_area,20`,
      `${nik(2)},,floor_area,-4`,
      `,${card(2)},education,4`,
      `,,lighting,2`,
      `${nik(2)},,name,Orang Dua`,
      `${nik(2)},,lighting,1`,
      `${nik(2)},,member_count,9`,
    ];
    const { report } = await send([HEAD, ...bad], true);
    expect(report).toMatchObject({ rowAccepted: 1, rowRejected: 8 });
    expect(report?.issues.map(({ line, column, code }) => `${String(line)} ${String(column)} ${String(code)}`)).toEqual(
      [
        '3 fact DUPLICATE_KEY',
        '4 nik UNKNOWN_RECORD',
        '5 value OUT_OF_RANGE',
        '6 nik NIK_FOR_PERSON',
        '7 nik NIK_OR_CARD',
        '8 fact TAKES_DOCUMENT',
        '9 value SAME_VALUE',
        '10 fact NOT_IN_LIST',
      ],
    );
    // Numbers are masked in the report.
    expect(report?.issues[1]).toMatchObject({ value: `${nik(3).slice(0, 6)}••••••${nik(3).slice(-4)}` });
    expect((await send([HEAD, bad[0] ?? ''], true, { observedOn: '2027-01-01' })).userErrors).toMatchObject([
      { code: 'OBSERVED_IN_FUTURE' },
    ]);
    expect(await listed()).toEqual([]);
  });

  it('become a draft for each family, once, however often the file is sent', async () => {
    const good = [`${nik(1)},,floor_area,20`, `,${card(1)},lighting,2`, `${nik(2)},,education,4`];
    expect(await send([HEAD, ...good], false)).toMatchObject({
      drafts: [],
      report: { rowAccepted: 3, rowRejected: 0 },
    });
    expect(await listed()).toEqual([]);
    const twice = await Promise.all([send([HEAD, ...good], true), send([HEAD, ...good], true)]);
    const again = await send([HEAD, ...good], true);
    expect(again.drafts).toHaveLength(2);
    expect(
      twice.some(({ drafts }) => drafts.length === 2) || twice.some(({ userErrors }) => userErrors.length > 0),
    ).toBe(true);
    const session = { state: 'DRAFT', basis: 'MUSYAWARAH_KELURAHAN', minutesNumber: 'BA-MUSKEL-4/2026' };
    expect(await listed()).toMatchObject([
      {
        ...session,
        lines: [
          { fact: 'floor_area', base: '30', value: '20' },
          { fact: 'lighting', base: '1', value: '2' },
        ],
      },
      { ...session, observedOn: '2026-11-20', lines: [{ fact: 'education', base: '3', value: '4' }] },
    ]);
    // Another file about the same fact is told of it.
    expect((await send([HEAD, `${nik(1)},,floor_area,22`], false)).report?.issues).toMatchObject([
      { line: 2, code: 'ALSO_OPEN', severity: 'WARNING' },
    ]);
    const events = await api.db.platform.database.rows(
      "SELECT COUNT(*) AS drafts FROM audit_event WHERE action = 'corrections.propose'",
    );
    expect(events).toEqual([{ drafts: 2 }]);
  });

  it('carry the signed minutes beside every draft, cleaned once, and that is no reuse; a bad file makes nothing', async () => {
    const platform = api.db.platform;
    const evidence = async (bytes: Buffer): Promise<string> => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(bytes)]), 'berita acara.jpg');
      const headers = { cookie: cookies['officer'] ?? '', origin: api.address };
      const sent = await fetch(`${api.address}/uploads/evidence`, { method: 'POST', headers, body });
      return ((await sent.json()) as { upload: string }).upload;
    };
    const rows = [HEAD, `${nik(1)},,floor_area,17`, `${nik(2)},,floor_area,18`];
    const before = (await listed()).length;
    const lie = await evidence(Buffer.from('GIF89a no minutes at all'));
    expect((await send(rows, true, { minutes: lie })).userErrors).toMatchObject([{ field: 'minutes' }]);
    expect((await send(rows, true, { minutes: 'f'.repeat(32) })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: 'minutes' },
    ]);
    expect(await listed()).toHaveLength(before);

    const { drafts, userErrors } = await send(rows, true, { minutes: await evidence(plainJpeg()) });
    expect([drafts.length, userErrors]).toEqual([2, []]);
    const kept = await platform.database.rows<{ id: number; caseId: number; file: string; sha256: Buffer }>(
      'SELECT id, case_id AS caseId, file, sha256 FROM evidence ORDER BY id',
    );
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ sha256 }) => sha256.toString('hex'))).size).toBe(1);
    const folder = path.join(platform.dataDirectory, 'evidence');
    expect((await readdir(folder)).sort()).toEqual(kept.map(({ file }) => file).sort());
    const ids = kept.map(({ id }) => id);
    expect([...(await usedElsewhere(platform.database, ids)).values()]).toEqual([[], []]);
    // The same picture laid beside a draft by itself is one.
    const [first] = kept;
    await platform.database.run('UPDATE evidence SET session_sha256 = NULL WHERE id = ?', [first?.id ?? 0]);
    expect([...(await usedElsewhere(platform.database, ids)).values()].map((cases) => cases.length)).toEqual([1, 1]);
  });
});
