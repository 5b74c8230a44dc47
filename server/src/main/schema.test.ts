import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isInputObjectType, isObjectType, isInterfaceType, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { isPermission, PERMISSION_TABLE } from '@tepat/shared';
import { NODE_KINDS } from './node-resolver';
import { buildApiSchema, printApiSchema } from './schema';

const COMMITTED = path.resolve(__dirname, '../../../shared/graphql/schema.graphql');

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildApiSchema();
  });

  it('is the committed one: "npm run schema -w server" writes it', async () => {
    expect(await printApiSchema()).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('names a permission of the table for every query and mutation, and one thing alone is open to strangers', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.entries(type?.getFields() ?? {}),
    );
    expect(fields.length).toBeGreaterThanOrEqual(40);
    const permissionOf = ([, field]: (typeof fields)[number]) => String(field.extensions['permission']);
    const named = (wanted: string) => fields.filter((each) => permissionOf(each) === wanted).map(([name]) => name);
    expect(named('OPEN')).toEqual(['signIn']);
    expect(named('SIGNED_IN').sort()).toEqual(['changePassword', 'confirmPassword', 'node', 'signOut', 'viewer']);
    const others = fields.filter((each) => !['OPEN', 'SIGNED_IN'].includes(permissionOf(each)));
    expect(others.filter((each) => !isPermission(permissionOf(each))).map(([name]) => name)).toEqual([]);
  });

  it('asks a permission to write for every mutation, and one to read for every query', () => {
    const kinds = (type: 'getQueryType' | 'getMutationType') =>
      Object.values(schema[type]()?.getFields() ?? {})
        .map((field) => String(field.extensions['permission']))
        .filter(isPermission)
        .map((permission) => PERMISSION_TABLE[permission].kind);
    expect(new Set(kinds('getQueryType'))).toEqual(new Set(['READ']));
    expect(new Set(kinds('getMutationType'))).toEqual(new Set(['WRITE']));
  });

  it('has no way to put anybody on a list', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const adding = mutations.filter(({ name }) =>
      /(create|add|import|insert|put|enrol)\w*recipient|recipient\w*(row|entry)/i.test(name),
    );
    expect(adding.map(({ name }) => name)).toEqual([]);
    // No input of a mutation that is about lists names a person, an amount or a place.
    const seen = new Set<string>();
    const personal: string[] = [];
    const walk = (typeName: string): void => {
      if (seen.has(typeName)) return;
      seen.add(typeName);
      const type = schema.getType(typeName);
      if (!isInputObjectType(type)) return;
      for (const field of Object.values(type.getFields())) {
        if (/nik|resident|recipient(?!List)|family|amount|position|standing/i.test(field.name))
          personal.push(`${typeName}.${field.name}`);
        walk(String(field.type).replace(/[[\]!]/g, ''));
      }
    };
    for (const { args } of mutations) for (const { type } of args) walk(String(type).replace(/[[\]!]/g, ''));
    expect(seen.size).toBeGreaterThan(10);
    // What the presence check leads to begins with the number on a document. A transfer names the family that somebody
    // joins, a correction the one whose facts are put right, a confirmation the one whose facts are right, a finding the
    // person whose two records differ; none of them asks for assistance.
    expect(personal.sort()).toEqual([
      'BeginNewFamilyInput.nik',
      'BeginTransferInput.family',
      'BeginTransferInput.nik',
      'ConfirmFactsInput.family',
      'ProposeCorrectionInput.family',
      'ProposeIdentityCheckInput.resident',
    ]);
  });

  it('answers every mutation with userErrors', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const payload = schema.getType(String(field.type).replace('!', ''));
      expect(isObjectType(payload) && payload.getInterfaces().map(({ name }) => name)).toEqual(['Payload']);
    }
  });

  it('describes every type, field and argument', () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['Query', 'Mutation', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)
      )
        continue;
      if (!type.description) bare.push(type.name);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)))
        continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        bare.push(...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`));
      }
    }
    expect(bare).toEqual([]);
  });

  it('asks every connection how much', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!/Connection!?$/.test(String(field.type))) continue;
        expect([`${type.name}.${field.name}`, String(field.args.find(({ name }) => name === 'first')?.type)]).toEqual([
          `${type.name}.${field.name}`,
          'Int!',
        ]);
      }
    }
  });

  it('can fetch again by id whatever is a node', () => {
    const nodes = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(nodes.map(({ name }) => name).sort()).toEqual([...NODE_KINDS.keys()].sort());
  });
});
