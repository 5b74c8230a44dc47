import { prepareScorer } from '../scoring/scorer';
import { packVec } from '../scoring/vec';
import { proveScoreRange, type Interval, type ScoredParts, type Unsound } from './bounds';
import type { DerivedQuantity, Term, TestVector, WelfareModel } from './document';
import { jsonPath, type ModelFault } from './faults';
import { entriesOf, integerOf, partOf, textOf, vectorNames, type Part } from './legible';
import { partFaults } from './part-faults';
import { asModel, modelSchema } from './schema';
import { shapeFaults } from './shape-faults';

export type ModelValidation =
  | { readonly ok: true; readonly model: WelfareModel; readonly scoreRange: Interval }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** Is nothing found wrong at a path or below it? */
const soundness =
  (faults: readonly ModelFault[]) =>
  (...path: PropertyKey[]): boolean => {
    const at = jsonPath(path);
    return !faults.some(
      (fault) => fault.path === at || (fault.path.startsWith(at) && /[.[]/.test(fault.path[at.length] ?? '')),
    );
  };
type IsSound = ReturnType<typeof soundness>;

const named = (json: unknown, path: PropertyKey[]): Unsound['names'] => {
  const name = textOf(json);
  return name === null ? [] : [{ path, name }];
};

/** The parts that make the score. Of one that is at fault only the names are left, which are still looked up. */
function scoredParts(document: Part, isSound: IsSound): ScoredParts {
  const derived = entriesOf(document.derived).map((entry, i): DerivedQuantity | Unsound => {
    if (isSound('derived', i)) return entry as DerivedQuantity;
    const { key, numerator, denominator, of } = partOf(entry);
    const names = [
      ...named(numerator, ['derived', i, 'numerator']),
      ...named(denominator, ['derived', i, 'denominator']),
      ...entriesOf(of).flatMap((part, j) => named(partOf(part).quantity, ['derived', i, 'of', j, 'quantity'])),
    ];
    return { kind: 'unsound', key: textOf(key), names };
  });
  const terms = entriesOf(document.terms).map((entry, i): Term | Unsound => {
    if (isSound('terms', i)) return entry as Term;
    const { kind, indicator } = partOf(entry);
    // What a category names was looked up with its codes.
    const names = kind === 'linear' || kind === 'band' ? named(indicator, ['terms', i, 'indicator']) : [];
    return { kind: 'unsound', key: null, names };
  });
  const intercept = integerOf(document.intercept);
  return {
    intercept: intercept ?? 0,
    derived: Array.isArray(document.derived) ? derived : [{ kind: 'unsound', key: null, names: [] }],
    terms:
      intercept !== null && Array.isArray(document.terms)
        ? terms
        : [...terms, { kind: 'unsound', key: null, names: [] }],
  };
}

/** Runs the test vectors, then checks that those named in `poorestFirst` rise strictly: a model with its sign flipped fails. */
function checkVectors(document: Part, isSound: IsSound): ModelFault[] {
  const faults: ModelFault[] = [];
  // Its intercept, derived quantities and terms are proven: nothing else of it is looked at by a scorer.
  const scorer = prepareScorer(document as unknown as WelfareModel);
  const names = vectorNames(document);
  const scores = new Map<string, number | null>();
  entriesOf(document.testVectors).forEach((entry, i) => {
    if (!isSound('testVectors', i, 'values') || !Object.hasOwn(partOf(entry), 'values')) return;
    const vector = entry as TestVector;
    const actual = scorer.score(packVec(vector.values), 0);
    const name = names[i] ?? null;
    if (name !== null) scores.set(name, actual);
    if (isSound('testVectors', i, 'score') && actual !== vector.score)
      faults.push({
        path: jsonPath(['testVectors', i, 'score']),
        code: 'MODEL_VECTOR_SCORE',
        params: { actual: String(actual), expected: String(vector.score) },
      });
  });
  const order = entriesOf(document.poorestFirst).map(textOf);
  order.forEach((name, i) => {
    const poorer = i > 0 ? (order[i - 1] ?? null) : null;
    if (name === null || poorer === null || !scores.has(name) || !scores.has(poorer)) return;
    const [below, above] = [scores.get(poorer) ?? null, scores.get(name) ?? null];
    if (below === null || above === null || above <= below)
      faults.push({ path: jsonPath(['poorestFirst', i]), code: 'MODEL_DIRECTION', params: { name, poorer } });
  });
  return faults;
}

/**
 * Reads a model document. Either the model, with the proven range of its scores, or at once every fault that can be told,
 * by JSON path: of shape, of single parts, between the parts that can be read, and of the test vectors wherever what
 * makes a score is sound. A model that fails must not score anybody.
 */
export function validateModel(json: unknown): ModelValidation {
  const parsed = modelSchema.safeParse(json, { reportInput: true });
  const document = partOf(json);
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(shapeFaults)), ...partFaults(document)];
  const proof = proveScoreRange(scoredParts(document, soundness(faults)));
  faults.push(...proof.faults);
  if (proof.range && proof.faults.length === 0) faults.push(...checkVectors(document, soundness(faults)));
  if (faults.length > 0 || !parsed.success || !proof.range) return { ok: false, faults };
  return { ok: true, model: asModel(parsed.data), scoreRange: proof.range };
}
