import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { matchIdentities } from '../../src/modules/identity';
import { commitRevision } from '../../src/modules/registry';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { plantFamily, type Planted } from '../support/registry-rows';
import { statementsOf } from '../support/statements';
import { wholeStep } from '../support/whole-step';
import { NIGHT_OF, TestStep } from './welfare-province';

jest.setTimeout(120_000);

const HOME = '31.71.03.1001';
const ELSEWHERE = '31.74';
const TESTER = { kind: 'SYSTEM', id: 'test' } as const;

const PAGE = `query ($category: IdentityCategory!, $after: String, $region: RegionCode) {
  identityMismatches(first: 1, after: $after, category: $category, region: $region) {
    edges { node { id resident { name nik } findings { code suspends } } } pageInfo { hasNextPage endCursor } } }`;
const RECORD = `query ($resident: ID!) { identityRecord(resident: $resident) {
  resident { name nik } fields { field ours theirs agrees distance likeness } civilSince civilStatus secondSource
  findings { code suspends } asks checks { id state finding mine proposedByName decidedByName feedbackNumber }
  trace { since until findings { code } } } }`;
const PROPOSE = `mutation ($input: ProposeIdentityCheckInput!) { proposeIdentityCheck(input: $input) {
  check { id state } userErrors { code field } } }`;
const DECIDE = `mutation ($input: DecideIdentityCheckInput!) { decideIdentityCheck(input: $input) {
  check { id state } userErrors { code } } }`;
const WAITING = `{ identityChecks(first: 10, state: PROPOSED) { edges { node { id resident { name } } } } }`;
const MAKE = 'mutation { makeCivilFeedback { feedback { number rows sha256 path } userErrors { code } } }';

interface Record {
  fields: { field: string; ours: string; theirs: string; agrees: boolean; distance: number; likeness: number }[];
  civilSince: number;
  civilStatus: string;
  secondSource: boolean;
  findings: { code: string; suspends: boolean }[];
  asks: string[];
  checks: { id: string; state: string; mine: boolean; feedbackNumber: number | null }[];
  trace: { since: number; until: number | null; findings: { code: string }[] }[];
}
type Refusals = { userErrors: { code: string; field?: string }[]; check: { id: string } | null };

/**
 * Three people of one kelurahan: the civil registry calls Aminah dead and spells Suparno's name otherwise; Budi agrees with it.
 * An officer looks, a verifier confirms, and the night follows.
 */
