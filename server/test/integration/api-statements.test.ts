import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { client } from '@tepat/shared';
import { buildApiSchema } from '../../src/main/schema';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { plantPages } from '../support/planted-pages';
import { statementsOf } from '../support/statements';

/** What tells one record's whole story and reads for each: offered of a few records a request. */
const IN_DETAIL = [
  'Family.history',
  'Family.recordedFacts',
  'Resident.history',
  'Welfare.history',
  'Welfare.contributions',
  'Decision.clauses',
  'Decision.sentence',
  'Decision.now',
  'Decision.history',
  'Decision.desilReason',
  'Decision.placement',
  'Decision.welfare',
  'Decision.whatWouldChange',
  'Program.standingOrder',
  'CriteriaVersion.differences',
  'Correction.effect',
];
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
const ARGUMENTS: Record<string, string> = { recipientListChanges: 'program: "KLJ", sinceVersion: 0, ' };

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
    for (const who of ['admin', 'verifier']) headers[who] = { cookie: await api.session(`${who}@uji.test`) };
    schema = await buildApiSchema();
  }, 120_000);
  afterAll(() => api.close());

  const as = (who: string, document: string, variables: object = {}) => api.ask(document, variables, headers[who]);

  async function statements(who: string, connection: string, fields: string, first: number): Promise<number> {
    const page = `${connection}(${ARGUMENTS[connection] ?? ''}first: ${first})`;
    const sent = await statementsOf(async () => {
      const { errors } = await as(who, `{ ${page} { edges { node { ${fields} } } pageInfo { hasNextPage } } }`);
      if (errors.length > 0 && errors[0]?.extensions?.['code'] !== 'FORBIDDEN') {
        throw new Error(`${page} ${fields}: ${JSON.stringify(errors)}`);
      }
    });
    return sent.filter((text) => !text.startsWith('SET ')).length;
  }

  it.each(['admin', 'verifier'])(
    'is the same for a page of two and of fifty, whatever is asked (%s)',
    async (who) => {
      const counted: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [name, type] of connections(schema)) {
        for (const fields of selections(nodeOf(type), 2, [nodeOf(type).name])) {
          const taken: number[] = [];
          // The first time fills what the process keeps, such as the model's document.
          for (const first of [FEW, FEW, MANY]) taken.push(await statements(who, name, fields, first));
          counted[`${name} ${fields}`] = taken[2];
          expected[`${name} ${fields}`] = taken[1];
        }
      }
      expect(counted).toEqual(expected);
      expect(Object.keys(counted).length).toBeGreaterThan(10);
    },
    120_000,
  );

  /** With session, answer and trail; whoever adds a statement to a screen sees it here. */
  it('has a bound for every screen of the console', async () => {
    const id = (type: string, key: number | string): { id: string } => ({ id: nodeId(type, key) });
    const page = { first: MANY };
    const opened: [{ toString(): string }, object, number][] = [
      [client.DashboardRankingDocument, {}, 4],
      [client.DashboardProgramsDocument, {}, 8],
      [client.DashboardSourcesDocument, {}, 2],
      [client.FamilyPageDocument, page, 14],
      [client.FamilyRecordDocument, id('Family', 7), 11],
      [client.FamilyWelfareDocument, id('Family', 7), 22],
      [client.ResidentPageDocument, page, 8],
      [client.ResidentRecordDocument, id('Resident', 7), 18],
      [client.ResidentDecisionsDocument, id('Resident', 7), 43],
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
