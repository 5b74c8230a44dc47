import { KLJ, provinceQuota } from '@tepat/shared';
import { draftCriteria } from '../../src/modules/programs/use-cases/draft-criteria';
import { workOnNext } from '../../src/modules/insight';
import { freshApi, type TestApi } from '../support/api';
import { addFamilies, addResidents, foundProvince, HOME, night } from '../support/assistance';

const ROLES = ['PROVINCIAL_ADMIN', 'APPROVER', 'AUDITOR', 'VERIFIER', 'OFFICER', 'OPERATOR'] as const;
const START = `mutation ($input: StartSimulationInput!) { startSimulation(input: $input) {
  simulation { id mark state percent program { code } criteriaVersion { version } comparedWith { version } report { mark } }
  userErrors { field code message } } }`;
const CANCEL = `mutation ($id: ID!) { cancelSimulation(id: $id) { simulation { state } userErrors { code message } } }`;
const PAGE = `{ simulations(first: 10, program: "KLJ") { edges { node { id state requestedByName } } } }`;
const LINE = 'key label within reached coverage recipients waiting joined stayed left';
const REPORT = `query ($id: ID!) { node(id: $id) { id ... on Simulation {
  mark state percent terms referenceDate parametersSha256 comparedWith { version }
  report { mark sha256 inCategory held totals { ${LINE} } cost { monthly yearlyBudget monthlyBefore } edges { region quota lotWaiting }
    outcomes { outcome people } clauses { code sentence category among blocks unknown alone }
    byRegion(level: KELURAHAN) { ${LINE} } cities: byRegion(level: CITY) { ${LINE} }
    bySex { ${LINE} } byAge { ${LINE} } byDesil { ${LINE} } } } } }`;

const PAIR = `key first { recipients coverage } second { recipients coverage }
  difference { recipients stayed left within coverage }`;
const COMPARE = `query ($first: ID!, $second: ID!) { simulationComparison(first: $first, second: $second) {
  mark settings { term before after } programs { program cost { monthlyMore }
    differences { clauses { code } terms { term before after } } totals { ${PAIR} }
    byRegion(level: KELURAHAN) { ${PAIR} } bySex { ${PAIR} } byAge { ${PAIR} } byDesil { ${PAIR} } } } }`;

interface Compared {
  readonly differences: { readonly clauses: readonly object[]; readonly terms: readonly { readonly term: string }[] };
  readonly cost: { readonly monthlyMore: number };
  readonly totals: ComparedPair;
  readonly byRegion: readonly ComparedPair[];
  readonly bySex: readonly ComparedPair[];
  readonly byAge: readonly ComparedPair[];
  readonly byDesil: readonly ComparedPair[];
}
interface ComparedPair {
  readonly difference: { readonly recipients: number | null; readonly coverage: number | null };
}

interface Simulated {
  id: string;
  mark: string;
  report: { mark: string; totals: Line; byRegion: Line[]; cities: Line[]; bySex: Line[]; [more: string]: unknown };
}
interface Line {
  key: string;
  label: string;
  recipients: number | null;
  joined: number | null;
}

