import type { z } from 'zod';
import { prepareScorer } from '../scoring/scorer';
import { packVec } from '../scoring/vec';
import { proveScoreRange, type Interval } from './bounds';
import type { WelfareModel } from './document';
import { MODEL_FAULT_MESSAGES, jsonPath, type ModelFault, type ModelFaultCode } from './faults';
import { asModel, modelSchema } from './schema';

export type ModelValidation =
  | { readonly ok: true; readonly model: WelfareModel; readonly scoreRange: Interval }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

const isOurs = (code: unknown): code is ModelFaultCode => typeof code === 'string' && code in MODEL_FAULT_MESSAGES;

function faultOf(issue: z.core.$ZodIssue): ModelFault {
  const path = jsonPath(issue.path);
  if (issue.code === 'custom') {
    const { fault, ...params } = issue.params ?? {};
    if (isOurs(fault)) return { path, code: fault, params };
  }
  if (issue.code === 'invalid_type') return { path, code: 'MODEL_WRONG_TYPE', params: { expected: issue.expected } };
  if (issue.code === 'unrecognized_keys')
    return { path, code: 'MODEL_UNKNOWN_KEY', params: { keys: issue.keys.join(', ') } };
  return { path, code: 'MODEL_INVALID_VALUE', params: {} };
}

function duplicateNames(model: WelfareModel): ModelFault[] {
  const names = model.testVectors.map((vector) => vector.name);
  return names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [{ path: jsonPath(['testVectors', i, 'name']), code: 'MODEL_DUPLICATE_KEY' as const, params: { key: name } }],
  );
}

/** Runs the test vectors, then checks that those named in `poorestFirst` rise strictly: a model with its sign flipped fails. */
function checkVectors(model: WelfareModel): ModelFault[] {
  const faults: ModelFault[] = [];
  const scorer = prepareScorer(model);
  const scores = new Map<string, number | null>();
  model.testVectors.forEach((vector, i) => {
    const actual = scorer.score(packVec(vector.values), 0);
    scores.set(vector.name, actual);
    if (actual !== vector.score)
      faults.push({
        path: jsonPath(['testVectors', i, 'score']),
        code: 'MODEL_VECTOR_SCORE',
        params: { actual: String(actual), expected: String(vector.score) },
      });
  });
  model.poorestFirst.forEach((name, i) => {
    const path = jsonPath(['poorestFirst', i]);
    if (!scores.has(name)) return faults.push({ path, code: 'MODEL_UNKNOWN_VECTOR', params: { name } });
    const poorer = model.poorestFirst[i - 1];
    if (poorer === undefined || !scores.has(poorer)) return;
    const [below, above] = [scores.get(poorer) ?? null, scores.get(name) ?? null];
    if (below === null || above === null || above <= below)
      faults.push({ path, code: 'MODEL_DIRECTION', params: { name, poorer } });
  });
  return faults;
}

/**
 * Reads a model document. Either the model, with the proven range of its scores, or the faults by JSON path: first all
 * faults of shape and of single parts; when there are none, all faults between parts (unknown quantities, ranges that
 * exceed 32 bits); when there are none, test vectors and direction. A model that fails must not score anybody.
 */
export function validateModel(json: unknown): ModelValidation {
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(faultOf) };
  const model = asModel(parsed.data);
  const proof = proveScoreRange(model);
  const faults = [...proof.faults, ...duplicateNames(model)];
  if (faults.length > 0 || !proof.range) return { ok: false, faults };
  const failures = checkVectors(model);
  return failures.length > 0 ? { ok: false, faults: failures } : { ok: true, model, scoreRange: proof.range };
}
