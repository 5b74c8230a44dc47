import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createConnection } from 'mysql2/promise';
import { client, KLJ } from '@tepat/shared';
import { buildApiSchema } from '../../src/main/schema';
import { workOnNext } from '../../src/modules/insight';
import { connectionOptions } from '../../src/platform/database/database';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { plantPages } from '../support/planted-pages';
import { statementsOf } from '../support/statements';

/** What tells one record's whole story and reads for each: offered of a few records a request. */
const IN_DETAIL = [
  'Family.history',
  'Family.recordedFacts',
  'Resident.history',
  'Resident.undecided',
  'Welfare.history',
  'Welfare.contributions',
  'Decision.clauses',
  'Decision.sentence',
  'Decision.now',
  'Decision.history',
  'Decision.desilReason',
  'Decision.placement',
  'Decision.waitingRank',
  'Decision.welfare',
  'Decision.whatWouldChange',
  'Program.standingOrder',
  'RecipientList.quotas',
  'CriteriaVersion.differences',
  'Correction.effect',
  'Correction.remarks',
  'Objection.decision',
  'Objection.mayDecide',
  'Objection.others',
  'WorklistItem.candidates',
];
/** The pages that each of the viewers is refused; every page is shown to one of them, the auditor's own to the auditor. */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
  admin: ['auditEvents'],
  auditor: [],
  verifier: [
    ...[
      'apiClients',
      'auditEvents',
      'civilFeedbacks',
      'handovers',
      'imports',
      'nightlyRuns',
      'rankings',
      'revisions',
      'simulations',
      'users',
    ],
    'welfareModels',
  ],
};
const FEW = 2;
const MANY = 50;

/** The fields of a type that can be asked without arguments, to a depth: what is of a record itself, and each that leads on. */
function selections(type: GraphQLObjectType, depth: number, path: readonly string[]): string[] {
  const own: string[] = [];
  const leading: string[] = [];
  for (const field of Object.values(type.getFields())) {
    if (field.args.some(isRequiredArgument) || IN_DETAIL.includes(`${type.name}.${field.name}`)) continue;
    const named = getNamedType(field.type);
    if (isLeafType(named)) own.push(field.name);
    // A record's own records are told once: families of families would only repeat.
    else if (isObjectType(named) && depth > 0 && !path.includes(named.name)) {
      const inner = selections(named, depth - 1, [...path, named.name]);
      leading.push(...inner.map((each) => `${field.name} { ${each} }`));
    }
  }
  return [own.join(' '), ...leading].filter((each) => each !== '');
}

const nodeOf = (connection: GraphQLObjectType): GraphQLObjectType => {
  const edge = getNamedType(connection.getFields()['edges']?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : null;
  if (!isObjectType(node)) throw new Error(`${connection.name} has no edges`);
  return node;
};

/** The connections that stand in the query, with what else they need. */
const ARGUMENTS: Record<string, string> = {
  recipientListChanges: 'program: "KLJ", sinceVersion: 0, ',
  identityMismatches: 'category: NAMA_TIDAK_SESUAI, ',
  identityChecks: 'state: PROPOSED, ',
  duplicates: 'state: OPEN, ',
};

function connections(schema: GraphQLSchema): [string, GraphQLObjectType][] {
  const fields: GraphQLField<unknown, unknown>[] = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.name.endsWith('Connection') ? [[field.name, type] as const] : [];
  }) as [string, GraphQLObjectType][];
}

