import { getNamedType, isInputObjectType, isScalarType, type GraphQLInputType } from 'graphql';
import { INPUT_FIELDS } from '@tepat/shared';
import { buildApiSchema } from './schema';

it('has a word in both languages for each field of a mutation that a person can fill in wrongly', async () => {
  const schema = await buildApiSchema();
  const names = new Set<string>();
  const seen = new Set<string>();
  const walk = (input: GraphQLInputType): void => {
    const type = getNamedType(input);
    if (!isInputObjectType(type) || seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const kind = getNamedType(field.type);
      if (isScalarType(kind) && kind.name !== 'Boolean') names.add(field.name);
      walk(field.type);
    }
  };
  for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const { type } of args) walk(type);
  }
  expect(names.size).toBeGreaterThan(30);
  expect([...names].filter((name) => !Object.hasOwn(INPUT_FIELDS, name))).toEqual([]);
});
