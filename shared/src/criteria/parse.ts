import { err, ok, type Result } from '../prelude';
import {
  CRITERIA_FORMAT,
  MAX_DEPTH,
  MAX_LEAVES,
  type Clause,
  type CriteriaDocument,
  type CriteriaNode,
} from './document';
import { factDefinition, isFactCode } from './facts';
import { parseComparison, takesValue } from './parse-comparison';
import { quoted, type CriteriaProblem, type Report } from './problem';

/** Enough for any author; a hostile document shall not be answered by another as large. */
const MAX_PROBLEMS = 100;
const CLAUSE_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

type JsonObject = Readonly<Record<string, unknown>>;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One more step of a JSON path; a key that is no word stands in brackets. */
function keyPath(path: string, key: string): string {
  const short = key.slice(0, 40);
  return /^[A-Za-z_]\w*$/.test(short) ? `${path}.${short}` : `${path}[${JSON.stringify(short)}]`;
}

/** Gathers every problem of a document, so that its author mends them in one go. */
class Reading {
  readonly problems: CriteriaProblem[] = [];
  private readonly seen = new Set<string>();

  readonly problem: Report = (code, field, params) => {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(params ? { code, field, params } : { code, field });
    return null;
  };

  onlyKeys(value: JsonObject, path: string, allowed: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.problem('CRITERIA_KEY_UNKNOWN', keyPath(path, key), { key: quoted(key) });
    }
  }

  node(value: unknown, path: string, depth: number): CriteriaNode | null {
    if (!isJsonObject(value)) return this.problem('CRITERIA_NOT_AN_OBJECT', path);
    // Stops the walk too: a hostile document cannot exhaust the stack.
    if (depth > MAX_DEPTH) return this.problem('CRITERIA_TOO_DEEP', path, { max: MAX_DEPTH });
    const kinds = ['all', 'any', 'not', 'clause'].filter((key) => Object.hasOwn(value, key));
    const kind = kinds.length === 1 ? kinds[0] : undefined;
    if (kind === 'all' || kind === 'any') return this.branch(kind, value, path, depth);
    if (kind === 'clause') return this.leaf(value, path);
    if (kind !== 'not') return this.problem('CRITERIA_NODE_UNCLEAR', path);
    this.onlyKeys(value, path, ['not']);
    const child = this.node(value['not'], `${path}.not`, depth + 1);
    return child && { not: child };
  }

  private branch(kind: 'all' | 'any', value: JsonObject, path: string, depth: number): CriteriaNode | null {
    this.onlyKeys(value, path, [kind]);
    const children = value[kind];
    // An empty `all` would be true of everybody, so it is a fault and not a rule.
    if (!Array.isArray(children) || children.length === 0) {
      return this.problem('CRITERIA_EMPTY_LIST', `${path}.${kind}`);
    }
    if (children.length > MAX_LEAVES) {
      return this.problem('CRITERIA_TOO_LARGE', `${path}.${kind}`, { max: MAX_LEAVES });
    }
    // Not `map`: it would pass over the holes of an array that did not come from JSON.
    const nodes = Array.from(children, (child: unknown, at) => this.node(child, `${path}.${kind}[${at}]`, depth + 1));
    const whole = nodes.filter((node) => node !== null);
    if (whole.length < nodes.length) return null;
    return kind === 'all' ? { all: whole } : { any: whole };
  }

  private leaf(value: JsonObject, path: string): Clause | null {
    const { clause, fact, op } = value;
    if (typeof clause !== 'string' || !CLAUSE_CODE.test(clause)) this.problem('CRITERIA_CLAUSE_CODE', `${path}.clause`);
    else if (this.seen.has(clause)) this.problem('CRITERIA_CLAUSE_TWICE', `${path}.clause`, { clause });
    else if (this.seen.add(clause).size === MAX_LEAVES + 1) {
      this.problem('CRITERIA_TOO_LARGE', path, { max: MAX_LEAVES });
    }
    if (typeof fact !== 'string' || !isFactCode(fact)) {
      return this.problem('CRITERIA_FACT_UNKNOWN', `${path}.fact`, { fact: quoted(fact) });
    }
    const definition = factDefinition(fact);
    const comparison = parseComparison(definition, op, value['value'], path, this.problem);
    const valueTaken = comparison === null || takesValue(comparison.op);
    this.onlyKeys(value, path, ['clause', 'fact', 'op', 'unit', 'value']);
    if (!valueTaken && Object.hasOwn(value, 'value')) this.problem('CRITERIA_VALUE_NOT_TAKEN', `${path}.value`);
    const unit = definition.type === 'NUMBER' ? definition.unit : undefined;
    const isStated = Object.hasOwn(value, 'unit');
    if (isStated && value['unit'] !== unit) {
      this.problem('CRITERIA_UNIT', `${path}.unit`, { fact, unit: unit ?? '–' });
    }
    if (comparison === null || typeof clause !== 'string') return null;
    return isStated && unit ? { clause, fact, ...comparison, unit } : { clause, fact, ...comparison };
  }
}

/**
 * Reads criteria from unknown JSON and checks them against the catalogue: known facts, operators that they have, values
 * of their type, unit and range. Never throws. On failure: every problem (the first hundred) with its JSON path.
 */
export function parseCriteria(value: unknown): Result<CriteriaDocument, readonly CriteriaProblem[]> {
  const reading = new Reading();
  if (!isJsonObject(value)) return err([{ code: 'CRITERIA_NOT_AN_OBJECT', field: '$' }]);
  reading.onlyKeys(value, '$', ['format', 'root']);
  if (value['format'] !== CRITERIA_FORMAT) {
    reading.problem('CRITERIA_FORMAT_UNKNOWN', '$.format', { format: CRITERIA_FORMAT });
  }
  const root = reading.node(value['root'], '$.root', 1);
  return root && reading.problems.length === 0 ? ok({ format: CRITERIA_FORMAT, root }) : err(reading.problems);
}
