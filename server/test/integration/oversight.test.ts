import { createConnection } from 'mysql2/promise';
import { addFamilies, foundProvince, publishRanking, TESTER } from '../support/assistance';
import { freshApi, type TestApi } from '../support/api';
import { connectionOptions } from '../../src/platform/database/database';
import { seedModels } from '../../src/modules/welfare';
import { statementsOf } from '../support/statements';

jest.setTimeout(120_000);

const FAMILIES = 60;
const REPORT = `query ($from: Date!, $until: Date!) { oversightReport(from: $from, until: $until) {
  corrections truncated smallestGroup tables { measure by of hits smallGroups groups { label of hits share base byChance } } } }`;
const PERIOD = { from: '2026-11-01', until: '2026-11-30' };

interface Table {
  measure: string;
  by: string;
  of: number;
  hits: number;
  smallGroups: number;
  groups: { label: string; of: number; hits: number; share: number; base: number | null; byChance: number | null }[];
}

/**
 * Sixty corrections of three officers, twenty each; those of the first move families under a bound, at night, with one
 * photograph for all of them; the verifier passes whatever the first sends in and half of the others'.
 */
describe('the reports on corrections', () => {
  let api: TestApi;
  const headers: { [who: string]: { [name: string]: string } } = {};
  beforeAll(async () => {
    api = await freshApi('oversight');
    const { platform, migratorUrl } = api.db;
    for (const [who, role, region] of [
      ['odd', 'OFFICER', '31.71.03.1001'],
      ['one', 'OFFICER', '31.71.03.1001'],
      ['two', 'OFFICER', '31.71.03.1001'],
      ['verifier', 'VERIFIER', '31.71'],
      ['auditor', 'AUDITOR', null],
    ] as const) {
      await api.account({ email: `${who}@uji.test`, role, region });
    }
    for (const who of ['auditor', 'verifier']) headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    await foundProvince(platform);
    const ids = Array.from({ length: FAMILIES }, (_, at) => at + 1);
    await addFamilies(
      platform.database,
      ids.map((id) => ({ id, score: id <= 20 ? 350 : 950, nationalDesil: 3 })),
    );
    const { modelId } = await seedModels(platform, TESTER);
    await publishRanking(platform.database, modelId, platform.clock.now());
    const at = "IF(id <= 20, '2026-11-10 17:00:00', '2026-11-10 03:00:00')";
    const migrator = await createConnection(connectionOptions(migratorUrl));
    try {
      for (const statement of [
        `UPDATE family SET rw = 1, rt = 1 + MOD(id, 2)`,
        `INSERT INTO correction (id, family_id, kelurahan_code, state, edit, step, proposer_id, verifier_id, approver_id,
           submitted_at, applied_revision, escalated, created_at)
         SELECT id, id, kelurahan_code, 'APPLIED', 1, 4, CEIL(id / 20), '4', '5', ${at} + INTERVAL id MINUTE, 1, 0, ${at} FROM family`,
        `INSERT INTO correction_step (correction_id, seq, state, actor_kind, actor_id, at)
         SELECT id, 2, 'SUBMITTED', 'USER', proposer_id, created_at FROM correction
         UNION ALL SELECT id, 3, IF(id <= 20 OR MOD(id, 2) = 0, 'VERIFIED', 'RETURNED'), 'USER', '4', created_at FROM correction`,
        `INSERT INTO evidence (case_kind, case_id, kind, bytes, sha256, received_sha256, file, shown_name, added_by, added_at)
         SELECT 'CORRECTION', id, 'JPEG', 1, UNHEX(SHA2(id, 256)), UNHEX(SHA2(IF(id <= 20, 0, id), 256)), LPAD(id, 32, '0'), 'foto',
           proposer_id, created_at FROM correction`,
        `INSERT INTO score_a_history (family_id, since, until, kelurahan_code, score, members, national_desil, incomplete, model_id)
         SELECT family_id, 0, 1, kelurahan_code, 960, members, national_desil, incomplete, model_id FROM score_a`,
      ]) {
        await migrator.query(statement);
      }
    } finally {
      await migrator.end();
    }
  });
  afterAll(() => api.close());

  const report = async (period = PERIOD) => {
    const { data, errors } = await api.ask(REPORT, period, headers['auditor']);
    expect(errors).toEqual([]);
    return data['oversightReport'] as { corrections: number; truncated: boolean; tables: Table[] };
  };

  it('puts the unusual first, each share beside that of all others, in few statements', async () => {
    const sent = await statementsOf(() => report());
    expect(sent.filter((text) => !text.startsWith('SET ')).length).toBeLessThanOrEqual(13);
    const { corrections, truncated, tables } = await report();
    expect([corrections, truncated]).toEqual([60, false]);
    const of = (measure: string, by: string) => tables.find((table) => table.measure === measure && table.by === by);
    for (const measure of ['CROSSED_BOUND', 'EVIDENCE_REUSED', 'NIGHT_BURST']) {
      const table = of(measure, 'OFFICER');
      expect([measure, table?.of, table?.hits, table?.groups.length]).toEqual([measure, 60, 20, 3]);
      expect(table?.groups[0]).toMatchObject({ label: 'Orang Uji', of: 20, hits: 20, share: 1, base: 0 });
      expect(table?.groups[0]?.byChance).toBe(0);
    }
    expect(of('CROSSED_BOUND', 'RT')?.groups).toHaveLength(2);
    const pair = of('PASSED_BY_PAIR', 'PAIR')?.groups[0];
    expect(pair).toMatchObject({ label: 'Orang Uji → Orang Uji', of: 20, hits: 20, base: 0.5 });
    expect(of('BUNCHED', 'OFFICER')?.groups.length ?? 0).toBeLessThanOrEqual(3);
  });

  it('counts the proposal of a family that never came to be', async () => {
    await api.db.platform.database.run(
      `INSERT INTO correction (family_id, kelurahan_code, state, edit, step, proposer_id, submitted_at, escalated, created_at)
       VALUES (-1, '31.71.03.1001', 'REJECTED', 1, 2, '1', '2026-10-10 03:00:00', 0, '2026-10-10 03:00:00')`,
    );
    const { corrections, tables } = await report({ from: '2026-10-01', until: '2026-10-31' });
    expect(corrections).toBe(1);
    expect(tables.find(({ measure, by }) => measure === 'NIGHT_BURST' && by === 'RT')).toMatchObject({
      of: 1,
      hits: 0,
    });
  });

  it('looks at a period of at most a year, and is for auditors and admins alone', async () => {
    expect((await report({ from: '2026-09-01', until: '2026-09-30' })).corrections).toBe(0);
    const long = await api.ask(REPORT, { from: '2024-01-01', until: '2026-11-01' }, headers['auditor']);
    expect(long.errors[0]?.extensions?.['code']).toBe('BAD_PERIOD');
    const refused = await api.ask(REPORT, PERIOD, headers['verifier']);
    expect(refused.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
