import { z } from 'zod';
import type { WelfareModel } from './document';

const label = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const derivedKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

const notAskedWhen = z
  .strictObject({ indicator: z.string(), codes: z.array(z.int()).min(1), points: z.int() })
  .optional();

const categoryTerm = z.strictObject({
  kind: z.literal('category'),
  indicator: z.string(),
  points: z.record(z.string(), z.int()),
  notAskedWhen,
});

const linearTerm = z.strictObject({
  kind: z.literal('linear'),
  indicator: z.string(),
  min: z.int(),
  max: z.int(),
  weight: z.int(),
  notAskedWhen,
});

const bandTerm = z.strictObject({
  kind: z.literal('band'),
  indicator: z.string(),
  bounds: z.array(z.int()).min(1),
  points: z.array(z.int()),
  notAskedWhen,
});

const ratio = z.strictObject({
  kind: z.literal('ratio'),
  key: derivedKey,
  label,
  numerator: z.string(),
  denominator: z.string(),
  times: z.int().min(1),
});

const sum = z.strictObject({
  kind: z.literal('sum'),
  key: derivedKey,
  label,
  of: z.array(z.strictObject({ quantity: z.string(), times: z.int() })).min(1),
});

const testVector = z.strictObject({
  name: z.string().min(1),
  values: z.record(z.string(), z.int()),
  score: z.int().nullable(),
});

/**
 * The shape of a model document; no key is ignored. What its parts mean is checked beside it, on whatever can be read,
 * so that a fault of shape hides no other fault.
 */
export const modelSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/),
  version: z.int().min(1),
  label,
  unit: label,
  scale: z.int().min(1),
  basis: z.enum(['PERSON', 'FAMILY']),
  provenance: label,
  effectiveFrom: z.iso.date(),
  illustrative: z.boolean(),
  intercept: z.int(),
  derived: z.array(z.discriminatedUnion('kind', [ratio, sum])),
  terms: z.array(z.discriminatedUnion('kind', [categoryTerm, linearTerm, bandTerm])).min(1),
  testVectors: z.array(testVector).min(2),
  poorestFirst: z.array(z.string()).min(2),
});

/** Asserts at compile time that what the schema accepts is a model, up to the indicator names that are checked beside it. */
export type ParsedModel = z.infer<typeof modelSchema>;
export const asModel = (parsed: ParsedModel): WelfareModel => parsed as WelfareModel;
