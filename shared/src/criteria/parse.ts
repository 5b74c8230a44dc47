import { err, ok, type Result, type UserError } from '../prelude';
import { MAX_DEPTH, MAX_LEAVES, type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { parseComparison } from './parse-comparison';
import { factDefinition, isFactCode } from './facts';

/** `field` is the JSON path of the fault, as `$.root.all[2].value`. */
export type CriteriaProblem = UserError<CriteriaProblemCode> & { readonly field: string };
export type CriteriaProblemCode =
  | 'CRITERIA_NOT_AN_OBJECT'
  | 'CRITERIA_FORMAT_UNKNOWN'
  | 'CRITERIA_KEY_UNKNOWN'
  | 'CRITERIA_NODE_UNCLEAR'
  | 'CRITERIA_EMPTY_LIST'
  | 'CRITERIA_TOO_DEEP'
  | 'CRITERIA_TOO_LARGE'
  | 'CRITERIA_CLAUSE_CODE'
  | 'CRITERIA_CLAUSE_TWICE'
  | 'CRITERIA_FACT_UNKNOWN'
  | 'CRITERIA_OPERATOR'
  | 'CRITERIA_VALUE';

const CLAUSE_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gathers every problem of a document, so that its author mends them in one go. */
class Reading {
  readonly problems: CriteriaProblem[] = [];
  private readonly seen = new Set<string>();

  problem(code: CriteriaProblemCode, field: string, params?: UserError['params']): null {
    this.problems.push(params ? { code, field, params } : { code, field });
    return null;
  }

  onlyKeys(value: JsonObject, path: string, allowed: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.problem('CRITERIA_KEY_UNKNOWN', `${path}.${key}`, { key: key.slice(0, 40) });
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
    const nodes = children.map((child: unknown, at) => this.node(child, `${path}.${kind}[${at}]`, depth + 1));
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
      return this.problem('CRITERIA_FACT_UNKNOWN', `${path}.fact`, { fact: String(fact).slice(0, 40) });
    }
    const comparison = parseComparison(factDefinition(fact), op, value['value']);
    if (comparison === 'OPERATOR') {
      return this.problem('CRITERIA_OPERATOR', `${path}.op`, { fact, op: String(op).slice(0, 40) });
    }
    const takesValue = comparison !== 'VALUE' && 'value' in comparison;
    this.onlyKeys(value, path, ['clause', 'fact', 'op', ...(takesValue || comparison === 'VALUE' ? ['value'] : [])]);
    if (comparison === 'VALUE') return this.problem('CRITERIA_VALUE', `${path}.value`, { fact });
    return { clause: String(clause), fact, ...comparison };
  }
}

/** Reads criteria from unknown JSON. On failure: every problem with its path. */
export function parseCriteria(value: unknown): Result<CriteriaDocument, readonly CriteriaProblem[]> {
  const reading = new Reading();
  if (!isJsonObject(value)) return err([{ code: 'CRITERIA_NOT_AN_OBJECT', field: '$' }]);
  reading.onlyKeys(value, '$', ['format', 'root']);
  if (value['format'] !== 1) reading.problem('CRITERIA_FORMAT_UNKNOWN', '$.format');
  const root = reading.node(value['root'], '$.root', 1);
  return root && reading.problems.length === 0 ? ok({ format: 1, root }) : err(reading.problems);
}
