import { z } from 'zod';
import { hasCodes, vecIndicator } from './catalogue';
import type { ModelFaultCode } from './faults';
import type { WelfareModel } from './document';

type Report = (path: readonly PropertyKey[], code: ModelFaultCode, params?: Record<string, string | number>) => void;

/** A refinement that reports faults of ours; they carry their code through zod's issue parameters. */
const checked =
  <T>(check: (value: T, report: Report) => void) =>
  (value: T, context: z.RefinementCtx): void =>
    check(value, (path, code, params = {}) =>
      context.addIssue({ code: 'custom', path: [...path], message: code, params: { ...params, fault: code } }),
    );

const label = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const derivedKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

function checkCodes(indicator: string, codes: readonly string[], path: PropertyKey[], report: Report): void {
  const known = vecIndicator(indicator);
  if (!known) return report(['indicator'], 'MODEL_UNKNOWN_INDICATOR', { indicator });
  if (!hasCodes(known)) return report(['indicator'], 'MODEL_NOT_A_CATEGORY', { indicator });
  for (const code of codes) {
    if (!known.codes?.some((entry) => String(entry.code) === code))
      report([...path, code], 'MODEL_UNKNOWN_CODE', { indicator, code });
  }
}

const notAskedWhen = z
  .strictObject({ indicator: z.string(), codes: z.array(z.int()).min(1), points: z.int() })
  .superRefine(
    checked(({ indicator, codes }, report) => {
      codes.forEach((code, i) =>
        checkCodes(indicator, [String(code)], [], (path, fault, params) =>
          report(path[0] === 'indicator' ? path : ['codes', i], fault, params),
        ),
      );
    }),
  )
  .optional();

const categoryTerm = z
  .strictObject({
    kind: z.literal('category'),
    indicator: z.string(),
    points: z.record(z.string(), z.int()),
    notAskedWhen,
  })
  .superRefine(
    checked(({ indicator, points, notAskedWhen: guard }, report) => {
      checkCodes(indicator, Object.keys(points), ['points'], report);
      for (const { code } of vecIndicator(indicator)?.codes ?? []) {
        if (!(code in points)) report(['points'], 'MODEL_MISSING_CODE', { indicator, code });
      }
      if (guard?.indicator === indicator) report(['notAskedWhen', 'indicator'], 'MODEL_GUARD_IS_TERM');
    }),
  );

function checkQuantity(indicator: string, path: PropertyKey[], report: Report): void {
  const known = vecIndicator(indicator);
  if (known && hasCodes(known)) report(path, 'MODEL_CATEGORY_NOT_A_QUANTITY', { indicator });
}

const linearTerm = z
  .strictObject({
    kind: z.literal('linear'),
    indicator: z.string(),
    min: z.int(),
    max: z.int(),
    weight: z.int(),
    notAskedWhen,
  })
  .superRefine(
    checked((term, report) => {
      checkQuantity(term.indicator, ['indicator'], report);
      if (term.min >= term.max) report(['min'], 'MODEL_EMPTY_RANGE');
    }),
  );

const bandTerm = z
  .strictObject({
    kind: z.literal('band'),
    indicator: z.string(),
    bounds: z.array(z.int()).min(1),
    points: z.array(z.int()),
    notAskedWhen,
  })
  .superRefine(
    checked((term, report) => {
      checkQuantity(term.indicator, ['indicator'], report);
      term.bounds.forEach((bound, i) => {
        if (i > 0 && bound <= (term.bounds[i - 1] ?? bound)) report(['bounds', i], 'MODEL_BOUNDS_NOT_ASCENDING');
      });
      if (term.points.length !== term.bounds.length + 1)
        report(['points'], 'MODEL_POINTS_COUNT', { expected: term.bounds.length + 1 });
    }),
  );

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

const testVector = z
  .strictObject({
    name: z.string().min(1),
    values: z.record(z.string(), z.int()),
    score: z.int().nullable(),
  })
  .superRefine(
    checked(({ values }, report) => {
      for (const [key, value] of Object.entries(values)) {
        const indicator = vecIndicator(key);
        if (!indicator) report(['values', key], 'MODEL_UNKNOWN_INDICATOR', { indicator: key });
        else if (value < (indicator.min ?? value) || value > (indicator.max ?? value))
          report(['values', key], 'MODEL_VECTOR_OUT_OF_RANGE', {
            value,
            min: indicator.min ?? value,
            max: indicator.max ?? value,
          });
      }
    }),
  );

/** The shape of a model document, with every check that needs only one part of it. No key is ignored. */
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

/** Asserts at compile time that what the schema accepts is a model, up to the indicator names that it checks itself. */
export type ParsedModel = z.infer<typeof modelSchema>;
export const asModel = (parsed: ParsedModel): WelfareModel => parsed as WelfareModel;