describe('who differs from the civil registry', () => {
  let api: TestApi;
  let aminah: Planted;
  let suparno: Planted;
  const headers: { [who: string]: { [name: string]: string } } = {};

  beforeAll(async () => {
    api = await freshApi('identity_checks');
    for (const [who, role, region] of [
      ['officer', 'OFFICER', HOME],
      ['verifier', 'VERIFIER', '31.71'],
      ['stranger', 'VERIFIER', ELSEWHERE],
      ['admin', 'PROVINCIAL_ADMIN', null],
    ] as const) {
      await api.account({ email: `${who}@uji.test`, role, region });
      headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    }
    aminah = await plantFamily(api.db.platform, HOME, 1, 'Siti Aminah');
    suparno = await plantFamily(api.db.platform, HOME, 2, 'Suparno');
    const budi = await plantFamily(api.db.platform, HOME, 3, 'Budi Santoso');
    await extract([
      [aminah, 'SITI AMINAH', 'DECEASED'],
      [suparno, 'SUPARNI', 'ACTIVE'],
      [budi, 'BUDI SANTOSO', 'ACTIVE'],
    ]);
    await night();
  });
  afterAll(() => api.close());

  /** A new extract says this of these people. */
  async function extract(people: readonly (readonly [Planted, string, string])[]): Promise<void> {
    const { platform } = api.db;
    await commitRevision(platform, TESTER, { kind: 'EXTRACT', reason: 'test' }, async (tx, revision) => {
      for (const [{ nik, cardNumber }, name, status] of people) {
        const nikId = await platform.vault.keep(tx, 'nik', nik);
        const cardId = await platform.vault.keep(tx, 'family_card', cardNumber);
        await tx.run(
          `INSERT INTO civil_record (nik_id, since, card_id, name, birth_date, sex, kelurahan_code, status, status_date)
           VALUES (?, ?, ?, ?, '1950-05-17', 2, ?, ?, '2026-10-01')
           ON DUPLICATE KEY UPDATE since = VALUES(since), name = VALUES(name), status = VALUES(status)`,
          [nikId, revision, cardId, name, HOME, status],
        );
      }
      return { summary: {}, changes: { count: people.length, digest: Buffer.alloc(32) } };
    });
  }

  const night = (): Promise<void> => wholeStep(matchIdentities, api.db.platform, NIGHT_OF, new TestStep());
  const as = (who: string, document: string, variables: object = {}) => api.ask(document, variables, headers[who]);
  const residentId = ({ residentId: id }: Planted): string => nodeId('Resident', id);

  async function recordOf(who: string, person: Planted): Promise<Record | null> {
    const { data, errors } = await as(who, RECORD, { resident: residentId(person) });
    expect(errors).toEqual([]);
    return data['identityRecord'] as Record | null;
  }

  async function propose(who: string, person: Planted, more: object = {}): Promise<Refusals> {
    const seen = (await recordOf('admin', person))?.civilSince;
    const found = { category: 'MENINGGAL', finding: 'RECORD_RIGHT', basis: 'SEEN_IN_PERSON', observedOn: '2026-11-20' };
    const input = { resident: residentId(person), ...found, reason: 'datang sendiri ke loket', seen, ...more };
    return (await as(who, PROPOSE, { input })).data['proposeIdentityCheck'] as Refusals;
  }

  async function decide(who: string, check: string, confirms = true, reason = 'sudah dilihat'): Promise<Refusals> {
    return (await as(who, DECIDE, { input: { check, confirms, reason } })).data['decideIdentityCheck'] as Refusals;
  }

  const codesOf = ({ userErrors }: Refusals): string[] => userErrors.map(({ code }) => code);

  it('lists them by category, to each viewer those within reach, with masked numbers', async () => {
    const names = async (who: string, category: string): Promise<unknown> => {
      const { data, errors } = await as(who, PAGE, { category });
      expect(errors).toEqual([]);
      const { edges } = data['identityMismatches'] as {
        edges: { node: { resident: { name: string; nik: string } } }[];
      };
      return edges.map(({ node }) => [node.resident.name, node.resident.nik.includes('••••••')]);
    };
    expect(await names('officer', 'MENINGGAL')).toEqual([['Siti Aminah', true]]);
    expect(await names('verifier', 'NAMA_TIDAK_SESUAI')).toEqual([['Suparno', true]]);
    expect(await names('admin', 'NAMA_TIDAK_SESUAI')).toEqual([['Suparno', true]]);
    expect(await names('officer', 'KK_TIDAK_SESUAI')).toEqual([]);
    expect(await names('stranger', 'MENINGGAL')).toEqual([]);
    expect(await recordOf('stranger', aminah)).toBeNull();
  });

  it('lays both records side by side, in a bounded number of statements, and tells the trail', async () => {
    const sent = await statementsOf(() => recordOf('officer', suparno));
    expect(sent.filter((text) => !text.startsWith('SET ')).length).toBeLessThanOrEqual(14);
    const record = await recordOf('officer', suparno);
    expect(record?.fields[0]).toEqual({
      ...{ field: 'name', ours: 'Suparno', theirs: 'SUPARNI' },
      ...{ agrees: false, distance: 1, likeness: 86 },
    });
    expect(record?.fields.find(({ field }) => field === 'cardNumber')).toMatchObject({
      ours: expect.stringContaining('••••••'),
      agrees: true,
    });
    expect(record?.asks).toEqual([expect.stringContaining('KTP-el')]);
    const [event] = await api.db.platform.database.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM audit_event WHERE action = 'personal.read' AND subject_kind = 'RESIDENT' AND subject_id = ?",
      [String(suparno.residentId)],
    );
    expect(Number(event?.n)).toBeGreaterThanOrEqual(2);
  });

  it('takes a finding with a basis and a reason, once, of what was read', async () => {
    expect(codesOf(await propose('officer', aminah, { reason: ' ' }))).toEqual(['REASON_REQUIRED']);
    expect(codesOf(await propose('officer', aminah, { basis: 'RT_RW_LETTER' }))).toEqual(['INPUT_REQUIRED']);
    expect(codesOf(await propose('officer', aminah, { observedOn: '2027-01-01' }))).toEqual(['OBSERVED_IN_FUTURE']);
    expect(codesOf(await propose('officer', aminah, { category: 'NIK_GANDA' }))).toEqual(['IDENTITY_NOT_CHECKABLE']);
    expect(codesOf(await propose('officer', aminah, { category: 'KK_TIDAK_SESUAI' }))).toEqual(['IDENTITY_SETTLED']);
    expect(codesOf(await propose('officer', aminah, { seen: 99 }))).toEqual(['IDENTITY_MOVED_ON']);
    expect(codesOf(await propose('stranger', aminah))).toEqual(['NOT_FOUND']);
    expect(codesOf(await propose('officer', aminah))).toEqual([]);
    expect(codesOf(await propose('verifier', aminah))).toEqual(['IDENTITY_CHECK_OPEN']);
  });

  it('changes nothing until a second person confirms; then the next night lifts the suspension, with a note', async () => {
    await night();
    const before = await recordOf('verifier', aminah);
    expect(before?.findings).toEqual([{ code: 'MENINGGAL', suspends: true }]);
    const { data } = await as('verifier', WAITING);
    expect(data).toMatchObject({ identityChecks: { edges: [{ node: { resident: { name: 'Siti Aminah' } } }] } });
    const check = before?.checks[0]?.id ?? '';
    expect(before?.checks[0]?.mine).toBe(false);
    expect(codesOf(await decide('stranger', check))).toEqual(['NOT_FOUND']);
    expect(codesOf(await decide('verifier', check, true, ''))).toEqual(['REASON_REQUIRED']);
    expect(codesOf(await decide('verifier', check))).toEqual([]);
    expect(codesOf(await decide('admin', check))).toEqual(['IDENTITY_CHECK_DONE']);
    await night();
    const after = await recordOf('officer', aminah);
    expect(after?.findings).toEqual([{ code: 'STATUS_DIBANTAH', suspends: false }]);
    expect(after?.trace.map(({ until, findings }) => [until === null, findings.map(({ code }) => code)])).toEqual([
      [true, ['STATUS_DIBANTAH']],
      [false, ['MENINGGAL']],
    ]);
  });

  it('does not let the proposer confirm, and drops nobody where the civil registry is right', async () => {
    const proposed = await propose('verifier', suparno, { category: 'NAMA_TIDAK_SESUAI', finding: 'CIVIL_RIGHT' });
    expect(codesOf(await decide('verifier', proposed.check?.id ?? ''))).toEqual(['IDENTITY_SAME_PERSON']);
    expect(codesOf(await decide('admin', proposed.check?.id ?? ''))).toEqual([]);
    await night();
    expect((await recordOf('officer', suparno))?.findings).toEqual([{ code: 'NAMA_TIDAK_SESUAI', suspends: false }]);
  });

  it('gives the civil registry a numbered file of what was confirmed against it: sealed at rest, each fetching an event', async () => {
    const { data } = await as('admin', MAKE);
    const { feedback } = data['makeCivilFeedback'] as {
      feedback: { number: number; rows: number; sha256: string; path: string };
    };
    expect(feedback).toMatchObject({ number: 1, rows: 1 });
    const [{ file } = { file: '' }] = await api.db.platform.database.rows<{ file: string }>(
      'SELECT file FROM civil_feedback',
    );
    const atRest = await readFile(path.join(api.db.platform.dataDirectory, 'feedback', file));
    expect(atRest.includes(aminah.nik)).toBe(false);
    const fetched = (who: string) => fetch(`${api.address}${feedback.path}`, { headers: headers[who] ?? {} });
    expect((await fetched('officer')).status).toBe(404);
    const bytes = Buffer.from(await (await fetched('admin')).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(feedback.sha256);
    const [row] = parse(bytes, { columns: true }) as { [column: string]: string }[];
    expect(row).toMatchObject({ nik: aminah.nik, kategori: 'MENINGGAL', status_kependudukan: 'DECEASED' });
    const events = await api.db.platform.database.rows(
      `SELECT 1 FROM audit_event e JOIN audit_subject s ON s.event_id = e.id
        WHERE e.action = 'identity.read_feedback' AND s.subject_id = ?`,
      [String(aminah.residentId)],
    );
    expect(events).toHaveLength(1);
    expect((await as('admin', MAKE)).data).toMatchObject({
      makeCivilFeedback: { feedback: null, userErrors: [{ code: 'FEEDBACK_EMPTY' }] },
    });
    expect((await recordOf('officer', aminah))?.checks[0]?.feedbackNumber).toBe(1);
  });

  it('lets a refutation hold until the civil registry says something else, and closes what is settled by itself', async () => {
    await extract([
      [aminah, 'SITI AMINAH', 'MOVED_OUT'],
      [suparno, 'SUPARNO', 'ACTIVE'],
    ]);
    await night();
    expect((await recordOf('officer', aminah))?.findings).toEqual([{ code: 'PINDAH_LUAR_DKI', suspends: true }]);
    const settled = await recordOf('officer', suparno);
    expect(settled?.findings).toEqual([]);
    expect(settled?.trace.map(({ findings }) => findings.length)).toEqual([0, 1]);
    await extract([[aminah, 'SITI AMINAH', 'DECEASED']]);
    await night();
    expect((await recordOf('officer', aminah))?.findings).toEqual([{ code: 'STATUS_DIBANTAH', suspends: false }]);
  });
});