describe('how many statements an operation takes', () => {
  let api: TestApi;
  let schema: GraphQLSchema;
  const headers: Record<string, Record<string, string>> = {};
  beforeAll(async () => {
    api = await freshApi('api_statements');
    await plantPages(api.db, { families: 2 * MANY, lists: MANY });
    await api.account({ email: 'admin@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
    await api.account({ email: 'verifier@uji.test', role: 'VERIFIER', region: '31.71' });
    await api.account({ email: 'auditor@uji.test', role: 'AUDITOR', region: null });
    for (const who of Object.keys(OUT_OF_REACH)) headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    await plantOffice();
    schema = await buildApiSchema();
  }, 120_000);
  afterAll(() => api.close());

  /** Some of everything else that is paged: what the office works with, not what the province holds. */
  async function plantOffice(): Promise<void> {
    const { platform, migratorUrl } = api.db;
    const started = await as(
      'admin',
      `mutation ($input: StartSimulationInput!) { startSimulation(input: $input) { userErrors { code } } }`,
      { input: { program: 'KLJ', terms: JSON.stringify({ ...KLJ, inForceFrom: '2026-12-01' }) } },
    );
    expect(started).toMatchObject({ errors: [], data: { startSimulation: { userErrors: [] } } });
    expect(await workOnNext(platform, 60)).toBe(true);
    const migrator = await createConnection(connectionOptions(migratorUrl));
    try {
      const copied = 'program_id, parameters, parameters_sha256, revision, ranking_id, list_id, code_version, state';
      for (const statement of [
        `INSERT INTO nightly_run (id, run_date, attempt, origin, state, requested_by, part_size, created_at)
         SELECT id, '2026-11-01', 100 + id, 'MANUAL', 'DONE', '1', 1, UTC_TIMESTAMP(6) FROM family WHERE id <= 9`,
        `INSERT INTO nightly_task (run_id, step, shard, position, state)
         SELECT id, 'MATCH', 0, 0, 'DONE' FROM nightly_run`,
        `INSERT INTO api_client (client_id, name, secret_hash, scopes, created_at, expires_at)
         SELECT CONCAT('client-', id), 'Bank', 'x', 'list.read', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM family WHERE id <= 9`,
        `INSERT INTO welfare_model (code, version, document, sha256, illustrative, basis, state, effective_from, created_by, created_at)
         SELECT code, 100 + f.id, document, sha256, illustrative, basis, 'DRAFT', effective_from, created_by, created_at
           FROM welfare_model m JOIN family f ON f.id <= 9 WHERE m.id = 1`,
        `INSERT INTO simulation (kind, ${copied}, requested_by, created_at)
         SELECT kind, ${copied}, requested_by, created_at FROM simulation s JOIN family f ON f.id <= 9`,
        `INSERT INTO simulation_result (simulation_id, report, sha256, created_at)
         SELECT s.id, r.report, r.sha256, r.created_at FROM simulation_result r
           JOIN simulation s ON s.id <> r.simulation_id`,
      ])
        await migrator.query(statement);
    } finally {
      await migrator.end();
    }
  }

  const as = (who: string, document: string, variables: object = {}) => api.ask(document, variables, headers[who]);

  /** How many statements a page takes, and how many records were on it; null where the viewer may not ask for it. */
  async function pageOf(who: string, connection: string, fields: string, first: number) {
    const page = `${connection}(${ARGUMENTS[connection] ?? ''}first: ${first})`;
    let records: number | null = null;
    const sent = await statementsOf(async () => {
      const { data, errors } = await as(who, `{ ${page} { edges { node { ${fields} } } pageInfo { hasNextPage } } }`);
      if (errors.some(({ extensions }) => extensions?.['code'] !== 'FORBIDDEN'))
        throw new Error(`${page} ${fields}: ${JSON.stringify(errors)}`);
      if (errors.length === 0) records = (data[connection] as { edges: unknown[] }).edges.length;
    });
    expect(sent.filter((text) => /\bCOUNT\(/.test(text))).toEqual([]);
    return records === null ? null : { records, statements: sent.filter((text) => !text.startsWith('SET ')).length };
  }

  it.each(Object.entries(OUT_OF_REACH))(
    'is the same for a page of two and of fifty, whatever is asked (%s)',
    async (who, outOfReach) => {
      const counted: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      const refused = new Set<string>();
      const thin = new Set<string>();
      for (const [name, type] of connections(schema)) {
        if (who === 'auditor' && !OUT_OF_REACH['admin']?.includes(name)) continue;
        for (const fields of selections(nodeOf(type), 2, [nodeOf(type).name])) {
          // The first time fills what the process keeps, such as the documents of models.
          await pageOf(who, name, fields, MANY);
          const [few, many] = [await pageOf(who, name, fields, FEW), await pageOf(who, name, fields, MANY)];
          if (many === null) refused.add(name);
          else if (many.records <= FEW) thin.add(name);
          counted[`${name} ${fields}`] = many?.statements;
          expected[`${name} ${fields}`] = few?.statements;
        }
      }
      expect(counted).toEqual(expected);
      // A refusal is no page, and neither is an empty one: both would pass for a quick one.
      expect({ refused: [...refused].sort(), thin: [...thin] }).toEqual({ refused: outOfReach, thin: [] });
    },
    300_000,
  );

  /** With session, answer and trail; whoever adds a statement to a screen sees it here. */
  it('has a bound for every screen of the console', async () => {
    const id = (type: string, key: number | string): { id: string } => ({ id: nodeId(type, key) });
    const page = { first: MANY };
    const opened: [{ toString(): string }, object, number][] = [
      [client.DashboardRankingDocument, {}, 4],
      [client.DashboardProgramsDocument, {}, 9],
      [client.DashboardSourcesDocument, {}, 2],
      [client.FamilyPageDocument, page, 14],
      [client.FamilyRecordDocument, id('Family', 7), 11],
      [client.FamilyWelfareDocument, id('Family', 7), 22],
      [client.ResidentPageDocument, page, 8],
      [client.ResidentRecordDocument, id('Resident', 7), 18],
      [client.ResidentDecisionsDocument, id('Resident', 7), 43],
      [client.ResidentUndecidedDocument, id('Resident', 7), 43],
      [client.WorklistPageDocument, page, 12],
      [client.WorklistRecordDocument, id('WorklistItem', 7), 31],
      [client.DashboardWorklistDocument, { level: 'KECAMATAN' }, 2],
      [client.IdentityMismatchPageDocument, { ...page, category: 'NAMA_TIDAK_SESUAI' }, 9],
      [client.IdentityRecordPageDocument, { resident: nodeId('Resident', 107) }, 12],
      [client.IdentityCheckPageDocument, { ...page, state: 'PROPOSED' }, 9],
      [client.ListPageDocument, page, 7],
      [client.ListRecordDocument, id('RecipientList', 2), 13],
      [client.ListRowsDocument, { ...id('RecipientList', 2), ...page }, 11],
      [client.ListChangesDocument, { ...id('RecipientList', 2), ...page }, 9],
    ];
    const beyond: string[] = [];
    for (const [document, variables, atMost] of opened) {
      const text = document.toString();
      const name = /query (\w+)/.exec(text)?.[1] ?? text;
      const sent = await statementsOf(async () => {
        const { errors, data } = await as('admin', text, variables);
        if (errors.length > 0 || Object.values(data).includes(null))
          throw new Error(`${name}: ${JSON.stringify(errors)}`);
      });
      const taken = sent.filter((statement) => !statement.startsWith('SET ')).length;
      if (taken > atMost) beyond.push(`${name}: ${taken} of ${atMost}`);
    }
    expect(beyond).toEqual([]);
  });
});
