import { createConnection } from 'mysql2/promise';
import { client, provinceQuota } from '@tepat/shared';
import { nodeId } from '../../src/platform/graphql/node-id';
import { connectionOptions } from '../../src/platform/database/database';
import { freshApi, type TestApi } from '../support/api';
import { addFamilies, addResidents, decree, foundProvince, night, revise } from '../support/assistance';
import { statementsOf } from '../support/statements';

const NIK = '9171034101500001';
const WHOLE = `query ($nik: Nik!, $program: String!) { decision(nik: $nik, program: $program) {
  id reference outcome sentence desilUsed desilKind rank waitingRank revisionNumber referenceDate decidedAt
  program { id code name } excludedBy { id } ranking { id publishedAt } criteriaVersion { id version }
  desilReason { basis provisional national sentence correctionReach }
  identity { matched suspended findings { code message } }
  placement { standing position quota quotaRegion divided recipients waiting list { id period version }
    tie { lot people placed atEdge } }
  welfare { score percentile ranking { id } contributions(strongest: 5) { indicator label value points } }
  clauses { code sentence met actual required source sourceDate factAge correctable correctionChannel correctedBy }
  history { outcome desilUsed blocking because changed { code required before after } }
  now { outcome sentence clauses { code met } } } }`;

/** The first four are alike in need and age, and two places are there: of each the lot decided. */
const TIED = [1, 2, 3, 4];

describe('what the decision of one person costs', () => {
  let api: TestApi;
  let cookie: string;
  beforeAll(async () => {
    api = await freshApi('decision_cost');
    const { platform, migratorUrl } = api.db;
    await foundProvince(platform);
    await addFamilies(
      platform.database,
      TIED.map((id) => ({ id, score: 50, nationalDesil: 2 })),
    );
    await addResidents(
      platform.database,
      TIED.map((id) => ({ id, familyId: id, birthDate: '1950-01-01' })),
    );
    const migrator = await createConnection(connectionOptions(migratorUrl));
    await migrator.query('UPDATE nik_vault SET block = ? WHERE id = 1', [platform.vault.seal('nik', NIK)]);
    await migrator.end();
    await decree(platform, 'KLJ', { years: provinceQuota(2025, 2), publication: 'AUTO' });
    await night(platform);
    // A correction since: what would be decided now is read as of another revision than what was.
    await revise(platform, 'resident', 'id', 1, { name: 'Warga Satu' });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    cookie = await api.session('admin@uji.test');
  }, 60_000);
  afterAll(() => api.close());

  /** Statements of a second reader: the first one fills what the process keeps. Session, answer and trail are in it. */
  const taken = async (document: { toString(): string }, variables: object): Promise<string[]> => {
    const read = async () => {
      const { errors, data } = await api.ask(document.toString(), variables, { cookie });
      if (errors.length > 0 || Object.values(data).includes(null)) throw new Error(JSON.stringify({ errors, data }));
    };
    await read();
    return (await statementsOf(read)).filter((text) => !text.startsWith('SET '));
  };

  it('is bounded in statements, for everything that can be asked of it and for the page of the console', async () => {
    const whole = await taken(WHOLE, { nik: NIK, program: 'KLJ' });
    expect(whole.length).toBeLessThanOrEqual(50);
    const page = await taken(client.ResidentDecisionsDocument, { id: nodeId('Resident', 1) });
    expect(page.length).toBeLessThanOrEqual(32);
  });

  it('asks for nothing twice', async () => {
    const page = await taken(client.ResidentDecisionsDocument, { id: nodeId('Resident', 1) });
    const twice = page.filter((text, at) => page.indexOf(text) !== at);
    expect(twice).toEqual([]);
  });

  it('reads none of the terms for a page that only names programmes', async () => {
    const names = await taken('{ programs(first: 5) { edges { node { id code name } } } }', {});
    expect(names.filter((text) => text.includes('program_terms'))).toEqual([]);
    const amounts = await taken('{ programs(first: 5) { edges { node { id amount quota } } } }', {});
    expect(amounts.filter((text) => text.includes('program_terms'))).toHaveLength(1);
  });
});
