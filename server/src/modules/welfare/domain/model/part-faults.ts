import { hasCodes, vecIndicator } from './catalogue';
import { jsonPath, type ModelFault, type ModelFaultCode } from './faults';
import { entriesOf, integerOf, partOf, textOf, vectorNames, type Part } from './legible';

type Report = (path: readonly PropertyKey[], code: ModelFaultCode, params?: ModelFault['params']) => void;

/** The catalogue's entry of a category that a part names; null, with the fault said, when it is none. */
function categoryOf(indicator: string, path: readonly PropertyKey[], report: Report) {
  const known = vecIndicator(indicator);
  if (!known) report([...path, 'indicator'], 'MODEL_UNKNOWN_INDICATOR', { indicator });
  else if (!hasCodes(known)) report([...path, 'indicator'], 'MODEL_NOT_A_CATEGORY', { indicator });
  else return known.codes ?? [];
  return null;
}

function checkGuard(term: Part, path: readonly PropertyKey[], report: Report): void {
  if (term.notAskedWhen === undefined) return;
  const guard = partOf(term.notAskedWhen);
  const at = [...path, 'notAskedWhen'];
  const indicator = textOf(guard.indicator);
  if (indicator === null) return;
  if (term.kind === 'category' && indicator === term.indicator) report([...at, 'indicator'], 'MODEL_GUARD_IS_TERM');
  const codes = categoryOf(indicator, at, report);
  entriesOf(guard.codes).forEach((entry, i) => {
    const code = integerOf(entry);
    if (codes && code !== null && !codes.some((known) => known.code === code))
      report([...at, 'codes', i], 'MODEL_UNKNOWN_CODE', { indicator, code });
  });
}

function checkCategory(term: Part, path: readonly PropertyKey[], report: Report): void {
  const indicator = textOf(term.indicator);
  const codes = indicator === null ? null : categoryOf(indicator, path, report);
  if (indicator === null || !codes || Array.isArray(term.points) || typeof term.points !== 'object') return;
  const points = partOf(term.points);
  for (const code of Object.keys(points))
    if (!codes.some((known) => String(known.code) === code))
      report([...path, 'points', code], 'MODEL_UNKNOWN_CODE', { indicator, code });
  for (const { code } of codes)
    if (!Object.hasOwn(points, code)) report([...path, 'points'], 'MODEL_MISSING_CODE', { indicator, code });
}

function checkBounds(term: Part, path: readonly PropertyKey[], report: Report): void {
  const bounds = entriesOf(term.bounds).map(integerOf);
  bounds.forEach((bound, i) => {
    const before = i > 0 ? (bounds[i - 1] ?? null) : null;
    if (bound !== null && before !== null && bound <= before)
      report([...path, 'bounds', i], 'MODEL_BOUNDS_NOT_ASCENDING');
  });
  const expected = bounds.length + 1;
  if (Array.isArray(term.bounds) && Array.isArray(term.points) && term.points.length !== expected)
    report([...path, 'points'], 'MODEL_POINTS_COUNT', { expected });
}

function checkTerm(term: Part, path: readonly PropertyKey[], report: Report): void {
  checkGuard(term, path, report);
  if (term.kind === 'category') return checkCategory(term, path, report);
  if (term.kind !== 'linear' && term.kind !== 'band') return;
  const indicator = textOf(term.indicator) ?? '';
  const known = vecIndicator(indicator);
  if (known && hasCodes(known)) report([...path, 'indicator'], 'MODEL_CATEGORY_NOT_A_QUANTITY', { indicator });
  if (term.kind === 'band') return checkBounds(term, path, report);
  const [min, max] = [integerOf(term.min), integerOf(term.max)];
  if (min !== null && max !== null && min >= max) report([...path, 'min'], 'MODEL_EMPTY_RANGE');
}

function checkVector(vector: Part, path: readonly PropertyKey[], report: Report): void {
  for (const [key, entry] of Object.entries(partOf(vector.values))) {
    const at = [...path, 'values', key];
    const [indicator, value] = [vecIndicator(key), integerOf(entry)];
    if (!indicator) report(at, 'MODEL_UNKNOWN_INDICATOR', { indicator: key });
    else if (value !== null && (value < (indicator.min ?? value) || value > (indicator.max ?? value)))
      report(at, 'MODEL_VECTOR_OUT_OF_RANGE', { value, min: indicator.min ?? value, max: indicator.max ?? value });
  }
}

/** What the parts of a document say that they may not, and names that are given twice or that nothing bears. */
export function partFaults(document: Part): ModelFault[] {
  const faults: ModelFault[] = [];
  const report: Report = (path, code, params = {}) => void faults.push({ path: jsonPath(path), code, params });
  entriesOf(document.terms).forEach((term, i) => checkTerm(partOf(term), ['terms', i], report));
  entriesOf(document.testVectors).forEach((vector, i) => checkVector(partOf(vector), ['testVectors', i], report));
  const names = vectorNames(document);
  names.forEach((name, i) => {
    if (name !== null && names.indexOf(name) !== i)
      report(['testVectors', i, 'name'], 'MODEL_DUPLICATE_KEY', { key: name });
  });
  // A vector whose name cannot be read may be the one that is meant.
  if (names.length === 0 || names.includes(null)) return faults;
  entriesOf(document.poorestFirst).forEach((entry, i) => {
    const name = textOf(entry);
    if (name !== null && !names.includes(name)) report(['poorestFirst', i], 'MODEL_UNKNOWN_VECTOR', { name });
  });
  return faults;
}
