import { KLJ, KPDJ, type ProgramTerms } from '@tepat/shared';
import {
  readReport,
  reportsOf,
  sampleRule,
  startSimulation,
  workOnNext,
  type SampledRule,
  type SimulationReport,
} from '../../src/modules/insight';
import { advanceRun, startNight } from '../../src/nightly';
import type { Platform } from '../../src/platform/platform';
import { freshApi, type TestApi } from '../support/api';
import { deliver, furnish, SEEDER, THE_DAY } from '../support/province';
import { statementsOf } from '../support/statements';

const ADMIN = { kind: 'USER', id: '1' } as const;
const SAMPLE = `query ($terms: String!) { ruleSample(terms: $terms) {
  sample { mark drawn population inCategory { people margin } clauses { code sentence alone { people margin } } }
  userErrors { field code } } }`;

const AGE = (years: number) => ({ clause: 'AGE', fact: 'ageYears', op: 'gte', value: years }) as const;
const RECORD = { clause: 'RECORD', fact: 'hasDisabilityRecord', op: 'isTrue' } as const;

describe('a rule that is still being written, asked of a sample', () => {
  let api: TestApi;
  let platform: Platform;
  beforeAll(async () => {
    api = await freshApi('rule_sample');
    ({ platform } = api.db);
    await furnish(api.db, 400);
    await deliver(platform, { families: 400, seed: 7 });
    const night = await startNight(platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: null });
    if (!night.ok) throw new Error(night.error.code);
    await advanceRun(platform, night.value, { leaseSeconds: 60 });
  }, 120_000);
  afterAll(() => api?.close());

  const sampled = async (terms: ProgramTerms, most?: number): Promise<SampledRule> => {
    const asked = { terms: JSON.stringify(terms), referenceDate: null };
    const answer = await sampleRule(platform, most === undefined ? asked : { ...asked, most });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const counted = async (terms: ProgramTerms): Promise<SimulationReport> => {
    const request = { program: terms.code, terms: JSON.stringify(terms), criteriaVersionId: null, referenceDate: null };
    const started = await startSimulation(platform, ADMIN, request);
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    await workOnNext(platform, 60);
    const stored = (await reportsOf(platform.database, [started.value.simulationId])).get(started.value.simulationId);
    if (!stored) throw new Error('the simulation has no report');
    return readReport(stored.report);
  };

  it.each([KLJ, KPDJ])(
    'counts what the simulation counts, in steps of five, where everybody is drawn: $code',
    async (terms) => {
      const [sample, report] = [await sampled(terms), await counted(terms)];
      expect(sample.drawn).toBe(sample.population);
      const exact = (people: number) => ({ people: Math.round(people / 5) * 5, margin: 2 });
      expect(sample.inCategory).toEqual(exact(Object.values(report.outcomes).reduce((sum, people) => sum + people, 0)));
      expect(sample.clauses).toEqual(
        report.clauses.map(({ clause, among, blocks, unknown, alone }) => ({
          clause,
          among: exact(among ?? 0),
          blocks: exact(blocks),
          unknown: exact(unknown),
          // Of the only clause of the category the simulation asks nobody outside what else stands in the way.
          alone: alone === null ? expect.objectContaining({}) : exact(alone),
        })),
      );
      const own = terms.categoryClauses;
      expect(report.clauses.filter(({ alone }) => alone === null).map(({ clause }) => clause)).toEqual(own);
      const [removes] = report.clauses.filter(({ clause }) => own.includes(clause));
      const inCategory = Object.values(report.outcomes).reduce((sum, people) => sum + people, 0);
      expect(removes).toMatchObject({ among: sample.population, blocks: sample.population - inCategory });
    },
  );

  it('tells what each of several clauses of a category does to all residents, as a naive reading does', async () => {
    const root = { all: [AGE(40), RECORD, { clause: 'DESIL', fact: 'desilNational', op: 'lte', value: 4 }] };
    const terms = { ...KPDJ, unverified: [], criteria: { format: 1, root }, categoryClauses: ['AGE', 'RECORD'] };
    const [sample, report] = [await sampled(terms as ProgramTerms), await counted(terms as ProgramTerms)];
    const people = await platform.database.rows<{ old: number | null; registered: number; poor: number }>(
      `SELECT r.birth_date <= '1986-11-01' AS old, d.nik_id IS NOT NULL AS registered,
              COALESCE(f.national_desil, 99) <= 4 AS poor
         FROM resident r LEFT JOIN disability_record d ON d.nik_id = r.nik_id JOIN family f ON f.id = r.family_id`,
    );
    const count = (which: (person: (typeof people)[number]) => boolean): number => people.filter(which).length;
    expect(report.clauses).toMatchObject([
      {
        among: people.length,
        blocks: count(({ old }) => old !== 1),
        alone: count(({ old, registered, poor }) => old !== 1 && registered === 1 && poor === 1),
      },
      {
        among: people.length,
        blocks: count(({ registered }) => registered === 0),
        alone: count(({ old, registered, poor }) => old === 1 && registered === 0 && poor === 1),
      },
      { among: count(({ old, registered }) => old !== 0 && registered === 1) },
    ]);
    expect(report.clauses.every(({ alone }) => (alone ?? 0) > 0)).toBe(true);
    for (const [at, { blocks, alone, among }] of report.clauses.entries()) {
      const near = [blocks, alone ?? -1, among ?? -1].map((exact) => Math.round(exact / 5) * 5);
      const told = sample.clauses[at];
      expect([told?.blocks.people, told?.alone.people, told?.among.people]).toEqual(near);
    }
  });

  it('of a part of them, stays near the truth and says how near', async () => {
    const [part, whole] = [await sampled(KLJ, 300), await sampled(KLJ)];
    expect(part.drawn).toBeLessThanOrEqual(300);
    expect(Math.abs(part.population - whole.population)).toBeLessThanOrEqual(whole.population * 0.02);
    const pairs = [
      [part.inCategory, whole.inCategory],
      ...part.clauses.map(({ blocks }, at) => [blocks, whole.clauses[at]?.blocks] as const),
    ] as const;
    for (const [estimate, truth] of pairs) {
      expect(Math.abs(estimate.people - (truth?.people ?? 0))).toBeLessThanOrEqual(2 * estimate.margin + 1);
    }
  });

  it('reads nobody again for the next key that is typed', async () => {
    await sampled(KLJ);
    const older = { clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 70 } as const;
    const statements = await statementsOf(() =>
      sampled({ ...KLJ, unverified: [], criteria: { format: 1, root: older } }),
    );
    // Which ranking stands, and nothing else.
    expect(statements).toHaveLength(1);
  });

  it('is for whoever may read simulations, and says of itself that it determines nobody', async () => {
    const terms = JSON.stringify(KLJ);
    for (const role of ['PROVINCIAL_ADMIN', 'APPROVER', 'OFFICER'] as const) {
      const email = `${role.toLowerCase()}@uji.test`;
      await api.account({ email, role, region: role === 'OFFICER' ? '31.71.03.1001' : null });
      const { data, errors } = await api.ask(SAMPLE, { terms }, { cookie: await api.session(email) });
      expect([role, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([
        role,
        role === 'OFFICER' ? ['FORBIDDEN'] : [],
      ]);
      if (errors.length > 0) continue;
      expect(data['ruleSample']).toMatchObject({
        sample: { mark: 'simulation, not a determination', clauses: expect.arrayContaining([]) },
        userErrors: [],
      });
    }
  });

  it('says by path what is wrong with the terms', async () => {
    const broken = JSON.stringify({ ...KLJ, amount: -1 });
    expect(await sampleRule(platform, { terms: broken, referenceDate: null })).toMatchObject({
      ok: false,
      error: [{ field: 'terms.amount' }],
    });
  });
});