describe('simulations by the API', () => {
  let api: TestApi;
  let versionId = '';
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    api = await freshApi('simulation_api');
    const { platform } = api.db;
    await foundProvince(platform);
    const ids = Array.from({ length: 60 }, (_, at) => at + 1);
    await addFamilies(
      platform.database,
      ids.map((id) => ({ id, score: id, nationalDesil: (id % 5) + 1 })),
    );
    await addResidents(
      platform.database,
      ids.map((id) => ({ id, familyId: id, birthDate: '1950-01-01', kelurahan: id <= 3 ? HOME : '31.71.03.1002' })),
    );
    await night(platform);
    for (const role of ROLES) {
      const email = `${role.toLowerCase()}@uji.test`;
      const region = role === 'VERIFIER' ? '31.71' : role === 'OFFICER' ? HOME : null;
      await api.account({ email, role, region });
      cookies[role] = await api.session(email);
    }
    const terms = JSON.stringify({ ...KLJ, years: provinceQuota(2025, 30), inForceFrom: '2026-12-01' });
    const drafted = await draftCriteria(platform, { kind: 'USER', id: '1' }, { program: 'KLJ', terms, notes: '' });
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.error));
    versionId = Buffer.from(`CriteriaVersion:${drafted.value.versionId}`).toString('base64url');
  });
  afterAll(() => api.close());

  const as = (role: string, document: string, variables: object = {}, headers: Record<string, string> = {}) =>
    api.ask(document, variables, { cookie: cookies[role] ?? '', ...headers });
  const start = async (role: string): Promise<Simulated> => {
    const { data } = await as(role, START, { input: { program: 'KLJ', criteriaVersion: versionId } });
    return (data['startSimulation'] as { simulation: Simulated }).simulation;
  };

  it('are started by the provincial admin alone, who rings a worker; head office reads them', async () => {
    for (const role of ROLES) {
      const answer = await as(role, START, { input: { program: 'KLJ', criteriaVersion: versionId } });
      const may = role === 'PROVINCIAL_ADMIN';
      expect([role, answer.errors.length === 0]).toEqual([role, may]);
    }
    expect(api.rings.map(({ name }) => name)).toEqual(['simulation.run']);
    for (const role of ROLES) {
      const { data } = await as(role, PAGE);
      const reads = ['PROVINCIAL_ADMIN', 'APPROVER', 'AUDITOR'].includes(role);
      expect([role, data['simulations'] !== null && data['simulations'] !== undefined]).toEqual([role, reads]);
    }
    const page = (await as('AUDITOR', PAGE)).data['simulations'] as { edges: { node: Simulated }[] };
    expect(page.edges).toHaveLength(1);
    expect(page.edges[0]?.node).toMatchObject({ state: 'QUEUED', requestedByName: 'Orang Uji' });
    const id = page.edges[0]?.node.id ?? '';
    for (const role of ['VERIFIER', 'OFFICER', 'OPERATOR']) {
      expect((await as(role, REPORT, { id })).data).toEqual({ node: null });
      expect((await as(role, CANCEL, { id })).errors).not.toEqual([]);
    }
  });

  it('say that they determine nobody, hide small counts, and add up', async () => {
    const { id } = await start('PROVINCIAL_ADMIN');
    while (await workOnNext(api.db.platform, 30));
    const { data, errors } = await as('APPROVER', REPORT, { id });
    expect(errors).toEqual([]);
    const { report, ...simulation } = data['node'] as Simulated;
    expect(simulation).toMatchObject({
      state: 'DONE',
      percent: 100,
      comparedWith: { version: 1 },
      mark: 'simulation, not a determination',
    });
    expect(report.mark).toBe('simulation, not a determination');
    expect(report).toMatchObject({
      inCategory: 60,
      totals: {
        within: 48,
        reached: 30,
        coverage: 30 / 48,
        recipients: 30,
        waiting: 18,
        joined: 0,
        stayed: 30,
        left: 18,
      },
      cost: { monthly: 30 * KLJ.amount, yearlyBudget: 12 * 30 * KLJ.amount, monthlyBefore: 48 * KLJ.amount },
      edges: [{ region: null, quota: 30, lotWaiting: 0 }],
    });
    // Three people live in the one kelurahan, and could be had from the other by subtraction.
    expect(report.byRegion.map(({ label, recipients, joined }) => [label, recipients, joined])).toEqual([
      ['Kemayoran', null, null],
      ['Kebon Kosong', null, null],
    ]);
    expect(report.cities).toMatchObject([{ label: 'Kota Administrasi Jakarta Pusat', recipients: 30, stayed: 30 }]);
    expect(report.bySex).toMatchObject([{ key: 'UNKNOWN', label: 'Not recorded', recipients: 30 }]);
    expect(report['clauses']).toContainEqual(
      expect.objectContaining({ code: 'DESIL_1_4', among: 60, blocks: 12, alone: 12, category: false }),
    );
    // Everybody here is old.
    expect(report['clauses']).toContainEqual(
      expect.objectContaining({ code: 'AGE_60', among: 60, blocks: 0, alone: null, category: true }),
    );

    const indonesian = (await as('APPROVER', REPORT, { id }, { 'accept-language': 'id' })).data['node'] as Simulated;
    expect(indonesian.mark).toBe('simulasi, bukan penetapan');
    expect(indonesian.report.mark).toBe('simulasi, bukan penetapan');
  });

  it('stand side by side: what differs in their terms, and in recipients, coverage and cost', async () => {
    const first = await start('PROVINCIAL_ADMIN');
    const terms = JSON.stringify({
      ...KLJ,
      years: provinceQuota(2025, 40),
      amount: 500_000,
      inForceFrom: '2026-12-01',
    });
    const { data } = await as('PROVINCIAL_ADMIN', START, { input: { program: 'KLJ', terms } });
    const second = (data['startSimulation'] as { simulation: Simulated }).simulation;
    const ids = { first: first.id, second: second.id };
    expect((await as('AUDITOR', COMPARE, ids)).data).toEqual({ simulationComparison: null });
    while (await workOnNext(api.db.platform, 30));
    expect((await as('OFFICER', COMPARE, ids)).errors).not.toEqual([]);
    const answer = await as('AUDITOR', COMPARE, ids);
    expect(answer.errors).toEqual([]);
    const [program] = (answer.data['simulationComparison'] as { programs: Compared[] }).programs as [Compared];
    expect(answer.data).toMatchObject({
      simulationComparison: { mark: 'simulation, not a determination', settings: [] },
    });
    expect(program.differences.clauses).toEqual([]);
    expect(program.differences.terms.map(({ term }) => term)).toEqual(['amount', 'quota']);
    expect(program.totals).toMatchObject({
      first: { recipients: 30, coverage: 30 / 48 },
      second: { recipients: 40, coverage: 40 / 48 },
      difference: { recipients: 10, stayed: 10, left: -10, within: 0 },
    });
    expect(program.totals.difference.coverage).toBeCloseTo(10 / 48, 10);
    expect(program.cost.monthlyMore).toBe(40 * 500_000 - 30 * KLJ.amount);
    // All are of one age, and a sex is recorded of none; two kelurahan hide each other.
    for (const lines of [program.bySex, program.byAge]) {
      expect(lines.map(({ difference }) => difference.recipients)).toEqual([10]);
    }
    expect(program.byDesil.length).toBeGreaterThan(1);
    expect(program.byRegion.map(({ difference }) => difference.recipients)).toEqual([null, null]);
  });

  it('are cancelled once, and say in words why not twice', async () => {
    const { id } = await start('PROVINCIAL_ADMIN');
    expect((await as('PROVINCIAL_ADMIN', CANCEL, { id })).data).toMatchObject({
      cancelSimulation: { simulation: { state: 'CANCELLED' }, userErrors: [] },
    });
    expect((await as('PROVINCIAL_ADMIN', CANCEL, { id })).data).toMatchObject({
      cancelSimulation: { simulation: null, userErrors: [{ code: 'SIMULATION_STATE' }] },
    });
  });

  it('name every fault of the terms by its path', async () => {
    const terms = JSON.stringify({ ...KLJ, years: provinceQuota(2025, -1) });
    const { data } = await as('PROVINCIAL_ADMIN', START, { input: { program: 'KLJ', terms } });
    expect(data).toMatchObject({
      startSimulation: { simulation: null, userErrors: [{ field: 'terms.years[0].quota' }] },
    });
  });

  it('of a model or a delivery are started by the same door, one thing at a time', async () => {
    const input = async (asked: object): Promise<unknown> => {
      const { data } = await as('PROVINCIAL_ADMIN', START, { input: asked });
      return (data['startSimulation'] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);
    };
    const model = Buffer.from('WelfareModel:1').toString('base64url');
    expect(await input({})).toEqual(['SIMULATION_SUBJECT']);
    expect(await input({ program: 'KLJ', welfareModel: model })).toEqual(['SIMULATION_SUBJECT']);
    expect(await input({ delivery: 12 })).toEqual(['NOT_FOUND']);
    // A criteria version is of one programme, named or not.
    const version = Buffer.from('CriteriaVersion:1').toString('base64url');
    expect(await input({ criteriaVersion: version })).toEqual([]);
    expect(await input({ criteriaVersion: version, program: 'KAJ' })).toEqual(['NOT_FOUND']);
    expect(await input({ welfareModel: model })).toEqual([]);
    const { data } = await as(
      'AUDITOR',
      '{ simulations(first: 1) { edges { node { kind terms program { code } welfareModel { code } movement { families } programs { program } } } } }',
    );
    expect(data).toMatchObject({
      simulations: {
        edges: [
          {
            node: {
              kind: 'MODEL',
              terms: null,
              program: null,
              welfareModel: { code: 'CONTOH-1' },
              movement: null,
              programs: [],
            },
          },
        ],
      },
    });
  });

  it('of a model name, programme by programme, the published list that its people join, stay on or leave', async () => {
    while (await workOnNext(api.db.platform, 30));
    const { data, errors } = await as(
      'AUDITOR',
      `{ simulations(first: 1) { edges { node { kind state comparedWith { id } comparedLists { id program { code } }
           programs { program comparedWith { id counts { recipients } } totals { recipients joined stayed left } } } } } }`,
    );
    expect(errors).toEqual([]);
    const page = data['simulations'] as { edges: { node: ModelSimulation }[] };
    const [{ node }] = page.edges as [{ node: ModelSimulation }];
    expect(node).toMatchObject({ kind: 'MODEL', state: 'DONE', comparedWith: null });
    const listed = node.programs.filter(({ comparedWith }) => comparedWith !== null);
    expect(listed.map(({ program }) => program)).toContain('KLJ');
    expect(new Set(node.comparedLists.map(({ id }) => id))).toEqual(
      new Set(listed.map(({ comparedWith }) => comparedWith?.id)),
    );
    for (const { comparedWith, totals } of listed) {
      expect(totals.joined + totals.stayed).toBe(totals.recipients);
      expect(totals.left + totals.stayed).toBe(comparedWith?.counts.recipients);
    }
  });
});

interface ModelSimulation {
  readonly comparedLists: readonly { readonly id: string }[];
  readonly programs: readonly {
    readonly program: string;
    readonly comparedWith: { readonly id: string; readonly counts: { readonly recipients: number } } | null;
    readonly totals: Readonly<Record<'recipients' | 'joined' | 'stayed' | 'left', number>>;
  }[];
}
