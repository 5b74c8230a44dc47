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
        report.clauses.map(({ clause, blocks, unknown, alone }) => ({
          clause,
          blocks: exact(blocks),
          unknown: exact(unknown),
          alone: exact(alone),
        })),
      );
    },
  );

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
